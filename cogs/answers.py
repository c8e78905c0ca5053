"""Answering an interaction, whatever has been said to it before."""

from collections.abc import Iterator, MutableMapping, Sequence
from typing import Any, cast

import discord

from bot.i18n import Language, Words
from bot.visible import visible

AnyInteraction = discord.Interaction[Any]
LANGUAGE = "language"


def words_of(interaction: AnyInteraction) -> Words:
    """Return the catalogue in the reader's language.

    It is the person's own when :func:`learn_language` knew it, else Discord's when we speak it,
    else French.
    """
    own: Language | None = interaction.extras.get(LANGUAGE)
    return Words(own or Language.of_locale(interaction.locale.value) or Language.FR)


def make_visible(interaction: AnyInteraction) -> None:
    """Take out of an interaction's options and inputs what of them nobody sees."""
    for said in _said(cast("MutableMapping[str, Any]", interaction.data or {})):
        said["value"] = visible(said["value"])


async def learn_language(interaction: AnyInteraction) -> None:
    """Look the reader's language up, once an interaction."""
    interaction.extras[LANGUAGE] = await interaction.client.language_of(interaction.user.id)


async def answer(
    interaction: AnyInteraction,
    view: discord.ui.LayoutView,
    *,
    private: bool = True,
    files: Sequence[discord.File] = (),
) -> None:
    """Show ``view`` to the person who acted; ``private`` shows it to nobody else."""
    details: dict[str, Any] = {
        "view": view,
        "ephemeral": private,
        "files": files,
        "allowed_mentions": discord.AllowedMentions.none(),
    }
    if interaction.response.is_done():
        await interaction.followup.send(**details)
    else:
        await interaction.response.send_message(**details)


async def replace(
    interaction: AnyInteraction,
    view: discord.ui.LayoutView,
    *,
    files: Sequence[discord.File] = (),
) -> None:
    """Show ``view`` in the place of the message whose button was clicked, or of the answer."""
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view, attachments=list(files))
    else:
        await interaction.response.edit_message(view=view, attachments=list(files))


async def put(interaction: AnyInteraction, view: discord.ui.LayoutView) -> None:
    """Show ``view`` in the place of the private message that was clicked; else answer with it."""
    clicked = interaction.message
    if clicked and clicked.flags.ephemeral:
        await replace(interaction, view)
    else:
        await answer(interaction, view)


async def wait(interaction: AnyInteraction) -> None:
    """Tell Discord that the answer takes longer than three seconds."""
    await interaction.response.defer(ephemeral=True, thinking=True)


def _said(part: MutableMapping[str, Any]) -> Iterator[MutableMapping[str, Any]]:
    """Yield the options and inputs within ``part`` in which something was typed."""
    if isinstance(part.get("value"), str):
        yield part
    inner = [part["component"]] if "component" in part else []
    for each in (*(part.get("options") or ()), *(part.get("components") or ()), *inner):
        yield from _said(each)
