"""Goals, and how a network has grown."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    Row,
    Select,
    String,
    Table,
    UniqueConstraint,
    case,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import PRESENT, Cause, Status
from bot.audiences.model import MEMBERS
from bot.goals.model import DayChange, Figures, Goal, GoalKind, Spread, TopSponsor
from bot.goals.rules import offsets
from bot.networks.model import Moment, NetworkId
from storage.ambassadors import PERSON_ID, SECTOR_BITS, ambassador, entry, name_of, status_change
from storage.days import local_day
from storage.introductions import introduction
from storage.networks import network
from storage.schema import Instant, metadata, one_of
from storage.upsert import upsert

goal = Table(
    "goal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("target", Integer, nullable=False),
    Column("by_day", Date, nullable=False),
    Column("set_at", Instant, nullable=False),
    UniqueConstraint("network_id", "kind"),
    one_of("kind", GoalKind),
    CheckConstraint("target > 0", name="target"),
)

"""Members who are on Discord."""
ADMINISTRATIVE = (Cause.MERGED, Cause.SEPARATED)
"""Causes of a status that a person's entries got from each other."""


class Goals:
    """What networks want, and where they stand."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, network_id: NetworkId, kind: GoalKind) -> Goal | None:
        """Return a network's goal."""
        query = select(goal).where(goal.c.network_id == network_id, goal.c.kind == kind)
        row = (await self._connection.execute(query)).one_or_none()
        return _goal(row) if row else None

    async def save(self, wanted: Goal) -> None:
        """Keep a goal in the place of the one that the network had of its kind."""
        await upsert(
            self._connection,
            goal,
            key={"network_id": wanted.network_id, "kind": wanted.kind},
            values={"target": wanted.target, "by_day": wanted.by, "set_at": wanted.set_at},
        )

    async def members(self, network_id: NetworkId) -> int:
        """Return how many members a network has."""
        query = select(func.count()).select_from(ambassador).where(*_members(network_id))
        return (await self._connection.execute(query)).scalar_one()

    async def changes(self, at: Moment) -> Sequence[DayChange]:
        """Return by how many the members changed on each day until now, oldest first.

        Somebody is a member from when their first entry was written down, as invited; what came
        after says their history. Merged entries are one member, with the survivor's history.
        """
        founded = select(network.c.created_at).where(network.c.id == at.network_id)
        since: datetime = (await self._connection.execute(founded)).scalar_one()
        happened = union_all(_beginnings(at.network_id), _moves(at.network_id)).subquery()
        day = local_day(happened.c.at, offsets(at.zone, min(since, at.now), at.now))
        query = (
            select(
                day.label("day"),
                func.sum(happened.c.members).label("members"),
                func.sum(happened.c.joined).label("joined"),
            )
            .group_by(day)
            .order_by(day)
        )
        return [
            DayChange(day=row.day, members=int(row.members), joined=int(row.joined))
            for row in await self._connection.execute(query)
        ]

    async def figures(
        self, network_id: NetworkId, *, active_since: date, leads_since: datetime
    ) -> Figures:
        """Return how many members there are, and how many of them do what."""
        status = ambassador.c.status
        query = select(
            func.count().label("members"),
            func.count().filter(status.in_(sorted(PRESENT))).label("joined"),
            func.count().filter(ambassador.c.last_active >= active_since).label("active"),
            func.count().filter(status == Status.DORMANT).label("dormant"),
        ).where(*_members(network_id))
        row = (await self._connection.execute(query)).one()
        return Figures(
            members=row.members,
            joined=row.joined,
            active=row.active,
            introducing=await self._introducing(network_id, leads_since),
            dormant=row.dormant,
            woken=await self._woken(network_id),
        )

    async def sources(self, network_id: NetworkId) -> Mapping[Cause, int]:
        """Return the members by the cause of their first status, the most frequent first."""
        first = (
            select(PERSON_ID.label("person_id"), func.min(status_change.c.id).label("id"))
            .select_from(status_change.join(entry, entry.c.id == status_change.c.ambassador_id))
            .where(entry.c.network_id == network_id)
            .group_by(PERSON_ID)
            .subquery()
        )
        query = (
            select(status_change.c.cause, func.count().label("people"))
            .select_from(first)
            .join(status_change, status_change.c.id == first.c.id)
            .join(ambassador, ambassador.c.id == first.c.person_id)
            .where(*_members(network_id))
            .group_by(status_change.c.cause)
            .order_by(func.count().desc(), status_change.c.cause)
        )
        return {Cause(row.cause): row.people for row in await self._connection.execute(query)}

    async def sponsors(self, network_id: NetworkId, *, limit: int) -> Sequence[TopSponsor]:
        """Return who brought the most people, the most active ones first among equals."""
        active = func.count().filter(ambassador.c.status == Status.ACTIVE)
        brought = (
            select(PERSON_ID.label("id"), func.count().label("people"), active.label("active"))
            .select_from(ambassador.join(entry, entry.c.id == ambassador.c.sponsor_id))
            .where(
                ambassador.c.network_id == network_id,
                ambassador.c.merged_into.is_(None),
                entry.c.erased_at.is_(None),
            )
            .group_by(PERSON_ID)
            .order_by(func.count().desc(), active.desc(), PERSON_ID)
            .limit(limit)
            .subquery()
        )
        query: Select[tuple[object, ...]] = (
            select(
                ambassador.c.first_name,
                ambassador.c.last_name,
                brought.c.people,
                brought.c.active,
            )
            .join(brought, brought.c.id == ambassador.c.id)
            .order_by(brought.c.people.desc(), brought.c.active.desc(), brought.c.id)
        )
        return [
            TopSponsor(name=name_of(row), people=row.people, active=row.active)
            for row in await self._connection.execute(query)
        ]

    async def spread(self, network_id: NetworkId) -> Spread:
        """Return the members by country and by sector."""
        bits = ambassador.c.sector_bits
        query = (
            select(ambassador.c.country, bits, func.count().label("people"))
            .where(*_members(network_id))
            .group_by(ambassador.c.country, bits)
        )
        countries: Counter[str] = Counter()
        sectors: Counter[str] = Counter()
        for row in await self._connection.execute(query):
            if row.country:
                countries[row.country] += row.people
            for sector, bit in SECTOR_BITS.items():
                sectors[sector] += row.people if row.sector_bits & bit else 0
        return Spread(countries=countries, sectors=sectors)

    async def _introducing(self, network_id: NetworkId, since: datetime) -> int:
        query = (
            select(func.count(ambassador.c.id.distinct()))
            .select_from(introduction)
            .join(entry, entry.c.id == introduction.c.ambassador_id)
            .join(ambassador, ambassador.c.id == PERSON_ID)
            .where(introduction.c.at >= since, *_members(network_id))
        )
        return (await self._connection.execute(query)).scalar_one()

    async def _woken(self, network_id: NetworkId) -> int:
        """Return how many members were dormant and became active again, ever."""
        before = func.lag(status_change.c.status).over(
            partition_by=status_change.c.ambassador_id, order_by=status_change.c.id
        )
        steps = select(
            status_change.c.ambassador_id,
            status_change.c.status,
            status_change.c.cause,
            before.label("before"),
        ).subquery()
        query = (
            select(func.count(ambassador.c.id.distinct()))
            .select_from(steps)
            .join(entry, entry.c.id == steps.c.ambassador_id)
            .join(ambassador, ambassador.c.id == PERSON_ID)
            .where(
                steps.c.status == Status.ACTIVE,
                steps.c.before == Status.DORMANT,
                steps.c.cause.not_in(ADMINISTRATIVE),
                *_members(network_id),
            )
        )
        return (await self._connection.execute(query)).scalar_one()


