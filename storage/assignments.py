"""People's shares of tasks, and what was decided of each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    Row,
    ScalarSelect,
    Select,
    String,
    Table,
    Text,
    case,
    exists,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Profile
from bot.networks.model import NetworkId
from bot.privacy.model import Traces
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
    TaskId,
)
from bot.tasks.rules import IN_HAND
from storage import actors
from storage.ambassadors import PERSON_ID, ambassador, entries_of, entry
from storage.schema import Instant, metadata, one_of
from storage.tasks import assignment, task, task_of

task_decision = Table(
    "task_decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("assignment_id", ForeignKey("assignment.id"), nullable=False),
    Column("decision", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("points", Integer, nullable=False),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("at", Instant, nullable=False),
    one_of("decision", Decision),
    Index(None, "assignment_id", "id"),
)

NAME = (ambassador.c.first_name, ambassador.c.last_name)


class Assignments:
    """Shares: one row a person and task; decisions: one row each time."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, assignment_id: AssignmentId) -> Assignment | None:
        """Return a share by its id."""
        return await self._one(_shares().where(assignment.c.id == assignment_id))

    async def of(self, task_id: TaskId, ambassador_id: AmbassadorId) -> Assignment | None:
        """Return a person's share of a task, if they ever had one.

        Of two, where entries that had one each were merged, it is the one in hand.
        """
        in_hand = assignment.c.status.in_(sorted(IN_HAND))
        query = (
            _shares()
            .where(
                assignment.c.task_id == task_id,
                assignment.c.ambassador_id.in_(entries_of(ambassador_id)),
            )
            .order_by(case((in_hand, 0), else_=1), assignment.c.id.desc())
            .limit(1)
        )
        return await self._one(query)

    async def among(
        self, task_id: TaskId, statuses: Iterable[AssignmentStatus]
    ) -> Sequence[Assignment]:
        """Return the shares of a task that have one of ``statuses``."""
        query = (
            _shares()
            .where(assignment.c.task_id == task_id, assignment.c.status.in_(sorted(statuses)))
            .order_by(assignment.c.id)
        )
        return [_assignment(row) for row in await self._connection.execute(query)]

    async def record(
        self,
        task_id: TaskId,
        ambassador_id: AmbassadorId,
        status: AssignmentStatus,
        decided: Decided,
    ) -> tuple[Assignment, DecisionId]:
        """Let a share of a locked task be ``status``, made when there is none, as was decided."""
        values = {"status": status, "changed_at": decided.at}
        share = await self.of(task_id, ambassador_id)
        if share is None:
            first = insert(assignment).values(
                task_id=task_id, ambassador_id=ambassador_id, **values
            )
            id_ = (await self._connection.execute(first.returning(assignment.c.id))).scalar_one()
            share = Assignment(
                id=id_,
                task_id=task_id,
                ambassador_id=ambassador_id,
                entry_id=ambassador_id,
                status=status,
            )
        else:
            statement = update(assignment).where(assignment.c.id == share.id)
            await self._connection.execute(statement.values(**values))
        return replace(share, status=status), await self._decided(share.id, decided)

    async def last(self, assignment_id: AssignmentId, decision: Decision) -> Decided | None:
        """Return the latest decision of a kind on a share."""
        query = (
            select(task_decision)
            .where(
                task_decision.c.assignment_id == assignment_id,
                task_decision.c.decision == decision,
            )
            .order_by(task_decision.c.id.desc())
            .limit(1)
        )
        row = (await self._connection.execute(query)).one_or_none()
        return _decided(row) if row else None

    async def shares(self, task_id: TaskId) -> Sequence[Share]:
        """Return everybody's share of a task, in the order in which they first took it."""
        query = (
            _shares()
            .add_columns(*NAME)
            .join(ambassador, ambassador.c.id == PERSON_ID)
            .where(assignment.c.task_id == task_id)
            .order_by(assignment.c.id)
        )
        rows = await self._connection.execute(query)
        return [Share(assignment=_assignment(row), name=_name(row)) for row in rows]

    async def history(self, task_id: TaskId, *, limit: int) -> Sequence[HistoryLine]:
        """Return the latest decisions on a task's shares, the oldest of them first."""
        query = (
            select(task_decision, *NAME)
            .join(assignment, assignment.c.id == task_decision.c.assignment_id)
            .join(entry, entry.c.id == assignment.c.ambassador_id)
            .join(ambassador, ambassador.c.id == PERSON_ID)
            .where(assignment.c.task_id == task_id)
            .order_by(task_decision.c.id.desc())
            .limit(limit)
        )
        rows = (await self._connection.execute(query)).all()
        return [HistoryLine(name=_name(row), decided=_decided(row)) for row in reversed(rows)]

    async def reports(self, network_id: NetworkId, *, limit: int) -> Sequence[Report]:
        """Return what waits for review in a network, the oldest first."""
        query = (
            select(
                task,
                *NAME,
                assignment.c.id.label("share_id"),
                PERSON_ID.label("person_id"),
                assignment.c.ambassador_id,
                assignment.c.changed_at,
                _report().label("note"),
            )
            .join(assignment, assignment.c.task_id == task.c.id)
            .join(entry, entry.c.id == assignment.c.ambassador_id)
            .join(ambassador, ambassador.c.id == PERSON_ID)
            .where(task.c.network_id == network_id, assignment.c.status == AssignmentStatus.DONE)
            .order_by(assignment.c.changed_at, assignment.c.id)
            .limit(limit)
        )
        rows = await self._connection.execute(query)
        return [_waiting(row) for row in rows]

    async def forget(self, traces: Traces) -> None:
        """Leave of what was decided of somebody's shares, or by them, no words and no account."""
        shares = select(assignment.c.id).where(
            assignment.c.ambassador_id.in_(sorted(traces.entries))
        )
        of_them = task_decision.c.assignment_id.in_(shares)
        decisions = update(task_decision)
        await self._connection.execute(decisions.where(of_them).values(note=""))
        decided_here = (
            exists()
            .where(assignment.c.id == task_decision.c.assignment_id)
            .where(task.c.id == assignment.c.task_id, task.c.network_id == traces.network_id)
        )
        await self._connection.execute(actors.unnamed(task_decision, traces, decided_here))

    async def _one(self, query: Select[tuple[object, ...]]) -> Assignment | None:
        row = (await self._connection.execute(query)).one_or_none()
        return _assignment(row) if row else None

    async def _decided(self, assignment_id: AssignmentId, decided: Decided) -> DecisionId:
        statement = insert(task_decision).values(
            assignment_id=assignment_id,
            decision=decided.decision,
            note=decided.note,
            points=decided.points,
            at=decided.at,
            **actors.columns_of(decided.actor),
        )
        written = await self._connection.execute(statement.returning(task_decision.c.id))
        return DecisionId(written.scalar_one())


