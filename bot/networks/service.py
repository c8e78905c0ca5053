"""Use cases of a network: which one is meant, and who may work in it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.errors import UserError
from bot.networks.model import Network, NetworkSettings
from bot.networks.rows import AllNetworks, GuildNetworks
from bot.store import Store


class UnknownNetworkError(UserError):
    """No network belongs to the guild ``guild``."""

    key = "error-network-unknown"


class SeveralNetworksError(UserError):
    """There is more than one network, so one has to be named."""

    key = "error-network-several"


class NotSetUpError(UserError):
    """This guild has not set its network up."""

    key = "error-network-not-set-up"


class AdoptedMeanwhileError(UserError):
    """The guild has adopted a network since the form to adopt one was opened."""

    key = "error-network-adopted"


class NotCoordinatorError(UserError):
    """Only the coordinators of the network may do this."""

    key = "error-not-coordinator"


class Networks(AllNetworks, GuildNetworks, Protocol):
    """Networks, and new ones."""

    async def add(self, settings: NetworkSettings, *, now: datetime) -> Network: ...


class Transaction(Protocol):
    @property
    def networks(self) -> Networks: ...


class NetworkDirectory:
    """Finds the network that somebody means."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def find(self, guild_id: int | None) -> Network | None:
        """Return the network of ``guild_id``, or the only one; None before the first.

        Raises:
            UnknownNetworkError: no network belongs to ``guild_id``.
            SeveralNetworksError: ``guild_id`` is None and there are several.
        """
        async with self._store.read() as tx:
            networks = await tx.networks.all()
        if guild_id is None:
            if len(networks) > 1:
                raise SeveralNetworksError
            return networks[0] if networks else None
        for network in networks:
            if network.guild_id == guild_id:
                return network
        raise UnknownNetworkError(guild=str(guild_id))

    async def unadopted(self) -> Network | None:
        """Return a network that no guild has adopted yet."""
        async with self._store.read() as tx:
            waiting = [each for each in await tx.networks.all() if each.guild_id is None]
        return waiting[0] if waiting else None

    async def found(self, *, now: datetime) -> Network:
        """Make the network that ``/network setup`` adopts later; it has no name until then."""
        async with self._store.begin() as tx:
            return await tx.networks.add(NetworkSettings(), now=now)

    async def coordinated(self, guild_id: int | None, role_ids: Iterable[int]) -> Network:
        """Return the guild's network if one of ``role_ids`` is its coordinators'.

        Raises:
            NotSetUpError: the guild has no network, or the network no coordinators yet.
            NotCoordinatorError: none of the roles is the coordinators'.
        """
        async with self._store.read() as tx:
            network = await tx.networks.of_guild(guild_id) if guild_id else None
        if network is None or network.settings.coordinator_role_id is None:
            raise NotSetUpError
        if network.settings.coordinator_role_id not in set(role_ids):
            raise NotCoordinatorError
        return network
