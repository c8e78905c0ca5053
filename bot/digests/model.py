"""Values of a digest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ambassadors.model import AmbassadorId, Rhythm, Sector
from bot.leads.model import LeadMove
from bot.tasks.model import Task, TaskInHand

SHOWN = 10
"""Lines of each kind."""
SPANS = {Rhythm.WEEKLY: timedelta(days=7), Rhythm.MONTHLY: timedelta(days=31)}
"""How far back a digest looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who wants digests and said yes to private messages."""

    ambassador_id: AmbassadorId
    rhythm: Rhythm
    sectors: frozenset[Sector]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What one person reads."""

    tasks: Sequence[TaskInHand]
    moves: Sequence[LeadMove]
    offers: Sequence[Task]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.tasks or self.moves or self.offers)

    def payload(self) -> dict[str, object]:
        """Return what the message says."""
        return {
            "tasks": [
                {
                    "title": each.task.title,
                    "deadline": each.task.deadline.isoformat(),
                    "status": each.status,
                }
                for each in self.tasks
            ],
            "moves": [
                {"lead": each.lead_id, "company": each.company, "stage": each.stage}
                for each in self.moves
            ],
            "offers": [{"title": each.title, "points": each.points} for each in self.offers],
        }


def due_rhythms(day: int) -> frozenset[Rhythm]:
    """Return who is written to on the ``day`` of a month: monthly readers in its first week."""
    monthly = {Rhythm.MONTHLY} if day <= 7 else set()
    return frozenset({Rhythm.WEEKLY, *monthly})


def since(rhythm: Rhythm, slot: datetime) -> datetime:
    """Return from when on the digest of ``slot`` tells."""
    return slot - SPANS[rhythm]
