"""How long a break is, by the network's calendar."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.networks.model import Moment, NetworkId
from bot.pausing.rules import Months, end_of


def moment(now: datetime, zone: str = "Europe/Paris") -> Moment:
    return Moment(network_id=NetworkId(1), now=now, zone=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("now", "months", "end"),
    [
        pytest.param("2026-01-15T12:00", 1, "2026-02-14T23:00", id="the same day of next month"),
        pytest.param("2026-01-31T12:00", 1, "2026-02-27T23:00", id="February is shorter"),
        pytest.param("2027-11-30T12:00", 3, "2028-02-28T23:00", id="February of a leap year"),
        pytest.param("2026-01-15T12:00", 6, "2026-07-14T22:00", id="into summer time"),
        pytest.param("2026-08-31T12:00", 6, "2027-02-27T23:00", id="over the year"),
        pytest.param("2026-01-14T23:30", 1, "2026-02-14T23:00", id="it is tomorrow in Paris"),
    ],
)
def test_a_break_ends_as_a_day_begins_in_the_networks_zone(now: str, months: int, end: str) -> None:
    at = moment(datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert end_of(Months(months), at) == datetime.fromisoformat(end).replace(tzinfo=UTC)


@given(
    now=st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from(["Europe/Paris", "Pacific/Auckland", "America/St_Johns"]),
)
def test_longer_breaks_end_later_and_none_is_much_shorter_than_it_says(
    now: datetime, zone: str
) -> None:
    ends = [end_of(months, moment(now, zone)) for months in Months]
    assert ends == sorted(set(ends))
    for months, end in zip(Months, ends, strict=True):
        days = (end - now) / timedelta(days=1)
        assert 30.5 * months - 4 < days < 30.5 * months + 4
