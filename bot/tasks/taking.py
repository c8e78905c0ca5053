"""Use cases of who works on tasks, and of coordinators who act for them."""

from datetime import datetime

from bot.ambassadors.model import Ambassador, Status
from bot.ambassadors.service import LeftError
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
            UnknownTaskError: there is no such task.
            AlreadyYoursError: they have one.
            TaskCancelledError, TaskClosedError, TaskFullError: nobody gets one any more.
            NotInAudienceError: the task is for others.
            LeftError: they left the network at this instant.
        """
        async with self._store.begin() as tx:
            task, _ = await _take(tx, person, task_id, actor, now)
        return task

    async def assign(
        self, person: Ambassador, task_id: TaskId, *, actor: Actor, now: datetime
    ) -> Task:
        """Give ``person`` a place as a coordinator, and tell them.

        Raises:
            AlreadyTheirsError, HasLeftError: they have one, or left the network; and what
                :meth:`take` raises otherwise.
        """
        try:
            async with self._store.begin() as tx:
                task, decision_id = await _take(tx, person, task_id, actor, now)
                key = f"decision:{decision_id}"
                news = news_of(task, person.id, Happened.ASSIGNED, key=key, now=now)
                await tx.outbox.add(news, now=now)
                after = {"ambassador": person.id}
                await tx.audit.add(audit_line(task, "task.assign", actor, now=now, after=after))
        except AlreadyYoursError:
            raise AlreadyTheirsError(name=person.profile.name) from None
        except LeftError:
            raise HasLeftError(name=person.profile.name) from None
        return task

    async def give_back(
        self, person: Ambassador, task_id: TaskId, *, actor: Actor, now: datetime
    ) -> Task:
        """Take a place back, for somebody else to have it.

        Raises:
            UnknownTaskError, NotInHandError, IllegalDecisionError: there is none to give back.
        """
        async with self._store.begin() as tx:
            task = await locked(tx, person.network_id, task_id)
            said = Decided(decision=Decision.GIVE_BACK, actor=actor, at=now)
            await decide(tx, task, person.id, said)
        return task

    async def finish(
        self, person: Ambassador, task_id: TaskId, note: str, *, actor: Actor, now: datetime
    ) -> Task:
        """Take a person's report and ask for its review.

        Raises:
            UnknownTaskError, NotInHandError, IllegalDecisionError: it is not theirs to do.
            TaskClosedError: it was due before and is not merely sent back.
            NoNoteError: the note is blank.
        """
        async with self._store.begin() as tx:
            return (await _finish(tx, person, task_id, note, actor, now)).task

    async def finish_for(
        self, person: Ambassador, task_id: TaskId, note: str, *, actor: Actor, now: datetime
    ) -> Report:
        """Report as a coordinator what ``person`` did; raises as :meth:`finish` does."""
        async with self._store.begin() as tx:
            report = await _finish(tx, person, task_id, note, actor, now)
            after = {"ambassador": person.id}
            await tx.audit.add(audit_line(report.task, "task.done", actor, now=now, after=after))
        return report


async def _take(
    tx: Transaction, person: Ambassador, task_id: TaskId, actor: Actor, now: datetime
) -> tuple[Task, DecisionId]:
    task = await locked(tx, person.network_id, task_id)
    share = await tx.assignments.of(task.id, person.id)
    if share and share.status in rules.HOLDING:
        raise AlreadyYoursError
    rules.check_time(task, now=now)
    # Who leaves at this instant gives back all that they have: nothing may come after it.
    if (await tx.ambassadors.get(person.id, locked=True)).status is Status.LEFT:
        raise LeftError(status=Status.LEFT)
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
