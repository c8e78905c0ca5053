"""``/join``: with the code one was sent, by command or by the welcome's button."""

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Rhythm, Sector
from bot.ambassadors.names import split_name
from bot.codes.model import folded
from bot.consents.model import GENERAL, ConsentKind
from bot.errors import UserError
from bot.i18n import Language, Words
from bot.joining.model import Arrived, Guest, Invited, JoinForm, NewcomerForm
from bot.joining.service import Joining
from bot.leaving.returning import Returning
from bot.me.service import Me, MeDesk
from bot.privacy.notice import Notice
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card, brief, small, title
from cogs.commands import command, dashed
from cogs.components import button, buttons, chosen, form, labelled, on, typed
from cogs.me import me_card
from cogs.member_forms import VALUE_CHARACTERS
from cogs.notices import notice_text


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
            await self._joining.refuse_present(interaction.user.id)
            raise CodeNeededError
        words = words_of(interaction)
        match await self._joining.welcome(code, interaction.user.id, now=utcnow()):
            case Invited() as invited:
                await interaction.response.send_modal(join_form(code, invited, words))
            case Guest() as guest:
                await answer(interaction, guest_card(code, guest, words))

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
        words = words_of(interaction)
        match await self._joining.welcome(code, interaction.user.id, now=utcnow()):
            case Invited() as invited:
                hello = words("join-hello", name=brief(invited.person.profile.called))
                await answer(interaction, Card(hello, buttons(go_on(code, invited.notice, words))))
            case Guest() as guest:
                await answer(interaction, guest_card(code, guest, words))

    @on("join-continue")
    async def open_form(self, interaction: AnyInteraction, argument: str) -> None:
        """Open the form, unless the notice that stands before it changed meanwhile."""
        (code, version), words = code_and_version(argument), words_of(interaction)
        match await self._joining.welcome(code, interaction.user.id, now=utcnow()):
            case Invited() as invited:
                await interaction.response.send_modal(join_form(code, invited, words))
            case Guest(notice=notice) as guest if notice.version != version:
                await answer(interaction, guest_card(code, guest, words))
            case Guest() as guest:
                await interaction.response.send_modal(newcomer_form(code, guest, words))

    @on("join-form")
    async def joined(self, interaction: AnyInteraction, argument: str) -> None:
        """Let the person in, and show where they stand."""
        code, version = code_and_version(argument)
        said = form_of(interaction, version)
        person = await self._joining.join(code, interaction.user.id, said, now=utcnow())
        words = Words(said.language)
        me = await self._me.of(person, now=utcnow())
        hello = words("join-done", name=brief(person.profile.called))
        await answer(interaction, me_card(me, words, hello=hello))

    @on("join-newcomer")
    async def came(self, interaction: AnyInteraction, argument: str) -> None:
        """Let somebody new in, and say what of their words could not be taken."""
        code, version = code_and_version(argument)
        said = newcomer_of(interaction, version)
        arrived = await self._joining.come(code, interaction.user.id, said, now=utcnow())
        words = words_of(interaction)
        me = await self._me.of(arrived.person, now=utcnow())
        await answer(interaction, me_card(me, words, hello="\n".join(greeting(arrived, words))))

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


def go_on(code: str, notice: Notice, words: Words) -> ui.Button[Any]:
    """Return the button that opens the form for a code that was typed."""
    argument = with_version(code, notice)
    return button(words("continue"), "join-continue", argument, style=discord.ButtonStyle.primary)


def with_version(code: str, notice: Notice) -> str:
    """Return a code and the version of the notice beside it, for a custom id."""
    return f"{folded(code)}.{notice.version}"


def code_and_version(argument: str) -> tuple[str, str]:
    """Return the code and the notice's version that a custom id has."""
    code, _, version = argument.partition(".")
    return code, version


def guest_card(code: str, guest: Guest, words: Words) -> Card:
    """Return what somebody new reads before the form: who invites them, and the notice."""
    sponsor = brief(guest.sponsor.profile.name)
    return Card(
        title(words("join-title")),
        words("join-invited", sponsor=sponsor),
        notice_text(guest.notice, words),
        small(words("join-sponsor-sees", sponsor=sponsor)),
        buttons(go_on(code, guest.notice, words)),
    )


