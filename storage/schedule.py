"""The slots that were dealt with, each once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, String, Table, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.networks.model import NetworkId
from bot.schedule.model import Run, RunStatus
from storage.schema import Instant, metadata, one_of
from storage.upsert import insert

job_run = Table(
    "job_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("job", String(32), nullable=False),
    Column("slot", Instant, nullable=False),
    Column("status", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("network_id", "job", "slot"),
    one_of("status", RunStatus),
)


class Runs:
    """What ran when."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def has(self, network_id: NetworkId, job: str, slot: datetime) -> bool:
        """Tell whether a slot was dealt with."""
        query = select(job_run.c.id).where(
            job_run.c.network_id == network_id, job_run.c.job == job, job_run.c.slot == slot
        )
        return (await self._connection.execute(query)).scalar_one_or_none() is not None

    async def claim(self, network_id: NetworkId, run: Run, *, now: datetime) -> bool:
        """Take a slot; False when somebody else has it."""
        statement = insert(self._connection, job_run).values(
            network_id=network_id, job=run.job, slot=run.slot, status=run.status, at=now
        )
        claimed = await self._connection.execute(
            statement.on_conflict_do_nothing().returning(job_run.c.id)
        )
        return claimed.scalar_one_or_none() is not None

    async def latest(self, network_id: NetworkId) -> Sequence[Run]:
        """Return the runs of a network's newest slot."""
        newest = (
            select(job_run.c.slot)
            .where(job_run.c.network_id == network_id)
            .order_by(job_run.c.slot.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = (
            select(job_run)
            .where(job_run.c.network_id == network_id, job_run.c.slot == newest)
            .order_by(job_run.c.job)
        )
        rows = await self._connection.execute(query)
        return [Run(job=row.job, slot=row.slot, status=RunStatus(row.status)) for row in rows]
