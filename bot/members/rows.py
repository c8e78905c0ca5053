"""The roster's rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile
from bot.networks.model import NetworkId


class Namesakes(Protocol):
    """Finds who somebody may be."""

    async def with_email(self, network_id: NetworkId, email: str) -> AmbassadorId | None: ...

    async def perhaps(
        self, network_id: NetworkId, profile: Profile, *, limit: int
    ) -> Sequence[Ambassador]: ...


class Newcomers(Namesakes, Protocol):
    """Takes in who is new."""

    async def add(
        self,
        network_id: NetworkId,
        profile: Profile,
        sponsor_id: AmbassadorId | None,
        *,
        now: datetime,
    ) -> AmbassadorId | None:
        """Write somebody down as invited; None when somebody has their e-mail."""
