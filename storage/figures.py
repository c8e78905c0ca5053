"""What the demonstration reports, counted from the database."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import Cause
from bot.applications.model import LET_IN
from bot.outbox.model import DeliveryStatus, Kind
from bot.tasks.model import AssignmentStatus
from storage.ambassadors import ambassador, status_change
from storage.applications import application
from storage.audit import audit
from storage.deliveries import delivery
from storage.leads import lead
from storage.tasks import assignment


class Figures:
    """Counts of everything that happened."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Mapping[str, Any]:
        """Return the figures by the names under which they are reported."""
        return {
            **await self._imports(),
            "joined": await self._count(
                select(ambassador).where(ambassador.c.joined_at.isnot(None))
            ),
            "invited_joined": await self._changed(Cause.INVITATION),
            "applications_accepted": await self._count(
                select(application).where(application.c.status.in_(LET_IN))
            ),
            "tasks_accepted": await self._count(select(assignment).where(_accepted())),
            "tasks_approved": await self._count(
                select(assignment).where(assignment.c.status == AssignmentStatus.APPROVED)
            ),
            "leads": await self._count(select(lead)),
            "campaign": await self._campaign(),
            "dormant": await self._changed(Cause.DORMANCY),
            "woken": await self._changed(Cause.ACTIVITY),
            "erased": await self._changed(Cause.ERASED),
            "digests_sent": await self._count(_sent(Kind.DIGEST)),
        }

    async def _campaign(self) -> dict[str, int]:
        """Return what became of the campaigns' deliveries."""
        query = (
            select(delivery.c.status, func.count())
            .where(delivery.c.kind == Kind.CAMPAIGN)
            .group_by(delivery.c.status)
        )
        counted: dict[str, int] = dict((await self._connection.execute(query)).tuples().all())
        ends = ("sent", "closed", "failed", "unknown", "held")
        return {
            "recipients": sum(counted.values()),
            **{status: counted.get(status, 0) for status in ends},
        }

    async def _imports(self) -> dict[str, int]:
        """Sum what the imports said of themselves in the audit."""
        lines = await self._connection.scalars(
            select(audit.c.after).where(audit.c.action == "roster.imported")
        )
        said = lines.all()
        names = ("imported", "merged", "refused")
        return {name: sum(line[name] for line in said) for name in names}

    async def _changed(self, cause: Cause) -> int:
        """Return how often somebody's status changed for ``cause``."""
        return await self._count(select(status_change).where(status_change.c.cause == cause))

    async def _count(self, query: Select[Any]) -> int:
        counted = select(func.count()).select_from(query.subquery())
        return await self._connection.scalar(counted) or 0


def _accepted() -> ColumnElement[bool]:
    """Shares of tasks that somebody took, whatever became of them."""
    never = (AssignmentStatus.PROPOSED, AssignmentStatus.REFUSED)
    return assignment.c.status.not_in(never)


def _sent(kind: Kind) -> Select[Any]:
    return select(delivery).where(delivery.c.kind == kind, delivery.c.status == DeliveryStatus.SENT)
