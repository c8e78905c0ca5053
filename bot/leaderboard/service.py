"""The week's leaderboard: read, and posted every week."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.leaderboard.model import Leaderboard, Place, Week
from bot.networks.model import Network, NetworkId
from bot.networks.rows import Networks
from bot.outbox.model import Draft, Kind
from bot.store import Reads


class Points(Protocol):
    async def places(
        self, network_id: NetworkId, *, start: datetime, end: datetime
    ) -> Sequence[Place]: ...


class Transaction(Protocol):
    @property
    def points(self) -> Points: ...

    @property
    def networks(self) -> Networks: ...


class LeaderboardDesk:
    """Reads leaderboards, and prepares the weekly post."""

    name = "leaderboard"

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of_week(self, network_id: NetworkId, moment: datetime) -> Leaderboard:
        """Return the leaderboard of the week that had just ended at ``moment``."""
        async with self._store.read() as tx:
            network = await tx.networks.get(network_id)
            week = Week.before(moment, network.zone)
            places = await tx.points.places(network_id, start=week.start, end=week.end)
        return Leaderboard(week=week, places=places)

    async def prepare(self, network: Network, slot: datetime) -> Sequence[Draft]:
        """Return the post of ``slot``; none where no channel is set."""
        channel_id = network.settings.leaderboard_channel_id
        if channel_id is None:
            return []
        board = await self.of_week(network.id, slot)
        return [
            Draft(
                network_id=network.id,
                kind=Kind.LEADERBOARD,
                key=f"week:{board.week.first}",
                channel_id=channel_id,
                payload=payload_of(board, slot),
                not_before=slot,
            )
        ]


def payload_of(board: Leaderboard, slot: datetime) -> dict[str, object]:
    """Return what the post says."""
    return {
        "slot": slot.isoformat(),
        "first": board.week.first.isoformat(),
        "last": board.week.last.isoformat(),
        "people": len(board.places),
        "points": board.points,
        "unnamed": board.unnamed,
        "places": [
            {"rank": place.rank, "name": place.name, "points": place.points}
            for place in board.shown
        ],
    }
