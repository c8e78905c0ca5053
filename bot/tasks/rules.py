"""What may be done with a task and with a share of it; pure functions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.links import link_of
from bot.networks.model import Network
from bot.roster.days import NoSuchDayError, day_of
from bot.tasks.errors import (
    AlreadyYoursError,
    DeadlineError,
    IllegalDecisionError,
    LinkError,
    NotInHandError,
    NoTitleError,
    PlacesError,
    TaskCancelledError,
    TaskClosedError,
    TaskFullError,
)
from bot.tasks.model import AssignmentStatus, Decision, Prose, Task, TaskId, TaskStatus, Terms

NEXT: Final[Mapping[tuple[AssignmentStatus | None, Decision], AssignmentStatus]] = {
    (None, Decision.PROPOSE): AssignmentStatus.PROPOSED,
    (None, Decision.TAKE): AssignmentStatus.TAKEN,
    (AssignmentStatus.PROPOSED, Decision.TAKE): AssignmentStatus.TAKEN,
    (AssignmentStatus.PROPOSED, Decision.REFUSE): AssignmentStatus.REFUSED,
    (AssignmentStatus.TAKEN, Decision.FINISH): AssignmentStatus.DONE,
    (AssignmentStatus.TAKEN, Decision.GIVE_BACK): AssignmentStatus.GIVEN_BACK,
    (AssignmentStatus.TAKEN, Decision.EXPIRE): AssignmentStatus.EXPIRED,
    (AssignmentStatus.TAKEN, Decision.CANCEL): AssignmentStatus.CANCELLED,
    (AssignmentStatus.GIVEN_BACK, Decision.TAKE): AssignmentStatus.TAKEN,
    # Once a coordinator has moved the deadline.
    (AssignmentStatus.EXPIRED, Decision.TAKE): AssignmentStatus.TAKEN,
    (AssignmentStatus.DONE, Decision.APPROVE): AssignmentStatus.APPROVED,
    (AssignmentStatus.DONE, Decision.SEND_BACK): AssignmentStatus.SENT_BACK,
    (AssignmentStatus.SENT_BACK, Decision.FINISH): AssignmentStatus.DONE,
    (AssignmentStatus.SENT_BACK, Decision.GIVE_BACK): AssignmentStatus.GIVEN_BACK,
    (AssignmentStatus.APPROVED, Decision.UNDO): AssignmentStatus.DONE,
}
"""What a share becomes by a decision; whatever is not here is refused."""

TO_DO: Final = frozenset({AssignmentStatus.TAKEN, AssignmentStatus.SENT_BACK})
"""Shares whose work is still the person's to do, or to give back."""
IN_HAND: Final = TO_DO | {AssignmentStatus.DONE}
HOLDING: Final = IN_HAND | {AssignmentStatus.APPROVED}
"""Shares that take up one of the task's places."""
LIVE: Final = frozenset({TaskStatus.OPEN, TaskStatus.FULL})
FARTHEST: Final = timedelta(days=5 * 366)
"""A deadline beyond is a slip of the pen."""


def decided(status: AssignmentStatus | None, decision: Decision) -> AssignmentStatus:
    """Return what a share becomes; None is the share of somebody who has none.

    Raises:
        AlreadyYoursError: it is taken by who takes it.
        NotInHandError: there is no share.
        IllegalDecisionError: ``NEXT`` has no such edge.
    """
    if after := NEXT.get((status, decision)):
        return after
    if decision is Decision.TAKE and status in HOLDING:
        raise AlreadyYoursError
    if status is None:
        raise NotInHandError
    raise IllegalDecisionError(status)


def check_place(task: Task, held: int) -> None:
    """Let somebody more take ``task``, which ``held`` people hold.

    Raises:
        TaskFullError: all its places are taken.
    """
    if held >= task.places:
        raise TaskFullError(places=task.places)


def check_time(task: Task, *, now: datetime) -> None:
    """Let ``task`` be worked on.

    Raises:
        TaskCancelledError, TaskClosedError: it is over.
    """
    if task.status is TaskStatus.CANCELLED:
        raise TaskCancelledError
    if task.closes_at <= now:
        raise TaskClosedError


def status_of(task: Task, held: int, *, now: datetime) -> TaskStatus:
    """Return what a task is that was opened and not cancelled."""
    if task.status in {TaskStatus.DRAFT, TaskStatus.CANCELLED}:
        return task.status
    if task.closes_at <= now:
        return TaskStatus.CLOSED
    return TaskStatus.FULL if held >= task.places else TaskStatus.OPEN


def drafted(network: Network, terms: Terms, *, now: datetime) -> Task:
    """Return the draft that ``terms`` describe.

    Raises:
        DeadlineError: what was typed is none.
    """
    today = now.astimezone(network.zone).date()
    blank = Task(
        id=TaskId(0),
        network_id=network.id,
        status=TaskStatus.DRAFT,
        deadline=today,
        closes_at=end_of(today, network.zone),
        places=1,
        points=0,
    )
    return with_terms(blank, terms, network.zone, now=now)


def with_terms(task: Task, terms: Terms, zone: ZoneInfo, *, now: datetime) -> Task:
    """Return ``task`` as ``terms`` say.

    Raises:
        DeadlineError: what was typed is none.
    """
    day = task.deadline if terms.deadline is None else deadline_of(terms.deadline, zone, now=now)
    return replace(
        task,
        deadline=day,
        closes_at=end_of(day, zone),
        places=terms.places or task.places,
        points=terms.points or task.points,
        audience=task.audience if terms.audience is None else terms.audience,
        sector=terms.sector or task.sector,
    )


def with_prose(task: Task, prose: Prose) -> Task:
    """Return ``task`` as ``prose`` says.

    Raises:
        NoTitleError: the title is blank.
        LinkError: the link is none that others can open.
    """
    written = with_draft_prose(task, prose)
    if not written.title:
        raise NoTitleError
    link = link_of(written.link)
    if written.link and not link:
        raise LinkError(url=written.link)
    return replace(written, link=link)


def with_draft_prose(task: Task, prose: Prose) -> Task:
    """Return ``task`` as ``prose`` says, whether or not it can be published so."""
    return replace(
        task,
        title=" ".join(prose.title.split()),
        description=prose.description.strip(),
        link=prose.link.strip(),
    )


def check_places(task: Task, held: int) -> None:
    """Refuse fewer places than people hold.

    Raises:
        PlacesError: it has too few.
    """
    if held > task.places:
        raise PlacesError(held=held)


def deadline_of(text: str, zone: ZoneInfo, *, now: datetime) -> date:
    """Return the day that ``text`` writes; today is the first that may be.

    Raises:
        DeadlineError: it is no day, has passed or is years away.
    """
    today = now.astimezone(zone).date()
    latest = today + FARTHEST
    try:
        day = day_of(text.strip(), this_year=latest.year)
    except (NoSuchDayError, OverflowError):
        day = None
    if day is None or not today <= day <= latest:
        raise DeadlineError(text=text)
    return day


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which ``day`` is over in ``zone``."""
    return datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(UTC)
