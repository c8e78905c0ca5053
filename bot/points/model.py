"""Values of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.networks.model import NetworkId


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLine:
    """Points for one cause, once; ``cause`` names the decision's row, ``task-decision:12``."""

    network_id: NetworkId
    ambassador_id: AmbassadorId
    amount: int
    cause: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where somebody stands: their points, and their rank; equal points share a rank."""

    points: int
    rank: int
    of: int
    """How many people have points."""


class Ledger(Protocol):
    """Where points are written down."""

    async def add(self, line: PointLine) -> bool:
        """Write ``line`` down unless its cause was rewarded before; tell whether it was new."""


class Standings(Protocol):
    """Where people stand."""

    async def standing(
        self, network_id: NetworkId, ambassador_id: AmbassadorId
    ) -> Standing | None: ...


REWARDS: Mapping[str, int] = {
    "introduced": 10,
    "qualified": 30,
    "meeting": 60,
    "visit": 100,
    "landed": 500,
}
"""Points for a lead's stages, unless the network sets others."""
JOB_REWARD = 5
"""Points for each job of a landed lead."""
BROUGHT_REWARD = 20
"""Points for bringing somebody, once they have done something."""
