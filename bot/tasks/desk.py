"""What people read of tasks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.ambassadors.model import Ambassador
from bot.folding import fold
from bot.networks.model import NetworkId
from bot.store import Store
from bot.suggestions import SUGGESTIONS
from bot.tasks import rules
from bot.tasks.errors import SeveralTasksError, UnknownTaskError
from bot.tasks.model import (
    HistoryLine,
    Report,
    Share,
    Task,
    TaskCount,
    TaskId,
    TaskInHand,
    TaskStatus,
)
from bot.tasks.store import Tasks, Transaction

OFFERS = 30
LISTED = 21
REPORTS = 30
HISTORY = 15
NUMBER = re.compile(r"#[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """What somebody has in hand, and what they could take, the best first."""

    in_hand: Sequence[TaskInHand]
    on_offer: Sequence[Task]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """All that coordinators read of a task; ``people`` are in its audience."""

    task: Task
    people: int
    shares: Sequence[Share]
    history: Sequence[HistoryLine]

    @property
    def held(self) -> int:
        """How many places are taken."""
        return sum(share.assignment.status in rules.HOLDING for share in self.shares)


class TaskDesk:
    """Shows tasks."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def mine(self, person: Ambassador, *, now: datetime) -> Mine:
        """Return the tasks of ``person``."""
        async with self._store.read() as tx:
            return Mine(
                in_hand=await tx.tasks.in_hand(person.id),
                on_offer=await tx.tasks.on_offer(
                    person.network_id, person.id, now=now, limit=OFFERS
                ),
            )

    async def all(
        self, network_id: NetworkId, status: TaskStatus | None = None
    ) -> Sequence[TaskCount]:
        """Return the network's latest tasks, of one status when it is given, without drafts."""
        async with self._store.read() as tx:
            return await tx.tasks.counted(network_id, status, limit=LISTED)

    async def detail(self, task: Task, *, now: datetime) -> Detail:
        """Return who has ``task`` and what was decided."""
        async with self._store.read() as tx:
            network = await tx.networks.get(task.network_id)
            return Detail(
                task=task,
                people=await tx.audiences.count(network.id, task.for_whom, network.at(now)),
                shares=await tx.assignments.shares(task.id),
                history=await tx.assignments.history(task.id, limit=HISTORY),
            )

    async def reports(self, network_id: NetworkId) -> Sequence[Report]:
        """Return what waits for review, the oldest first."""
        async with self._store.read() as tx:
            return await tx.assignments.reports(network_id, limit=REPORTS)

    async def suggest(self, network_id: NetworkId, text: str) -> Sequence[Task]:
        """Return the tasks that ``text`` may mean, the latest first."""
        async with self._store.read() as tx:
            return await tx.tasks.titled(network_id, text, limit=SUGGESTIONS)

    async def find(self, network_id: NetworkId, text: str) -> Task:
        """Return the task that ``text`` means: ``#12`` as a suggestion gives it, or its title.

        A part of a title will do where one task alone has it.

        Raises:
            UnknownTaskError, SeveralTasksError: none, or more than one.
        """
        async with self._store.read() as tx:
            found = await _meant(tx.tasks, network_id, text)
        if not found:
            raise UnknownTaskError(title=text)
        if len(found) > 1:
            raise SeveralTasksError(title=text)
        return found[0]


async def _meant(tasks: Tasks, network_id: NetworkId, text: str) -> Sequence[Task]:
    if not fold(text):  # or whatever there is would be meant
        return []
    if not NUMBER.fullmatch(text):
        return await tasks.titled(network_id, text, limit=2)
    task = await tasks.get(network_id, TaskId(int(text[1:])))
    return [task] if task and task.status is not TaskStatus.DRAFT else []
