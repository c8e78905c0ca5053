"""Entries that are one person: who points to whom, and what that gave them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audit.model import Values
from bot.networks.model import NetworkId
from storage.activity import activity
from storage.ambassadors import (
    PERSON_ID,
    Ambassadors,
    ambassador,
    ambassador_of,
    entries_of,
    entry,
)
from storage.consents import shown
from storage.points import point
from storage.tagged import ambassador_tag, listed


class Merging:
    """Entries one by one."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._ambassadors = Ambassadors(connection)

    async def pair(
        self, network_id: NetworkId, first: AmbassadorId, second: AmbassadorId, *, locked: bool
    ) -> tuple[Ambassador, Ambassador]:
        """Return two entries as they stand, and of one entry itself and who stands for it.

        ``locked``: nobody else changes them until the transaction ends.

        Raises:
            LookupError: the network has not both.
        """
        ids = select(PERSON_ID).where(entry.c.id.in_([first, second]))
        query = (
            select(ambassador)
            .where(
                ambassador.c.network_id == network_id,
                or_(ambassador.c.id.in_([first, second]), ambassador.c.id.in_(ids)),
            )
            .order_by(ambassador.c.id)
        )
        if locked:
            query = query.with_for_update(key_share=True)
        found = {row.id: row for row in await self._connection.execute(query)}
        if not {first, second} <= found.keys():
            raise LookupError(first, second)
        if first == second:
            second = AmbassadorId(found[first].merged_into or first)
        return (
            ambassador_of(found[first], await self._ambassadors.sectors(first)),
            ambassador_of(found[second], await self._ambassadors.sectors(second)),
        )

    async def absorbed(
        self, people: Sequence[AmbassadorId]
    ) -> Mapping[AmbassadorId, Sequence[Ambassador]]:
        """Return the entries that were merged into each of some people, the latest last."""
        query = (
            select(ambassador).where(ambassador.c.merged_into.in_(people)).order_by(ambassador.c.id)
        )
        found: dict[AmbassadorId, list[Ambassador]] = {each: [] for each in people}
        for row in await self._connection.execute(query):
            found[AmbassadorId(row.merged_into)].append(ambassador_of(row, frozenset()))
        return found

    async def sponsors(
        self, people: Sequence[AmbassadorId]
    ) -> Mapping[AmbassadorId, Sequence[AmbassadorId]]:
        """Return the line of sponsors above each of some people, the nearest first."""
        return {each: await self._line(each) for each in people}

    async def point(self, loser: AmbassadorId, survivor: AmbassadorId, kept: Values) -> None:
        """Let an entry be somebody's; ``kept`` is what undoing it needs."""
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id == loser)
            .values(merged_into=survivor, merge=dict(kept))
        )
        await self._derive(survivor)

    async def kept(self, loser: AmbassadorId) -> Values:
        """Return what was kept to undo a merge."""
        query = select(ambassador.c.merge).where(ambassador.c.id == loser)
        kept: Values = (await self._connection.execute(query)).scalar_one()
        return kept

    async def clear(self, loser: AmbassadorId, survivor: AmbassadorId) -> None:
        """Let an entry be its own again."""
        await self._connection.execute(
            update(ambassador).where(ambassador.c.id == loser).values(merged_into=None, merge=None)
        )
        await self._derive(survivor)
        await self._derive(loser)

    async def _derive(self, person: AmbassadorId) -> None:
        """Keep with a person what the other rows of all their entries say of them."""
        entries = entries_of(person)
        tags = select(ambassador_tag.c.tag_id).where(ambassador_tag.c.ambassador_id.in_(entries))
        tag_ids = (await self._connection.scalars(tags)).all()
        points = select(func.coalesce(func.sum(point.c.amount), 0))
        day = select(func.max(activity.c.day))
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id == person)
            .values(
                points=points.where(point.c.ambassador_id.in_(entries)).scalar_subquery(),
                last_active=day.where(activity.c.ambassador_id.in_(entries)).scalar_subquery(),
                shown=shown(),
                tag_ids=listed(tag_ids),
            )
        )

    async def _line(self, person: AmbassadorId) -> list[AmbassadorId]:
        line: list[AmbassadorId] = []
        sponsor = await self._sponsor(person)
        while sponsor and sponsor not in line:
            line.append(sponsor)
            sponsor = await self._sponsor(sponsor)
        return line

    async def _sponsor(self, person: AmbassadorId) -> AmbassadorId | None:
        sponsored = select(ambassador.c.sponsor_id).where(ambassador.c.id == person)
        query = select(PERSON_ID).where(entry.c.id == sponsored.scalar_subquery())
        found = (await self._connection.execute(query)).scalar_one_or_none()
        return AmbassadorId(found) if found else None
