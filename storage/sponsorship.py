"""Who brought whom: whose the points for it are, and how active those who were brought are."""

from collections.abc import Sequence

from sqlalchemy import Row, Select, func, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Status
from bot.leads.model import Stage
from bot.leads.rules import ORDER
from bot.networks.model import NetworkId
from bot.sponsorship.model import Bond, Brought, Earned, Following
from bot.sponsorship.service import cause
from bot.tasks.model import AssignmentStatus
from storage.ambassadors import PERSON_ID, ambassador, entries_of, entry, name_of
from storage.introductions import introduction
from storage.points import point
from storage.tasks import assignment

QUALIFIED = ORDER[ORDER.index(Stage.QUALIFIED) :]
"""Where a lead has come that counts as its introducer's deed."""


class Sponsorship:
    """Sponsors and whom they brought."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def lock(self, ambassador_id: AmbassadorId) -> None:
        """Let nobody else change somebody, or who brought them, until the transaction ends.

        The network is locked: they are the same people until then.
        """
        entries = await self._entries(ambassador_id)
        ids = {each for row in entries for each in (row.id, row.sponsor_id, row.thanked_id) if each}
        people = select(PERSON_ID).where(entry.c.id.in_(ids))
        concerned = or_(ambassador.c.id.in_(ids), ambassador.c.id.in_(people))
        query = select(ambassador.c.id).where(concerned).order_by(ambassador.c.id)
        # Rows that only point to them, as points do, keep nobody waiting.
        await self._connection.execute(query.with_for_update(of=ambassador, key_share=True))

    async def bonds(self, ambassador_id: AmbassadorId) -> Sequence[Bond]:
        """Return a bond for each entry of a person that came by an invitation, the first first.

        Points are owed for the first, if the network knew none of the person's entries before.
        """
        entries = await self._entries(ambassador_id)
        earners = [row for row in entries if row.earns_sponsor]
        if not earners:
            return []
        person = next(row for row in entries if row.merged_into is None)
        is_new = len(earners) == len(entries)
        owed = person.sponsor_id if is_new and await self._has_done_something(person.id) else None
        owed_to = [owed, *[None] * (len(earners) - 1)]
        return [
            Bond(
                newcomer_id=AmbassadorId(row.id),
                network_id=NetworkId(row.network_id),
                name=name_of(person),
                owed_to=sponsor,
                thanked_id=row.thanked_id,
                settled=await self._person(sponsor) == await self._person(row.thanked_id),
            )
            for row, sponsor in zip(earners, owed_to, strict=True)
        ]

    async def brought_by(self, people: Sequence[AmbassadorId]) -> Sequence[AmbassadorId]:
        """Return who came by an invitation and has one of some entries as their sponsor."""
        theirs = ambassador.c.sponsor_id.in_(people)
        query = select(ambassador.c.id).where(ambassador.c.earns_sponsor, theirs)
        found = await self._connection.scalars(query.order_by(ambassador.c.id))
        return [AmbassadorId(each) for each in found]

    async def earned(self, sponsor_id: AmbassadorId, newcomer_id: AmbassadorId) -> Earned:
        """Return what the entry of a sponsor has for one newcomer."""
        query = select(func.coalesce(func.sum(point.c.amount), 0), func.count()).where(
            point.c.ambassador_id == sponsor_id,
            point.c.cause.startswith(cause(newcomer_id), autoescape=True),
        )
        points, lines = (await self._connection.execute(query)).one()
        return Earned(points=points, lines=lines)

    async def thank(self, newcomer_id: AmbassadorId, sponsor_id: AmbassadorId | None) -> None:
        """Keep who has the points for an entry."""
        of_them = update(ambassador).where(ambassador.c.id == newcomer_id)
        await self._connection.execute(of_them.values(thanked_id=sponsor_id))

    async def earns(self, newcomer_id: AmbassadorId, *, earns: bool = True) -> None:
        """Keep whether bringing an entry earns its sponsor points."""
        of_them = update(ambassador).where(ambassador.c.id == newcomer_id)
        await self._connection.execute(of_them.values(earns_sponsor=earns))

    async def following(self, ambassador_id: AmbassadorId, *, limit: int) -> Following:
        """Return whom somebody brought, who joined last first."""
        theirs = (
            ambassador.c.sponsor_id.in_(entries_of(ambassador_id)),
            ambassador.c.merged_into.is_(None),
        )
        active = func.count().filter(ambassador.c.status == Status.ACTIVE)
        counted = select(func.count().label("people"), active.label("active")).where(*theirs)
        row = (await self._connection.execute(counted)).one()
        query: Select[tuple[object, ...]] = (
            select(
                ambassador.c.first_name,
                ambassador.c.last_name,
                ambassador.c.status,
                ambassador.c.joined_at,
                ambassador.c.last_active,
                select(func.count())
                .where(
                    assignment.c.ambassador_id.in_(entries_of(ambassador.c.id)),
                    assignment.c.status == AssignmentStatus.APPROVED,
                )
                .scalar_subquery()
                .label("tasks"),
                select(func.count(introduction.c.lead_id.distinct()))
                .where(introduction.c.ambassador_id.in_(entries_of(ambassador.c.id)))
                .scalar_subquery()
                .label("leads"),
            )
            .where(*theirs, ambassador.c.erased_at.is_(None))
            .order_by(ambassador.c.joined_at.desc().nulls_last(), ambassador.c.id.desc())
            .limit(limit)
        )
        latest = [_brought(each) for each in await self._connection.execute(query)]
        return Following(people=row.people, active=row.active, latest=latest)

    async def _entries(self, ambassador_id: AmbassadorId) -> Sequence[Row[tuple[object, ...]]]:
        person = select(PERSON_ID).where(entry.c.id == ambassador_id).scalar_subquery()
        query = (
            select(ambassador)
            .where(or_(ambassador.c.id == person, ambassador.c.merged_into == person))
            .order_by(ambassador.c.id)
        )
        return (await self._connection.execute(query)).all()

    async def _has_done_something(self, person_id: int) -> bool:
        entries = entries_of(AmbassadorId(person_id))
        deeds = union_all(
            select(assignment.c.id).where(
                assignment.c.ambassador_id.in_(entries),
                assignment.c.status == AssignmentStatus.APPROVED,
            ),
            select(introduction.c.id).where(
                introduction.c.ambassador_id.in_(entries), introduction.c.reached.in_(QUALIFIED)
            ),
        ).subquery()
        found = await self._connection.execute(select(deeds).limit(1))
        return found.first() is not None

    async def _person(self, entry_id: int | None) -> AmbassadorId | None:
        """Return who stands for an entry."""
        if entry_id is None:
            return None
        found = await self._connection.scalar(select(PERSON_ID).where(entry.c.id == entry_id))
        return AmbassadorId(found) if found else None


def _brought(row: Row[tuple[object, ...]]) -> Brought:
    return Brought(
        name=name_of(row),
        status=Status(row.status),
        joined_at=row.joined_at,
        last_active=row.last_active,
        tasks=row.tasks,
        leads=row.leads,
    )
