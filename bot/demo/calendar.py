"""How time passes on the demonstration's page."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time, timedelta
from time import monotonic
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.demo.simulator import Simulator
from bot.networks.rows import AllNetworks
from bot.schedule.slots import Weekly, weekly
from bot.store import Reads

PARIS = ZoneInfo("Europe/Paris")
MONDAY = Weekly(day=0, at=time(9), zone=PARIS)
QUARTER = timedelta(days=90)
HALF_A_DAY = timedelta(hours=12)
"""So everybody is awake once a day: people sleep for eleven hours."""


class Transaction(Protocol):
    @property
    def networks(self) -> AllNetworks: ...


class Calendar:
    """The simulated time, and what is made to pass of it."""

    def __init__(
        self,
        simulator: Simulator,
        store: Reads[Transaction],
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._simulator = simulator
        self._store = store
        self._clock = clock
        self._seen = clock()

    def now(self) -> datetime:
        """Return the time in Provence."""
        return self._simulator.env.now().astimezone(PARIS)

    async def catch_up(self) -> None:
        """Let pass what really passed since the last time."""
        before, self._seen = self._seen, self._clock()
        await self._simulator.leap(self.now() + timedelta(seconds=self._seen - before))

    async def next_monday(self) -> None:
        """Go to nine o'clock on the next Monday, hour by hour."""
        await self._simulator.go_to(MONDAY.next(self.now()))

    async def three_months(self) -> None:
        """Go to the first Monday on which who does nothing has done nothing for 90 days."""
        end = MONDAY.next(self.now() + QUARTER)
        async with self._store.read() as tx:
            networks = await tx.networks.all()
        for moment in moments(self.now(), end, map(weekly, networks)):
            await self._simulator.leap(moment)


def moments(now: datetime, end: datetime, posts: Iterable[Weekly]) -> Sequence[datetime]:
    """Return when to do what is due from ``now`` to ``end``: twice a day, and for weekly posts."""
    halves = (end - now) // HALF_A_DAY
    found = {end, *(now + HALF_A_DAY * number for number in range(1, halves + 1))}
    for each in posts:
        slot = each.next(now)
        while slot < end:
            found.add(slot)
            slot = each.next(slot)
    return sorted(found)
