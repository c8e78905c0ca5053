"""Exports: all that a file says of people, read page by page."""

from collections.abc import Sequence

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Sector, Status
from bot.audiences.model import Audience
from bot.exports.model import Exported
from bot.networks.model import Moment, NetworkId
from storage.ambassadors import (
    PERSON_ID,
    ambassador,
    ambassador_sector,
    entry,
    profile_of,
    sectors_of,
)
from storage.audiences import where

PAGE = 500
"""Few enough that others are served between two pages."""


class Exports:
    """Who is in an audience, with what they are and have."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def people(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> Sequence[Exported]:
        """Return the people of a network who are in ``audience``, in the order of their ids."""
        found: list[Exported] = []
        last = 0
        while rows := await self._page(network_id, audience, at, after=last):
            theirs = ambassador_sector.c.ambassador_id.in_([row.id for row in rows])
            sectors = await sectors_of(self._connection, theirs)
            found += [_exported(row, sectors.get(row.id, frozenset())) for row in rows]
            last = rows[-1].id
        return found

    async def _page(
        self, network_id: NetworkId, audience: Audience, at: Moment, *, after: int
    ) -> Sequence[Row[tuple[object, ...]]]:
        sponsor = ambassador.alias("sponsor")
        people = ambassador.outerjoin(entry, entry.c.id == ambassador.c.sponsor_id)
        query = (
            select(ambassador, sponsor.c.email.label("sponsor_email"))
            .select_from(people.outerjoin(sponsor, sponsor.c.id == PERSON_ID))
            .where(
                ambassador.c.network_id == network_id, ambassador.c.id > after, where(audience, at)
            )
            .order_by(ambassador.c.id)
            .limit(PAGE)
        )
        return (await self._connection.execute(query)).all()


def _exported(row: Row[tuple[object, ...]], sectors: frozenset[Sector]) -> Exported:
    return Exported(
        profile=profile_of(row, sectors),
        sponsor=row.sponsor_email or "",
        status=Status(row.status),
        joined_at=row.joined_at,
        points=int(row.points),
    )
