"""Values of sponsorship."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.ambassadors.model import AmbassadorId, Status
from bot.networks.model import NetworkId


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """An entry that came by an invitation, and whose the points for bringing them are.

    All are entries, whoever they are merged into since, so that separating two of them leaves each
    the lines of the ledger that are theirs.
    """

    newcomer_id: AmbassadorId
    network_id: NetworkId
    name: str
    owed_to: AmbassadorId | None
    """Who should have the points; None for nobody, or not yet."""
    thanked_id: AmbassadorId | None
    """Who has them."""
    settled: bool
    """Whether it is one person who has them and should."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """What a sponsor has for one newcomer, in how many lines of the ledger."""

    points: int
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Somebody whom a person brought, and how active they are."""

    name: str
    status: Status
    joined_at: datetime | None
    last_active: date | None
    tasks: int
    """How many of their tasks were approved."""
    leads: int
    """How many companies they introduced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Whom a person brought: how many, how many of them are active, and the last few."""

    people: int
    active: int
    latest: Sequence[Brought]
