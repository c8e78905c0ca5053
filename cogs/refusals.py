"""When the answer is no, or something broke: one place for commands, buttons and forms."""

import secrets

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from cogs.answers import AnyInteraction, answer, learn_language, words_of
from cogs.cards import Card

log = structlog.get_logger()

GREY = discord.Colour(0x80848E)


class Tree(app_commands.CommandTree[commands.Bot]):
    """The commands; what one of them raises is told to the person."""

    async def interaction_check(self, interaction: AnyInteraction, /) -> bool:
        """Let everything through; from here on the reader's language is known."""
        await learn_language(interaction)
        return True

    async def on_error(
        self, interaction: AnyInteraction, error: app_commands.AppCommandError
    ) -> None:
        """Answer with the refusal that ``error`` carries, or with an incident's number."""
        await tell(interaction, getattr(error, "original", error))


async def tell(interaction: AnyInteraction, error: Exception) -> None:
    """Tell the person who acted what ``error`` means for them."""
    words = words_of(interaction)
    if isinstance(error, UserError):
        await answer(interaction, Card(error.told(words), colour=GREY))
        return
    incident = secrets.token_hex(4)
    log.error("incident", incident=incident, interaction=interaction.id, exc_info=error)
    await answer(interaction, Card(words("error-incident", incident=incident), colour=GREY))
