"""Tasks: what is to be done, and who could or does do it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    Text,
    UniqueConstraint,
    case,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Sector
from bot.folding import fold, only_signs
from bot.networks.model import Moment, NetworkId
from bot.tasks.model import (
    AssignmentStatus,
    Task,
    TaskCount,
    TaskId,
    TaskInHand,
    TaskStatus,
)
from bot.tasks.rules import HOLDING, IN_HAND, LIVE
from storage.ambassadors import ambassador_sector, entries_of
from storage.audiences import Audiences
from storage.networks import Networks
from storage.schema import Instant, metadata, one_of

task = Table(
    "task",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("status", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("audience", Text, nullable=False),
    Column("sector", String(16)),
    Column("deadline", Date, nullable=False),
    Column("closes_at", Instant, nullable=False),
    Column("places", Integer, nullable=False),
    Column("points", Integer, nullable=False),
    Column("edits", Integer, nullable=False),
    Column("search", Text, nullable=False),
    Column("opened_at", Instant),
    Column("created_at", Instant, nullable=False),
    one_of("status", TaskStatus),
    one_of("sector", Sector),
    CheckConstraint("places > 0", name="places"),
    CheckConstraint("points > 0", name="points"),
    Index(None, "network_id", "status", "closes_at"),
    # The tick looks for what is overdue in every network.
    Index(None, "status", "closes_at"),
)

assignment = Table(
    "assignment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("task_id", ForeignKey("task.id"), nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id"), nullable=False),
    Column("status", String(16), nullable=False),
    Column("changed_at", Instant, nullable=False),
    UniqueConstraint("task_id", "ambassador_id"),
    one_of("status", AssignmentStatus),
    Index(None, "ambassador_id", "status"),
    Index(None, "status", "changed_at"),
)

COLUMNS = (
    *("network_id", "status", "title", "description", "link", "audience", "sector"),
    *("deadline", "closes_at", "places", "points", "opened_at", "edits"),
)
TIME_FOR_IT = timedelta(days=3)
"""Without less to its deadline, a task is no reason to come back."""
SETTLED = frozenset({AssignmentStatus.REFUSED, *HOLDING})
"""Shares whose task is not offered to the person any more."""


class Tasks:
    """Tasks, and what of them is whose."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, draft: Task, *, now: datetime) -> Task:
        """Keep a new task and return it with its id."""
        statement = insert(task).values(**columns_of(draft), created_at=now).returning(task)
        return task_of((await self._connection.execute(statement)).one())

    async def get(self, network_id: NetworkId, task_id: TaskId) -> Task | None:
        """Return a task of a network."""
        query = select(task).where(task.c.id == task_id, task.c.network_id == network_id)
        row = (await self._connection.execute(query)).one_or_none()
        return task_of(row) if row else None

    async def lock(self, network_id: NetworkId, task_id: TaskId) -> Task | None:
        """Return a task of a network that nobody else changes until the transaction ends."""
        query = select(task).where(task.c.id == task_id, task.c.network_id == network_id)
        row = (await self._connection.execute(query.with_for_update())).one_or_none()
        return task_of(row) if row else None

    async def save(self, changed: Task) -> None:
        """Keep what changed of a task."""
        statement = update(task).where(task.c.id == changed.id)
        await self._connection.execute(statement.values(**columns_of(changed)))

    async def titled(self, network_id: NetworkId, text: str, *, limit: int) -> Sequence[Task]:
        """Return tasks that have every word of ``text`` in their title, the latest first.

        Accents and capitals do not matter; drafts are left out. No title has a text of only signs.
        """
        if only_signs(text):
            return []
        words = filter(None, map(fold, text.split()))
        query = (
            _opened(network_id)
            .where(*(task.c.search.contains(word, autoescape=True) for word in words))
            .limit(limit)
        )
        return [task_of(row) for row in await self._connection.execute(query)]

    async def counted(
        self, network_id: NetworkId, status: TaskStatus | None, *, limit: int
    ) -> Sequence[TaskCount]:
        """Return the latest tasks with how many people have them; drafts are left out."""
        query = _opened(network_id).limit(limit)
        if status:
            query = query.where(task.c.status == status)
        tasks = [task_of(row) for row in await self._connection.execute(query)]
        counts = await self._counts([each.id for each in tasks])
        return [_counted(each, counts) for each in tasks]

    async def in_hand(self, ambassador_id: AmbassadorId) -> Sequence[TaskInHand]:
        """Return what somebody has taken and is not approved yet, the most urgent first."""
        query = (
            select(task, assignment.c.status.label("share"))
            .join(assignment, assignment.c.task_id == task.c.id)
            .where(
                assignment.c.ambassador_id.in_(entries_of(ambassador_id)),
                assignment.c.status.in_(sorted(IN_HAND)),
            )
            .order_by(task.c.closes_at, task.c.id)
        )
        rows = await self._connection.execute(query)
        return [TaskInHand(task=task_of(row), status=AssignmentStatus(row.share)) for row in rows]

    async def on_offer(
        self, network_id: NetworkId, ambassador_id: AmbassadorId, *, now: datetime, limit: int
    ) -> Sequence[Task]:
        """Return what somebody could take now: their sectors first, then the most urgent."""
        at = (await Networks(self._connection).get(network_id)).at(now)
        query = _takeable(network_id, ambassador_id, now)
        return await self._offered(query, ambassador_id, at, limit)

    async def suited(
        self, network_id: NetworkId, ambassador_id: AmbassadorId, *, now: datetime
    ) -> Task | None:
        """Return the one task that suits somebody best of those that they never had.

        Their own sector's before one of no sector, the most urgent that leaves them time, then
        the one of most points; another sector's only for who has named none.
        """
        at = (await Networks(self._connection).get(network_id)).at(now)
        theirs = ambassador_sector.c.ambassador_id == ambassador_id
        had = exists().where(
            assignment.c.task_id == task.c.id,
            assignment.c.ambassador_id.in_(entries_of(ambassador_id)),
        )
        known = or_(task.c.sector.is_(None), _is_sector_of(ambassador_id), ~exists().where(theirs))
        query = (
            _takeable(network_id, ambassador_id, now)
            .where(~had, known, task.c.closes_at > now + TIME_FOR_IT)
            .order_by(None)
            .order_by(
                case((_is_sector_of(ambassador_id), 0), else_=1),
                task.c.closes_at,
                task.c.points.desc(),
                task.c.id,
            )
        )
        return next(iter(await self._offered(query, ambassador_id, at, 1)), None)

    async def new_since(
        self,
        network_id: NetworkId,
        ambassador_id: AmbassadorId,
        *,
        since: datetime,
        now: datetime,
        limit: int,
    ) -> Sequence[Task]:
        """Return what somebody could take now that was opened at ``since`` or later."""
        at = (await Networks(self._connection).get(network_id)).at(now)
        query = _takeable(network_id, ambassador_id, now).where(task.c.opened_at >= since)
        return await self._offered(query, ambassador_id, at, limit)

    async def waiting_for_review(self, network_id: NetworkId) -> int:
        """Return how many reports a network's coordinators have to review."""
        query = (
            select(func.count())
            .select_from(assignment)
            .join(task, task.c.id == assignment.c.task_id)
            .where(task.c.network_id == network_id, assignment.c.status == AssignmentStatus.DONE)
        )
        return (await self._connection.execute(query)).scalar_one()

    async def overdue(self, *, now: datetime) -> Sequence[Task]:
        """Return the tasks of every network whose deadline has passed and that are not closed."""
        query = select(task).where(task.c.status.in_(sorted(LIVE)), task.c.closes_at <= now)
        rows = await self._connection.execute(query.order_by(task.c.id))
        return [task_of(row) for row in rows]

    async def _offered(
        self,
        query: Select[tuple[object, ...]],
        ambassador_id: AmbassadorId,
        at: Moment,
        limit: int,
    ) -> Sequence[Task]:
        """Return the first tasks of ``query`` whose audience the person is in."""
        audiences = Audiences(self._connection)
        fits: dict[str, bool] = {}
        offered: list[Task] = []
        for each in map(task_of, await self._connection.execute(query)):
            if each.audience not in fits:
                fits[each.audience] = await audiences.contains(each.for_whom, ambassador_id, at)
            if fits[each.audience]:
                offered.append(each)
            if len(offered) == limit:
                break
        return offered

    async def _counts(self, tasks: Sequence[TaskId]) -> dict[tuple[int, str], int]:
        query = (
            select(assignment.c.task_id, assignment.c.status, func.count())
            .where(assignment.c.task_id.in_(tasks))
            .group_by(assignment.c.task_id, assignment.c.status)
        )
        rows = await self._connection.execute(query)
        return {(task_id, status): count for task_id, status, count in rows}


