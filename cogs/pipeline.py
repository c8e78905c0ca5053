"""``/pipeline``: the network's leads, read and taken in charge by its coordinators."""

import discord
from discord import app_commands
from discord.ext import commands
from discord.utils import utcnow

from bot.leads.errors import OwnerError
from bot.leads.model import LeadId, Stage
from bot.leads.pipeline import Pipeline
from bot.networks.model import Network
from cogs.answers import AnyInteraction, answer, replace, words_of
from cogs.commands import command, suggestions
from cogs.components import on
from cogs.gate import Gate
from cogs.lead_cards import dossier_card, page_card
from cogs.lead_options import STAGES, Number, numbers


class PipelineNumbers:
    """The option ``number`` of coordinators' verbs."""

    def __init__(self, gate: Gate, pipeline: Pipeline) -> None:
        self._gate = gate
        self._pipeline = pipeline

    @suggestions
    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[int]]:
        """Return the network's leads that ``current`` may mean, to coordinators only."""
        network, _ = await self._gate.coordinator(interaction)
        return numbers(list(await self._pipeline.suggest(network, current)))


class PipelineCommands(commands.Cog):
    """Reading the leads, and who is in charge of them."""

    def __init__(self, gate: Gate, pipeline: Pipeline) -> None:
        self._gate = gate
        self._pipeline = pipeline
        self._numbers = PipelineNumbers(gate, pipeline)

    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[int]]:
        """Suggest the network's leads."""
        return await self._numbers.suggest(interaction, current)

    @command("pipeline", "list")
    @app_commands.choices(stage=STAGES)
    async def list_(self, interaction: AnyInteraction, stage: str = "") -> None:
        """List the leads, what moved last first."""
        network, _ = await self._gate.coordinator(interaction)
        page = await self._pipeline.page(network, Stage(stage) if stage else None, 1)
        await answer(interaction, page_card(page, words_of(interaction)))

    @on("pipeline-page")
    async def turn(self, interaction: AnyInteraction, argument: str) -> None:
        """Show another page in its place."""
        network, _ = await self._gate.coordinator(interaction)
        stage, _, number = argument.partition(":")
        page = await self._pipeline.page(network, Stage(stage) if stage else None, int(number))
        await replace(interaction, page_card(page, words_of(interaction)))

    @command("pipeline", "show")
    @app_commands.autocomplete(number=suggest)
    async def show(self, interaction: AnyInteraction, number: Number) -> None:
        """Show all that is known of a lead, to the coordinator alone."""
        network, _ = await self._gate.coordinator(interaction)
        await show_dossier(interaction, self._pipeline, network, LeadId(number))

    @on("lead-open")
    async def open(self, interaction: AnyInteraction, argument: str) -> None:
        """Show it from a button."""
        network, _ = await self._gate.coordinator(interaction)
        await show_dossier(interaction, self._pipeline, network, LeadId(int(argument)))

    @command("pipeline", "assign")
    @app_commands.autocomplete(number=suggest)
    async def assign(
        self,
        interaction: AnyInteraction,
        number: Number,
        coordinator: discord.Member | None = None,
    ) -> None:
        """Put a coordinator in charge of a lead, or the agency."""
        network, actor = await self._gate.coordinator(interaction)
        owner_id = charged(network, coordinator) if coordinator else None
        await self._pipeline.assign(network, LeadId(number), owner_id, actor=actor, now=utcnow())
        await show_dossier(interaction, self._pipeline, network, LeadId(number))

    @on("lead-take")
    async def take(self, interaction: AnyInteraction, argument: str) -> None:
        """Put the coordinator who clicked in charge of a lead that has nobody."""
        network, actor = await self._gate.coordinator(interaction)
        lead_id = LeadId(int(argument))
        await self._pipeline.take(network, lead_id, actor=actor, now=utcnow())
        await show_dossier(interaction, self._pipeline, network, lead_id)


async def show_dossier(
    interaction: AnyInteraction, pipeline: Pipeline, network: Network, lead_id: LeadId
) -> None:
    """Show all that is known of a lead to the coordinator who asked, and to nobody else."""
    dossier = await pipeline.show(network, lead_id, now=utcnow())
    await answer(interaction, dossier_card(dossier, words_of(interaction)))


def charged(network: Network, member: discord.Member) -> int:
    """Return the id of a coordinator who shall be in charge.

    Raises:
        OwnerError: the member has not the coordinators' role.
    """
    if network.settings.coordinator_role_id not in {role.id for role in member.roles}:
        raise OwnerError
    return member.id