def _shares() -> Select[tuple[object, ...]]:
    """Read shares with the person whose each is."""
    return select(assignment, PERSON_ID.label("person_id")).join(
        entry, entry.c.id == assignment.c.ambassador_id
    )


def _report() -> ScalarSelect[str]:
    """Return what was said when a share was last done."""
    return (
        select(task_decision.c.note)
        .where(
            task_decision.c.assignment_id == assignment.c.id,
            task_decision.c.decision == Decision.FINISH,
        )
        .order_by(task_decision.c.id.desc())
        .limit(1)
        .correlate(assignment)
        .scalar_subquery()
    )


def _name(row: Row[tuple[object, ...]]) -> str:
    return Profile(first_name=row.first_name, last_name=row.last_name).name


def _assignment(row: Row[tuple[object, ...]]) -> Assignment:
    return Assignment(
        id=AssignmentId(row.id),
        task_id=TaskId(row.task_id),
        ambassador_id=AmbassadorId(row.person_id),
        entry_id=AmbassadorId(row.ambassador_id),
        status=AssignmentStatus(row.status),
    )


def _decided(row: Row[tuple[object, ...]]) -> Decided:
    return Decided(
        decision=Decision(row.decision),
        actor=actors.actor_of(row),
        at=row.at,
        note=row.note,
        points=row.points,
    )


def _waiting(row: Row[tuple[object, ...]]) -> Report:
    share = Assignment(
        id=AssignmentId(row.share_id),
        task_id=TaskId(row.id),
        ambassador_id=AmbassadorId(row.person_id),
        entry_id=AmbassadorId(row.ambassador_id),
        status=AssignmentStatus.DONE,
    )
    return Report(
        share=Share(assignment=share, name=_name(row)),
        task=task_of(row),
        note=row.note or "",
        at=row.changed_at,
    )
