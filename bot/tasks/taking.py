"""Use cases of who works on tasks, and of coordinators who act for them."""

from datetime import datetime

from bot.ambassadors.model import Ambassador, Status
from bot.ambassadors.service import on_record, present
from bot.audit.model import Actor
from bot.members.errors import HasLeftError
from bot.store import Store
from bot.tasks import rules
from bot.tasks.deciding import audit_line, decide, held, locked
from bot.tasks.errors import (
    AlreadyTheirsError,
    AlreadyYoursError,
    NoNoteError,
    NotInAudienceError,
)
from bot.tasks.model import (
    AssignmentStatus,
    Decided,
    Decision,
    DecisionId,
    Report,
    Share,
    Task,
    TaskId,
)
from bot.tasks.news import Happened, news_of, review_of
from bot.tasks.store import Transaction


class Taking:
    """Hands out places, takes them back, and takes reports."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def take(
        self, person: Ambassador, task_id: TaskId, *, actor: Actor, now: datetime
    ) -> Task:
        """Give ``person`` a place.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
            UnknownTaskError: there is no such task.
            AlreadyYoursError: they have one.
            TaskCancelledError, TaskClosedError, TaskFullError: nobody gets one any more.
            NotInAudienceError: the task is for others.
        """
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            task, _ = await _take(tx, known, task_id, actor, now)
        return task

    async def assign(
        self, person: Ambassador, task_id: TaskId, *, actor: Actor, now: datetime
    ) -> Task:
        """Give ``person`` a place as a coordinator, and tell them.

        Raises:
            UnknownPersonError, HasLeftError: they were erased, or left the network.
            AlreadyTheirsError: they have one; and of the task what :meth:`take` raises.
        """
        try:
            async with self._store.begin() as tx:
                known = await _acted_for(tx, person)
                task, decision_id = await _take(tx, known, task_id, actor, now)
                key = f"decision:{decision_id}"
                news = news_of(task, known.id, Happened.ASSIGNED, key=key, now=now)
                await tx.outbox.add(news, now=now)
                after = {"ambassador": known.id}
                await tx.audit.add(audit_line(task, "task.assign", actor, now=now, after=after))
        except AlreadyYoursError:
            raise AlreadyTheirsError(name=person.profile.name) from None
        return task

    async def give_back(
        self, person: Ambassador, task_id: TaskId, *, actor: Actor, now: datetime
    ) -> Task:
        """Take a place back, for somebody else to have it.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
            UnknownTaskError, NotInHandError, IllegalDecisionError: there is none to give back.
        """
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            task = await locked(tx, known.network_id, task_id)
            said = Decided(decision=Decision.GIVE_BACK, actor=actor, at=now)
            await decide(tx, task, known.id, said)
        return task

    async def finish(
        self, person: Ambassador, task_id: TaskId, note: str, *, actor: Actor, now: datetime
    ) -> Task:
        """Take a person's report and ask for its review.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
            UnknownTaskError, NotInHandError, IllegalDecisionError: it is not theirs to do.
            TaskClosedError: it was due before and is not merely sent back.
            NoNoteError: the note is blank.
        """
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            return (await _finish(tx, known, task_id, note, actor, now)).task

    async def finish_for(
        self, person: Ambassador, task_id: TaskId, note: str, *, actor: Actor, now: datetime
    ) -> Report:
        """Report as a coordinator what ``person`` did.

        Raises:
            UnknownPersonError, HasLeftError: they were erased, or left the network; and of the task
                what :meth:`finish` raises.
        """
        async with self._store.begin() as tx:
            known = await _acted_for(tx, person)
            report = await _finish(tx, known, task_id, note, actor, now)
            after = {"ambassador": known.id}
            await tx.audit.add(audit_line(report.task, "task.done", actor, now=now, after=after))
        return report


async def _acted_for(tx: Transaction, person: Ambassador) -> Ambassador:
    """Return for whom a coordinator acts, who may not have joined; nobody else changes them.

    Raises:
        UnknownPersonError, HasLeftError: they were erased, or left the network.
    """
    known = await on_record(tx, person.id)
    if known.status is Status.LEFT:
        raise HasLeftError(name=known.profile.name)
    return known


async def _take(
    tx: Transaction, person: Ambassador, task_id: TaskId, actor: Actor, now: datetime
) -> tuple[Task, DecisionId]:
    task = await locked(tx, person.network_id, task_id)
    share = await tx.assignments.of(task.id, person.id)
    if share and share.status in rules.HOLDING:
        raise AlreadyYoursError
    rules.check_time(task, now=now)
    network = await tx.networks.get(task.network_id)
    if not await tx.audiences.contains(task.for_whom, person.id, network.at(now)):
        raise NotInAudienceError(task.for_whom)
    rules.check_place(task, await held(tx, task))
    said = Decided(decision=Decision.TAKE, actor=actor, at=now)
    _, decision_id = await decide(tx, task, person.id, said)
    return task, decision_id


async def _finish(
    tx: Transaction,
    person: Ambassador,
    task_id: TaskId,
    note: str,
    actor: Actor,
    now: datetime,
) -> Report:
    if not note.strip():
        raise NoNoteError
    task = await locked(tx, person.network_id, task_id)
    share = await tx.assignments.of(task.id, person.id)
    if share and share.status is AssignmentStatus.TAKEN:
        rules.check_time(task, now=now)
    said = Decided(decision=Decision.FINISH, actor=actor, note=note, at=now)
    done, decision_id = await decide(tx, task, person.id, said)
    share_of = Share(assignment=done, name=person.profile.name)
    report = Report(share=share_of, task=task, note=note, at=now)
    network = await tx.networks.get(task.network_id)
    if review := review_of(report, decision_id, network, now=now):
        await tx.outbox.add(review, now=now)
    return report
