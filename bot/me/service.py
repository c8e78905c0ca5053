"""What somebody reads about themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.consents.model import ConsentKind
from bot.consents.rows import GivenConsents
from bot.leads.model import Lead
from bot.leads.rows import OwnLeads
from bot.onboarding import rules
from bot.onboarding.model import Marks
from bot.onboarding.rows import Onboarding
from bot.outbox.model import News
from bot.points.model import Standing, Standings
from bot.sponsorship.model import Following
from bot.sponsorship.rows import Followings
from bot.store import Reads
from bot.tasks.model import TaskInHand
from bot.tasks.rows import TasksInHand

NEWS = 5
BROUGHT = 5
"""Of those whom somebody brought, who are shown one by one."""
NEWS_LIFE = timedelta(days=30)


class Deliveries(Protocol):
    async def news(
        self, ambassador_id: AmbassadorId, *, since: datetime, limit: int
    ) -> Sequence[News]: ...


class Transaction(Protocol):
    @property
    def consents(self) -> GivenConsents: ...

    @property
    def points(self) -> Standings: ...

    @property
    def leads(self) -> OwnLeads: ...

    @property
    def onboarding(self) -> Onboarding: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def tasks(self) -> TasksInHand: ...

    @property
    def sponsorship(self) -> Followings: ...


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
