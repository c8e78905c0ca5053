"""Who may: the server decides by role, whatever Discord's menu showed."""

import discord

from bot.audit.model import Actor
from bot.networks.model import Network
from bot.networks.service import NetworkDirectory
from cogs.answers import AnyInteraction


class Gate:
    """Lets coordinators in."""

    def __init__(self, networks: NetworkDirectory) -> None:
        self._networks = networks

    async def coordinator(self, interaction: AnyInteraction) -> tuple[Network, Actor]:
        """Return the network that the person coordinates, and the person as the audit's actor.

        Raises:
            NotSetUpError: the guild's network is not set up.
            NotCoordinatorError: the person has not the coordinators' role.
        """
        user = interaction.user
        roles = [role.id for role in user.roles] if isinstance(user, discord.Member) else []
        network = await self._networks.coordinated(interaction.guild_id, roles)
        return network, Actor.member(user.id)
