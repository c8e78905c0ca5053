"""Whether and when a message may be sent; pure functions."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.ambassadors.model import Status
from bot.networks.model import Network
from bot.outbox.model import Delivery, Draft, HoldReason, Kind, Reach, Recipient, Urgency

WEEKLY_CAP = 2
"""Capped messages a person gets in seven days."""
QUIET_FROM = time(21)
QUIET_UNTIL = time(8)
NONCE_WINDOW = timedelta(minutes=2)
"""How long we trust Discord to know a repeat by its nonce. Source: "a few minutes"."""
ATTEMPTS = 5
WAIT_BETWEEN = timedelta(minutes=1)
ON_LEAVE = frozenset({Kind.MEMBER_NEWS})
"""What alone is sent to somebody on leave: what concerns their membership."""
PASSING = frozenset({Kind.DIGEST, Kind.ONBOARDING})
"""What somebody on leave never gets, for it is old when they are back; all else waits for them."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Not to be sent: the person reads it in ``/me``."""

    reason: HoldReason


@dataclass(frozen=True, slots=True)
class Cancel:
    """Not to be sent at all: they left, are suspended, or on leave from what soon is old."""


@dataclass(frozen=True, slots=True)
class Postpone:
    """Not to be sent yet."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Go:
    """To be sent."""


Verdict = Go | Postpone | Hold | Cancel


def judge(delivery: Delivery, *, now: datetime) -> Verdict:
    """Return what is to be done with ``delivery``; channels are always written to."""
    person = delivery.recipient
    if person is None:
        return Go()
    if person.status is Status.LEFT or _is_kept_from(person, delivery.kind):
        return Cancel()
    if delivery.kind not in ON_LEAVE and (back := on_leave_until(person.paused_until, now=now)):
        return Cancel() if delivery.kind in PASSING else Postpone(back)
    if reason := held(person.reach, capped=delivery.capped):
        return Hold(reason)
    if until := quiet_until(person, now=now):
        return Postpone(until)
    return Go()


def on_leave_until(paused_until: datetime | None, *, now: datetime) -> datetime | None:
    """Return when somebody on leave is back; None when they are not on leave."""
    return paused_until if paused_until and now < paused_until else None


def _is_kept_from(person: Recipient, kind: Kind) -> bool:
    """Tell whether a suspended person gets nothing of ``kind``: all but that they are suspended."""
    return person.status is Status.SUSPENDED and kind is not Kind.MEMBER_NEWS


def held(reach: Reach, *, capped: bool) -> HoldReason | None:
    """Return why somebody is not written to; None when they are."""
    if not reach.joined:
        return HoldReason.NOT_JOINED
    if not reach.agreed:
        return HoldReason.NO_CONSENT
    if capped and reach.capped_this_week >= WEEKLY_CAP:
        return HoldReason.CAP
    return None


def quiet_until(person: Recipient, *, now: datetime) -> datetime | None:
    """Return when the person's quiet hours end, in UTC; None outside of them."""
    local = now.astimezone(person.zone)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return None
    day = local.date() + timedelta(days=local.time() >= QUIET_FROM)
    return datetime.combine(day, QUIET_UNTIL, person.zone).astimezone(UTC)


def retry_at(attempts: int, *, now: datetime) -> datetime | None:
    """Return when to try again after ``attempts`` failures; None when it is enough."""
    return now + WAIT_BETWEEN * 2 ** (attempts - 1) if attempts < ATTEMPTS else None


def nonce_is_known(delivery: Delivery, *, now: datetime) -> bool:
    """Tell whether Discord still knows a repeat of ``delivery`` for one."""
    return now - delivery.claimed_at < NONCE_WINDOW


def alarm_of(delivery: Delivery, network: Network, *, reason: str, now: datetime) -> Draft | None:
    """Return what tells the coordinators that a post in a channel failed.

    None for a message to a person, and where the alarm would go the way that failed.
    """
    review = network.settings.review_channel_id
    if delivery.recipient or review is None or review == delivery.channel_id:
        return None
    return Draft(
        network_id=network.id,
        kind=Kind.ALARM,
        key=f"delivery:{delivery.id}:{delivery.claimed_at:%Y%m%dT%H%M%S}",
        channel_id=review,
        payload={"channel_id": delivery.channel_id, "reason": reason},
        urgency=Urgency.AWAITED,
        not_before=now,
    )
