"""Values of goals and growth."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.ambassadors.model import Cause
from bot.networks.model import NetworkId

TARGETS: Final = range(1, 1_000_001)
ACTIVE_DAYS: Final = 30
LEAD_DAYS: Final = 90
THIN: Final = 3
"""Members below which a wanted country or sector is thin."""


class GoalKind(StrEnum):
    """What a goal counts."""

    MEMBERS = "members"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a network wants: ``target`` of ``kind`` at the end of the day ``by``."""

    network_id: NetworkId
    kind: GoalKind
    target: int
    by: date
    set_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChange:
    """By how many the members, and those of them on Discord, changed on a day of the network's."""

    day: date
    members: int
    joined: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """How many members there were at the end of a day, and how many of them on Discord."""

    day: date
    members: int
    joined: int


@dataclass(frozen=True, slots=True)
class Curve:
    """Members since the start: a point for each day on which something changed, oldest first."""

    points: Sequence[Point] = ()

    @property
    def start(self) -> date | None:
        """The day on which the first members were there; None before."""
        return self.points[0].day if self.points else None

    def at(self, day: date) -> Point:
        """Return how many there were at the end of ``day``."""
        after = bisect_right(self.points, day, key=lambda point: point.day)
        return self.points[after - 1] if after else Point(day=day, members=0, joined=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Net growth a month, of the full months behind us.

    ``mean`` is that of the last ``months``, ``slowest`` and ``fastest`` are those of ``window``
    months in a row among the last ``of``.
    """

    mean: float
    slowest: float
    fastest: float
    months: int
    window: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """How many members there will be on ``day`` at a pace; ``reached`` is the target's day."""

    day: date
    low: int
    middle: int
    high: int
    reached: date | None
    """When the target is reached at the mean pace; None for never, or beyond all planning."""


class State(StrEnum):
    """How a goal stands."""

    NONE = "none"
    OPEN = "open"
    REACHED = "reached"
    ENDED = "ended"
    """Its day is today or was before, and it is not reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where a network stands beside its goal, and where its pace leads."""

    state: State
    this_month: int
    """Net growth since the month began, or since the start."""
    pace: Pace | None
    """None where there is too little history."""
    missing: int
    needed: int | None
    """Net growth a month that reaches the goal in time; None where there is nothing to reach."""
    projection: Projection | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Members now, by what they do; merged entries are one member."""

    members: int
    joined: int
    active: int
    introducing: int
    dormant: int
    woken: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TopSponsor:
    """Somebody who brought others, how many, and how many of them are active."""

    name: str
    people: int
    active: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Members by country (ISO 3166 alpha-2) and by sector."""

    countries: Mapping[str, int]
    sectors: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What is wanted and has nobody, or fewer than :data:`THIN`."""

    missing: Sequence[str]
    thin: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How a network grows, as coordinators read it."""

    today: date
    goal: Goal | None
    curve: Curve
    outlook: Outlook
    figures: Figures
    sources: Mapping[Cause, int]
    """Members by the cause of their first status, the most frequent first."""
    sponsors: Sequence[TopSponsor]
    countries: Gaps | None
    """None until the agency said which countries it wants."""
    sectors: Gaps
