"""A network's own words, for audiences that are typed."""

from collections.abc import Mapping, Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Ambassador, AmbassadorId, Part
from bot.folding import fold
from bot.networks.model import NetworkId
from storage.ambassadors import Ambassadors, ambassador
from storage.saved import audience
from storage.tagged import ambassador_tag, tag

PLACED = (Part.NAME, Part.PLACE)
"""What somebody shows who lets members see where they are."""


class Words:
    """What of a network an audience can name."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._ambassadors = Ambassadors(connection)

    async def cities(
        self, network_id: NetworkId, beginning: str = "", *, limit: int, shown: bool = False
    ) -> Sequence[str]:
        """Return cities of a network that begin so, one writing of each, in order.

        With ``shown``, only those of people who show them to the other members.
        """
        query = (
            select(func.max(ambassador.c.city))
            .where(
                ambassador.c.network_id == network_id,
                ambassador.c.city_key != "",
                ambassador.c.city_key.startswith(fold(beginning), autoescape=True),
            )
            .group_by(ambassador.c.city_key)
            .order_by(ambassador.c.city_key)
            .limit(limit)
        )
        if shown:
            query = query.where(
                *(ambassador.c.shown.bitwise_and(int(each)) != 0 for each in PLACED)
            )
        return list(await self._connection.scalars(query))

    async def tags(self, network_id: NetworkId) -> Sequence[str]:
        """Return the tags that somebody in a network has, as they are written, in order."""
        query = (
            select(tag.c.label)
            .where(
                tag.c.network_id == network_id,
                exists().where(ambassador_tag.c.tag_id == tag.c.id),
            )
            .order_by(tag.c.folded)
        )
        return list(await self._connection.scalars(query))

    async def saved(self, network_id: NetworkId) -> Mapping[str, str]:
        """Return a network's saved audiences: their texts by their names, in order."""
        query = select(audience.c.name, audience.c.text).order_by(audience.c.folded)
        rows = await self._connection.execute(query.where(audience.c.network_id == network_id))
        return {row.name: row.text for row in rows}

    async def person(self, network_id: NetworkId, ambassador_id: AmbassadorId) -> Ambassador | None:
        """Return somebody of a network."""
        try:
            person = await self._ambassadors.get(ambassador_id)
        except LookupError:
            return None
        return person if person.network_id == network_id else None

    async def called(self, network_id: NetworkId, text: str) -> Sequence[Ambassador]:
        """Return whose whole name or e-mail is ``text``."""
        return await self._ambassadors.called(network_id, text)

    async def named(self, network_id: NetworkId, text: str, *, limit: int) -> Sequence[Ambassador]:
        """Return whose name, company or e-mail has every word of ``text``."""
        return await self._ambassadors.named(network_id, text, limit=limit)
