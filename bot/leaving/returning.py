"""Coming back: the same person, with all that is theirs but their tasks."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import PRESENT, Ambassador, Cause, Status
from bot.ambassadors.rows import AmbassadorBook
from bot.ambassadors.service import AwayError, InSeveralError, NotJoinedError, people_of
from bot.audit.lines import moved
from bot.audit.model import Actor, AuditLog
from bot.joining.arriving import Arrival, Entrance, enter
from bot.joining.model import AlreadyJoinedError
from bot.networks.rows import FoundNetworks
from bot.store import Store


class Transaction(Entrance, Protocol):
    @property
    def ambassadors(self) -> AmbassadorBook: ...

    @property
    def networks(self) -> FoundNetworks: ...

    @property
    def audit(self) -> AuditLog: ...


class Returning:
    """Lets people in again."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def has_left(self, discord_id: int, guild_id: int | None) -> bool:
        """Tell whether who has this account left the guild's network.

        In a private message (``None``): whether they left one and take part in none.
        """
        async with self._store.read() as tx:
            people = await people_of(tx, discord_id, guild_id)
        statuses = {person.status for person in people}
        return Status.LEFT in statuses and not statuses & PRESENT

    async def come_back(
        self, discord_id: int, guild_id: int | None, *, now: datetime
    ) -> Ambassador:
        """Let in again who left with this account; what they had chosen holds.

        Raises:
            AlreadyJoinedError: they are in.
            AwayError: they are suspended.
            NotJoinedError: they never were in, or were erased.
            InSeveralError: a private message of somebody who left several networks.
        """
        actor = Actor.member(discord_id)
        async with self._store.begin() as tx:
            left = _who_left(await people_of(tx, discord_id, guild_id))
            person = await tx.ambassadors.get(left.id, locked=True)
            if person.erased:
                raise NotJoinedError  # at this instant: the account is nobody’s any more
            if person.status is not Status.LEFT:
                raise AlreadyJoinedError  # by another click at this instant
            network = await tx.networks.get(person.network_id)
            back = replace(person, status=Status.ACTIVE)
            arrival = Arrival(cause=Cause.RETURNED, said=(), actor=actor, at=now)
            back = await enter(tx, network, back, arrival)
            await tx.audit.add(moved("ambassador.return", person, back, actor, now=now))
        return back


def _who_left(people: Sequence[Ambassador]) -> Ambassador:
    left = [person for person in people if person.status is Status.LEFT]
    if len(left) > 1:
        raise InSeveralError
    if left:
        return left[0]
    if any(person.status in PRESENT for person in people):
        raise AlreadyJoinedError
    if people:
        raise AwayError(status=people[0].status)
    raise NotJoinedError
