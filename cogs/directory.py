"""``/directory``: who is in the network, each showing what they chose to show."""

from typing import Annotated
from urllib.parse import unquote

from discord import app_commands
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import NOTHING, Part
from bot.audiences import suggest as suggest_terms
from bot.directory.rules import MEMBERS_FIELDS
from bot.directory.service import Directory
from bot.errors import UserError
from bot.networks.model import NetworkId
from cogs.answers import AnyInteraction, answer, put, words_of
from cogs.audience_option import AudienceOption
from cogs.commands import choice, command, suggestions
from cogs.components import chosen, on
from cogs.directory_cards import name_line, own_card, page_card, part_id, parts_form
from cogs.gate import Gate

LONGEST = 60
"""Characters of a search, which the buttons of its pages carry. Source: Discord, custom ids."""

MARKS = frozenset(":@")
"""What words of an audience have, and no others."""

Search = Annotated[str, app_commands.Range[str, 1, LONGEST]]


class DirectoryCommands(commands.Cog):
    """Coordinators see everybody; members see what others show."""

    def __init__(self, gate: Gate, directory: Directory, audiences: AudienceOption) -> None:
        self._gate = gate
        self._audiences = audiences
        self._directory = directory

    @suggestions
    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Suggest people, and the terms of an audience that is being typed."""
        network_id, by_coordinator = await self._viewer(interaction)
        if by_coordinator and MARKS.intersection(_last(current)):
            terms = await self._audiences.suggest(interaction, current)
            return [each for each in terms if len(each.value) <= LONGEST]
        if ":" in _last(current):
            return [choice(each, each) for each in _terms(current)]
        found = await self._directory.suggest(
            network_id, current, by_coordinator=by_coordinator, now=utcnow()
        )
        named = {entry.person.profile.name[:LONGEST]: name_line(entry) for entry in found}
        return [choice(line, name) for name, line in named.items()]

    @command("directory")
    @app_commands.autocomplete(who=suggest)
    async def directory(self, interaction: AnyInteraction, who: Search = "") -> None:
        """Show the first page of whom a search finds."""
        await self._show(interaction, who, 0)

    @on("directory-page")
    async def page(self, interaction: AnyInteraction, argument: str) -> None:
        """Show another page."""
        number, _, who = argument.partition(".")
        await self._show(interaction, unquote(who), int(number))

    @on("directory-mine")
    async def mine(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show somebody what the directory shows of them, to be changed."""
        person = await self._gate.ambassador(interaction)
        await answer(interaction, own_card(person, words_of(interaction)))

    @on("directory-choose")
    async def choose(self, interaction: AnyInteraction, _argument: str) -> None:
        """Open the form in which they choose."""
        person = await self._gate.ambassador(interaction)
        await interaction.response.send_modal(parts_form(person, words_of(interaction)))

    @on("directory-show")
    async def show(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show what was chosen, and nothing else."""
        person = await self._gate.ambassador(interaction)
        parts = NOTHING
        for part in Part:
            if part_id(part) in chosen(interaction, "parts"):
                parts |= part
        shown = await self._directory.show(person, parts, now=utcnow())
        await put(interaction, own_card(shown, words_of(interaction)))

    async def _show(self, interaction: AnyInteraction, who: str, number: int) -> None:
        network_id, by_coordinator = await self._viewer(interaction)
        page = await self._directory.find(
            network_id, who, by_coordinator=by_coordinator, number=number, now=utcnow()
        )
        carried = who.replace("%", "%25").replace("#", "%23")  # what a custom id parts at
        await put(interaction, page_card(page, carried, words_of(interaction)))

    async def _viewer(self, interaction: AnyInteraction) -> tuple[NetworkId, bool]:
        """Return in which network somebody looks, and whether they coordinate it."""
        try:
            network, _ = await self._gate.coordinator(interaction)
        except UserError:
            return (await self._gate.ambassador(interaction)).network_id, False
        return network.id, True


def _terms(current: str) -> list[str]:
    """Return how a member may end the term that they are typing."""
    allowed = tuple(f"{field}:" for field in MEMBERS_FIELDS)
    ways = suggest_terms(current)
    return [each for each in ways if len(each) <= LONGEST and _last(each).startswith(allowed)]


def _last(text: str) -> str:
    return text.rpartition(" ")[2].removeprefix("-")
