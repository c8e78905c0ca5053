"""The audit's lines."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Index, Integer, String, Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.audit.model import AuditLine
from storage.schema import Instant, metadata

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("action", String(64), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "network_id", "at"),
    Index(None, "subject"),
)


class Audit:
    """Who changed what."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, line: AuditLine) -> None:
        """Write one line down."""
        await self._connection.execute(
            insert(audit).values(
                network_id=line.network_id,
                actor=line.actor.name,
                actor_discord_id=line.actor.discord_id,
                action=line.action,
                subject=line.subject,
                before=dict(line.before),
                after=dict(line.after),
                at=line.at,
            )
        )
