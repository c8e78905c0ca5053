"""People found by words and audiences."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Ambassador, AmbassadorId, Part
from bot.directory import rules
from bot.directory.model import Search, Token
from bot.networks.model import Moment, NetworkId
from storage.ambassadors import (
    PERSON_ID,
    ambassador,
    ambassador_of,
    ambassador_sector,
    entry,
    sectors_of,
)
from storage.audiences import where
from storage.words import ambassador_word, spelling

LAST_SIGN = "\U0010ffff"

person = ambassador.alias("person")


class Directory:
    """Finds people by words and audiences."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def beginning(self, network_id: NetworkId, start: str, *, limit: int) -> Sequence[str]:
        """Return words of a network that begin so, ``start`` itself first."""
        query = (
            select(spelling.c.word)
            .distinct()
            .where(
                spelling.c.network_id == network_id,
                spelling.c.word >= start,
                spelling.c.word < start + LAST_SIGN,
            )
            .order_by(spelling.c.word)
            .limit(limit)
        )
        return (await self._connection.scalars(query)).all()

    async def spelled(self, network_id: NetworkId, keys: Iterable[str]) -> Sequence[str]:
        """Return words of a network that share one of ``keys``."""
        query = select(spelling.c.word).where(
            spelling.c.network_id == network_id, spelling.c.key.in_(sorted(keys))
        )
        return sorted(set((await self._connection.scalars(query)).all()))

    async def ids(self, at: Moment, search: Search, *, limit: int) -> Sequence[AmbassadorId]:
        """Return some of whom a search finds, as they come."""
        query = select(ambassador.c.id).where(_found(at, search)).limit(limit)
        return [AmbassadorId(id_) for id_ in await self._connection.scalars(query)]

    async def first(
        self, at: Moment, search: Search, *, offset: int, limit: int
    ) -> Sequence[Ambassador]:
        """Return some of the many whom a search finds, by name."""
        return await self._people(_found(at, search), offset=offset, limit=limit)

    async def among(
        self, ids: Sequence[AmbassadorId], *, offset: int, limit: int
    ) -> Sequence[Ambassador]:
        """Return some of ``ids``, by name."""
        return await self._people(ambassador.c.id.in_(ids), offset=offset, limit=limit)

    async def _people(
        self, which: ColumnElement[bool], *, offset: int, limit: int
    ) -> Sequence[Ambassador]:
        query = (
            select(ambassador)
            .where(which)
            .order_by(ambassador.c.last_name, ambassador.c.first_name, ambassador.c.id)
            .offset(offset)
            .limit(limit)
        )
        rows = (await self._connection.execute(query)).all()
        theirs = ambassador_sector.c.ambassador_id.in_([row.id for row in rows])
        sectors = await sectors_of(self._connection, theirs)
        return [ambassador_of(row, sectors.get(row.id, frozenset())) for row in rows]


def _found(at: Moment, search: Search) -> ColumnElement[bool]:
    clauses = [ambassador.c.network_id == at.network_id, where(search.audience, at)]
    clauses += [_meant(at.network_id, each, search) for each in search.tokens]
    clauses.append(_shows(Part.NAME, search))
    for term in search.audience.terms:
        if part := rules.SHOWN_BY.get(term.field):
            clauses.append(_shows(part, search))
    return and_(*clauses)


def _meant(network_id: NetworkId, token: Token, search: Search) -> ColumnElement[bool]:
    """Return whether the ambassador may be meant by one word of a search."""
    ways: list[ColumnElement[bool]] = []
    if token.words:
        ways.append(ambassador.c.id.in_(_with_words(network_id, token, search)))
    if token.countries:
        country = ambassador.c.country.in_(sorted(token.countries))
        ways.append(and_(country, _shows(Part.PLACE, search)))
    if token.sectors:
        sector = exists().where(
            ambassador_sector.c.ambassador_id == ambassador.c.id,
            ambassador_sector.c.sector.in_(sorted(token.sectors)),
        )
        ways.append(and_(sector, _shows(Part.SECTORS, search)))
    return or_(false(), *ways)


def _with_words(network_id: NetworkId, token: Token, search: Search) -> Select[tuple[int]]:
    """Return the ids of the people who have one of a token's words where the reader may see it."""
    query = (
        select(PERSON_ID)
        .join_from(ambassador_word, entry, entry.c.id == ambassador_word.c.ambassador_id)
        .where(
            ambassador_word.c.network_id == network_id,
            ambassador_word.c.word.in_(sorted(token.words)),
        )
    )
    if search.by_coordinator:
        return query
    shown = person.c.shown.bitwise_and(ambassador_word.c.part) != 0
    return query.join(person, person.c.id == PERSON_ID).where(shown)


def _shows(part: Part, search: Search) -> ColumnElement[bool]:
    """Return whether the ambassador shows a part of theirs to who looks."""
    return true() if search.by_coordinator else ambassador.c.shown.bitwise_and(int(part)) != 0
