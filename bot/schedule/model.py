"""Values of the schedule."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.networks.model import Network
from bot.outbox.model import Draft

GRACE = timedelta(hours=6)
"""A slot that was missed runs once at the next start, unless it is older."""


class RunStatus(StrEnum):
    """What became of a slot."""

    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A slot that was dealt with; instants in UTC."""

    job: str
    slot: datetime
    status: RunStatus


class Job(Protocol):
    """A thing that is due every week in each network."""

    @property
    def name(self) -> str:
        """What its runs are known by; never changed."""

    async def prepare(self, network: Network, slot: datetime) -> Sequence[Draft]:
        """Return the messages of ``slot``; only reads."""
