"""Audiences as conditions on ``ambassador``."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.audiences.model import MEMBERS, Audience, Field, Term
from bot.networks.model import NetworkId
from storage.ambassadors import ambassador, ambassador_sector

Clause = Callable[[Term], ColumnElement[bool]]


class Audiences:
    """Who is in an audience."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, network_id: NetworkId, audience: Audience) -> int:
        """Return how many people of a network are in ``audience``."""
        query = select(func.count()).select_from(ambassador)
        query = query.where(ambassador.c.network_id == network_id, where(audience))
        return (await self._connection.execute(query)).scalar_one()

    async def members(self, network_id: NetworkId, audience: Audience) -> list[AmbassadorId]:
        """Return the people of a network who are in ``audience``, in the order of their ids."""
        query = select(ambassador.c.id).order_by(ambassador.c.id)
        query = query.where(ambassador.c.network_id == network_id, where(audience))
        return [AmbassadorId(row.id) for row in await self._connection.execute(query)]

    async def contains(self, audience: Audience, ambassador_id: AmbassadorId) -> bool:
        """Tell whether a person is in ``audience`` now."""
        query = select(exists().where(ambassador.c.id == ambassador_id, where(audience)))
        return (await self._connection.execute(query)).scalar_one()


def where(audience: Audience) -> ColumnElement[bool]:
    """Return the condition on ``ambassador`` that the people in ``audience`` meet.

    Suspended people and those who left do only where a term asks for their status; whoever was
    merged into somebody else never does.
    """
    clauses = [CLAUSES[term.field](term) for term in audience.terms]
    if audience.of_members:
        clauses.append(ambassador.c.status.in_(sorted(MEMBERS)))
    return and_(ambassador.c.merged_into.is_(None), *clauses)


def _among(column: Column[Any]) -> Clause:
    def clause(term: Term) -> ColumnElement[bool]:
        if not term.negated:
            return column.in_(sorted(term.values))
        # NOT IN alone would lose whoever has no value: it is NULL for them, not true.
        return or_(column.is_(None), column.not_in(sorted(term.values)))

    return clause


def _sector(term: Term) -> ColumnElement[bool]:
    theirs = ambassador_sector.c.ambassador_id == ambassador.c.id
    has = exists().where(theirs, ambassador_sector.c.sector.in_(sorted(term.values)))
    return ~has if term.negated else has


CLAUSES: Final[Mapping[Field, Clause]] = {
    Field.COUNTRY: _among(ambassador.c.country),
    Field.SECTOR: _sector,
    Field.STATUS: _among(ambassador.c.status),
    Field.LANGUAGE: _among(ambassador.c.language),
}
