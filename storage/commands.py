"""Which commands Discord was last told of."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, String, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import Instant, metadata
from storage.upsert import upsert

command_sync = Table(
    "command_sync",
    metadata,
    Column("application_id", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", String(64), nullable=False),
    Column("synced_at", Instant, nullable=False),
)


class SyncedCommands:
    """The fingerprint of the commands that Discord holds for an application."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def fingerprint(self, application_id: int) -> str | None:
        """Return what was last synced, or None before the first time."""
        query = select(command_sync.c.fingerprint).where(
            command_sync.c.application_id == application_id
        )
        return (await self._connection.execute(query)).scalar_one_or_none()

    async def record(self, application_id: int, fingerprint: str, *, now: datetime) -> None:
        """Remember that Discord holds the commands of ``fingerprint``."""
        await upsert(
            self._connection,
            command_sync,
            key={"application_id": application_id},
            values={"fingerprint": fingerprint, "synced_at": now},
        )
