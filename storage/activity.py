"""On which days people were active."""

from datetime import date

from sqlalchemy import Column, Date, ForeignKey, Table, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from storage.ambassadors import ambassador
from storage.schema import metadata
from storage.upsert import insert

activity = Table(
    "activity",
    metadata,
    Column("ambassador_id", ForeignKey("ambassador.id"), primary_key=True),
    Column("day", Date, primary_key=True),
)


class Activity:
    """Days of activity, each once, and the last of them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def record(self, ambassador_id: AmbassadorId, day: date) -> None:
        """Write down that somebody was active on ``day``, a day of their network's zone."""
        statement = insert(self._connection, activity).values(ambassador_id=ambassador_id, day=day)
        await self._connection.execute(statement.on_conflict_do_nothing())
        earlier = or_(ambassador.c.last_active.is_(None), ambassador.c.last_active < day)
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id == ambassador_id, earlier)
            .values(last_active=day)
        )
