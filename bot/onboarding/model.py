"""Values of somebody's first weeks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.ambassadors.model import AmbassadorId


class Step(StrEnum):
    """The first steps, in the order in which they are shown."""

    PROFILE = "profile"
    TASK = "task"
    GUIDE = "guide"


class Mark(StrEnum):
    """How far somebody is with a step."""

    OPEN = "open"
    IN_HAND = "in-hand"
    DONE = "done"


class Message(StrEnum):
    """What newcomers are told unasked."""

    WELCOME = "welcome"
    ACCEPTED = "accepted"
    """The welcome of who had applied."""
    DAY_3 = "day-3"
    DAY_7 = "day-7"


Marks = Mapping[Step, Mark]
"""How far somebody is, step by step in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What is stored of what somebody did, as any of their entries."""

    task: Mark
    guide_read: bool
    introduced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """A step that was just ticked off, its number among all, and how many are ``left``."""

    step: Step
    number: int
    of: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """A newcomer who did nothing since they joined; what the roster knew may be a whole profile."""

    ambassador_id: AmbassadorId
    joined_at: datetime
    profile: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A calendar month by its first ``day``, and in UTC when it begins and ends in a zone."""

    day: date
    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """The people who joined in the month that begins on ``day``, and how many of them came far."""

    day: date
    joined: int
    profile: int
    task: int
    lead: int