def _members(network_id: NetworkId) -> tuple[ColumnElement[bool], ...]:
    return (
        ambassador.c.network_id == network_id,
        ambassador.c.merged_into.is_(None),
        ambassador.c.status.in_(sorted(MEMBERS)),
    )


def _beginnings(network_id: NetworkId) -> Select[datetime, int, int]:
    return (
        select(
            func.min(entry.c.created_at, type_=Instant).label("at"),
            literal(1).label("members"),
            literal(0).label("joined"),
        )
        .where(entry.c.network_id == network_id)
        .group_by(PERSON_ID)
    )


def _moves(network_id: NetworkId) -> Select[datetime, int, int]:
    """Return by how much each status changed what the one before had made of its person."""

    def moved(statuses: frozenset[Status], first: int) -> ColumnElement[int]:
        among = case((status_change.c.status.in_(sorted(statuses)), 1), else_=0)
        before = func.lag(among).over(
            partition_by=status_change.c.ambassador_id, order_by=status_change.c.id
        )
        return among - func.coalesce(before, first)

    return (
        select(
            status_change.c.at,
            moved(MEMBERS, first=1).label("members"),
            moved(PRESENT, first=0).label("joined"),
        )
        .join(ambassador, ambassador.c.id == status_change.c.ambassador_id)
        .where(ambassador.c.network_id == network_id, ambassador.c.merged_into.is_(None))
    )


def _goal(row: Row[tuple[object, ...]]) -> Goal:
    return Goal(
        network_id=NetworkId(row.network_id),
        kind=GoalKind(row.kind),
        target=row.target,
        by=row.by_day,
        set_at=row.set_at,
    )
