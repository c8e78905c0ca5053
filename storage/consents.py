"""Consents: appended, never changed."""

from functools import cache

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    ScalarSelect,
    String,
    Table,
    case,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.consents.model import DIRECTORY, Consent, ConsentKind
from storage.ambassadors import ambassador, entries_of
from storage.schema import Instant, metadata, one_of

consent = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ambassador_id", ForeignKey("ambassador.id"), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("notice_version", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    one_of("kind", ConsentKind),
    Index(None, "ambassador_id", "kind", "id"),
)


@cache
def latest(kind: ConsentKind) -> ScalarSelect[bool]:
    """Return what the enclosing query's ambassador last said to ``kind``; NULL for nothing."""
    return (
        select(consent.c.given)
        .where(consent.c.ambassador_id.in_(entries_of(ambassador.c.id)), consent.c.kind == kind)
        .order_by(consent.c.id.desc())
        .limit(1)
        .correlate(ambassador)
        .scalar_subquery()
    )


@cache
def shown() -> ColumnElement[int]:
    """Return what the last words of the enclosing query's ambassador let the directory show."""
    return sum(
        (case((latest(kind), int(part)), else_=0) for kind, part in DIRECTORY.items()),
        start=literal(0),
    )


class Consents:
    """What people said yes to."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, ambassador_id: AmbassadorId, *said: Consent) -> None:
        """Append yeses or their withdrawals; the directory's are kept with the person as well."""
        rows = [
            {
                "ambassador_id": ambassador_id,
                "kind": each.kind,
                "given": each.given,
                "notice_version": each.notice_version,
                "at": each.at,
            }
            for each in said
        ]
        if rows:
            await self._connection.execute(insert(consent), rows)
        if any(each.kind in DIRECTORY for each in said):
            of_them = update(ambassador).where(ambassador.c.id == ambassador_id)
            await self._connection.execute(of_them.values(shown=shown()))

    async def given(self, ambassador_id: AmbassadorId) -> frozenset[ConsentKind]:
        """Return what a person's last word on is yes."""
        query = select(*(latest(kind).label(kind) for kind in ConsentKind)).where(
            ambassador.c.id == ambassador_id
        )
        row = (await self._connection.execute(query)).mappings().one()
        return frozenset(kind for kind in ConsentKind if row[kind])
