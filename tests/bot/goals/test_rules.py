"""Goals as they are typed, and where a pace leads."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.countries.lookup import codes, name
from bot.errors import UserError
from bot.goals import rules
from bot.goals.errors import GoalDayError, GoalFarError, GoalPastError, GoalTargetError
from bot.goals.model import Curve, DayChange, Pace, State
from bot.goals.service import countries_in
from bot.i18n import Language
from tests.bot.goals.samples import DAY, TODAY, by_months, goal

MONTHS = st.lists(st.integers(-60, 200), max_size=30)
DAYS = st.dates(date(2027, 3, 18), date(2047, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/12/2027", "2027-12-31"),
        (" 2027-12-31 ", "2027-12-31"),
        ("31 décembre 2027", "2027-12-31"),
        ("le 1er janvier 2028", "2028-01-01"),
        ("December 31, 2027", "2027-12-31"),
        pytest.param("31/12/27", "2027-12-31", id="two figures are of this century"),
        pytest.param("2027", "2027-12-31", id="a year is its end"),
        pytest.param("2028-02", "2028-02-29", id="a month is its end, in a leap year"),
        ("29/02/2028", "2028-02-29"),
        pytest.param("18/03/2027", "2027-03-18", id="tomorrow"),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: str) -> None:
    assert rules.day_by(typed, TODAY).isoformat() == day


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", GoalDayError),
        ("soon", GoalDayError),
        ("<90d", GoalDayError),
        (">2027", GoalDayError),
        ("29/02/2027", GoalDayError),
        ("32/13/2027", GoalDayError),
        ("@everyone " * 30, GoalDayError),
        ("99999999", GoalDayError),
        ("17/03/2027", GoalPastError),
        ("2026", GoalPastError),
        ("31/12/1999", GoalPastError),
        ("2048", GoalFarError),
        ("01/01/9999", GoalFarError),
    ],
)
def test_a_day_that_is_none_or_not_ahead_is_refused(typed: str, refusal: type[UserError]) -> None:
    with pytest.raises(refusal):
        rules.day_by(typed, TODAY)


@pytest.mark.parametrize("target", [-1, 0, 1_000_001])
def test_a_silly_target_is_refused(target: int) -> None:
    with pytest.raises(GoalTargetError):
        rules.target_of(target)


def test_countries_are_typed_with_commas_and_counted_once() -> None:
    typed = "Japon, Italy;États-Unis\nJP ,, Trinité-et-Tobago"
    assert countries_in(typed) == ("JP", "IT", "US", "TT")
    assert countries_in(" ") == ()


@pytest.mark.parametrize("language", list(Language))
def test_every_country_s_name_is_read_again_from_the_form(language: Language) -> None:
    every = sorted(codes())
    typed = ", ".join(name(code, language) for code in every)
    assert countries_in(typed) == tuple(every)


def test_the_month_of_the_start_and_this_month_are_no_full_months() -> None:
    grown = by_months(date(2026, 10, 15), 400, [10, 20, -5, 7, 3])
    assert rules.full_months(grown, TODAY) == [10, 20, -5, 7]
    assert rules.full_months(grown, date(2026, 11, 30)) == []
    assert rules.full_months(grown, date(2026, 12, 1)) == [10]
    assert rules.full_months(Curve(), TODAY) == []


def test_a_first_list_is_not_growth() -> None:
    grown = rules.curve_of(
        [
            DayChange(day=date(2027, 3, 2), members=400, joined=0),
            DayChange(day=date(2027, 3, 9), members=5, joined=0),
        ]
    )
    said = rules.outlook(grown, None, TODAY)
    assert (said.this_month, said.pace, said.state) == (5, None, State.NONE)


def test_a_pace_needs_three_full_months() -> None:
    assert rules.pace_of([5, 9]) is None
    assert rules.pace_of([5, 9, 4]) == Pace(mean=6, slowest=4, fastest=9, months=3, window=1, of=3)


def test_with_six_months_the_range_is_of_three_in_a_row_among_the_last_twelve() -> None:
    months = [1000, 30, 30, 30, 0, 0, 0, 6, 6, 6, 9, 9, 9]
    assert rules.pace_of(months) == Pace(mean=7.5, slowest=0, fastest=30, months=6, window=3, of=12)


def test_a_goal_ahead_says_what_it_takes_and_where_the_pace_leads() -> None:
    grown = by_months(date(2026, 8, 1), 400, [12, 8, 10, 9, 11, 20, 4])
    said = rules.outlook(grown, goal(by=date(2028, 3, 17)), TODAY)

    # The tenth of March was in this month; 366 days are 12.02 months of average length.
    assert (said.state, said.this_month, said.missing) == (State.OPEN, 4, 800 - 474)
    assert said.needed == 28
    assert said.pace is not None
    assert said.pace.mean == pytest.approx(70 / 6)
    assert said.projection is not None
    assert said.projection.middle == round(474 + 70 / 6 * 366 / (365.25 / 12))
    assert said.projection.reached == date(2029, 7, 15)


@pytest.mark.parametrize(
    ("target", "by", "state"),
    [
        pytest.param(400, date(2028, 1, 1), State.REACHED, id="exactly"),
        pytest.param(300, date(2026, 12, 1), State.REACHED, id="reached, and its day is over"),
        pytest.param(800, TODAY, State.ENDED, id="its day is today"),
        pytest.param(800, TODAY - DAY, State.ENDED, id="its day was yesterday"),
    ],
)
def test_a_goal_that_is_decided_needs_nothing_more(target: int, by: date, state: State) -> None:
    grown = by_months(date(2026, 6, 1), 400, [0] * 8)
    said = rules.outlook(grown, goal(target, by), TODAY)
    assert (said.state, said.needed, said.projection) == (state, None, None)


def test_a_network_that_shrinks_never_gets_there_and_never_below_nobody() -> None:
    grown = by_months(date(2026, 6, 1), 400, [-40] * 9)
    said = rules.outlook(grown, goal(by=date(2040, 1, 1)), TODAY)
    assert said.projection is not None
    assert said.projection.reached is None
    assert (said.projection.low, said.projection.middle, said.projection.high) == (0, 0, 0)


def test_a_network_without_anybody_has_an_outlook() -> None:
    said = rules.outlook(Curve(), goal(), TODAY)
    assert (said.state, said.missing, said.this_month, said.pace) == (State.OPEN, 800, 0, None)


@given(months=MONTHS, by=DAYS, target=st.integers(1, 2000))
def test_a_projection_stays_within_its_range(months: list[int], by: date, target: int) -> None:
    grown = by_months(date(2024, 8, 30), 5000, months)
    leads = rules.outlook(grown, goal(target + 12_000, by), TODAY).projection
    if leads is None:
        assert len(months) < 3
        return
    assert 0 <= leads.low <= leads.middle <= leads.high
    assert leads.reached is None or leads.reached > TODAY


@given(by=DAYS, missing=st.integers(0, 10**6), more=st.integers(0, 1000))
def test_more_missing_or_less_time_needs_no_smaller_pace(by: date, missing: int, more: int) -> None:
    needed = rules.needed(missing, TODAY, by)
    assert needed <= rules.needed(missing + more, TODAY, by)
    assert rules.needed(missing, TODAY, by + 30 * DAY) <= needed <= missing
    months = max(1.0, rules.months_between(TODAY, by))
    assert needed * months >= missing - 1e-6


@given(
    pace=st.floats(0.01, 500),
    faster=st.floats(0, 100),
    target=st.integers(500, 5000),
    by=DAYS,
)
def test_a_faster_pace_is_there_no_later(pace: float, faster: float, target: int, by: date) -> None:
    def leads(mean: float) -> date:
        steady = Pace(mean=mean, slowest=mean, fastest=mean, months=6, window=3, of=12)
        return rules.projected(400, steady, goal(target, by), TODAY).reached or date.max

    assert leads(pace + faster) <= leads(pace)


@given(
    zone=st.sampled_from(["Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "UTC"]),
    since=st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    length=st.timedeltas(timedelta(0), timedelta(days=800)),
    part=st.floats(0, 1),
)
def test_offsets_say_what_the_zone_says(
    zone: str, since: datetime, length: timedelta, part: float
) -> None:
    until = since + length
    at = since + length * part
    found = rules.offsets(ZoneInfo(zone), since, until)
    ahead = [then for first, then in found if first <= at][-1]
    assert ahead == at.astimezone(ZoneInfo(zone)).utcoffset()


def test_gaps_are_the_wanted_with_too_few() -> None:
    found = rules.gaps(["JP", "IT", "US", "DE"], {"US": 3, "IT": 2, "DE": 1, "BR": 1})
    assert found.missing == ["JP"]
    assert list(found.thin.items()) == [("DE", 1), ("IT", 2)]
