"""The rows of somebody's first weeks, in the pieces that use cases ask for."""

from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.onboarding.model import Deeds


class Onboarding(Protocol):
    """What newcomers have done so far."""

    async def deeds(self, ambassador_id: AmbassadorId) -> Deeds: ...
