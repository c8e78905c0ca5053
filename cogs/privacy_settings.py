"""What a network says of privacy, and how long it keeps who never came."""

from typing import Any

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.audit.model import Actor
from bot.errors import UserError
from bot.i18n import Language, Words
from bot.networks.model import Network
from bot.networks.service import NotSetUpError
from bot.networks.setup import Setup
from bot.privacy.notice import CHARACTERS, ours
from cogs.answers import AnyInteraction, answer, words_of
from cogs.components import form, labelled, on, typed
from cogs.network import managed, setup_card
from cogs.refusals import tell

BETWEEN = "\n\n---\n\n"
"""Between both texts when a refused form comes back."""


class PrivacySettings(commands.Cog):
    """The notice in both languages, and the time after which somebody is listed for erasing."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup

    @on("network-privacy")
    async def open(self, interaction: AnyInteraction, _argument: str) -> None:
        """Open the form, filled in with what people read today."""
        network = await self._setup.of_guild(managed(interaction).id)
        if network is None:
            raise NotSetUpError
        await interaction.response.send_modal(privacy_form(network, words_of(interaction)))

    @on("network-privacy-set")
    async def keep(self, interaction: AnyInteraction, _argument: str) -> None:
        """Keep it."""
        guild = managed(interaction)
        said = typed(interaction)
        notices = {language: said.get(notice_input(language), "") for language in Language}
        try:
            network = await self._setup.privacy(
                guild.id,
                notices=notices,
                keep_invited=said["keep-invited"],
                actor=Actor.member(interaction.user.id),
                now=utcnow(),
            )
        except UserError as refusal:
            await tell(interaction, refusal, typed=BETWEEN.join(notices.values()))
            return
        await answer(interaction, setup_card(guild, network, words_of(interaction)))


def privacy_form(network: Network, words: Words) -> ui.Modal:
    """Return the form, filled in with the network's own texts or with ours."""
    months = str(network.settings.keep_invited_months)
    return form(
        words("network-privacy-title"),
        "network-privacy-set",
        "",
        *(_notice(language, network, words) for language in Language),
        labelled(
            words("network-keep-invited"),
            ui.TextInput(custom_id="keep-invited", default=months, max_length=3),
            hint=words("network-keep-invited-hint"),
        ),
    )


def notice_input(language: Language) -> str:
    """Return the custom id of the input for the text in ``language``."""
    return f"notice-{language}"


def _notice(language: Language, network: Network, words: Words) -> ui.Label[Any]:
    prose: ui.TextInput[Any] = ui.TextInput(
        custom_id=notice_input(language),
        style=discord.TextStyle.paragraph,
        default=network.notice.texts.get(language) or ours(language),
        max_length=CHARACTERS,
        required=False,
    )
    return labelled(words(f"network-notice-{language}"), prose, hint=words("network-notice-hint"))
