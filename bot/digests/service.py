"""Preparing everybody's digest; an empty one is not sent."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import AmbassadorId, Rhythm
from bot.digests.model import SHOWN, Digest, Reader, due_rhythms, since
from bot.leaderboard.model import Week
from bot.leads.model import LeadMove, Stage
from bot.networks.model import Network, NetworkId
from bot.outbox.model import Draft, Kind
from bot.store import Reads
from bot.tasks.model import Task
from bot.tasks.rows import TasksInHand


class Readers(Protocol):
    async def readers(
        self, network_id: NetworkId, rhythms: Iterable[Rhythm], *, now: datetime
    ) -> Sequence[Reader]: ...


class Tasks(TasksInHand, Protocol):
    """What people have taken, and what is new to them."""

    async def new_since(
        self,
        network_id: NetworkId,
        ambassador_id: AmbassadorId,
        *,
        since: datetime,
        now: datetime,
        limit: int,
    ) -> Sequence[Task]: ...


class Leads(Protocol):
    async def moved_since(
        self, ambassador_id: AmbassadorId, since: datetime
    ) -> Sequence[LeadMove]: ...


class Transaction(Protocol):
    @property
    def digests(self) -> Readers: ...

    @property
    def tasks(self) -> Tasks: ...

    @property
    def leads(self) -> Leads: ...


class DigestDesk:
    """Prepares the weekly digests."""

    name = "digest"

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def prepare(self, network: Network, slot: datetime) -> Sequence[Draft]:
        """Return the digests of ``slot`` that say something."""
        day = slot.astimezone(network.zone).day
        drafts = []
        async with self._store.read() as tx:
            for reader in await tx.digests.readers(network.id, due_rhythms(day), now=slot):
                digest = await _digest(tx, network.id, reader, slot)
                if not digest.is_empty:
                    drafts.append(_draft(network, reader, digest, slot))
        return drafts


async def _digest(tx: Transaction, network_id: NetworkId, reader: Reader, slot: datetime) -> Digest:
    start = since(reader.rhythm, slot)
    moves = await tx.leads.moved_since(reader.ambassador_id, start)
    offers = await tx.tasks.new_since(
        network_id, reader.ambassador_id, since=start, now=slot, limit=SHOWN
    )
    return Digest(
        tasks=(await tx.tasks.in_hand(reader.ambassador_id))[:SHOWN],
        moves=newest(moves)[:SHOWN],
        offers=[task for task in offers if task.sector is None or task.sector in reader.sectors],
    )


def newest(moves: Iterable[LeadMove]) -> list[LeadMove]:
    """Return each lead's last move; one's own introduction is no news."""
    last = {move.lead_id: move for move in moves}
    return [move for move in last.values() if move.stage is not Stage.INTRODUCED]


def _draft(network: Network, reader: Reader, digest: Digest, slot: datetime) -> Draft:
    week = Week.before(slot, network.zone)  # one a week, also when the day is moved
    # A digest was asked for by its rhythm: it does not count against the week's cap.
    return Draft(
        network_id=network.id,
        kind=Kind.DIGEST,
        key=f"week:{week.first}",
        ambassador_id=reader.ambassador_id,
        payload=digest.payload(),
        not_before=slot,
    )
