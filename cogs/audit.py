"""``/network audit``: who changed what, for the network's coordinators."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.audit.model import UnknownActionError, Wanted
from bot.audit.service import AuditDesk
from bot.folding import fold
from bot.networks.model import Network
from bot.suggestions import SUGGESTIONS
from cogs.answers import AnyInteraction, answer, replace, wait, words_of
from cogs.audit_cards import action_text, page_card, wanted_in
from cogs.commands import choice, command, suggestions
from cogs.components import on
from cogs.gate import Gate
from cogs.people import PersonOption


class AuditCommands(commands.Cog):
    """Reading the audit; what it shows is seen by the coordinator alone."""

    def __init__(self, gate: Gate, audit: AuditDesk, people: PersonOption) -> None:
        self._gate = gate
        self._audit = audit
        self._people = people

    async def _suggest_person(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        return await self._people.suggest(interaction, current)

    @suggestions
    async def _suggest_action(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        network, _ = await self._gate.coordinator(interaction)
        words = words_of(interaction)
        known = {each: action_text(each, words) for each in await self._audit.actions(network)}
        fitting = {each: text for each, text in known.items() if fold(current) in fold(text)}
        ordered = sorted(fitting, key=lambda each: fold(fitting[each]))
        return [choice(fitting[each], each) for each in ordered[:SUGGESTIONS]]

    @command("network", "audit")
    @app_commands.autocomplete(person=_suggest_person, action=_suggest_action)
    async def audit(
        self,
        interaction: AnyInteraction,
        person: str = "",
        by: discord.User | None = None,
        action: str = "",
    ) -> None:
        """Show the newest changes: all, or about a person, by a member, of a kind."""
        network, _ = await self._gate.coordinator(interaction)
        await wait(interaction)
        wanted = Wanted(
            person=(await self._people.find(network, person)).id if person else None,
            by=by.id if by else None,
            action=await self._action(interaction, network, action) if action else None,
        )
        page = await self._audit.newest(network, wanted)
        await answer(interaction, page_card(page, wanted, words_of(interaction)))

    @on("audit-page")
    async def turn(self, interaction: AnyInteraction, argument: str) -> None:
        """Show older or newer changes in the place of those that stand there."""
        network, _ = await self._gate.coordinator(interaction)
        await interaction.response.defer()
        turn, than, wanted = wanted_in(argument)
        turned = self._audit.newer if turn == "newer" else self._audit.older
        page = await turned(network, wanted, than)
        await replace(interaction, page_card(page, wanted, words_of(interaction)))

    async def _action(self, interaction: AnyInteraction, network: Network, text: str) -> str:
        words = words_of(interaction)
        for each in await self._audit.actions(network):
            if text == each or fold(text) == fold(action_text(each, words)):
                return each
        raise UnknownActionError(action=text)
