"""``/apply``: somebody without a code asks to be let in, and reads what was decided."""

import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.applications.model import Application, ApplicationForm, ApplicationStatus, Unreadable
from bot.applications.service import Applying
from bot.errors import UserError
from bot.i18n import Language, Words
from bot.privacy.notice import Notice
from bot.privacy.reading import NoticeDesk
from cogs.answers import AnyInteraction, answer, put, words_of
from cogs.application_cards import declined_card, flaws_card, intro_card, waiting_card
from cogs.cards import Card
from cogs.commands import command
from cogs.components import GoneError, form, labelled, message_of, on, typed
from cogs.member_forms import VALUE_CHARACTERS, prose
from cogs.refusals import tell

YES = "yes"


class ApplyCommands(commands.Cog):
    """Takes applications, and says how they stand."""

    def __init__(self, applying: Applying, notices: NoticeDesk) -> None:
        self._applying = applying
        self._notices = notices

    @command("apply")
    async def apply(self, interaction: AnyInteraction) -> None:
        """Show what the network is and what happens with one's data, or how one's own stands."""
        await self._show(interaction)

    @on("apply-open")
    async def apply_again(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show it from a button."""
        await self._show(interaction)

    @on("apply-begin")
    async def begin(self, interaction: AnyInteraction, version: str) -> None:
        """Open the form, unless an application waits or the notice before it changed meanwhile."""
        last = await self._last(interaction)
        notice = await self._notices.of(interaction.user.id, interaction.guild_id)
        words = words_of(interaction)
        if version != notice.version or (last and last.status is ApplicationStatus.OPEN):
            await put(interaction, state_card(last, notice, words))
        else:
            await interaction.response.send_modal(apply_form({}, version, words))

    @on("apply-correct")
    async def correct(self, interaction: AnyInteraction, version: str) -> None:
        """Open the form with what the file under the refusal has of it."""
        files = message_of(interaction).attachments
        if not files:
            raise GoneError
        said: dict[str, str] = json.loads(await files[0].read())
        await interaction.response.send_modal(apply_form(said, version, words_of(interaction)))

    @on("apply-form")
    async def send(self, interaction: AnyInteraction, version: str) -> None:
        """Hand the application in, or say what is to be corrected."""
        said = typed(interaction)
        language = Language.of_locale(interaction.locale.value)
        written = ApplicationForm(said=said, language=language, notice_version=version)
        user, guild_id = interaction.user, interaction.guild_id
        try:
            sent = await self._applying.send(user.id, guild_id, written, now=utcnow())
        except UserError as refusal:
            await tell(interaction, refusal, typed=said.get("link", ""))
            return
        words = words_of(interaction)
        if isinstance(sent, Unreadable):
            # What was typed stays with the refusal, so that correcting needs nothing from memory.
            kept = discord.File(BytesIO(packed(said)), words("apply-file"))
            await answer(interaction, flaws_card(sent, kept.filename, version, words), files=[kept])
        else:
            await answer(interaction, waiting_card(sent, words, thanks=True))

    @on("apply-write")
    async def write(self, interaction: AnyInteraction, argument: str) -> None:
        """Keep whether the answer may be written in private."""
        last = await self._applying.say(
            interaction.user.id, interaction.guild_id, given=argument == YES, now=utcnow()
        )
        await put(interaction, await self._state(interaction, last))

    async def _show(self, interaction: AnyInteraction) -> None:
        await answer(interaction, await self._state(interaction, await self._last(interaction)))

    async def _state(self, interaction: AnyInteraction, last: Application | None) -> Card:
        notice = await self._notices.of(interaction.user.id, interaction.guild_id)
        return state_card(last, notice, words_of(interaction))

    async def _last(self, interaction: AnyInteraction) -> Application | None:
        return await self._applying.last(interaction.user.id, interaction.guild_id)


def state_card(last: Application | None, notice: Notice, words: Words) -> Card:
    """Return how somebody's last application stands, or how to apply."""
    if last and last.status is ApplicationStatus.OPEN:
        return waiting_card(last, words)
    if last and last.status is ApplicationStatus.DECLINED:
        return declined_card(last, notice, words)
    return intro_card(notice, words)


def apply_form(said: Mapping[str, str], version: str, words: Words) -> ui.Modal:
    """Return the form, filled in with what was ``said`` before; ``version`` is of the notice."""
    inputs = (
        labelled(words("join-name"), _line("name", said), hint=words("join-name-hint")),
        labelled(words("apply-place"), _line("place", said), hint=words("apply-place-hint")),
        labelled(words("apply-company"), _line("company", said, required=False)),
        labelled(
            words("join-email"),
            _line("email", said, required=False),
            hint=words("join-email-hint"),
        ),
        labelled(
            words("apply-link"), prose("link", said.get("link", "")), hint=words("apply-link-hint")
        ),
    )
    return form(words("apply-title"), "apply-form", version, *inputs)


def packed(said: Mapping[str, str]) -> bytes:
    """Return what was typed, to be kept in a file."""
    return json.dumps(dict(said), ensure_ascii=False, indent=1).encode()


def _line(name: str, said: Mapping[str, str], *, required: bool = True) -> ui.TextInput[Any]:
    return ui.TextInput(
        custom_id=name,
        max_length=VALUE_CHARACTERS,
        required=required,
        default=said.get(name) or None,
    )
