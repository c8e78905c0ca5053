"""What may be done with a task and with a share of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.errors import UserError
from bot.networks.model import NetworkId
from bot.tasks import rules
from bot.tasks.errors import DeadlineError, NoTitleError
from bot.tasks.model import AssignmentStatus, Decision, Prose, Task, TaskId, TaskStatus, Terms
from bot.tasks.rules import HOLDING, IN_HAND, NEXT

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
TASK = Task(
    id=TaskId(1),
    network_id=NetworkId(1),
    status=TaskStatus.OPEN,
    deadline=date(2026, 1, 31),
    closes_at=datetime(2026, 1, 31, 23, tzinfo=UTC),
    places=2,
    points=50,
)


class OneShare(RuleBasedStateMachine):
    """Any sequence of clicks on one share: points are what one approval gave, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.status: AssignmentStatus | None = None
        self.points = 0
        self.reports = 0

    @rule(decision=st.sampled_from(Decision))
    def decide(self, decision: Decision) -> None:
        before = self.status
        try:
            self.status = rules.decided(self.status, decision)
        except UserError:
            assert (before, decision) not in NEXT
            assert self.status is before
            return
        self.points += {Decision.APPROVE: 50, Decision.UNDO: -50}.get(decision, 0)
        self.reports += decision is Decision.FINISH

    @invariant()
    def only_an_approved_share_has_points(self) -> None:
        assert self.points == (50 if self.status is AssignmentStatus.APPROVED else 0)

    @invariant()
    def nothing_is_approved_that_was_not_reported(self) -> None:
        if self.status is AssignmentStatus.APPROVED:
            assert self.reports > 0


TestOneShare = OneShare.TestCase


def test_every_status_is_reached_and_only_ends_are_dead_ends() -> None:
    assert set(NEXT.values()) == set(AssignmentStatus)
    ends = set(AssignmentStatus) - {before for before, _ in NEXT}
    assert ends == {AssignmentStatus.REFUSED, AssignmentStatus.CANCELLED}
    assert IN_HAND < HOLDING


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("31/01/2026", date(2026, 1, 31), id="as the French write"),
        pytest.param(" 2026-01-31 ", date(2026, 1, 31), id="ISO, with spaces around"),
        pytest.param("31/1/27", date(2027, 1, 31), id="two figures are a year to come"),
        pytest.param("31 janvier 2026", date(2026, 1, 31), id="in words"),
        pytest.param("05/01/2026", date(2026, 1, 5), id="today is the first"),
    ],
)
def test_a_deadline_is_read(text: str, day: date) -> None:
    assert rules.deadline_of(text, PARIS, now=NOW) == day


@pytest.mark.parametrize(
    "text", ["04/01/2026", "31/02/2026", "demain", "", "31/12/2099", "9999-12-31", "31/12/25", "0"]
)
def test_what_is_no_day_to_come_is_no_deadline(text: str) -> None:
    with pytest.raises(DeadlineError):
        rules.deadline_of(text, PARIS, now=NOW)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_a_deadline(text: str) -> None:
    try:
        day = rules.deadline_of(text, PARIS, now=NOW)
    except DeadlineError:
        return
    assert rules.end_of(day, PARIS) > NOW


def test_today_is_the_network_s_own() -> None:
    evening = datetime(2026, 1, 5, 23, 30, tzinfo=UTC)  # the 6th in Paris
    with pytest.raises(DeadlineError):
        rules.deadline_of("05/01/2026", PARIS, now=evening)
    in_new_york = rules.deadline_of("05/01/2026", ZoneInfo("America/New_York"), now=evening)
    assert in_new_york == date(2026, 1, 5)


@pytest.mark.parametrize(
    ("day", "end"),
    [
        pytest.param(date(2026, 1, 31), "2026-01-31T23:00+00:00", id="winter"),
        pytest.param(date(2026, 7, 14), "2026-07-14T22:00+00:00", id="summer"),
        pytest.param(date(2026, 10, 25), "2026-10-25T23:00+00:00", id="the day of 25 hours"),
    ],
)
def test_a_day_ends_at_midnight_in_the_network_s_zone(day: date, end: str) -> None:
    assert rules.end_of(day, PARIS) == datetime.fromisoformat(end)


@pytest.mark.parametrize(
    ("task", "held", "now", "status"),
    [
        pytest.param(TASK, 1, NOW, TaskStatus.OPEN, id="a place is free"),
        pytest.param(TASK, 2, NOW, TaskStatus.FULL, id="all are taken"),
        pytest.param(TASK, 0, TASK.closes_at, TaskStatus.CLOSED, id="at the very end"),
        pytest.param(
            TASK, 0, TASK.closes_at - timedelta(seconds=1), TaskStatus.OPEN, id="just before"
        ),
        pytest.param(
            replace(TASK, status=TaskStatus.CLOSED), 1, NOW, TaskStatus.OPEN, id="deadline moved"
        ),
        pytest.param(
            replace(TASK, status=TaskStatus.CANCELLED), 0, NOW, TaskStatus.CANCELLED, id="cancelled"
        ),
        pytest.param(
            replace(TASK, status=TaskStatus.DRAFT), 0, NOW, TaskStatus.DRAFT, id="not sent yet"
        ),
    ],
)
def test_a_task_is_what_its_places_and_deadline_say(
    task: Task, held: int, now: datetime, status: TaskStatus
) -> None:
    assert rules.status_of(task, held, now=now) is status


def test_terms_change_only_what_they_say() -> None:
    terms = Terms(audience="country:GB sector:numerique", points=20)

    edited = rules.with_terms(TASK, terms, PARIS, now=NOW)

    assert edited == replace(TASK, audience="country:GB sector:numerique", points=20)


def test_a_blank_title_is_none() -> None:
    with pytest.raises(NoTitleError):
        rules.with_prose(TASK, Prose(title=" \n\t", description="x"))
    assert rules.with_prose(TASK, Prose(title=" a\n b ", description=" x ")).title == "a b"
