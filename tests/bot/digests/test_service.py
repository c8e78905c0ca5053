"""Preparing digests, for one reader to whom something happened."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.ambassadors.model import AmbassadorId, Rhythm
from bot.digests.model import Reader
from bot.digests.service import DigestDesk
from bot.leads.model import LeadId, LeadMove, Stage
from bot.networks.model import Network
from bot.tasks.model import Task, TaskInHand

MONDAY_NINE = datetime(2026, 1, 12, 8, tzinfo=UTC)
ADA = Reader(ambassador_id=AmbassadorId(1), rhythm=Rhythm.WEEKLY, sectors=frozenset())
MOVE = LeadMove(lead_id=LeadId(1), company="Acme", stage=Stage.MEETING, at=MONDAY_NINE)


class Everything:
    """A store whose one transaction is itself."""

    @property
    def digests(self) -> "Everything":
        return self

    @property
    def tasks(self) -> "Everything":
        return self

    @property
    def leads(self) -> "Everything":
        return self

    @asynccontextmanager
    async def read(self) -> AsyncIterator["Everything"]:
        yield self

    async def readers(self, *_of: object, now: datetime) -> Sequence[Reader]:
        return [ADA]

    async def in_hand(self, _ambassador_id: AmbassadorId) -> Sequence[TaskInHand]:
        return []

    async def new_since(self, *_of: object, **_since: object) -> Sequence[Task]:
        return []

    async def moved_since(
        self, _ambassador_id: AmbassadorId, _since: datetime
    ) -> Sequence[LeadMove]:
        return [MOVE]


async def test_a_week_s_digest_keeps_its_key_when_the_day_is_moved() -> None:
    desk = DigestDesk(Everything())
    keys = []
    for days in (0, 1, 6, 7):
        (draft,) = await desk.prepare(Network.unsaved(), MONDAY_NINE + timedelta(days=days))
        keys.append(draft.key)

    assert keys == ["week:2026-01-05"] * 3 + ["week:2026-01-12"]
