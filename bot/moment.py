"""An instant as a network's calendar has it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """``now``, and the zone in which its day is counted."""

    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The day that it is in the zone."""
        return self.now.astimezone(self.zone).date()

    def beginning(self, day: date) -> datetime:
        """Return the instant at which ``day`` begins in the zone."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)
