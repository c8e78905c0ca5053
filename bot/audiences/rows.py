"""What is asked of audiences, in the pieces that use cases ask for."""

from typing import Protocol

from bot.audiences.model import Audience
from bot.networks.model import Moment, NetworkId


class CountedAudiences(Protocol):
    """How many people an audience has."""

    async def count(self, network_id: NetworkId, audience: Audience, at: Moment) -> int: ...
