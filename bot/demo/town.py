"""The guild of the demonstration, the same on every stand-in for Discord."""

from collections.abc import Mapping

from discord import Permissions

GUILD = "Massilia Mundi"
INVITE = "https://discord.gg/massilia"
CHANNELS = ("accueil", "annonces", "classement")
PRIVATE_CHANNEL = "coordination"
"""Seen by coordinators and managers alone."""

COORDINATION, MODERATION, MANAGEMENT = "Coordination", "Modération", "Direction"
ROLES: Mapping[str, Permissions] = {
    COORDINATION: Permissions(manage_messages=True),
    MODERATION: Permissions(manage_messages=True),
    MANAGEMENT: Permissions(manage_messages=True, manage_guild=True),
}
