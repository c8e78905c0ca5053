"""Audiences as conditions on ``ambassador``."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Select, and_, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Ambassador, AmbassadorId, Sector
from bot.audiences.amounts import Between, Bound
from bot.audiences.dates import Ago, Days
from bot.audiences.model import ANY, MEMBERS, NEVER, NONE, PAUSED, Audience, Field, Term
from bot.folding import fold
from bot.networks.model import Moment, NetworkId
from storage.ambassadors import (
    ERASED,
    PERSON_ID,
    ambassador,
    ambassador_of,
    city_key,
    entry,
    sector_bits,
)
from storage.tagged import between_commas, position, tag

Condition = ColumnElement[bool]
Clause = Callable[[Term, Moment], Condition]

DAY: Final = timedelta(days=1)
COST: Final = {Field.SPONSOR: 1, Field.TAG: 2}


class Audiences:
    """Who is in an audience, at a moment: some audiences are of the last days."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, network_id: NetworkId, audience: Audience, at: Moment) -> int:
        """Return how many people of a network are in ``audience``."""
        query = counting(network_id, audience, at)
        return (await self._connection.execute(query)).scalar_one()

    async def members(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> list[AmbassadorId]:
        """Return the people of a network who are in ``audience``, in the order of their ids."""
        query = select(ambassador.c.id).order_by(ambassador.c.id)
        query = query.where(ambassador.c.network_id == network_id, where(audience, at))
        return [AmbassadorId(row.id) for row in await self._connection.execute(query)]

    async def examples(
        self, network_id: NetworkId, audience: Audience, at: Moment, *, limit: int
    ) -> list[Ambassador]:
        """Return the first people of a network who are in ``audience``, by name."""
        query = (
            select(ambassador)
            .where(ambassador.c.network_id == network_id, where(audience, at))
            .order_by(ambassador.c.last_name, ambassador.c.first_name, ambassador.c.id)
            .limit(limit)
        )
        rows = await self._connection.execute(query)
        return [ambassador_of(row, frozenset()) for row in rows]

    async def contains(self, audience: Audience, ambassador_id: AmbassadorId, at: Moment) -> bool:
        """Tell whether a person is in ``audience``."""
        query = select(exists().where(ambassador.c.id == ambassador_id, where(audience, at)))
        return (await self._connection.execute(query)).scalar_one()


def counting(network_id: NetworkId, audience: Audience, at: Moment) -> Select[int]:
    """Return the one statement that counts an audience."""
    query = select(func.count()).select_from(ambassador)
    return query.where(ambassador.c.network_id == network_id, where(audience, at))


def where(audience: Audience, at: Moment) -> Condition:
    """Return the condition on ``ambassador`` that the people in ``audience`` meet.

    Suspended people and those who left do only where a term asks for their status; whoever was
    merged into somebody else, or erased, never does.
    """
    # Conditions are tried in this order: the dear ones on as few people as can be.
    terms = sorted(audience.terms, key=lambda term: COST.get(term.field, 0))
    clauses = [_signed(term, at) for term in terms]
    if audience.of_members:
        clauses.append(ambassador.c.status.in_(sorted(MEMBERS)))
    elif audience.of_those_who_left:
        clauses.append(ambassador.c.tag_ids != ERASED)
    return and_(ambassador.c.merged_into.is_(None), *clauses)


def _signed(term: Term, at: Moment) -> Condition:
    meets = CLAUSES[term.field](term, at)
    # NOT alone would lose whoever has no value: the condition is NULL for them, not false.
    return meets.is_not(true()) if term.negated else meets


def _among(column: Column[Any]) -> Clause:
    def clause(term: Term, _at: Moment) -> Condition:
        return column.in_(sorted(term.texts))

    return clause


def _city(term: Term, _at: Moment) -> Condition:
    return ambassador.c.city_key.in_(sorted(map(city_key, term.texts)))


def _sector(term: Term, _at: Moment) -> Condition:
    wanted = sector_bits(map(Sector, term.texts))
    return ambassador.c.sector_bits.bitwise_and(wanted) != 0


def _tag(term: Term, at: Moment) -> Condition:
    def has(folded: str) -> Condition:
        # Looked up once, not once a person.
        meant = select(between_commas(tag.c.id)).where(
            tag.c.network_id == at.network_id, tag.c.folded == folded
        )
        return position(ambassador.c.tag_ids, meant.scalar_subquery()) > 0

    # Most people have no tag at all.
    return and_(ambassador.c.tag_ids != ",", or_(*map(has, sorted(map(fold, term.texts)))))


def _status(term: Term, at: Moment) -> Condition:
    status = ambassador.c.status
    known = sorted(term.texts - {PAUSED})
    paused = and_(status.in_(sorted(MEMBERS)), ambassador.c.paused_until > at.now)
    return or_(*([status.in_(known)] if known else []), *([paused] if PAUSED in term.texts else []))


def _joined(term: Term, at: Moment) -> Condition:
    def within(days: Days) -> Condition:
        since, until = days.first, days.last
        return and_(
            *([ambassador.c.joined_at >= at.beginning(since)] if since else []),
            *([ambassador.c.joined_at < at.beginning(until + DAY)] if until else []),
        )

    spans = [value.days(at.today) for value in term.values if isinstance(value, Ago | Days)]
    never = [ambassador.c.joined_at.is_(None)] if term.texts else []
    return or_(*map(within, spans), *never)


def _active(term: Term, at: Moment) -> Condition:
    last = ambassador.c.last_active
    times = [value for value in term.values if isinstance(value, Ago | Days)]
    spans = [value.days(at.today) for value in times]
    # Who never was active was not for 90 days either.
    long_ago = any(isinstance(value, Ago) and value.beyond for value in times)
    never = [last.is_(None)] if long_ago or NEVER in term.texts else []
    return or_(*(_between(last, days.first, days.last) for days in spans), *never)


def _points(term: Term, _at: Moment) -> Condition:
    amounts = [value.limits for value in term.values if isinstance(value, Bound | Between)]
    return or_(*(_between(ambassador.c.points, least, most) for least, most in amounts))


def _sponsor(term: Term, _at: Moment) -> Condition:
    """Return who was brought by whom; the sponsor of an entry that was merged is its survivor."""
    ids = sorted(int(text[1:]) for text in term.texts - {ANY, NONE})
    survivors = select(PERSON_ID).where(entry.c.id.in_(ids))
    # Two reads by index; one with OR would read everybody.
    theirs = survivors.union_all(select(entry.c.id).where(entry.c.merged_into.in_(survivors)))
    sponsor = ambassador.c.sponsor_id
    return or_(
        *([sponsor.in_(theirs)] if ids else []),
        *([sponsor.is_not(None)] if ANY in term.texts else []),
        *([sponsor.is_(None)] if NONE in term.texts else []),
    )


def _between(column: Column[Any], least: int | date | None, most: int | date | None) -> Condition:
    return and_(
        *([column >= least] if least is not None else []),
        *([column <= most] if most is not None else []),
    )


CLAUSES: Final[Mapping[Field, Clause]] = {
    Field.COUNTRY: _among(ambassador.c.country),
    Field.CITY: _city,
    Field.SECTOR: _sector,
    Field.STATUS: _status,
    Field.LANGUAGE: _among(ambassador.c.language),
    Field.JOINED: _joined,
    Field.ACTIVE: _active,
    Field.SPONSOR: _sponsor,
    Field.POINTS: _points,
    Field.TAG: _tag,
}
