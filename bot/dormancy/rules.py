"""Who is dormant, and how often they are told; pure functions."""

from datetime import date, datetime, timedelta
from typing import Final

from bot.ambassadors.model import Ambassador, Status
from bot.networks.model import Moment, Network

PATIENCE: Final = 2
"""Messages without an answer, of all dormancies together, after which the bot stays silent."""


def last_day(network: Network, now: datetime) -> date:
    """Return the last day of activity of who has had none for the network's time."""
    return network.at(now).today - timedelta(days=network.settings.dormant_after_days)


def is_dormant(person: Ambassador, network: Network, now: datetime) -> bool:
    """Tell whether an active person has not been so for too long; a break stops the clock."""
    if person.status is not Status.ACTIVE:
        return False
    since = active_on(person, network.at(now))
    return since is not None and since <= last_day(network, now)


def active_on(person: Ambassador, at: Moment) -> date | None:
    """Return the day from which a person's silence is counted; None where none is known."""
    joined = at.day_of(person.joined_at) if person.joined_at else None
    back = at.day_of(person.paused_until) if person.paused_until else None
    known = [day for day in (person.last_active or joined, back) if day]
    return max(known, default=None)


def is_told(person: Ambassador) -> bool:
    """Tell whether a person who falls dormant hears of it, or has not answered too often."""
    return person.unanswered < PATIENCE
