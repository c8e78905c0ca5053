"""What the use cases of tasks need of the storage."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audiences import Audience
from bot.audiences.reading import Words
from bot.audit.model import AuditLog
from bot.networks.model import Moment, Network, NetworkId
from bot.outbox.model import Draft
from bot.points.model import Ledger
from bot.sponsorship.service import Sponsorship
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
    TaskInHand,
    TaskStatus,
)


class Tasks(Protocol):
    """The tasks' rows."""

    async def add(self, draft: Task, *, now: datetime) -> Task: ...

    async def get(self, network_id: NetworkId, task_id: TaskId) -> Task | None: ...

    async def lock(self, network_id: NetworkId, task_id: TaskId) -> Task | None: ...

    async def save(self, task: Task) -> None: ...

    async def titled(self, network_id: NetworkId, text: str, *, limit: int) -> Sequence[Task]: ...

    async def counted(
        self, network_id: NetworkId, status: TaskStatus | None, *, limit: int
    ) -> Sequence[TaskCount]: ...

    async def in_hand(self, ambassador_id: AmbassadorId) -> Sequence[TaskInHand]: ...

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


class Ambassadors(Protocol):
    async def get(self, ambassador_id: AmbassadorId, *, locked: bool = False) -> Ambassador: ...


class Audiences(Protocol):
    async def count(self, network_id: NetworkId, audience: Audience, at: Moment) -> int: ...

    async def contains(
        self, audience: Audience, ambassador_id: AmbassadorId, at: Moment
    ) -> bool: ...


class Networks(Protocol):
    async def get(self, network_id: NetworkId) -> Network: ...


class Deliveries(Protocol):
    async def add(self, draft: Draft, *, now: datetime) -> None: ...


class Transaction(Protocol):
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
    def points(self) -> Ledger: ...

    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def audit(self) -> AuditLog: ...
