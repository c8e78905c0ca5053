"""When the answer is no, or something broke: one place for commands, buttons and forms."""

import secrets
from io import BytesIO

import aiohttp
import discord
import structlog
from discord import app_commands, ui
from discord.ext import commands

from bot.errors import UserError
from cogs.answers import AnyInteraction, answer, learn_language, make_visible, words_of
from cogs.cards import Block, Card, plain, shortened

log = structlog.get_logger()

GREY = discord.Colour(0x80848E)
SHOWN = 200
"""Characters of what somebody typed that a refusal repeats."""
UNANSWERABLE = (discord.HTTPException, aiohttp.ClientError)


class Tree(app_commands.CommandTree[commands.Bot]):
    """The commands; what one of them raises is told to the person."""

    async def interaction_check(self, interaction: AnyInteraction, /) -> bool:
        """Let everything through whose reader's language can be looked up, made visible."""
        make_visible(interaction)
        try:
            await learn_language(interaction)
        except Exception as error:  # discord.py would lose it: no command is running yet
            await tell(interaction, error)
            return False
        return True

    async def on_error(
        self, interaction: AnyInteraction, error: app_commands.AppCommandError
    ) -> None:
        """Answer with the refusal that ``error`` carries, or with an incident's number."""
        await tell(interaction, getattr(error, "original", error))


async def tell(interaction: AnyInteraction, error: Exception, *, typed: str = "") -> None:
    """Tell the person who acted what ``error`` means for them.

    ``typed``, a long text that would be lost with its form, goes back to them as a file.
    """
    words = words_of(interaction)
    if isinstance(error, UserError):
        text = error.told(words, shown=as_typed)
    else:
        incident = secrets.token_hex(4)
        log.error("incident", incident=incident, interaction=interaction.id, exc_info=error)
        text = words("error-incident", incident=incident)
    way_out = error.way_out if isinstance(error, UserError) else ""
    try:
        await _show(interaction, text, typed.strip(), way_out)
    except UNANSWERABLE as failed:
        log.warning("untold", interaction=interaction.id, exc_info=failed)


def as_typed(text: str) -> str:
    """Return what somebody typed as a refusal repeats it."""
    return plain(shortened(text, SHOWN))


async def _show(interaction: AnyInteraction, text: str, typed: str, way_out: str) -> None:
    if interaction.type is not discord.InteractionType.autocomplete:
        words = words_of(interaction)
        name = words("typed-back-file")
        blocks: list[Block] = [text]
        if typed:
            blocks += [words("typed-back"), ui.File(f"attachment://{name}")]
        if way_out:
            label = words(f"way-out-{way_out}")
            blocks.append(ui.ActionRow(ui.Button(label=label, custom_id=f"{way_out}:")))
        card = Card(*blocks, colour=GREY)
        files = [discord.File(BytesIO(typed.encode()), name)] if typed else []
        await answer(interaction, card, files=files)
    elif not interaction.response.is_done():
        await interaction.response.autocomplete([])  # no card fits under an option
