"""``/pipeline``: introducing for somebody, moving and correcting leads."""

from discord import app_commands
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.naming import Naming
from bot.audit.model import Actor
from bot.leads.arriving import Arrival
from bot.leads.errors import BlankPresentationError
from bot.leads.model import Introduced, LeadId, Move, Stage
from bot.leads.pipeline import Pipeline
from bot.leads.service import LeadDesk
from bot.networks.model import Network
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import brief, plain
from cogs.commands import command
from cogs.components import button, on
from cogs.gate import Gate
from cogs.lead_cards import introduced_card, known_card, new_card
from cogs.lead_forms import (
    edit_form,
    edit_of,
    introduction_form,
    move_form,
    move_of,
    packed,
    presentation_of,
    unpacked,
    written,
)
from cogs.lead_options import SECTORS, STAGES, Company, Jobs, Number, Reason, countries, target
from cogs.people import PersonOption
from cogs.pipeline import PipelineNumbers, show_dossier
from cogs.refusals import tell


class PipelineChanges(commands.Cog):
    """What coordinators change in the leads."""

    def __init__(self, gate: Gate, naming: Naming, desk: LeadDesk, pipeline: Pipeline) -> None:
        self._gate = gate
        self._people = PersonOption(gate, naming)
        self._desk = desk
        self._pipeline = pipeline
        self._numbers = PipelineNumbers(gate, pipeline)

    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[int]]:
        """Suggest the network's leads."""
        return await self._numbers.suggest(interaction, current)

    async def suggest_people(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Suggest the network's people."""
        return await self._people.suggest(interaction, current)

    @command("pipeline", "introduce")
    @app_commands.choices(sector=SECTORS)
    @app_commands.autocomplete(for_=suggest_people, country=countries)
    async def introduce(
        self,
        interaction: AnyInteraction,
        for_: str,
        company: Company,
        country: str,
        sector: str,
    ) -> None:
        """Say whether the company is known; else offer the form, for an ambassador."""
        network, _ = await self._gate.coordinator(interaction)
        person = await self._people.find(network, for_)
        meant = target(company, country, sector)
        known = await self._desk.look_up(person, meant, now=utcnow())
        words = words_of(interaction)
        argument = packed(meant, person.id)
        if known is None:
            name = brief(person.profile.name)
            heading = words("lead-new-for", company=plain(meant.company), name=name)
            await answer(interaction, new_card(heading, "pipeline-form", argument, words))
        elif known.exact:
            await show_dossier(interaction, self._pipeline, network, known.lead.id)
        else:
            another = button(words("lead-another"), "pipeline-form", argument)
            it = button(words("lead-open"), "lead-open", known.lead.id)
            await answer(interaction, known_card(known, words, another, it))

    @on("pipeline-form")
    async def form(self, interaction: AnyInteraction, argument: str) -> None:
        """Open the form."""
        await self._gate.coordinator(interaction)
        await interaction.response.send_modal(
            introduction_form("pipeline-sent", argument, words_of(interaction))
        )

    @on("pipeline-sent")
    async def sent(self, interaction: AnyInteraction, argument: str) -> None:
        """Introduce the company for the ambassador, unless somebody was faster."""
        network, actor = await self._gate.coordinator(interaction)
        person_id, meant = unpacked(argument)
        person = await self._people.find(network, f"#{person_id}")
        said = presentation_of(interaction, meant)
        try:
            outcome = await self._desk.introduce(
                Arrival(person=person, said=said, actor=actor, at=utcnow())
            )
        except BlankPresentationError as refusal:
            await tell(interaction, refusal, typed=written(said))
            return
        if isinstance(outcome, Introduced):
            words = words_of(interaction)
            await answer(interaction, introduced_card(outcome, words, "lead-open"))
        else:
            await show_dossier(interaction, self._pipeline, network, outcome.lead.id)

    @command("pipeline", "move")
    @app_commands.choices(stage=STAGES)
    @app_commands.autocomplete(number=suggest)
    async def move(
        self,
        interaction: AnyInteraction,
        number: Number,
        stage: str,
        jobs: Jobs | None = None,
        reason: Reason = "",
    ) -> None:
        """Bring a lead to another stage."""
        coordinator = await self._gate.coordinator(interaction)
        move = Move(to=Stage(stage), jobs=jobs, reason=reason)
        await self._move(interaction, coordinator, LeadId(number), move)

    @on("pipeline-move")
    async def ask_move(self, interaction: AnyInteraction, argument: str) -> None:
        """Open the form for where the lead goes."""
        network, _ = await self._gate.coordinator(interaction)
        dossier = await self._pipeline.show(network, LeadId(int(argument)), now=utcnow())
        await interaction.response.send_modal(move_form(dossier.lead, words_of(interaction)))

    @on("pipeline-moved")
    async def moved(self, interaction: AnyInteraction, argument: str) -> None:
        """Bring it there."""
        coordinator = await self._gate.coordinator(interaction)
        await self._move(interaction, coordinator, LeadId(int(argument)), move_of(interaction))

    @command("pipeline", "edit")
    @app_commands.autocomplete(number=suggest)
    async def edit(self, interaction: AnyInteraction, number: Number) -> None:
        """Open the form that corrects a lead."""
        await self._ask_edit(interaction, LeadId(number))

    @on("pipeline-edit")
    async def edit_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Open it from a button."""
        await self._ask_edit(interaction, LeadId(int(argument)))

    @on("pipeline-edited")
    async def edited(self, interaction: AnyInteraction, argument: str) -> None:
        """Keep the corrections."""
        network, actor = await self._gate.coordinator(interaction)
        lead_id = LeadId(int(argument))
        dossier = await self._pipeline.show(network, lead_id, now=utcnow())
        said = edit_of(interaction, dossier.introductions[-1])
        await self._pipeline.edit(network, lead_id, said, actor=actor, now=utcnow())
        await show_dossier(interaction, self._pipeline, network, lead_id)

    async def _move(
        self,
        interaction: AnyInteraction,
        coordinator: tuple[Network, Actor],
        lead_id: LeadId,
        move: Move,
    ) -> None:
        network, actor = coordinator
        await self._pipeline.move(network, lead_id, move, actor=actor, now=utcnow())
        await show_dossier(interaction, self._pipeline, network, lead_id)

    async def _ask_edit(self, interaction: AnyInteraction, lead_id: LeadId) -> None:
        network, _ = await self._gate.coordinator(interaction)
        dossier = await self._pipeline.show(network, lead_id, now=utcnow())
        await interaction.response.send_modal(edit_form(dossier, words_of(interaction)))
