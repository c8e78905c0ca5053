"""Who was not active for long."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Status
from bot.networks.model import Moment
from storage.ambassadors import ambassador


class Dormancy:
    """People by when they were last active."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def quiet_since(self, at: Moment, day: date) -> Sequence[AmbassadorId]:
        """Return the active people without activity, or a break, after ``day``.

        Who never was active since days are counted joined on it or before.
        """
        after = at.beginning(day + timedelta(days=1))
        last = ambassador.c.last_active
        back = ambassador.c.paused_until
        # All of it stands in the index of audiences: the rows themselves are long.
        query = select(ambassador.c.id).where(
            ambassador.c.network_id == at.network_id,
            ambassador.c.merged_into.is_(None),
            ambassador.c.status == Status.ACTIVE,
            or_(last <= day, and_(last.is_(None), ambassador.c.joined_at < after)),
            or_(back.is_(None), back < after),
        )
        return [AmbassadorId(id_) for id_ in await self._connection.scalars(query)]
