"""Many who click at once, where the stand-in for Discord knows one click at a time."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.ambassadors.service import AmbassadorDirectory
from bot.audit.model import Actor
from bot.errors import UserError
from bot.tasks.model import TaskId
from bot.tasks.taking import Taking


class TaskRush:
    """Takes a task for many people at once, by the use case that the button calls."""

    def __init__(self, people: AmbassadorDirectory, taking: Taking) -> None:
        self._people = people
        self._taking = taking

    async def __call__(
        self, accounts: Sequence[int], guild_id: int, custom_id: str, now: datetime
    ) -> None:
        """Let Discord ``accounts`` take the task that the button ``custom_id`` is of."""
        _, _, argument = custom_id.partition("#")[0].partition(":")
        task_id = TaskId(int(argument))
        async with asyncio.TaskGroup() as group:
            for account in accounts:
                group.create_task(self._take(account, guild_id, task_id, now))

    async def _take(self, account: int, guild_id: int, task_id: TaskId, now: datetime) -> None:
        person = await self._people.acting(account, guild_id, now=now)
        try:
            await self._taking.take(person, task_id, actor=Actor.member(account), now=now)
        except UserError:
            return  # the friendly no that they would read
