"""When a weekly thing is due; arithmetic with zones, no clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.networks.model import Network

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """Every week on ``day`` (0 is Monday) at ``at`` by the clocks of ``zone``.

    A time that does not exist in spring is an hour later by the clock; one that exists twice in
    autumn is the first. Source: RFC 5545.
    """

    day: int
    at: time
    zone: ZoneInfo

    def last(self, now: datetime) -> datetime:
        """Return the newest slot that is not after ``now``, in UTC."""
        today = now.astimezone(self.zone).date()
        slot = self._slot(today - timedelta(days=(today.weekday() - self.day) % 7))
        if slot > now:
            slot = self._slot(slot.astimezone(self.zone).date() - WEEK)
        return slot

    def next(self, now: datetime) -> datetime:
        """Return the first slot after ``now``, in UTC."""
        return self._slot(self.last(now).astimezone(self.zone).date() + WEEK)

    def _slot(self, day: date) -> datetime:
        return datetime.combine(day, self.at, self.zone).astimezone(UTC)


def weekly(network: Network) -> Weekly:
    """Return when the network's weekly posts are due."""
    settings = network.settings
    return Weekly(day=settings.weekly_day, at=settings.weekly_at, zone=network.zone)


def due(network: Network, *, now: datetime) -> datetime | None:
    """Return the network's newest slot, in UTC; None where it was set up or moved after it."""
    slot = weekly(network).last(now)
    since = max(filter(None, (network.adopted_at, network.settings.weekly_since)), default=None)
    return slot if since and since <= slot else None
