"""Finding the ambassador that somebody on Discord is."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import PRESENT, Ambassador, AmbassadorId, Status
from bot.ambassadors.naming import UnknownPersonError
from bot.ambassadors.rows import AccountHolders, AmbassadorBook, Ambassadors
from bot.audit.model import Actor
from bot.dormancy import waking
from bot.errors import UserError
from bot.i18n import Language
from bot.networks.rows import FoundNetworks
from bot.store import Store

AWAY = frozenset({Status.LEFT, Status.SUSPENDED})


class NotJoinedError(UserError):
    """This Discord account has not joined the network."""

    key = "error-not-joined"


class AwayError(UserError):
    """Who has this account left, or is suspended: ``status``."""

    key = "error-away"


class LeftError(AwayError):
    """Who has this account left; one click brings them back."""

    way_out = "come-back"


class InSeveralError(UserError):
    """The account is in several networks, and nothing says which is meant."""

    key = "error-in-several-networks"


class HasAmbassadors(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...


class Accounts(Protocol):
    """What tells whom an account is."""

    @property
    def ambassadors(self) -> AccountHolders: ...

    @property
    def networks(self) -> FoundNetworks: ...


class Transaction(waking.Transaction, Protocol):
    @property
    def ambassadors(self) -> AmbassadorBook: ...

    @property
    def networks(self) -> FoundNetworks: ...


class AmbassadorDirectory:
    """Knows who is who."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def acting(self, discord_id: int, guild_id: int | None, *, now: datetime) -> Ambassador:
        """Return the ambassador that acts in a guild, or in a private message (``None``).

        That they were active is written down, once a day of their network; who was dormant wakes.

        Raises:
            NotJoinedError: none has this account.
            AwayError: they left or are suspended, maybe at this instant.
            InSeveralError: a private message of somebody in several networks.
        """
        async with self._store.read() as tx:
            person = _only(await people_of(tx, discord_id, guild_id))
            today = (await tx.networks.get(person.network_id)).at(now).today
        first = person.last_active is None or person.last_active < today
        if not first and person.status is not Status.DORMANT:
            return person
        actor = Actor.member(discord_id)
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            return await waking.was_active(tx, known, today, actor=actor, now=now)

    async def language_of(self, discord_id: int) -> Language | None:
        """Return the language that an account's ambassador is known to read."""
        async with self._store.read() as tx:
            people = await tx.ambassadors.of_discord(discord_id)
        languages = [person.profile.language for person in people if person.profile.language]
        return languages[0] if languages else None


async def present(tx: HasAmbassadors, ambassador_id: AmbassadorId) -> Ambassador:
    """Return somebody who takes part, and whom nobody else changes until the transaction ends.

    Whoever was read before the transaction may have left, or been erased, since.

    Raises:
        NotJoinedError: they have not joined, or were erased.
        AwayError: they left or are suspended.
    """
    person = await tx.ambassadors.get(ambassador_id, locked=True)
    if person.erased:
        raise NotJoinedError
    if person.status in AWAY:
        raise _away(person.status)
    if person.status not in PRESENT:
        raise NotJoinedError
    return person


async def on_record(tx: HasAmbassadors, ambassador_id: AmbassadorId) -> Ambassador:
    """Return for whom a coordinator acts, who may not have joined; nobody else changes them.

    Raises:
        UnknownPersonError: they were erased.
    """
    person = await tx.ambassadors.get(ambassador_id, locked=True)
    if person.erased:
        raise UnknownPersonError(name=f"#{ambassador_id}")
    return person


async def people_of(tx: Accounts, discord_id: int, guild_id: int | None) -> Sequence[Ambassador]:
    """Return whom an account is in a guild's network, or in all in a private message (``None``)."""
    people = await tx.ambassadors.of_discord(discord_id)
    if guild_id is None:
        return people
    network = await tx.networks.of_guild(guild_id)
    return [each for each in people if network and each.network_id == network.id]


def _only(people: Sequence[Ambassador]) -> Ambassador:
    here = [person for person in people if person.status not in AWAY]
    if people and not here:
        left = any(person.status is Status.LEFT for person in people)
        raise _away(Status.LEFT if left else people[0].status)
    if not here:
        raise NotJoinedError
    if len(here) > 1:
        raise InSeveralError
    return here[0]


def _away(status: Status) -> AwayError:
    return LeftError(status=status) if status is Status.LEFT else AwayError(status=status)
