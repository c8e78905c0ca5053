"""Who is dormant, by the network's calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Status
from bot.dormancy.rules import PATIENCE, is_dormant, is_told
from bot.networks.model import Network, NetworkId, NetworkSettings

AUCKLAND = "Pacific/Auckland"


def network(zone: str = "Europe/Paris", days: int = 90) -> Network:
    settings = NetworkSettings(zone=zone, dormant_after_days=days)
    return Network(id=NetworkId(1), guild_id=42, settings=settings)


def person(**said: object) -> Ambassador:
    known: dict[str, object] = {
        "id": AmbassadorId(1),
        "network_id": NetworkId(1),
        "discord_id": 7,
        "status": Status.ACTIVE,
        "profile": Profile(),
    }
    return Ambassador(**{**known, **said})  # type: ignore[arg-type]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("last_active", "now", "zone", "dormant"),
    [
        pytest.param("2026-01-01", "2026-03-31T12:00", "Europe/Paris", False, id="89 days"),
        pytest.param("2026-01-01", "2026-04-01T12:00", "Europe/Paris", True, id="90 days"),
        pytest.param("2026-01-01", "2026-03-31T21:59", "Europe/Paris", False, id="before midnight"),
        pytest.param("2026-01-01", "2026-03-31T22:00", "Europe/Paris", True, id="summer midnight"),
        pytest.param("2025-09-01", "2025-11-29T22:59", "Europe/Paris", False, id="winter, before"),
        pytest.param("2025-09-01", "2025-11-29T23:00", "Europe/Paris", True, id="winter midnight"),
        pytest.param("2026-01-01", "2026-03-31T11:00", AUCKLAND, True, id="already tomorrow there"),
        pytest.param("2026-01-01", "2026-03-31T10:59", AUCKLAND, False, id="not yet there"),
    ],
)
def test_ninety_days_are_counted_by_the_networks_calendar(
    last_active: str, now: str, zone: str, dormant: bool
) -> None:
    quiet = person(last_active=date.fromisoformat(last_active))
    assert is_dormant(quiet, network(zone), at(now)) is dormant


NOW = at("2026-06-01T12:00")
LONG_AGO = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("said", "dormant"),
    [
        pytest.param({"joined_at": at("2026-03-03T12:00")}, True, id="joined, and then nothing"),
        pytest.param({"joined_at": at("2026-03-04T12:00")}, False, id="joined 89 days ago"),
        pytest.param({}, False, id="nothing is known of them"),
        pytest.param(
            {"last_active": LONG_AGO, "paused_until": at("2026-06-02T00:00")},
            False,
            id="on a break",
        ),
        pytest.param(
            {"last_active": LONG_AGO, "paused_until": at("2026-03-04T00:00")},
            False,
            id="a break stops the clock, which begins anew at its end",
        ),
        pytest.param(
            {"last_active": LONG_AGO, "paused_until": at("2026-03-03T00:00")},
            True,
            id="90 days after the break",
        ),
        pytest.param(
            {"last_active": date(2026, 5, 1), "paused_until": at("2025-03-03T00:00")},
            False,
            id="active since the break",
        ),
    ],
)
def test_joining_and_the_end_of_a_break_count_as_the_last_activity(
    said: dict[str, object], dormant: bool
) -> None:
    assert is_dormant(person(**said), network(), NOW) is dormant


@pytest.mark.parametrize("status", [each for each in Status if each is not Status.ACTIVE])
def test_only_the_active_fall_dormant(status: Status) -> None:
    assert not is_dormant(person(status=status, last_active=LONG_AGO), network(), NOW)


@given(
    days=st.integers(14, 730),
    ago=st.integers(0, 1000),
    hour=st.integers(0, 24 * 365),
    zone=st.sampled_from(["Europe/Paris", AUCKLAND, "America/New_York", "Asia/Kathmandu"]),
)
def test_the_setting_says_after_how_many_days(days: int, ago: int, hour: int, zone: str) -> None:
    here, now = network(zone, days), NOW + timedelta(hours=hour)
    quiet = person(last_active=here.at(now).today - timedelta(days=ago))
    assert is_dormant(quiet, here, now) is (ago >= days)


def test_after_two_messages_without_an_answer_nothing_more_is_said() -> None:
    assert [is_told(person(unanswered=count)) for count in range(PATIENCE + 2)] == [
        *(True, True),
        *(False, False),
    ]
