"""``/lead``: introducing a company, and following what becomes of it."""

from discord import app_commands
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador
from bot.audit.model import Actor
from bot.folding import fold, only_signs
from bot.leads.arriving import Arrival
from bot.leads.errors import BlankPresentationError
from bot.leads.model import Introduced, LeadId
from bot.leads.service import LeadDesk
from bot.onboarding.service import FirstSteps
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import plain
from cogs.commands import command, suggestions
from cogs.components import button, on
from cogs.gate import Gate
from cogs.lead_cards import introduced_card, known_card, mine_card, new_card, own_card
from cogs.lead_forms import introduction_form, packed, presentation_of, unpacked, written
from cogs.lead_options import SECTORS, Company, Number, countries, numbers, target
from cogs.onboarding_cards import ticked_lines
from cogs.refusals import tell


class LeadCommands(commands.Cog):
    """What ambassadors do with leads: nobody sees what another said of theirs."""

    def __init__(self, gate: Gate, desk: LeadDesk, steps: FirstSteps) -> None:
        self._gate = gate
        self._desk = desk
        self._steps = steps

    @suggestions
    async def own_numbers(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[int]]:
        """Suggest the person's own leads."""
        leads = await self._desk.mine(await self._gate.ambassador(interaction))
        if only_signs(current):
            return []
        wanted = fold(current)
        found = [
            lead
            for lead in leads
            if wanted in fold(lead.company.name) or str(lead.id).startswith(wanted)
        ]
        return numbers(found)

    @command("lead", "introduce")
    @app_commands.choices(sector=SECTORS)
    @app_commands.autocomplete(country=countries)
    async def introduce(
        self, interaction: AnyInteraction, company: Company, country: str, sector: str
    ) -> None:
        """Say at once whether the company is known; else offer the form."""
        person = await self._gate.ambassador(interaction)
        meant = target(company, country, sector)
        known = await self._desk.look_up(person, meant, now=utcnow())
        words = words_of(interaction)
        if known is None:
            heading = words("lead-new", company=plain(meant.company))
            await answer(interaction, new_card(heading, "lead-form", packed(meant), words))
        elif known.own and known.exact:
            await self._show(interaction, person, known.lead.id)
        else:
            another = button(words("lead-another"), "lead-form", packed(meant))
            await answer(interaction, known_card(known, words, another))

    @command("lead", "mine")
    async def mine(self, interaction: AnyInteraction) -> None:
        """List the person's own leads."""
        person = await self._gate.ambassador(interaction)
        await answer(interaction, mine_card(await self._desk.mine(person), words_of(interaction)))

    @command("lead", "show")
    @app_commands.autocomplete(number=own_numbers)
    async def show(self, interaction: AnyInteraction, number: Number) -> None:
        """Show one of the person's own leads."""
        person = await self._gate.ambassador(interaction)
        await self._show(interaction, person, LeadId(number))

    @on("lead-mine")
    async def show_again(self, interaction: AnyInteraction, argument: str) -> None:
        """Show it from a button."""
        person = await self._gate.ambassador(interaction)
        await self._show(interaction, person, LeadId(int(argument)))

    @on("lead-form")
    async def form(self, interaction: AnyInteraction, argument: str) -> None:
        """Open the form."""
        await self._gate.ambassador(interaction)
        await interaction.response.send_modal(
            introduction_form("lead-sent", argument, words_of(interaction))
        )

    @on("lead-sent")
    async def sent(self, interaction: AnyInteraction, argument: str) -> None:
        """Introduce the company, unless somebody was faster."""
        person = await self._gate.ambassador(interaction)
        _, meant = unpacked(argument)
        said = presentation_of(interaction, meant)
        actor, now = Actor.member(interaction.user.id), utcnow()
        arrival = Arrival(person=person, said=said, actor=actor, at=now)
        try:
            outcome, ticked = await self._steps.along(
                person, self._desk.introduce(arrival), now=now
            )
        except BlankPresentationError as refusal:
            await tell(interaction, refusal, typed=written(said))
            return
        words = words_of(interaction)
        if isinstance(outcome, Introduced):
            beside = ticked_lines(ticked, words)
            await answer(interaction, introduced_card(outcome, words, "lead-mine", *beside))
        elif outcome.own:
            await self._show(interaction, person, outcome.lead.id)
        else:
            await answer(interaction, known_card(outcome, words))

    async def _show(self, interaction: AnyInteraction, person: Ambassador, lead_id: LeadId) -> None:
        dossier = await self._desk.show(person, lead_id, now=utcnow())
        await answer(interaction, own_card(dossier, words_of(interaction)))
