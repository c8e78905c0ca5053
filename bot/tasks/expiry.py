"""Deadlines: when one has passed, the task closes and what was not done expires."""

from datetime import datetime

from bot.audit.model import BOT
from bot.networks.model import NetworkId
from bot.store import Store
from bot.tasks import rules
from bot.tasks.deciding import decide, locked, settle
from bot.tasks.model import AssignmentStatus, Decided, Decision, TaskId
from bot.tasks.news import Happened, news_of
from bot.tasks.store import Transaction


class Expiry:
    """Closes what is overdue; called by the tick."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def expire(self, now: datetime) -> int:
        """Close every task whose deadline has passed, and return how many there were.

        Who has not reported is told.
        """
        async with self._store.read() as tx:
            overdue = await tx.tasks.overdue(now=now)
        for task in overdue:
            await self._close(task.network_id, task.id, now)
        return len(overdue)

    async def _close(self, network_id: NetworkId, task_id: TaskId, now: datetime) -> None:
        async with self._store.begin() as tx:
            task = await locked(tx, network_id, task_id)
            if task.status not in rules.LIVE or task.closes_at > now:
                return  # the deadline was moved meanwhile
            for share in await tx.assignments.among(task.id, [AssignmentStatus.TAKEN]):
                said = Decided(decision=Decision.EXPIRE, actor=BOT, at=now)
                _, decision_id = await decide(tx, task, share.ambassador_id, said)
                key = f"decision:{decision_id}"
                news = news_of(task, share.ambassador_id, Happened.EXPIRED, key=key, now=now)
                await tx.outbox.add(news, now=now)
            await settle(tx, task, now=now)
