"""The tasks' rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.tasks.model import TaskInHand


class TasksInHand(Protocol):
    """What people have taken."""

    async def in_hand(self, ambassador_id: AmbassadorId) -> Sequence[TaskInHand]: ...
