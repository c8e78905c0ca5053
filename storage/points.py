"""The ledger of points."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.networks.model import NetworkId
from bot.points.model import PointLine, Standing
from storage.schema import Instant, metadata
from storage.upsert import insert

point = Table(
    "point",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id"), nullable=False),
    Column("amount", Integer, nullable=False),
    Column("cause", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("ambassador_id", "cause"),
    Index(None, "network_id", "at"),
)


class Points:
    """Points, each cause once."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, line: PointLine) -> bool:
        """Write ``line`` down unless its cause was rewarded before; tell whether it was new."""
        statement = insert(self._connection, point).values(
            network_id=line.network_id,
            ambassador_id=line.ambassador_id,
            amount=line.amount,
            cause=line.cause,
            at=line.at,
        )
        added = await self._connection.execute(
            statement.on_conflict_do_nothing().returning(point.c.id)
        )
        return added.scalar_one_or_none() is not None

    async def standing(self, network_id: NetworkId, ambassador_id: AmbassadorId) -> Standing | None:
        """Return where somebody stands in their network; None before their first point."""
        totals = (
            select(point.c.ambassador_id, func.sum(point.c.amount).label("total"))
            .where(point.c.network_id == network_id)
            .group_by(point.c.ambassador_id)
            .cte("totals")
        )
        ranked = select(
            totals.c.ambassador_id,
            totals.c.total,
            func.rank().over(order_by=totals.c.total.desc()).label("rank"),
            func.count().over().label("people"),
        ).cte("ranked")
        query = select(ranked).where(ranked.c.ambassador_id == ambassador_id)
        row = (await self._connection.execute(query)).one_or_none()
        return Standing(points=row.total, rank=row.rank, of=row.people) if row else None
