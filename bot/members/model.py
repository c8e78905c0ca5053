"""Values of the work on one person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Status
from bot.audit.model import Actor
from bot.consents.model import ConsentKind
from bot.leads.model import Lead
from bot.points.model import Standing
from bot.roster.model import Reason
from bot.sponsorship.model import Following
from bot.tasks.model import TaskInHand

TouchId = NewType("TouchId", int)

Said = Mapping[str, str]
"""What was typed of a person, by the profile's fields."""


class TouchKind(StrEnum):
    """How a coordinator and an ambassador met, or that it is merely a note."""

    CALL = "call"
    MAIL = "mail"
    MEETING = "meeting"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A contact with an ambassador, on a ``day`` in the network's zone, written down ``at``."""

    ambassador_id: AmbassadorId
    kind: TouchKind
    text: str
    day: date
    actor: Actor
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """Since when somebody has, or had, a status, and why."""

    status: Status
    cause: Cause
    reason: str
    actor: Actor
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that coordinators know of a person."""

    person: Ambassador
    zone: str
    change: StatusChange | None
    """The last one; None for nobody whom a use case made."""
    sponsor: Ambassador | None
    brought: Following
    consents: frozenset[ConsentKind]
    standing: Standing | None
    tasks: Sequence[TaskInHand]
    approved: int
    """How many of their tasks were approved."""
    leads: Sequence[Lead]
    touches: Sequence[Touch]
    """The last ones, the latest first."""
    touched: int
    """How many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchPage:
    """Some of what was written down about a person, the latest first; pages count from 1."""

    person: Ambassador
    touches: Sequence[Touch]
    number: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What was typed for a field of the profile and cannot be taken."""

    field: str
    reason: Reason
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was typed, understood: values by the profile's fields, and what could not be."""

    values: Mapping[str, object]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody to be added; ``anyway`` says that whoever is like them is somebody else."""

    said: Said
    sponsor_id: AmbassadorId | None = None
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """They are in the roster now."""

    person: Ambassador


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody in the roster has that e-mail."""

    person: Ambassador


@dataclass(frozen=True, slots=True)
class Alike:
    """People in the roster may be the same."""

    people: Sequence[Ambassador]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Not all that was typed can be taken, and nothing was written."""

    problems: tuple[Problem, ...]


Outcome = Added | Taken | Alike | Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A person after a correction: what could be taken was, the rest is as it was."""

    person: Ambassador
    changed: tuple[str, ...]
    were_own: tuple[str, ...]
    """Those of ``changed`` that the person had set themselves."""
    problems: tuple[Problem, ...]
    taken: Ambassador | None = None
    """Who has the e-mail that was typed."""
