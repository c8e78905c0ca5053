"""How a network is doing: its queue, its next slot, who must act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.applications.rows import OpenCount
from bot.networks.model import Network, NetworkId
from bot.outbox.model import DeliveryStatus
from bot.schedule.model import Run
from bot.schedule.slots import weekly
from bot.store import Reads


class Deliveries(Protocol):
    async def counts(self, network_id: NetworkId) -> Mapping[DeliveryStatus, int]: ...


class Runs(Protocol):
    async def latest(self, network_id: NetworkId) -> Sequence[Run]: ...


class Tasks(Protocol):
    async def waiting_for_review(self, network_id: NetworkId) -> int: ...


class Leads(Protocol):
    async def unowned_count(self, network_id: NetworkId) -> int: ...


class Transaction(Protocol):
    @property
    def applications(self) -> OpenCount: ...

    @property
    def leads(self) -> Leads: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def schedule(self) -> Runs: ...

    @property
    def tasks(self) -> Tasks: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What a coordinator is told; instants in UTC."""

    deliveries: Mapping[DeliveryStatus, int]
    runs: Sequence[Run]
    """Of the newest slot that was dealt with; empty before the first."""
    next_slot: datetime
    reports: int
    """Tasks that are done and wait for review."""
    unowned_leads: int
    """Leads that were introduced and have nobody in charge."""
    applications: int
    """Of people without a code, that wait for a decision."""


class StatusDesk:
    """Says how networks are doing."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def of(self, network: Network, *, now: datetime) -> Status:
        """Return how ``network`` is doing."""
        async with self._store.read() as tx:
            return Status(
                deliveries=await tx.outbox.counts(network.id),
                runs=await tx.schedule.latest(network.id),
                next_slot=weekly(network).next(now),
                reports=await tx.tasks.waiting_for_review(network.id),
                unowned_leads=await tx.leads.unowned_count(network.id),
                applications=await tx.applications.open_count(network.id),
            )
