"""Doing what is due, once for each slot, also when the bot was off at the time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import structlog

from bot.networks.model import Network, NetworkId
from bot.networks.rows import AllNetworks
from bot.outbox.rows import Deliveries
from bot.schedule.model import GRACE, Job, Run, RunStatus
from bot.schedule.slots import due
from bot.store import Store

log = structlog.get_logger()


class Runs(Protocol):
    """The slots that were dealt with."""

    async def has(self, network_id: NetworkId, job: str, slot: datetime) -> bool: ...

    async def claim(self, network_id: NetworkId, run: Run, *, now: datetime) -> bool: ...


class Transaction(Protocol):
    @property
    def networks(self) -> AllNetworks: ...

    @property
    def schedule(self) -> Runs: ...

    @property
    def outbox(self) -> Deliveries: ...


class Schedule:
    """Runs the jobs of every network."""

    def __init__(self, store: Store[Transaction], jobs: Sequence[Job]) -> None:
        self._store = store
        self._jobs = jobs

    async def tick(self, now: datetime) -> None:
        """Deal with each job's newest slot, unless that was done before."""
        async with self._store.read() as tx:
            networks = await tx.networks.all()
        for network in networks:
            if slot := due(network, now=now):
                for job in self._jobs:
                    try:
                        await self._deal_with(job, network, slot, now)
                    except Exception:  # one that breaks keeps no other back; it is tried again
                        log.exception("job_fault", job=job.name, network=network.id)

    async def _deal_with(self, job: Job, network: Network, slot: datetime, now: datetime) -> None:
        async with self._store.read() as tx:
            if await tx.schedule.has(network.id, job.name, slot):
                return
        late = now - slot > GRACE
        drafts = [] if late else await job.prepare(network, slot)
        status = RunStatus.SKIPPED if late else RunStatus.DONE
        async with self._store.begin() as tx:
            # The claim and the messages are one transaction: both are kept, or neither.
            run = Run(job=job.name, slot=slot, status=status)
            if not await tx.schedule.claim(network.id, run, now=now):
                return
            for draft in drafts:
                await tx.outbox.add(draft, now=now)
        log.info("slot", job=job.name, network=network.id, status=status, messages=len(drafts))
