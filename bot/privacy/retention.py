"""People who were invited, never came, and were silent for long: listed, and erased."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol

from bot.ambassadors.model import AmbassadorId
from bot.audit.model import Actor
from bot.networks.model import Moment, Network
from bot.paging import page_of
from bot.privacy.service import ErasureDesk
from bot.store import Reads

PAGE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """Somebody who never came; ``since``: the last that was heard of them, or their first day."""

    id: AmbassadorId
    name: str
    company: str
    country: str | None
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of them, first who is known the longest; pages count from 1."""

    people: Sequence[Silent]
    count: int
    number: int
    of: int


class Silence(Protocol):
    """Finds who was invited and has been silent since before ``day``."""

    async def silent(
        self,
        at: Moment,
        day: date,
        *,
        limit: int,
        offset: int = 0,
        among: Collection[AmbassadorId] | None = None,
    ) -> Sequence[Silent]: ...

    async def silent_count(self, at: Moment, day: date) -> int: ...


class Transaction(Protocol):
    @property
    def privacy(self) -> Silence: ...


class RetentionDesk:
    """Lists whom the network has kept for longer than it says it does."""

    def __init__(self, store: Reads[Transaction], erasure: ErasureDesk) -> None:
        self._store = store
        self._erasure = erasure

    async def page(self, network: Network, number: int = 1, *, now: datetime) -> Page:
        """Return a page of them."""
        at, day = network.at(now), _last_day(network, now)
        async with self._store.read() as tx:
            count = await tx.privacy.silent_count(at, day)
            page, pages = page_of(number, count=count, size=PAGE)
            people = await tx.privacy.silent(at, day, limit=PAGE, offset=(page - 1) * PAGE)
        return Page(people=people, count=count, number=page, of=pages)

    async def among(
        self, network: Network, ids: Collection[AmbassadorId], *, now: datetime
    ) -> Sequence[Silent]:
        """Return which of ``ids`` are still to be erased, as :meth:`page` orders them."""
        async with self._store.read() as tx:
            return await tx.privacy.silent(
                network.at(now), _last_day(network, now), limit=PAGE, among=ids
            )

    async def erase(
        self, network: Network, ids: Collection[AmbassadorId], *, actor: Actor, now: datetime
    ) -> int:
        """Erase those of ``ids`` who are still silent, each by itself; return how many."""
        erased = 0
        for each in await self.among(network, ids, now=now):
            erased += await self._erasure.erase_invited(network, each.id, actor=actor, now=now)
        return erased


def _last_day(network: Network, now: datetime) -> date:
    """Return the day before which everything lies that is too old."""
    return network.at(now).in_months(-network.settings.keep_invited_months)
