"""What somebody reads about themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.consents.model import ConsentKind
from bot.leads.model import Lead
from bot.networks.model import NetworkId
from bot.onboarding import rules
from bot.onboarding.model import Deeds, Marks
from bot.outbox.model import News
from bot.points.model import Standing
from bot.sponsorship.model import Following
from bot.store import Reads
from bot.tasks.model import TaskInHand

NEWS = 5
BROUGHT = 5
"""Of those whom somebody brought, who are shown one by one."""
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


class Sponsorship(Protocol):
    async def following(self, ambassador_id: AmbassadorId, *, limit: int) -> Following: ...


class Onboarding(Protocol):
    async def deeds(self, ambassador_id: AmbassadorId) -> Deeds: ...


class Transaction(Protocol):
    @property
    def consents(self) -> Consents: ...

    @property
    def points(self) -> Points: ...

    @property
    def leads(self) -> Leads: ...

    @property
    def onboarding(self) -> Onboarding: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def tasks(self) -> Tasks: ...

    @property
    def sponsorship(self) -> Sponsorship: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Where somebody stands."""

    person: Ambassador
    steps: Marks | None
    """Their first steps, while they are shown."""
    consents: frozenset[ConsentKind]
    standing: Standing | None
    tasks: Sequence[TaskInHand]
    leads: Sequence[Lead]
    """What they introduced, what moved last first."""
    brought: Following
    news: Sequence[News]
    on_break: bool = False


class MeDesk:
    """Gathers what ``/me`` shows."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of(self, person: Ambassador, *, now: datetime) -> Me:
        """Return where ``person`` stands."""
        async with self._store.read() as tx:
            deeds = await tx.onboarding.deeds(person.id)
            return Me(
                person=person,
                steps=rules.shown(person, deeds, now=now),
                consents=await tx.consents.given(person.id),
                standing=await tx.points.standing(person.network_id, person.id),
                tasks=await tx.tasks.in_hand(person.id),
                leads=await tx.leads.of(person.id),
                brought=await tx.sponsorship.following(person.id, limit=BROUGHT),
                news=await tx.outbox.news(person.id, since=now - NEWS_LIFE, limit=NEWS),
                on_break=person.on_break(now),
            )
