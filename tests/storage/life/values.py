"""What the model keeps of a network's people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.ambassadors.model import Status
from bot.audit.model import Actor
from bot.errors import UserError

Refusal = type[UserError] | None

ZONE: Final = ZoneInfo("Europe/Paris")
CAMILLE: Final = Actor.member(77)
"""The coordinator."""
DORMANT_AFTER: Final = timedelta(days=90)
CODE_LIFE: Final = timedelta(days=180)
TASK_POINTS: Final = 50
LEAD_POINTS: Final = 10
QUALIFIED_POINTS: Final = 30
SPONSOR_POINTS: Final = 20
INVITED, ACTIVE, DORMANT = Status.INVITED, Status.ACTIVE, Status.DORMANT
SUSPENDED, LEFT = Status.SUSPENDED, Status.LEFT
AWAY: Final = {SUSPENDED, LEFT}
STRONGEST: Final = (SUSPENDED, ACTIVE, DORMANT, LEFT, INVITED)

WAYS: Final[Mapping[str, set[tuple[Status | None, Status]]]] = {
    "import": {(None, INVITED)},
    "added": {(None, INVITED)},
    "invitation": {(None, ACTIVE)},
    "application": {(None, ACTIVE), (INVITED, ACTIVE)},
    "join": {(INVITED, ACTIVE)},
    "dormancy": {(ACTIVE, DORMANT)},
    "activity": {(DORMANT, ACTIVE)},
    "suspended": {(INVITED, SUSPENDED), (ACTIVE, SUSPENDED), (DORMANT, SUSPENDED)},
    "restored": {(SUSPENDED, INVITED), (SUSPENDED, ACTIVE), (SUSPENDED, DORMANT)},
    "left": {(ACTIVE, LEFT)},
    "left-guild": {(ACTIVE, LEFT), (DORMANT, LEFT)},
    "returned": {(LEFT, ACTIVE)},
    "erased": {(status, LEFT) for status in Status},
}
"""Every way from one status to another, by its cause; two entries that are one have others too."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What merging may give to somebody, and undoing it take."""

    status: Status
    account: int | None = None
    sponsor: int | None = None
    joined_at: datetime | None = None
    paused_until: datetime | None = None


@dataclass(frozen=True)
class Change:
    status: Status
    cause: str
    actor: Actor


@dataclass(kw_only=True)
class Entry:
    """A row of the roster."""

    id: int
    now: Standing
    email: str | None
    by_invitation: bool = False
    """Whether bringing them earns points."""
    merged_into: int | None = None
    erased: bool = False
    days: set[date] = field(default_factory=set)
    """On which they were active."""
    accounts: set[int] = field(default_factory=set)
    """Which they ever acted by."""
    given: set[int] = field(default_factory=set)
    """Which coordinators gave them."""
    history: list[Change] = field(default_factory=list)
    undo: tuple[Standing, Standing] | None = None
    """Whom this was merged into, before and after."""
    ever_merged: bool = False


@dataclass(kw_only=True)
class Code:
    """A code for one of the roster, or an invitation of a sponsor's."""

    text: str
    of: int
    uses: int
    expires_at: datetime


@dataclass(kw_only=True)
class Application:
    id: int
    account: int
    email: str | None
    status: str = "open"
    entry: int | None = None


@dataclass(kw_only=True)
class Deed:
    """A task or a lead of an entry; ``counts``: approved, or qualified."""

    entry: int
    status: str
    counts: bool = False
