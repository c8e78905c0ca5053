"""What the use cases of tasks need of the storage."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.ambassadors.rows import Ambassadors
from bot.audiences import Audience
from bot.audiences.reading import Words
from bot.audiences.rows import CountedAudiences
from bot.audit.model import AuditLog
from bot.networks.model import Moment, NetworkId
from bot.networks.rows import Networks
from bot.sponsorship import service as sponsorship
from bot.tasks.model import (
    Assignment,
    AssignmentId,
    AssignmentStatus,
    Decided,
    Decision,
    DecisionId,
    HistoryLine,
    Report,
    Share,
    Task,
    TaskCount,
    TaskId,
    TaskStatus,
)
from bot.tasks.rows import TasksInHand


class Tasks(TasksInHand, Protocol):
    """The tasks' rows."""

    async def add(self, draft: Task, *, now: datetime) -> Task: ...

    async def get(self, network_id: NetworkId, task_id: TaskId) -> Task | None: ...

    async def lock(self, network_id: NetworkId, task_id: TaskId) -> Task | None: ...

    async def save(self, task: Task) -> None: ...

    async def titled(self, network_id: NetworkId, text: str, *, limit: int) -> Sequence[Task]: ...

    async def counted(
        self, network_id: NetworkId, status: TaskStatus | None, *, limit: int
    ) -> Sequence[TaskCount]: ...

    async def on_offer(
        self, network_id: NetworkId, ambassador_id: AmbassadorId, *, now: datetime, limit: int
    ) -> Sequence[Task]: ...

    async def overdue(self, *, now: datetime) -> Sequence[Task]: ...


class Assignments(Protocol):
    """People's shares, and what was decided of them."""

    async def get(self, assignment_id: AssignmentId) -> Assignment | None: ...

    async def of(self, task_id: TaskId, ambassador_id: AmbassadorId) -> Assignment | None: ...

    async def among(
        self, task_id: TaskId, statuses: Iterable[AssignmentStatus]
    ) -> Sequence[Assignment]: ...

    async def record(
        self,
        task_id: TaskId,
        ambassador_id: AmbassadorId,
        status: AssignmentStatus,
        decided: Decided,
    ) -> tuple[Assignment, DecisionId]: ...

    async def last(self, assignment_id: AssignmentId, decision: Decision) -> Decided | None: ...

    async def shares(self, task_id: TaskId) -> Sequence[Share]: ...

    async def history(self, task_id: TaskId, *, limit: int) -> Sequence[HistoryLine]: ...

    async def reports(self, network_id: NetworkId, *, limit: int) -> Sequence[Report]: ...


class Audiences(CountedAudiences, Protocol):
    """How many people a task is for, and whether it is for somebody."""

    async def contains(
        self, audience: Audience, ambassador_id: AmbassadorId, at: Moment
    ) -> bool: ...


class Transaction(sponsorship.Transaction, Protocol):
    @property
    def tasks(self) -> Tasks: ...

    @property
    def assignments(self) -> Assignments: ...

    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def audiences(self) -> Audiences: ...

    @property
    def words(self) -> Words: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def audit(self) -> AuditLog: ...
