"""When what is due is done while months go by."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.demo.calendar import QUARTER, moments
from bot.outbox.rules import QUIET_FROM, QUIET_UNTIL
from bot.schedule.model import GRACE
from bot.schedule.slots import Weekly

THURSDAY = datetime(2026, 1, 1, 10, tzinfo=UTC)
HALF_A_DAY = timedelta(hours=12)


def post(hour: int, zone: str = "Europe/Paris") -> Weekly:
    return Weekly(day=0, at=time(hour), zone=ZoneInfo(zone))


def test_months_go_by_in_half_days_to_their_end() -> None:
    end = THURSDAY + timedelta(days=2, hours=3)

    found = moments(THURSDAY, end, [])

    assert found == [*(THURSDAY + HALF_A_DAY * number for number in range(1, 5)), end]


def test_less_than_half_a_day_is_one_step() -> None:
    end = THURSDAY + timedelta(hours=2)
    assert moments(THURSDAY, end, []) == [end]


def test_no_weekly_post_is_missed_whenever_it_is_due() -> None:
    end = THURSDAY + QUARTER
    for hour in range(24):
        for zone in ("Europe/Paris", "Asia/Kolkata", "Pacific/Auckland"):
            weekly = post(hour, zone)
            found = moments(THURSDAY, end, [weekly])
            slots = {weekly.last(moment) for moment in found} - {weekly.last(THURSDAY)}
            in_time = {slot for slot in slots if any(slot <= at <= slot + GRACE for at in found)}
            assert len(slots) in {12, 13}
            assert slots == in_time
            assert found == sorted(set(found))
            assert found[-1] == end


def test_wherever_people_live_they_are_awake_at_one_of_the_moments_of_a_day() -> None:
    found = moments(THURSDAY, THURSDAY + QUARTER, [])
    for zone in ("Europe/Paris", "Pacific/Honolulu", "Pacific/Auckland", "Asia/Kathmandu"):
        local = [moment.astimezone(ZoneInfo(zone)).time() for moment in found]
        awake = [QUIET_UNTIL <= each < QUIET_FROM for each in local]
        assert all(any(pair) for pair in pairwise(awake))
