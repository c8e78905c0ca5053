"""``/goals``: what the network wants by when, and how it grows."""

import asyncio
from io import BytesIO

import discord
from discord import app_commands
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Sector
from bot.goals import picture
from bot.goals.model import TARGETS
from bot.goals.service import GoalDesk
from cogs.answers import AnyInteraction, answer, wait, words_of
from cogs.commands import command
from cogs.components import chosen, on, typed
from cogs.gate import Gate
from cogs.goal_cards import PICTURE, growth_card, set_card, wanted_card, wanted_form

Target = app_commands.Range[int, TARGETS.start, TARGETS.stop - 1]


class GoalCommands(commands.Cog):
    """Sets goals and shows where the network stands; seen by the coordinator alone."""

    def __init__(self, gate: Gate, goals: GoalDesk) -> None:
        self._gate = gate
        self._goals = goals

    @command("goals", "set")
    async def set(self, interaction: AnyInteraction, target: Target, by: str) -> None:
        """Set how many members the network wants, and by when."""
        network, actor = await self._gate.coordinator(interaction)
        kept = await self._goals.set(network, target, by, actor=actor, now=utcnow())
        await answer(interaction, set_card(kept, words_of(interaction)))

    @command("goals", "growth")
    async def growth(self, interaction: AnyInteraction) -> None:
        """Show how the network grows."""
        await self._show(interaction)

    @on("goals-growth")
    async def growth_from_button(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show it from a button."""
        await self._show(interaction)

    @on("goals-wanted")
    async def wanted(self, interaction: AnyInteraction, _argument: str) -> None:
        """Open the form for where the agency wants companies from."""
        network, _ = await self._gate.coordinator(interaction)
        await interaction.response.send_modal(wanted_form(network.settings, words_of(interaction)))

    @on("goals-want")
    async def want(self, interaction: AnyInteraction, _argument: str) -> None:
        """Keep it."""
        network, actor = await self._gate.coordinator(interaction)
        changed = await self._goals.want(
            network,
            typed(interaction).get("countries", ""),
            [Sector(each) for each in chosen(interaction, "sectors")],
            actor=actor,
            now=utcnow(),
        )
        await answer(interaction, wanted_card(changed.settings, words_of(interaction)))

    async def _show(self, interaction: AnyInteraction) -> None:
        network, _ = await self._gate.coordinator(interaction)
        await wait(interaction)
        growth, words = await self._goals.growth(network, now=utcnow()), words_of(interaction)
        files = []
        if growth.curve.points and picture.drawable():
            png = await asyncio.to_thread(picture.draw, growth, words)
            files = [discord.File(BytesIO(png), PICTURE)]
        await answer(interaction, growth_card(growth, words, drawn=bool(files)), files=files)
