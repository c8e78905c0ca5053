"""Whether and when a message may be sent."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.ambassadors.model import AmbassadorId, Status
from bot.i18n import Language
from bot.networks.model import NetworkId
from bot.outbox.model import Delivery, DeliveryId, HoldReason, Kind, Recipient
from bot.outbox.rules import (
    Cancel,
    Go,
    Hold,
    Postpone,
    Verdict,
    judge,
    nonce_is_known,
    retry_at,
)

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=30)
PARIS = ZoneInfo("Europe/Paris")


def person(**said: object) -> Recipient:
    known: dict[str, object] = {
        "ambassador_id": AmbassadorId(1),
        "discord_id": 42,
        "status": Status.ACTIVE,
        "language": Language.FR,
        "zone": PARIS,
        "agreed": True,
        "paused_until": None,
        "capped_this_week": 0,
    }
    return Recipient(**{**known, **said})  # type: ignore[arg-type]


def delivery(
    recipient: Recipient | None, *, capped: bool = False, kind: Kind = Kind.ALARM
) -> Delivery:
    return Delivery(
        id=DeliveryId(7),
        network_id=NetworkId(1),
        kind=kind,
        payload={},
        capped=capped,
        attempts=1,
        claimed_at=NOON,
        language=Language.FR,
        channel_id=None,
        recipient=recipient,
    )


@pytest.mark.parametrize(
    ("agreed", "verdict"), [(True, Go()), (False, Hold(HoldReason.NO_CONSENT))]
)
def test_an_applicant_is_written_to_when_they_said_yes(agreed: bool, verdict: Verdict) -> None:
    applicant = person(ambassador_id=None, status=None, agreed=agreed)

    assert judge(delivery(applicant), now=NOON) == verdict


@pytest.mark.parametrize(
    ("recipient", "capped", "verdict"),
    [
        pytest.param(None, True, Go(), id="channels are always written to"),
        pytest.param(person(), False, Go(), id="somebody who agreed"),
        pytest.param(person(agreed=False), False, Hold(HoldReason.NO_CONSENT), id="no yes"),
        pytest.param(
            person(discord_id=None, agreed=False), False, Hold(HoldReason.NOT_JOINED), id="invited"
        ),
        pytest.param(person(capped_this_week=1), True, Go(), id="one a week leaves one"),
        pytest.param(person(capped_this_week=2), True, Hold(HoldReason.CAP), id="two are enough"),
        pytest.param(person(capped_this_week=9), False, Go(), id="one's own news is not capped"),
        pytest.param(person(paused_until=LATER), True, Postpone(LATER), id="on leave"),
        pytest.param(
            person(paused_until=LATER, capped_this_week=2),
            True,
            Postpone(LATER),
            id="the cap is judged after the leave",
        ),
        pytest.param(
            person(paused_until=LATER), False, Postpone(LATER), id="one's own news waits on leave"
        ),
        pytest.param(person(paused_until=NOON), True, Go(), id="back from leave"),
        pytest.param(person(status=Status.LEFT), False, Cancel(), id="left"),
        pytest.param(person(status=Status.SUSPENDED), False, Cancel(), id="suspended"),
        pytest.param(person(status=Status.DORMANT), False, Go(), id="dormant may be woken"),
    ],
)
def test_a_message_is_judged(recipient: Recipient | None, capped: bool, verdict: Verdict) -> None:
    assert judge(delivery(recipient, capped=capped), now=NOON) == verdict


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_but_news_of_their_membership_reaches_somebody_on_leave(kind: Kind) -> None:
    waits = {
        Kind.MEMBER_NEWS: Go(),
        Kind.DIGEST: Cancel(),
        Kind.ONBOARDING: Cancel(),
    }.get(kind, Postpone(LATER))
    on_leave = person(paused_until=LATER)
    for capped in (False, True):
        assert judge(delivery(on_leave, kind=kind, capped=capped), now=NOON) == waits
        assert judge(delivery(on_leave, kind=kind, capped=capped), now=LATER) == Go()


@pytest.mark.parametrize(("status", "verdict"), [(Status.SUSPENDED, Go()), (Status.LEFT, Cancel())])
def test_that_they_are_suspended_is_all_that_somebody_suspended_is_told(
    status: Status, verdict: Verdict
) -> None:
    news = delivery(person(status=status), kind=Kind.MEMBER_NEWS)
    assert judge(news, now=NOON) == verdict


@pytest.mark.parametrize(
    ("now", "zone", "until"),
    [
        pytest.param("2026-01-05T19:59", "Europe/Paris", None, id="a minute before nine"),
        pytest.param("2026-01-05T20:00", "Europe/Paris", "2026-01-06T07:00", id="nine at night"),
        pytest.param("2026-01-06T06:59", "Europe/Paris", "2026-01-06T07:00", id="before eight"),
        pytest.param("2026-01-06T07:00", "Europe/Paris", None, id="eight in the morning"),
        pytest.param("2026-01-05T13:00", "Asia/Singapore", "2026-01-06T00:00", id="in Singapore"),
        pytest.param("2026-03-28T22:00", "Europe/Paris", "2026-03-29T06:00", id="spring forward"),
        pytest.param("2026-10-24T21:00", "Europe/Paris", "2026-10-25T07:00", id="fall back"),
    ],
)
def test_quiet_hours_are_the_person_s_own(now: str, zone: str, until: str | None) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=UTC)
    expected = Postpone(datetime.fromisoformat(until).replace(tzinfo=UTC)) if until else Go()
    assert judge(delivery(person(zone=ZoneInfo(zone))), now=at) == expected


def test_failures_are_tried_again_later_and_not_for_ever() -> None:
    waits = [at and at - NOON for at in (retry_at(tries, now=NOON) for tries in range(1, 6))]
    assert waits == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)] + [None]


def test_a_nonce_is_trusted_for_two_minutes() -> None:
    item = delivery(None)
    assert nonce_is_known(item, now=NOON + timedelta(seconds=119))
    assert not nonce_is_known(item, now=NOON + timedelta(seconds=120))
