"""The ledger of points."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    and_,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.audiences.model import MEMBERS
from bot.consents.model import ConsentKind
from bot.leaderboard.model import Place
from bot.networks.model import NetworkId
from bot.points.model import PointLine, Standing
from storage.ambassadors import PERSON_ID, ambassador, entry
from storage.consents import latest
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
        """Write ``line`` down and add it to the person's sum, unless its cause was rewarded before.

        Returns:
            Whether it was new.
        """
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
        if added.scalar_one_or_none() is None:
            return False
        survivor = (
            select(entry.c.merged_into).where(entry.c.id == line.ambassador_id).scalar_subquery()
        )
        await self._connection.execute(
            update(ambassador)
            .where(or_(ambassador.c.id == line.ambassador_id, ambassador.c.id == survivor))
            .values(points=ambassador.c.points + line.amount)
        )
        return True

    async def places(
        self, network_id: NetworkId, *, start: datetime, end: datetime
    ) -> Sequence[Place]:
        """Return who earned points from ``start`` to before ``end``, most points first."""
        totals = (
            select(PERSON_ID.label("ambassador_id"), func.sum(point.c.amount).label("points"))
            .join_from(point, entry, entry.c.id == point.c.ambassador_id)
            .where(point.c.network_id == network_id, point.c.at >= start, point.c.at < end)
            .group_by(PERSON_ID)
            .having(func.sum(point.c.amount) > 0)
            .cte("totals")
        )
        query = (
            select(
                totals.c.ambassador_id,
                totals.c.points,
                func.rank().over(order_by=totals.c.points.desc()).label("rank"),
                ambassador.c.first_name,
                ambassador.c.last_name,
                and_(latest(ConsentKind.PUBLIC_RANKING), _is_member()).label("named"),
            )
            .join(ambassador, ambassador.c.id == totals.c.ambassador_id)
            .order_by(totals.c.points.desc(), ambassador.c.last_name, ambassador.c.id)
        )
        return [_place(row) for row in await self._connection.execute(query)]

    async def standing(self, network_id: NetworkId, ambassador_id: AmbassadorId) -> Standing | None:
        """Return where somebody stands in their network; None for who has no points."""
        totals = (
            select(PERSON_ID.label("ambassador_id"), func.sum(point.c.amount).label("total"))
            .join_from(point, entry, entry.c.id == point.c.ambassador_id)
            .where(point.c.network_id == network_id)
            .group_by(PERSON_ID)
            .having(func.sum(point.c.amount) > 0)
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


def _is_member() -> ColumnElement[bool]:
    return ambassador.c.status.in_(sorted(MEMBERS))


def _place(row: Row[tuple[object, ...]]) -> Place:
    return Place(
        ambassador_id=AmbassadorId(row.ambassador_id),
        name=" ".join(filter(None, (row.first_name, row.last_name))),
        points=row.points,
        rank=row.rank,
        named=bool(row.named),
    )
