"""Companies: one of a name in a country."""

from datetime import datetime

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    exists,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.leads.model import Company, CompanyId, Target
from bot.networks.model import NetworkId
from storage.schema import Instant, metadata
from storage.upsert import insert

company = Table(
    "company",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("country", String(2), nullable=False),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("network_id", "folded", "country"),
)


class Companies:
    """The companies that somebody introduced."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(
        self, network_id: NetworkId, target: Target, folded: str, *, now: datetime
    ) -> Company:
        """Return the company of this folded name, made when there is none; others wait for it."""
        key = {"network_id": network_id, "folded": folded, "country": target.country}
        statement = insert(self._connection, company).values(
            **key, name=target.company, created_at=now
        )
        await self._connection.execute(statement.on_conflict_do_nothing())
        query = select(company).filter_by(**key).with_for_update()
        return company_of((await self._connection.execute(query)).one())

    async def rename(self, company_id: CompanyId, name: str, folded: str) -> bool:
        """Rename a company unless another is called so; tell whether it was."""
        other = company.alias("other")
        taken = exists().where(
            other.c.network_id == company.c.network_id,
            other.c.country == company.c.country,
            other.c.folded == folded,
            other.c.id != company_id,
        )
        renamed = await self._connection.execute(
            update(company)
            .where(company.c.id == company_id, ~taken)
            .values(name=name, folded=folded)
        )
        return renamed.rowcount == 1


def company_of(row: Row[tuple[object, ...]]) -> Company:
    """Return the company that the columns of a row say."""
    return Company(id=CompanyId(row.id), name=row.name, country=row.country)
