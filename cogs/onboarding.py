"""First weeks: how to introduce a company, and where newcomers stop."""

from discord.ext import commands
from discord.utils import utcnow

from bot.onboarding.funnel import FunnelDesk
from bot.onboarding.service import FirstSteps
from cogs.answers import AnyInteraction, answer, words_of
from cogs.components import on
from cogs.gate import Gate
from cogs.onboarding_cards import funnel_card, guide_card


class OnboardingButtons(commands.Cog):
    """What newcomers read, and what coordinators read of them."""

    def __init__(self, gate: Gate, steps: FirstSteps, funnel: FunnelDesk) -> None:
        self._gate = gate
        self._steps = steps
        self._funnel = funnel

    @on("guide-open")
    async def guide(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show how to introduce a company, which is a step the first time."""
        person = await self._gate.ambassador(interaction)
        ticked = await self._steps.read_guide(person, now=utcnow())
        await answer(interaction, guide_card(words_of(interaction), ticked))

    @on("funnel-show")
    async def funnel(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show how far newcomers came, by month of joining."""
        network, _ = await self._gate.coordinator(interaction)
        cohorts = await self._funnel.of(network, now=utcnow())
        await answer(interaction, funnel_card(cohorts, words_of(interaction)))
