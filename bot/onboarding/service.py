"""Use cases of the first steps: which are done, and which one was just ticked off."""

from collections.abc import Awaitable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.rows import Ambassadors
from bot.ambassadors.service import present
from bot.onboarding import rules
from bot.onboarding.model import Marks, Ticked
from bot.onboarding.rows import Onboarding
from bot.store import Store

Done = TypeVar("Done")


class Guided(Onboarding, Protocol):
    """What newcomers have done so far, and whether they read the guide."""

    async def read_guide(self, ambassador_id: AmbassadorId, *, now: datetime) -> None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def onboarding(self) -> Guided: ...


class FirstSteps:
    """Follows newcomers through their first steps."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def along(
        self, person: Ambassador, deed: Awaitable[Done], *, now: datetime
    ) -> tuple[Done, Ticked | None]:
        """Do ``deed``, and return beside its result the step that it ticked off, if any.

        Nobody is told of steps after their first weeks. Raises what ``deed`` raises.
        """
        if not rules.is_new(person, now=now):
            return await deed, None
        before = await self._marks(person)
        done = await deed
        return done, rules.ticked(before, await self._marks(person))

    async def read_guide(self, person: Ambassador, *, now: datetime) -> Ticked | None:
        """Write down that somebody reads how to introduce a company; only the first time counts.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
        """
        _, ticked = await self.along(person, self._read(person, now), now=now)
        return ticked

    async def _read(self, person: Ambassador, now: datetime) -> None:
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            await tx.onboarding.read_guide(known.id, now=now)

    async def _marks(self, person: Ambassador) -> Marks:
        async with self._store.read() as tx:
            known = await tx.ambassadors.get(person.id)
            return rules.marks(known.profile, await tx.onboarding.deeds(person.id))
