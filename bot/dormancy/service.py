"""Falling dormant, a step of the tick; and answering the message of it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

import structlog

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Status
from bot.ambassadors.rows import MovableAmbassadors
from bot.audit.lines import moved
from bot.audit.model import BOT, AuditLog
from bot.consents.model import ConsentKind
from bot.consents.rows import GivenConsents
from bot.dormancy import rules
from bot.dormancy.news import news_of
from bot.networks.model import Moment, Network, NetworkId
from bot.networks.rows import AllNetworks
from bot.outbox.rows import Deliveries
from bot.store import Store, Writes
from bot.tasks.model import Task

log = structlog.get_logger()

AT_ONCE = 50
"""People of one tick, so that messages do not wait for a network that falls dormant all at once."""


class Dormancy(Protocol):
    """Finds people by when they were last active."""

    async def quiet_since(self, at: Moment, day: date) -> Sequence[AmbassadorId]: ...


class Tasks(Protocol):
    async def suited(
        self, network_id: NetworkId, ambassador_id: AmbassadorId, *, now: datetime
    ) -> Task | None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> MovableAmbassadors: ...

    @property
    def dormancy(self) -> Dormancy: ...

    @property
    def consents(self) -> GivenConsents: ...

    @property
    def tasks(self) -> Tasks: ...

    @property
    def networks(self) -> AllNetworks: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def audit(self) -> AuditLog: ...


class Falling:
    """Lets people fall dormant; called by the tick.

    A network is looked through once a day of its zone, and at each start. Only where that stands
    is kept in memory: who is dormant, and was told, stands in the database.
    """

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store
        self._looked_through: dict[NetworkId, date] = {}
        self._waiting: deque[tuple[NetworkId, AmbassadorId]] = deque()

    async def fall(self, now: datetime) -> None:
        """Deal with the next of those who were not active for too long."""
        async with self._store.read() as tx:
            networks = {network.id: network for network in await tx.networks.all()}
            for network in networks.values():
                await self._look_through(tx, network, now)
        for _ in range(min(AT_ONCE, len(self._waiting))):
            network_id, ambassador_id = self._waiting.popleft()
            try:
                await self._fall(networks[network_id], ambassador_id, now)
            except Exception:  # one that breaks keeps no other back; tomorrow it is tried again
                log.exception("job_fault", job="dormancy", ambassador=ambassador_id)

    async def _look_through(self, tx: Transaction, network: Network, now: datetime) -> None:
        at = network.at(now)
        if self._looked_through.get(network.id) == at.today:
            return
        quiet = await tx.dormancy.quiet_since(at, rules.last_day(network, now))
        known = set(self._waiting)
        found = ((network.id, each) for each in quiet)
        self._waiting.extend(each for each in found if each not in known)
        self._looked_through[network.id] = at.today

    async def _fall(self, network: Network, ambassador_id: AmbassadorId, now: datetime) -> None:
        async with self._store.begin() as tx:
            person = await tx.ambassadors.get(ambassador_id, locked=True)
            if not rules.is_dormant(person, network, now):
                return  # they were active meanwhile
            dormant = replace(person, status=Status.DORMANT)
            if rules.is_told(person):
                task = await tx.tasks.suited(network.id, person.id, now=now)
                await tx.outbox.add(news_of(person, task, network, now=now), now=now)
                # Who is not written to has nothing to answer.
                agreed = ConsentKind.PRIVATE_MESSAGES in await tx.consents.given(person.id)
                dormant = replace(dormant, unanswered=person.unanswered + agreed)
            await tx.ambassadors.save(dormant)
            await tx.ambassadors.status_changed(dormant, cause=Cause.DORMANCY, actor=BOT, now=now)
            await tx.audit.add(moved("ambassador.dormant", person, dormant, BOT, now=now))


class Answers(Protocol):
    """What marking an answer needs."""

    @property
    def ambassadors(self) -> MovableAmbassadors: ...


class DormancyDesk:
    """Knows who answered."""

    def __init__(self, store: Writes[Answers]) -> None:
        self._store = store

    async def answered(self, person: Ambassador) -> None:
        """Keep that ``person`` answered: what they left unanswered before counts no more."""
        if not person.unanswered:
            return
        async with self._store.begin() as tx:
            now_known = await tx.ambassadors.get(person.id, locked=True)
            if not now_known.erased:  # at this instant
                await tx.ambassadors.save(replace(now_known, unanswered=0))
