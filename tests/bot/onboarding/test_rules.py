"""Which steps are done, who is reminded when, and the months of joining."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Sector, Status
from bot.networks.model import Moment, NetworkId
from bot.onboarding import rules
from bot.onboarding.model import Cohort, Deeds, Mark, Message, Step, Ticked

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
WHOLE = Profile(
    first_name="Nadia",
    country="TN",
    city="Tunis",
    company="Terra",
    sectors=frozenset({Sector.MARITIME}),
)
NOTHING = Deeds(task=Mark.OPEN, guide_read=False, introduced=False)
ALL = Deeds(task=Mark.DONE, guide_read=True, introduced=True)
OPEN = dict.fromkeys(Step, Mark.OPEN)
DONE = dict.fromkeys(Step, Mark.DONE)


def somebody(profile: Profile, *, joined_at: datetime | None) -> Ambassador:
    return Ambassador(
        id=AmbassadorId(1),
        network_id=NetworkId(1),
        discord_id=42,
        status=Status.ACTIVE,
        profile=profile,
        joined_at=joined_at,
    )


def paris(now: str) -> Moment:
    moment = datetime.fromisoformat(now)
    return Moment(network_id=NetworkId(1), now=moment, zone=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("profile", "whole"),
    [
        pytest.param(WHOLE, True, id="with a company"),
        pytest.param(replace(WHOLE, company="", function="Cheffe"), True, id="with a function"),
        pytest.param(replace(WHOLE, first_name="", last_name="T"), True, id="one name will do"),
        pytest.param(replace(WHOLE, first_name=""), False, id="no name"),
        pytest.param(replace(WHOLE, country=None), False, id="no country"),
        pytest.param(replace(WHOLE, city=""), False, id="no city"),
        pytest.param(replace(WHOLE, sectors=frozenset()), False, id="no sector"),
        pytest.param(replace(WHOLE, company=""), False, id="neither company nor function"),
        pytest.param(Profile(), False, id="nothing"),
    ],
)
def test_a_profile_is_whole_when_it_says_who_where_and_what(profile: Profile, whole: bool) -> None:
    assert rules.is_whole(profile) is whole


@pytest.mark.parametrize(
    ("deeds", "task", "guide"),
    [
        pytest.param(NOTHING, Mark.OPEN, Mark.OPEN, id="nothing"),
        pytest.param(replace(NOTHING, task=Mark.IN_HAND), Mark.IN_HAND, Mark.OPEN, id="taken"),
        pytest.param(replace(NOTHING, guide_read=True), Mark.OPEN, Mark.DONE, id="read"),
        pytest.param(replace(NOTHING, introduced=True), Mark.OPEN, Mark.DONE, id="introduced"),
        pytest.param(ALL, Mark.DONE, Mark.DONE, id="all"),
    ],
)
def test_steps_follow_from_what_was_done(deeds: Deeds, task: Mark, guide: Mark) -> None:
    steps = rules.marks(WHOLE, deeds)

    assert list(steps.items()) == [
        (Step.PROFILE, Mark.DONE),
        (Step.TASK, task),
        (Step.GUIDE, guide),
    ]


@pytest.mark.parametrize(
    ("joined", "deeds", "shown"),
    [
        pytest.param(timedelta(), NOTHING, True, id="just now"),
        pytest.param(timedelta(days=30, seconds=-1), NOTHING, True, id="within 30 days"),
        pytest.param(timedelta(days=30), NOTHING, False, id="30 days ago"),
        pytest.param(timedelta(), ALL, False, id="all is done"),
        pytest.param(None, NOTHING, False, id="not joined"),
    ],
)
def test_steps_are_shown_until_they_are_done_or_30_days_are_over(
    joined: timedelta | None, deeds: Deeds, shown: bool
) -> None:
    person = somebody(WHOLE, joined_at=None if joined is None else NOW - joined)

    assert (rules.shown(person, deeds, now=NOW) is not None) is shown


@pytest.mark.parametrize(
    ("before", "after", "ticked"),
    [
        pytest.param(OPEN, OPEN, None, id="nothing happened"),
        pytest.param(DONE, DONE, None, id="all was done before"),
        pytest.param(DONE, OPEN, None, id="a report was sent back"),
        pytest.param(OPEN, OPEN | {Step.TASK: Mark.IN_HAND}, None, id="taken is not done"),
        pytest.param(
            OPEN,
            OPEN | {Step.TASK: Mark.DONE},
            Ticked(step=Step.TASK, number=2, of=3, left=2),
            id="the second, two are left",
        ),
        pytest.param(
            DONE | {Step.PROFILE: Mark.OPEN},
            DONE,
            Ticked(step=Step.PROFILE, number=1, of=3, left=0),
            id="the last one to be done is the first",
        ),
    ],
)
def test_only_what_was_not_done_before_is_ticked_off(
    before: dict[Step, Mark], after: dict[Step, Mark], ticked: Ticked | None
) -> None:
    assert rules.ticked(before, after) == ticked


@pytest.mark.parametrize(
    ("message", "joined", "now", "due"),
    [
        pytest.param(Message.DAY_3, "03-01T22:00", "03-03T22:59", False, id="23:59 on day 2"),
        pytest.param(Message.DAY_3, "03-01T22:00", "03-03T23:00", True, id="midnight of day 3"),
        pytest.param(Message.DAY_3, "03-01T22:00", "03-06T22:59", True, id="two days late"),
        pytest.param(Message.DAY_3, "03-01T22:00", "03-06T23:00", False, id="too late"),
        pytest.param(
            Message.DAY_3, "03-01T23:00", "03-03T23:00", False, id="joined after midnight"
        ),
        pytest.param(Message.DAY_7, "03-01T22:00", "03-07T22:59", False, id="not on day 6"),
        pytest.param(Message.DAY_7, "03-01T22:00", "03-07T23:00", True, id="day 7"),
        pytest.param(Message.DAY_7, "03-01T22:00", "03-10T23:00", False, id="day 10"),
        pytest.param(Message.DAY_3, "03-27T08:00", "03-29T22:00", True, id="over the spring"),
        pytest.param(Message.DAY_3, "03-27T08:00", "03-29T21:59", False, id="before, in summer"),
    ],
)
def test_days_are_the_network_s(message: Message, joined: str, now: str, due: bool) -> None:
    at = datetime.fromisoformat(f"2026-{joined}+00:00")

    since, until = rules.joined_between(message, paris(f"2026-{now}+00:00"))

    assert (since <= at < until) is due


def test_months_begin_when_they_do_in_the_network_s_zone() -> None:
    months = rules.months(paris("2026-03-31T22:30+00:00"))

    assert [each.day for each in months[-2:]] == [date(2026, 3, 1), date(2026, 4, 1)]
    assert months[-1].begins == datetime(2026, 3, 31, 22, tzinfo=UTC)
    assert months[-2].begins == datetime(2026, 2, 28, 23, tzinfo=UTC)
    assert len(months) == rules.MONTHS_BACK
    assert [each.ends for each in months[:-1]] == [each.begins for each in months[1:]]


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(0, 0, 0), (0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (1, 200, 1), (3, 3, 100)],
)
def test_percents_are_rounded(part: int, whole: int, percent: int) -> None:
    assert rules.percent(part, whole) == percent


def test_months_together_are_their_sum() -> None:
    one = Cohort(day=date(2026, 1, 1), joined=5, profile=4, task=3, lead=2)
    assert rules.together([one, one], one.day) == replace(one, joined=10, profile=8, task=6, lead=4)
