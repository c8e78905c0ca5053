"""The networks' rows, in the pieces that use cases ask for."""

from collections.abc import Sequence
from typing import Protocol

from bot.networks.model import Network, NetworkId


class Networks(Protocol):
    """Networks one by one."""

    async def get(self, network_id: NetworkId, *, locked: bool = False) -> Network: ...


class GuildNetworks(Protocol):
    """Networks by their guild."""

    async def of_guild(self, guild_id: int, *, locked: bool = False) -> Network | None: ...


class AllNetworks(Protocol):
    """Every network."""

    async def all(self) -> Sequence[Network]: ...


class FoundNetworks(Networks, GuildNetworks, Protocol):
    """Networks one by one, and by their guild."""


class EditableNetworks(Networks, Protocol):
    """Networks whose settings change."""

    async def save(self, changed: Network) -> None: ...
