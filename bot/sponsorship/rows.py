"""The rows of who brought whom, in the pieces that use cases ask for."""

from typing import Protocol

from bot.ambassadors.model import AmbassadorId
from bot.sponsorship.model import Following


class Followings(Protocol):
    """Whom people brought."""

    async def following(self, ambassador_id: AmbassadorId, *, limit: int) -> Following: ...