def newcomer_form(code: str, guest: Guest, words: Words) -> ui.Modal:
    """Return the form for somebody whom the roster does not know."""
    return form(
        words("join-title"),
        "join-newcomer",
        with_version(code, guest.notice),
        labelled(words("join-name"), line("name"), hint=words("join-name-hint")),
        labelled(words("join-country"), line("country")),
        labelled(words("join-city"), line("city")),
        labelled(words("join-email"), line("email", required=False), hint=words("join-email-hint")),
        labelled(words("join-yes"), yeses(words), hint=words("join-yes-hint")),
    )


def line(name: str, *, required: bool = True) -> ui.TextInput[Any]:
    """Return an input for one value of the profile."""
    return ui.TextInput(custom_id=name, max_length=VALUE_CHARACTERS, required=required)


def greeting(arrived: Arrived, words: Words) -> Iterator[str]:
    """Yield the welcome of somebody new, and what is still to be mended."""
    yield words("join-done", name=brief(arrived.person.profile.called))
    for problem in arrived.problems:
        field, value = words(f"member-field-{dashed(problem.field)}"), brief(problem.value)
        yield words("join-not-taken", field=field, value=value)
    if arrived.doubted:
        yield words("join-email-doubted")


def join_form(code: str, invited: Invited, words: Words) -> ui.Modal:
    """Return the form, filled in with what the roster knows; ``code`` goes with its custom id."""
    person, known = invited.person, invited.person.profile
    languages = [
        option(words(f"language-{each}"), each, default=each is (known.language or words.language))
        for each in Language
    ]
    sectors = [
        option(words(f"sector-{each}"), each, default=each in known.sectors) for each in Sector
    ]
    rhythms = [
        option(words(f"rhythm-{each}"), each, default=each is person.rhythm) for each in Rhythm
    ]
    return form(
        words("join-title"),
        "join-form",
        with_version(code, invited.notice),
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
        labelled(words("join-yes"), yeses(words), hint=words("join-yes-hint")),
        ui.TextDisplay(notice_text(invited.notice, words)),
    )


def yeses(words: Words) -> ui.CheckboxGroup[Any]:
    """Return what may be agreed to."""
    group: ui.CheckboxGroup[Any] = ui.CheckboxGroup(
        custom_id="yes", required=False, min_values=0, max_values=len(YESES)
    )
    for kind in YESES:
        group.add_option(label=words(f"consent-{kind}"), value=kind)
    return group


def option(label: str, value: str, *, default: bool) -> discord.SelectOption:
    """Return one choice of a menu."""
    return discord.SelectOption(label=label, value=value, default=default)


def form_of(interaction: AnyInteraction, version: str) -> JoinForm:
    """Return what was chosen in the form, which had this version of the notice."""
    said = typed(interaction)
    return JoinForm(
        language=Language(said["language"]),
        sectors=frozenset(map(Sector, chosen(interaction, "sectors"))),
        rhythm=Rhythm(said["rhythm"]),
        notice_version=version,
        **agreed(interaction),
    )


def newcomer_of(interaction: AnyInteraction, version: str) -> NewcomerForm:
    """Return what somebody new said of themselves, who had read this version of the notice."""
    said = typed(interaction)
    first_name, last_name = split_name(said["name"])
    rest = {field: said.get(field, "") for field in ("country", "city", "email")}
    return NewcomerForm(
        said={"first_name": first_name, "last_name": last_name, **rest},
        language=Language.of_locale(interaction.locale.value),
        notice_version=version,
        **agreed(interaction),
    )


def agreed(interaction: AnyInteraction) -> dict[str, bool]:
    """Return what was agreed to in the form."""
    yes = chosen(interaction, "yes")
    return {
        "private_messages": ConsentKind.PRIVATE_MESSAGES in yes,
        "public_ranking": ConsentKind.PUBLIC_RANKING in yes,
        "directory": ConsentKind.DIRECTORY_NAME in yes,
    }
