"""Answering an interaction, whatever has been said to it before."""

from typing import Any

import discord

from bot.i18n import Language, Words

AnyInteraction = discord.Interaction[Any]


def words_of(interaction: AnyInteraction) -> Words:
    """Return the catalogue in the reader's language: Discord's when we speak it, else French."""
    return Words(Language.of_locale(interaction.locale.value) or Language.FR)


async def answer(
    interaction: AnyInteraction, view: discord.ui.LayoutView, *, private: bool = True
) -> None:
    """Show ``view`` to the person who acted; ``private`` shows it to nobody else."""
    nobody = discord.AllowedMentions.none()
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=private, allowed_mentions=nobody)
    else:
        await interaction.response.send_message(
            view=view, ephemeral=private, allowed_mentions=nobody
        )
