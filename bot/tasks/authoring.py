"""Use cases of the coordinators who write tasks: create, edit, cancel."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.audiences import spell
from bot.audiences.reading import read
from bot.audit.model import Actor
from bot.networks.model import Network
from bot.store import Store
from bot.tasks import rules
from bot.tasks.changes import TOLD, Values, changes, values
from bot.tasks.deciding import audit_line, decide, held, locked, settle
from bot.tasks.errors import FormGoneError, NothingToEditError, TaskCancelledError
from bot.tasks.model import (
    AssignmentStatus,
    Decided,
    Decision,
    Prose,
    Task,
    TaskId,
    TaskStatus,
    Terms,
)
from bot.tasks.news import Happened, news_of, post_of
from bot.tasks.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A task that was opened, and how many people its audience has."""

    task: Task
    people: int


class Authoring:
    """Writes tasks."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def draft(self, network: Network, terms: Terms, *, now: datetime) -> Task:
        """Keep what was said in the command's options until the form with the prose comes.

        Raises:
            AudienceError, DeadlineError: what was typed is none.
        """
        async with self._store.begin() as tx:
            draft = rules.drafted(network, await _understood(tx, network, terms), now=now)
            return await tx.tasks.add(draft, now=now)

    async def kept(self, network: Network, task_id: TaskId, prose: Prose | None = None) -> Task:
        """Return a draft, first with ``prose`` that could not be published, for its form.

        Raises:
            FormGoneError: there is no such draft any more.
        """
        async with self._store.begin() as tx:
            draft = await _drafted(tx, network, task_id)
            if prose:
                draft = rules.with_draft_prose(draft, prose)
                await tx.tasks.save(draft)
            return draft

    async def publish(
        self, network: Network, task_id: TaskId, prose: Prose, *, actor: Actor, now: datetime
    ) -> Published:
        """Open a draft and have it posted.

        Raises:
            FormGoneError: there is no such draft any more.
            NoTitleError, LinkError: the prose cannot be published so.
            TaskClosedError: its deadline passed before the form was sent.
        """
        async with self._store.begin() as tx:
            draft = await _drafted(tx, network, task_id)
            rules.check_time(draft, now=now)
            task = replace(rules.with_prose(draft, prose), status=TaskStatus.OPEN, opened_at=now)
            await tx.tasks.save(task)
            if post := post_of(task, network, now=now):
                await tx.outbox.add(post, now=now)
            await tx.audit.add(audit_line(task, "task.create", actor, now=now, after=values(task)))
            people = await tx.audiences.count(network.id, task.for_whom, network.at(now))
        return Published(task=task, people=people)

    async def edit(
        self,
        network: Network,
        task_id: TaskId,
        said: Terms | Prose,
        *,
        actor: Actor,
        now: datetime,
    ) -> Task:
        """Change a task, and tell who has it in hand what matters to them.

        A closed task opens again when its deadline is moved.

        Raises:
            UnknownTaskError: there is none, or it is a draft.
            TaskCancelledError: it was cancelled.
            AudienceError, DeadlineError, NoTitleError, LinkError, PlacesError: it cannot be so.
            NothingToEditError: it is so already.
        """
        async with self._store.begin() as tx:
            before = await locked(tx, network.id, task_id)
            if before.status is TaskStatus.CANCELLED:
                raise TaskCancelledError
            if isinstance(said, Terms):
                said = await _understood(tx, network, said)
            edited = _edited(before, said, network, now)
            rules.check_places(edited, await held(tx, before))
            was, is_ = changes(before, edited)
            if not is_:
                raise NothingToEditError
            counted = replace(edited, edits=before.edits + 1)
            after = await settle(tx, counted, now=now)
            line = audit_line(after, "task.edit", actor, now=now, before=was, after=is_)
            await tx.audit.add(line)
            await _tell_of_edit(tx, after, is_, now)
        return after

    async def cancel(
        self, network: Network, task_id: TaskId, reason: str, *, actor: Actor, now: datetime
    ) -> int:
        """Cancel a task and return how many people who had it are told.

        Work that was reported before is reviewed still.

        Raises:
            UnknownTaskError: there is none, or it is a draft.
            TaskCancelledError: it was cancelled before.
        """
        async with self._store.begin() as tx:
            task = await locked(tx, network.id, task_id)
            if task.status is TaskStatus.CANCELLED:
                raise TaskCancelledError
            cancelled = replace(task, status=TaskStatus.CANCELLED)
            await tx.tasks.save(cancelled)
            holders = await tx.assignments.among(task.id, rules.IN_HAND)
            for share in holders:
                if share.status is AssignmentStatus.TAKEN:
                    said = Decided(decision=Decision.CANCEL, actor=actor, note=reason, at=now)
                    await decide(tx, cancelled, share.ambassador_id, said)
                news = news_of(
                    task,
                    share.ambassador_id,
                    Happened.CANCELLED,
                    key=f"cancel:{task.id}",
                    now=now,
                    reason=reason,
                )
                await tx.outbox.add(news, now=now)
            was, is_ = {"status": task.status}, {"status": cancelled.status}
            line = audit_line(task, "task.cancel", actor, now=now, before=was, after=is_)
            await tx.audit.add(line)
        return len(holders)


async def _drafted(tx: Transaction, network: Network, task_id: TaskId) -> Task:
    draft = await tx.tasks.lock(network.id, task_id)
    if draft is None or draft.status is not TaskStatus.DRAFT:
        raise FormGoneError
    return draft


async def _understood(tx: Transaction, network: Network, terms: Terms) -> Terms:
    """Return ``terms`` with the text that is kept of their audience."""
    if terms.audience is None:
        return terms
    return replace(terms, audience=spell(await read(tx.words, network.id, terms.audience)))


def _edited(task: Task, said: Terms | Prose, network: Network, now: datetime) -> Task:
    if isinstance(said, Prose):
        return rules.with_prose(task, said)
    return rules.with_terms(task, said, network.zone, now=now)


async def _tell_of_edit(tx: Transaction, task: Task, changed: Values, now: datetime) -> None:
    told = {name: value for name, value in changed.items() if name in TOLD}
    if not told:
        return
    for share in await tx.assignments.among(task.id, rules.IN_HAND):
        news = news_of(
            task,
            share.ambassador_id,
            Happened.EDITED,
            key=f"edit:{task.id}:{task.edits}",
            now=now,
            changed=told,
        )
        await tx.outbox.add(news, now=now)