def columns_of(known: Task) -> dict[str, object]:
    """Return the columns that hold ``known``, and what it is searched by."""
    return {**{name: getattr(known, name) for name in COLUMNS}, "search": fold(known.title)}


def task_of(row: Row[tuple[object, ...]]) -> Task:
    """Return the task that a row holds."""
    values = {name: getattr(row, name) for name in COLUMNS}
    return Task(
        **{
            **values,
            "id": TaskId(row.id),
            "status": TaskStatus(row.status),
            "sector": Sector(row.sector) if row.sector else None,
        }
    )


def _opened(network_id: NetworkId) -> Select[tuple[object, ...]]:
    return (
        select(task)
        .where(task.c.network_id == network_id, task.c.status != TaskStatus.DRAFT)
        .order_by(task.c.opened_at.desc(), task.c.id.desc())
    )


def _takeable(
    network_id: NetworkId, ambassador_id: AmbassadorId, now: datetime
) -> Select[tuple[object, ...]]:
    mine = exists().where(
        assignment.c.task_id == task.c.id,
        assignment.c.ambassador_id.in_(entries_of(ambassador_id)),
        assignment.c.status.in_(sorted(SETTLED)),
    )
    return (
        select(task)
        .where(
            task.c.network_id == network_id,
            task.c.status == TaskStatus.OPEN,
            task.c.closes_at > now,
            ~mine,
        )
        .order_by(case((_is_sector_of(ambassador_id), 0), else_=1), task.c.closes_at, task.c.id)
    )


def _is_sector_of(ambassador_id: AmbassadorId) -> ColumnElement[bool]:
    return exists().where(
        ambassador_sector.c.ambassador_id == ambassador_id,
        ambassador_sector.c.sector == task.c.sector,
    )


def _counted(each: Task, counts: dict[tuple[int, str], int]) -> TaskCount:
    return TaskCount(
        task=each,
        held=sum(counts.get((each.id, status), 0) for status in HOLDING),
        to_review=counts.get((each.id, AssignmentStatus.DONE), 0),
        approved=counts.get((each.id, AssignmentStatus.APPROVED), 0),
    )
