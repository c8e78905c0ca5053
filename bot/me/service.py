"""What somebody reads about themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.consents.model import ConsentKind
from bot.leads.model import Lead
from bot.networks.model import NetworkId
from bot.outbox.model import News
from bot.points.model import Standing
from bot.store import Reads
from bot.tasks.model import TaskInHand

NEWS = 5
NEWS_LIFE = timedelta(days=30)


class Consents(Protocol):
    async def given(self, ambassador_id: AmbassadorId) -> frozenset[ConsentKind]: ...


class Points(Protocol):
    async def standing(
        self, network_id: NetworkId, ambassador_id: AmbassadorId
    ) -> Standing | None: ...


class Leads(Protocol):
    async def of(self, ambassador_id: AmbassadorId) -> Sequence[Lead]: ...


class Deliveries(Protocol):
    async def news(
        self, ambassador_id: AmbassadorId, *, since: datetime, limit: int
    ) -> Sequence[News]: ...


class Tasks(Protocol):
    async def in_hand(self, ambassador_id: AmbassadorId) -> Sequence[TaskInHand]: ...


class Transaction(Protocol):
    @property
    def consents(self) -> Consents: ...

    @property
    def points(self) -> Points: ...

    @property
    def leads(self) -> Leads: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def tasks(self) -> Tasks: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Where somebody stands."""

    person: Ambassador
    consents: frozenset[ConsentKind]
    standing: Standing | None
    tasks: Sequence[TaskInHand]
    leads: Sequence[Lead]
    """What they introduced, what moved last first."""
    news: Sequence[News]
    on_break: bool = False


class MeDesk:
    """Gathers what ``/me`` shows."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of(self, person: Ambassador, *, now: datetime) -> Me:
        """Return where ``person`` stands."""
        async with self._store.read() as tx:
            return Me(
                person=person,
                consents=await tx.consents.given(person.id),
                standing=await tx.points.standing(person.network_id, person.id),
                tasks=await tx.tasks.in_hand(person.id),
                leads=await tx.leads.of(person.id),
                news=await tx.outbox.news(person.id, since=now - NEWS_LIFE, limit=NEWS),
                on_break=person.on_break(now),
            )
