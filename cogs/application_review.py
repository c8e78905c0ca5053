"""``/roster applications``: coordinators read who asks to be let in, and decide."""

from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import AmbassadorId
from bot.applications.deciding import ApplicationDesk
from bot.applications.errors import DecidedAlreadyError
from bot.applications.model import ApplicationId, EmailTaken
from bot.errors import UserError
from bot.i18n import Words
from bot.networks.model import Network
from cogs.answers import AnyInteraction, answer, put, replace, words_of
from cogs.application_sheets import (
    decided_card,
    decline_form,
    email_taken_card,
    outcome_card,
    page_card,
    sheet_card,
)
from cogs.commands import command
from cogs.components import on, typed
from cogs.gate import Gate
from cogs.refusals import tell

BARE = "bare"
"""Behind an application's number: its e-mail is left out."""


class ApplicationReview(commands.Cog):
    """Accepting, merging and declining; what was decided takes the place of what was clicked."""

    def __init__(self, gate: Gate, desk: ApplicationDesk) -> None:
        self._gate = gate
        self._desk = desk

    @command("roster", "applications")
    async def waiting(self, interaction: AnyInteraction) -> None:
        """Show the first page of what waits."""
        network, _ = await self._gate.coordinator(interaction)
        page = await self._desk.waiting(network)
        await answer(interaction, page_card(page, words_of(interaction)))

    @on("application-page")
    async def page(self, interaction: AnyInteraction, argument: str) -> None:
        """Show another page."""
        network, _ = await self._gate.coordinator(interaction)
        page = await self._desk.waiting(network, int(argument))
        await put(interaction, page_card(page, words_of(interaction)))

    @on("application-show")
    async def show(self, interaction: AnyInteraction, argument: str) -> None:
        """Show one, to the coordinator alone."""
        network, _ = await self._gate.coordinator(interaction)
        sheet = await self._desk.show(network, ApplicationId(int(argument)))
        await answer(interaction, sheet_card(sheet, words_of(interaction)))

    @on("application-accept")
    async def accept(self, interaction: AnyInteraction, argument: str) -> None:
        """Let the applicant in, or ask what to do when the roster has their e-mail."""
        network, actor = await self._gate.coordinator(interaction)
        number, bare = _parts(argument)
        try:
            accepted = await self._desk.accept(
                network, number, without_email=bare == BARE, actor=actor, now=utcnow()
            )
        except DecidedAlreadyError as refusal:
            await self._late(interaction, network, number, refusal)
            return
        if isinstance(accepted, EmailTaken):
            await answer(interaction, email_taken_card(accepted, words_of(interaction)))
        else:
            await replace(interaction, decided_card(accepted, _words(interaction, network)))

    @on("application-merge")
    async def merge(self, interaction: AnyInteraction, argument: str) -> None:
        """Let the applicant in as somebody of the roster."""
        network, actor = await self._gate.coordinator(interaction)
        number, person = _parts(argument)
        try:
            merged = await self._desk.merge(
                network, number, AmbassadorId(int(person)), actor=actor, now=utcnow()
            )
        except DecidedAlreadyError as refusal:
            await self._late(interaction, network, number, refusal)
        else:
            await replace(interaction, decided_card(merged, _words(interaction, network)))

    @on("application-decline")
    async def ask_reason(self, interaction: AnyInteraction, argument: str) -> None:
        """Ask why."""
        await self._gate.coordinator(interaction)
        await interaction.response.send_modal(decline_form(argument, words_of(interaction)))

    @on("application-declined")
    async def decline(self, interaction: AnyInteraction, argument: str) -> None:
        """Decline the application."""
        network, actor = await self._gate.coordinator(interaction)
        number, reason = ApplicationId(int(argument)), typed(interaction).get("reason", "").strip()
        try:
            declined = await self._desk.decline(network, number, reason, actor=actor, now=utcnow())
        except DecidedAlreadyError as refusal:
            await self._late(interaction, network, number, refusal, typed=reason)
        except UserError as refusal:
            await tell(interaction, refusal, typed=reason)
        else:
            await replace(interaction, decided_card(declined, _words(interaction, network)))

    async def _late(
        self,
        interaction: AnyInteraction,
        network: Network,
        number: ApplicationId,
        refusal: UserError,
        *,
        typed: str = "",
    ) -> None:
        """Put what somebody else decided in the place of what was clicked, and say so."""
        decided = (await self._desk.show(network, number)).application
        await replace(interaction, outcome_card(decided, _words(interaction, network)))
        await tell(interaction, refusal, typed=typed)


def _words(interaction: AnyInteraction, network: Network) -> Words:
    """Return the reader's words; the network's for what all coordinators read."""
    clicked = interaction.message
    private = clicked is None or clicked.flags.ephemeral
    return words_of(interaction) if private else Words(network.settings.language)


def _parts(argument: str) -> tuple[ApplicationId, str]:
    number, _, rest = argument.partition(".")
    return ApplicationId(int(number)), rest
