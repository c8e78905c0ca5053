"""Who was erased comes back by a yes of their own, and by nothing else."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from bot.networks.model import NetworkId
from bot.privacy.model import AskedErasureError, ErasedAccountError, ForgottenKind
from bot.privacy.store import Marks, Reminders
from bot.roster.cells import email_key


class Hasher(Protocol):
    def mark(self, kind: str, known_by: str | int) -> str: ...


class Reads(Protocol):
    @property
    def privacy(self) -> Reminders: ...


class Writes(Protocol):
    @property
    def privacy(self) -> Marks: ...


def digests_of(
    hasher: Hasher, accounts: Iterable[int], emails: Iterable[str]
) -> Mapping[str, ForgottenKind]:
    """Return the keyed hashes of accounts and of e-mail keys."""
    of_accounts = (hasher.mark(ForgottenKind.DISCORD, each) for each in accounts)
    of_emails = (hasher.mark(ForgottenKind.EMAIL, each) for each in emails)
    return {
        **dict.fromkeys(of_accounts, ForgottenKind.DISCORD),
        **dict.fromkeys(of_emails, ForgottenKind.EMAIL),
    }


async def asked_erasure(
    tx: Reads, hasher: Hasher, network_id: NetworkId, emails: Iterable[str]
) -> frozenset[str]:
    """Return which of these e-mail keys belong to who was erased."""
    digests = {hasher.mark(ForgottenKind.EMAIL, each): each for each in emails}
    known = await tx.privacy.forgotten(network_id, ForgottenKind.EMAIL, digests.keys())
    return frozenset(digests[each] for each in known)


async def refuse_erased(
    tx: Reads, hasher: Hasher, network_id: NetworkId, email: str | None
) -> None:
    """Let nobody bring back by their e-mail who asked to be erased.

    Raises:
        AskedErasureError: they did.
    """
    if email and await asked_erasure(tx, hasher, network_id, [email_key(email)]):
        raise AskedErasureError


async def refuse_erased_account(
    tx: Reads, hasher: Hasher, network_id: NetworkId, discord_id: int
) -> None:
    """Let nobody else hand on the account of who was erased.

    Raises:
        ErasedAccountError: it is one.
    """
    if await _had_account(tx, hasher, network_id, discord_id):
        raise ErasedAccountError


async def is_of_somebody_erased(
    tx: Reads, hasher: Hasher, network_id: NetworkId, discord_id: int, email: str | None
) -> bool:
    """Tell whether an e-mail, which anybody may type, is that of who was erased.

    Not when they had the account that types it: it is they.
    """
    if not email or not await asked_erasure(tx, hasher, network_id, [email_key(email)]):
        return False
    return not await _had_account(tx, hasher, network_id, discord_id)


async def let_back(
    tx: Writes, hasher: Hasher, network_id: NetworkId, discord_id: int | None, email: str | None
) -> bool:
    """Drop the hashes of who comes in by their own yes; tell whether they were erased once."""
    accounts = [discord_id] if discord_id else []
    emails = [email_key(email)] if email else []
    return await tx.privacy.let_back(network_id, digests_of(hasher, accounts, emails))


async def _had_account(tx: Reads, hasher: Hasher, network_id: NetworkId, discord_id: int) -> bool:
    """Tell whether somebody who was erased had an account."""
    mark = hasher.mark(ForgottenKind.DISCORD, discord_id)
    return bool(await tx.privacy.forgotten(network_id, ForgottenKind.DISCORD, [mark]))
