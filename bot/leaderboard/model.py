"""Values of a leaderboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.ambassadors.model import AmbassadorId

SHOWN = 10
"""Named lines of a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Monday 00:00 to Monday 00:00 in ``zone``; ``start`` and ``end`` in UTC, ``end`` left out."""

    first: date
    last: date
    start: datetime
    end: datetime

    @classmethod
    def before(cls, moment: datetime, zone: ZoneInfo) -> "Week":
        """Return the week that had just ended at ``moment``."""
        today = moment.astimezone(zone).date()
        monday = today - timedelta(days=today.weekday())
        first = monday - timedelta(days=7)
        midnight = time(0)
        return cls(
            first=first,
            last=monday - timedelta(days=1),
            start=datetime.combine(first, midnight, zone).astimezone(UTC),
            end=datetime.combine(monday, midnight, zone).astimezone(UTC),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somebody's points and rank in a week; equal points share a rank.

    ``named`` tells whether they said yes to being named.
    """

    ambassador_id: AmbassadorId
    name: str
    points: int
    rank: int
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaderboard:
    """Everybody who earned points in a week, most points first."""

    week: Week
    places: Sequence[Place]

    @property
    def shown(self) -> Sequence[Place]:
        """The first places of who may be named; ranks are over everybody."""
        return [place for place in self.places if place.named][:SHOWN]

    @property
    def unnamed(self) -> int:
        """How many have a rank and may not be named."""
        return sum(not place.named for place in self.places)

    @property
    def points(self) -> int:
        """What all earned together."""
        return sum(place.points for place in self.places)

    def of(self, ambassador_id: AmbassadorId) -> Place | None:
        """Return somebody's place; None without points."""
        mine = (place for place in self.places if place.ambassador_id == ambassador_id)
        return next(mine, None)
