"""Use cases of the coordinators who review what was done: points once, and a way back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.ambassadors.model import Ambassador
from bot.audit.model import Actor
from bot.networks.model import NetworkId
from bot.points.model import PointLine
from bot.sponsorship.service import settle
from bot.store import Store
from bot.tasks.deciding import audit_line, decide, locked
from bot.tasks.errors import AlreadyApprovedError, NoReasonError, UnknownTaskError
from bot.tasks.model import (
    Assignment,
    AssignmentId,
    AssignmentStatus,
    Decided,
    Decision,
    DecisionId,
    Task,
)
from bot.tasks.news import Happened, news_of
from bot.tasks.store import Transaction

ACTIONS: Final = {
    Decision.APPROVE: "task.approve",
    Decision.SEND_BACK: "task.send-back",
    Decision.UNDO: "task.undo",
}
"""As the audit calls these decisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What was decided on: whose share of which task; ``points`` are what it gave or took."""

    task: Task
    assignment: Assignment
    person: Ambassador
    points: int = 0


class Review:
    """Decides on reports."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def approve(
        self, network_id: NetworkId, assignment_id: AssignmentId, *, actor: Actor, now: datetime
    ) -> Reviewed:
        """Approve what was done and write its points down.

        Raises:
            UnknownTaskError: there is no such share.
            AlreadyApprovedError: somebody was faster.
            IllegalDecisionError: it does not wait for review.
        """
        async with self._store.begin() as tx:
            task, share = await _found(tx, network_id, assignment_id)
            await _check_not_approved(tx, share)
            said = Decided(decision=Decision.APPROVE, actor=actor, points=task.points, at=now)
            return await _reviewed(tx, task, share, said, Happened.APPROVED)

    async def send_back(
        self,
        network_id: NetworkId,
        assignment_id: AssignmentId,
        reason: str,
        *,
        actor: Actor,
        now: datetime,
    ) -> Reviewed:
        """Ask for more, and tell the person why.

        Raises:
            NoReasonError: the reason is blank; and what :meth:`approve` raises.
        """
        if not reason.strip():
            raise NoReasonError
        async with self._store.begin() as tx:
            task, share = await _found(tx, network_id, assignment_id)
            await _check_not_approved(tx, share)
            said = Decided(decision=Decision.SEND_BACK, actor=actor, note=reason, at=now)
            return await _reviewed(tx, task, share, said, Happened.SENT_BACK)

    async def undo(
        self, network_id: NetworkId, assignment_id: AssignmentId, *, actor: Actor, now: datetime
    ) -> Reviewed:
        """Take an approval back, by a ledger line that takes its points; it waits again.

        Raises:
            UnknownTaskError: there is no such share.
            IllegalDecisionError: it is not approved.
        """
        async with self._store.begin() as tx:
            task, share = await _found(tx, network_id, assignment_id)
            approval = await tx.assignments.last(share.id, Decision.APPROVE)
            given = approval.points if approval else 0
            said = Decided(decision=Decision.UNDO, actor=actor, points=-given, at=now)
            return await _reviewed(tx, task, share, said, Happened.UNDONE)


async def _found(
    tx: Transaction, network_id: NetworkId, assignment_id: AssignmentId
) -> tuple[Task, Assignment]:
    # Points may go to whoever brought the person as well: they are all locked before the task.
    await tx.networks.get(network_id, locked=True)
    share = await tx.assignments.get(assignment_id)
    if share is None:
        raise UnknownTaskError(title=f"#{assignment_id}")
    await tx.sponsorship.lock(share.ambassador_id)
    task = await locked(tx, network_id, share.task_id)
    # Read again: what it was before the lock may be over.
    return task, await tx.assignments.get(assignment_id) or share


async def _check_not_approved(tx: Transaction, share: Assignment) -> None:
    if share.status is not AssignmentStatus.APPROVED:
        return
    approval = await tx.assignments.last(share.id, Decision.APPROVE)
    raise AlreadyApprovedError(by=f"<@{approval.actor.discord_id}>" if approval else "?")


async def _reviewed(
    tx: Transaction, task: Task, share: Assignment, said: Decided, happened: Happened
) -> Reviewed:
    after, decision_id = await decide(tx, task, share.ambassador_id, said)
    if said.points:
        await tx.points.add(_line(task, after, said, decision_id))
    news = news_of(
        task,
        share.ambassador_id,
        happened,
        key=f"decision:{decision_id}",
        now=said.at,
        points=said.points,
        reason=said.note,
    )
    await tx.outbox.add(news, now=said.at)
    await settle(tx, share.ambassador_id, now=said.at)
    values = {"ambassador": share.ambassador_id, "points": said.points}
    line = audit_line(task, ACTIONS[said.decision], said.actor, now=said.at, after=values)
    await tx.audit.add(line)
    person = await tx.ambassadors.get(share.ambassador_id)
    return Reviewed(task=task, assignment=after, person=person, points=said.points)


def _line(task: Task, share: Assignment, said: Decided, decision_id: DecisionId) -> PointLine:
    return PointLine(
        network_id=task.network_id,
        ambassador_id=share.entry_id,
        amount=said.points,
        cause=f"task-decision:{decision_id}",
        at=said.at,
    )
