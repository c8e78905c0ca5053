"""Who may: the server decides by role, whatever Discord's menu showed."""

import discord
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador
from bot.ambassadors.service import AmbassadorDirectory
from bot.audit.model import Actor
from bot.networks.model import Network
from bot.networks.service import NetworkDirectory
from cogs.answers import AnyInteraction


class Gate:
    """Lets coordinators and ambassadors in."""

    def __init__(self, networks: NetworkDirectory, ambassadors: AmbassadorDirectory) -> None:
        self._networks = networks
        self._ambassadors = ambassadors

    async def ambassador(self, interaction: AnyInteraction) -> Ambassador:
        """Return the ambassador who acts, which is their activity of the day.

        Raises:
            NotJoinedError: they have not joined, here or anywhere.
            AwayError: they left or are suspended.
            InSeveralError: a private message of somebody in several networks.
        """
        return await self._ambassadors.acting(
            interaction.user.id, interaction.guild_id, now=utcnow()
        )

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
