"""When a weekly thing is due, whatever the clocks do."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.schedule.slots import Weekly

MONDAY_NINE = Weekly(day=0, at=time(9), zone=ZoneInfo("Europe/Paris"))
SUNDAY_HALF_PAST_TWO = Weekly(day=6, at=time(2, 30), zone=ZoneInfo("Europe/Paris"))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("weekly", "now", "last"),
    [
        pytest.param(MONDAY_NINE, "2026-01-05T08:00", "2026-01-05T08:00", id="on the minute"),
        pytest.param(MONDAY_NINE, "2026-01-05T07:59", "2025-12-29T08:00", id="a minute early"),
        pytest.param(MONDAY_NINE, "2026-01-11T23:30", "2026-01-05T08:00", id="Monday in Paris"),
        pytest.param(MONDAY_NINE, "2026-03-30T07:00", "2026-03-30T07:00", id="summer time"),
        pytest.param(
            MONDAY_NINE, "2026-03-30T06:59", "2026-03-23T08:00", id="last week, winter time"
        ),
        pytest.param(
            SUNDAY_HALF_PAST_TWO, "2026-03-29T12:00", "2026-03-29T01:30", id="an hour that is not"
        ),
        pytest.param(
            SUNDAY_HALF_PAST_TWO, "2026-10-25T12:00", "2026-10-25T00:30", id="the first of two"
        ),
    ],
)
def test_the_last_slot(weekly: Weekly, now: str, last: str) -> None:
    assert weekly.last(utc(now)) == utc(last)


ZONES = st.sampled_from(["Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Apia"])
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))


@given(
    day=st.integers(0, 6),
    at=st.times(),
    zone=ZONES,
    now=MOMENTS,
)
def test_every_moment_lies_between_its_last_slot_and_the_next(
    day: int, at: time, zone: str, now: datetime
) -> None:
    weekly = Weekly(day=day, at=at.replace(microsecond=0), zone=ZoneInfo(zone))
    last, following = weekly.last(now), weekly.next(now)
    assert last <= now < following
    assert abs((following - last) - timedelta(days=7)) <= timedelta(hours=2)
    assert weekly.last(following) == following
