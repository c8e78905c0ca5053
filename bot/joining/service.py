"""Use cases of joining."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import PRESENT, Ambassador, AmbassadorId, Status
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.codes.model import Code, Hasher, Purpose
from bot.codes.service import CodeBook, WrongCodeError
from bot.consents.model import DIRECTORY, NOTICE_VERSION, Consent, ConsentKind
from bot.errors import UserError
from bot.joining import arriving
from bot.joining.arriving import Arrival, arrive
from bot.joining.model import JoinForm
from bot.networks.model import Network, NetworkId
from bot.store import Store

LISTED = frozenset(DIRECTORY) - {ConsentKind.DIRECTORY_ACCOUNT}
"""What one yes to the directory shows; the account is shown by a choice of its own."""
OWN_FIELDS = frozenset({"language", "sectors"})


class AlreadyJoinedError(UserError):
    """This Discord account is in the network already."""

    key = "error-already-joined"


class Ambassadors(Protocol):
    async def get(self, ambassador_id: AmbassadorId, *, locked: bool = False) -> Ambassador: ...

    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...

    async def save(self, person: Ambassador) -> None: ...

    async def status_changed(
        self, person: Ambassador, *, cause: str, actor: Actor, now: datetime
    ) -> None: ...


class Codes(Protocol):
    async def use(self, digest: str, purpose: Purpose, *, now: datetime) -> Code | None: ...


class Networks(Protocol):
    async def get(self, network_id: NetworkId, *, locked: bool = False) -> Network: ...


class Transaction(Protocol):
    @property
    def activity(self) -> arriving.Activity: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def consents(self) -> arriving.Consents: ...

    @property
    def codes(self) -> Codes: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def audit(self) -> AuditLog: ...


class Joining:
    """Lets people in."""

    def __init__(self, store: Store[Transaction], codes: CodeBook, hasher: Hasher) -> None:
        self._store = store
        self._codes = codes
        self._hasher = hasher

    async def welcome(self, code: str, discord_id: int, *, now: datetime) -> Ambassador:
        """Return whom ``code`` lets in, so that the form can be filled in for them.

        Raises:
            TooManyGuessesError, WrongCodeError: see :meth:`CodeBook.check`.
            AlreadyJoinedError: the account is in that network, or in one when no code is right.
        """
        try:
            found = await self._codes.check(code, Purpose.JOIN, discord_id, now=now)
        except WrongCodeError:
            await self._refuse_present(discord_id)
            raise
        async with self._store.read() as tx:
            return await _newcomer(tx, found, discord_id)

    async def _refuse_present(self, discord_id: int) -> None:
        """Tell who comes back with the code they used that they are in."""
        async with self._store.read() as tx:
            known = await tx.ambassadors.of_discord(discord_id)
        if any(each.status in PRESENT for each in known):
            raise AlreadyJoinedError

    async def join(
        self, code: str, discord_id: int, form: JoinForm, *, now: datetime
    ) -> Ambassador:
        """Use ``code`` up and let its person in under this Discord account.

        Raises:
            WrongCodeError: somebody else was faster, or the code has expired meanwhile.
            AlreadyJoinedError: the account is in that network.
        """
        actor = Actor.member(discord_id)
        async with self._store.begin() as tx:
            used = await tx.codes.use(self._hasher.digest(code), Purpose.JOIN, now=now)
            if used is None:
                raise WrongCodeError
            # One after the other: an account that comes with two codes at once comes in once.
            network = await tx.networks.get(used.network_id, locked=True)
            invited = await _newcomer(tx, used, discord_id, locked=True)
            joined = _joined(invited, discord_id, form, now)
            arrival = Arrival(cause="join", said=consents(form, now), actor=actor, at=now)
            joined = await arrive(tx, network, joined, arrival)
            await tx.audit.add(_line(joined, actor, form, now))
        return joined


def consents(form: JoinForm, now: datetime) -> list[Consent]:
    """Return the answers as they are kept, with the notice that was read.

    Whom the directory does not show said nothing of it.
    """
    said = {
        ConsentKind.PRIVATE_MESSAGES: form.private_messages,
        ConsentKind.PUBLIC_RANKING: form.public_ranking,
        **(dict.fromkeys(sorted(LISTED), True) if form.directory else {}),
    }
    return [
        Consent(kind=kind, given=given, notice_version=NOTICE_VERSION, at=now)
        for kind, given in said.items()
    ]


async def _newcomer(
    tx: Transaction, code: Code, discord_id: int, *, locked: bool = False
) -> Ambassador:
    if code.ambassador_id is None:
        raise WrongCodeError
    person = await tx.ambassadors.get(code.ambassador_id, locked=locked)
    if person.discord_id is not None or person.status is not Status.INVITED:
        raise WrongCodeError
    others = await tx.ambassadors.of_discord(discord_id)
    if any(other.network_id == code.network_id for other in others):
        raise AlreadyJoinedError
    return person


def _joined(invited: Ambassador, discord_id: int, form: JoinForm, now: datetime) -> Ambassador:
    return replace(
        invited,
        discord_id=discord_id,
        status=Status.ACTIVE,
        joined_at=now,
        rhythm=form.rhythm,
        profile=replace(invited.profile, language=form.language, sectors=form.sectors),
        own_fields=invited.own_fields | OWN_FIELDS,
    )


def _line(joined: Ambassador, actor: Actor, form: JoinForm, now: datetime) -> AuditLine:
    return AuditLine(
        network_id=joined.network_id,
        actor=actor,
        action="ambassador.join",
        subject=f"ambassador:{joined.id}",
        before={"status": Status.INVITED},
        after={
            "status": joined.status,
            "language": form.language,
            "sectors": sorted(form.sectors),
            "rhythm": form.rhythm,
            "private_messages": form.private_messages,
            "public_ranking": form.public_ranking,
            "directory": form.directory,
        },
        at=now,
    )
