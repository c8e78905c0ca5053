"""Finding the ambassador that somebody on Discord is."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Status
from bot.errors import UserError
from bot.i18n import Language
from bot.networks.model import Network, NetworkId
from bot.store import Store

AWAY = frozenset({Status.LEFT, Status.SUSPENDED})


class NotJoinedError(UserError):
    """This Discord account has not joined the network."""

    key = "error-not-joined"


class AwayError(UserError):
    """Who has this account left, or is suspended: ``status``."""

    key = "error-away"


class InSeveralError(UserError):
    """The account is in several networks, and nothing says which is meant."""

    key = "error-in-several-networks"


class Ambassadors(Protocol):
    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...


class Networks(Protocol):
    async def of_guild(self, guild_id: int) -> Network | None: ...

    async def get(self, network_id: NetworkId) -> Network: ...


class Activity(Protocol):
    """On which days people were active."""

    async def record(self, ambassador_id: AmbassadorId, day: date) -> None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def activity(self) -> Activity: ...


class AmbassadorDirectory:
    """Knows who is who."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def acting(self, discord_id: int, guild_id: int | None, *, now: datetime) -> Ambassador:
        """Return the ambassador that acts in a guild, or in a private message (``None``).

        That they were active is written down, once a day of their network.

        Raises:
            NotJoinedError: none has this account.
            AwayError: they left or are suspended.
            InSeveralError: a private message of somebody in several networks.
        """
        async with self._store.read() as tx:
            people = await tx.ambassadors.of_discord(discord_id)
            if guild_id is not None:
                network = await tx.networks.of_guild(guild_id)
                people = [each for each in people if network and each.network_id == network.id]
            person = _only(people)
            today = (await tx.networks.get(person.network_id)).at(now).today
        if person.last_active is None or person.last_active < today:
            async with self._store.begin() as tx:
                await tx.activity.record(person.id, today)
        return person

    async def language_of(self, discord_id: int) -> Language | None:
        """Return the language that an account's ambassador is known to read."""
        async with self._store.read() as tx:
            people = await tx.ambassadors.of_discord(discord_id)
        languages = [person.profile.language for person in people if person.profile.language]
        return languages[0] if languages else None


def _only(people: Sequence[Ambassador]) -> Ambassador:
    here = [person for person in people if person.status not in AWAY]
    if people and not here:
        raise AwayError(status=people[0].status)
    if not here:
        raise NotJoinedError
    if len(here) > 1:
        raise InSeveralError
    return here[0]
