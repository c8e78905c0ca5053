"""Who wants digests."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Rhythm, Status
from bot.consents.model import ConsentKind
from bot.digests.model import Reader
from bot.networks.model import NetworkId
from storage.ambassadors import ambassador, ambassador_sector, sectors_of
from storage.consents import latest


class Digests:
    """The readers of digests."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def readers(
        self, network_id: NetworkId, rhythms: Iterable[Rhythm], *, now: datetime
    ) -> Sequence[Reader]:
        """Return who is active, agreed to private messages, and wants a digest in ``rhythms``."""
        reading = and_(
            ambassador.c.network_id == network_id,
            ambassador.c.status == Status.ACTIVE,
            ambassador.c.discord_id.isnot(None),
            ambassador.c.merged_into.is_(None),
            ambassador.c.rhythm.in_(list(rhythms)),
            or_(ambassador.c.paused_until.is_(None), ambassador.c.paused_until <= now),
            latest(ConsentKind.PRIVATE_MESSAGES),
        )
        query = select(ambassador.c.id, ambassador.c.rhythm).where(reading)
        rows = (await self._connection.execute(query.order_by(ambassador.c.id))).all()
        readers = select(ambassador.c.id).where(reading)
        theirs = ambassador_sector.c.ambassador_id.in_(readers)
        sectors = await sectors_of(self._connection, theirs)
        return [
            Reader(
                ambassador_id=AmbassadorId(row.id),
                rhythm=Rhythm(row.rhythm),
                sectors=sectors.get(row.id, frozenset()),
            )
            for row in rows
        ]
