"""Audiences that coordinators saved under a name."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint, delete
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.folding import fold
from bot.networks.model import NetworkId
from storage.schema import Instant, metadata
from storage.upsert import upsert

audience = Table(
    "audience",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("folded", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("network_id", "folded"),
)


class SavedAudiences:
    """Audiences under their names."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, network_id: NetworkId, name: str, text: str, *, now: datetime) -> None:
        """Keep ``text`` under ``name``, in the place of what was under it."""
        await upsert(
            self._connection,
            audience,
            key={"network_id": network_id, "folded": fold(name)},
            values={"name": name, "text": text, "created_at": now},
        )

    async def delete(self, network_id: NetworkId, name: str) -> None:
        """Forget what is under ``name``."""
        await self._connection.execute(
            delete(audience).where(
                audience.c.network_id == network_id, audience.c.folded == fold(name)
            )
        )
