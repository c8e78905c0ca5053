"""``/join``: with the code one was sent, by command or by the welcome's button."""

from typing import Any

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador, Rhythm, Sector
from bot.codes.model import folded
from bot.consents.model import GENERAL, NOTICE_VERSION, ConsentKind
from bot.errors import UserError
from bot.i18n import Language, Words
from bot.joining.model import JoinForm
from bot.joining.service import Joining
from bot.leaving.returning import Returning
from bot.me.service import Me, MeDesk
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card, brief
from cogs.commands import command
from cogs.components import button, buttons, chosen, form, labelled, on, typed
from cogs.me import me_card


class CodeNeededError(UserError):
    """Who has never been in needs a code."""

    key = "error-code-needed"


YESES = (*GENERAL, ConsentKind.DIRECTORY_NAME)
"""What the form asks; more of the directory is chosen later."""


class JoinCommands(commands.Cog):
    """Lets people in."""

    def __init__(self, joining: Joining, returning: Returning, me: MeDesk) -> None:
        self._joining = joining
        self._returning = returning
        self._me = me

    @command("join")
    async def join(self, interaction: AnyInteraction, code: str = "") -> None:
        """Open the form, when the code lets somebody in; who left comes back without one."""
        if await self._is_back(interaction):
            return
        if not folded(code):
            raise CodeNeededError
        invited = await self._joining.welcome(code, interaction.user.id, now=utcnow())
        await interaction.response.send_modal(join_form(code, invited, words_of(interaction)))

    @on("join-open")
    async def ask_code(self, interaction: AnyInteraction, _argument: str) -> None:
        """Ask for the code; not who left before."""
        if await self._is_back(interaction):
            return
        words = words_of(interaction)
        typed_code: ui.TextInput[Any] = ui.TextInput(
            custom_id="code", placeholder="K7QM-2XWB-9DPRT", max_length=40
        )
        await interaction.response.send_modal(
            form(
                words("join-title"),
                "join-code",
                "",
                labelled(words("join-code"), typed_code, hint=words("join-code-hint")),
            )
        )

    @on("join-code")
    async def code_typed(self, interaction: AnyInteraction, _argument: str) -> None:
        """Offer to go on: Discord shows no second form in answer to a first."""
        code = typed(interaction)["code"].strip()
        invited = await self._joining.welcome(code, interaction.user.id, now=utcnow())
        words = words_of(interaction)
        go_on = button(
            words("continue"),
            "join-continue",
            folded(code),
            style=discord.ButtonStyle.primary,
        )
        hello = words("join-hello", name=brief(invited.profile.called))
        await answer(interaction, Card(hello, buttons(go_on)))

    @on("join-continue")
    async def go_on(self, interaction: AnyInteraction, code: str) -> None:
        """Open the form."""
        invited = await self._joining.welcome(code, interaction.user.id, now=utcnow())
        await interaction.response.send_modal(join_form(code, invited, words_of(interaction)))

    @on("join-form")
    async def joined(self, interaction: AnyInteraction, code: str) -> None:
        """Let the person in, and show where they stand."""
        said = form_of(interaction)
        person = await self._joining.join(code, interaction.user.id, said, now=utcnow())
        words = Words(said.language)
        me = await self._me.of(person, now=utcnow())
        hello = words("join-done", name=brief(person.profile.called))
        await answer(interaction, me_card(me, words, hello=hello))

    async def _is_back(self, interaction: AnyInteraction) -> bool:
        """Let in again who left, and show where they stand."""
        account, guild_id = interaction.user.id, interaction.guild_id
        if not await self._returning.has_left(account, guild_id):
            return False
        person = await self._returning.come_back(account, guild_id, now=utcnow())
        me = await self._me.of(person, now=utcnow())
        await answer(interaction, back_card(me, words_of(interaction)))
        return True


def back_card(me: Me, words: Words) -> Card:
    """Return the card of who came back: theirs, with a welcome."""
    hello = words("return-done", name=brief(me.person.profile.called))
    return me_card(me, words, hello=hello)


def join_form(code: str, invited: Ambassador, words: Words) -> ui.Modal:
    """Return the form, filled in with what the roster knows; ``code`` goes with its custom id."""
    known = invited.profile
    languages = [
        option(words(f"language-{each}"), each, default=each is (known.language or words.language))
        for each in Language
    ]
    sectors = [
        option(words(f"sector-{each}"), each, default=each in known.sectors) for each in Sector
    ]
    rhythms = [
        option(words(f"rhythm-{each}"), each, default=each is invited.rhythm) for each in Rhythm
    ]
    yeses: ui.CheckboxGroup[Any] = ui.CheckboxGroup(
        custom_id="yes", required=False, min_values=0, max_values=len(YESES)
    )
    for kind in YESES:
        yeses.add_option(label=words(f"consent-{kind}"), value=kind)
    return form(
        words("join-title"),
        "join-form",
        folded(code),
        labelled(words("join-language"), ui.Select(custom_id="language", options=languages)),
        labelled(
            words("join-sectors"),
            ui.Select(
                custom_id="sectors",
                options=sectors,
                required=False,
                min_values=0,
                max_values=len(sectors),
            ),
        ),
        labelled(words("join-rhythm"), ui.Select(custom_id="rhythm", options=rhythms)),
        labelled(words("join-yes"), yeses, hint=words("join-yes-hint")),
        ui.TextDisplay(words("privacy-notice", version=NOTICE_VERSION)),
    )


def option(label: str, value: str, *, default: bool) -> discord.SelectOption:
    """Return one choice of a menu."""
    return discord.SelectOption(label=label, value=value, default=default)


def form_of(interaction: AnyInteraction) -> JoinForm:
    """Return what was chosen in the form."""
    said = typed(interaction)
    yeses = chosen(interaction, "yes")
    return JoinForm(
        language=Language(said["language"]),
        sectors=frozenset(map(Sector, chosen(interaction, "sectors"))),
        rhythm=Rhythm(said["rhythm"]),
        private_messages=ConsentKind.PRIVATE_MESSAGES in yeses,
        public_ranking=ConsentKind.PUBLIC_RANKING in yeses,
        directory=ConsentKind.DIRECTORY_NAME in yeses,
    )
