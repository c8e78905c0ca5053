"""Whose accounts take part."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import PRESENT
from bot.networks.model import NetworkId
from storage.ambassadors import ambassador


class Leaving:
    """Accounts of a network."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def present(self, network_id: NetworkId) -> Sequence[int]:
        """Return the Discord accounts of everybody who takes part."""
        query = select(ambassador.c.discord_id).where(
            ambassador.c.network_id == network_id,
            ambassador.c.merged_into.is_(None),
            ambassador.c.status.in_(sorted(PRESENT)),
            ambassador.c.discord_id.is_not(None),
        )
        return list(await self._connection.scalars(query.order_by(ambassador.c.id)))
