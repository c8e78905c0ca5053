"""Typing an audience in an option."""

from discord.app_commands import Choice

from bot.audiences.reading import AudienceSuggestions
from cogs.answers import AnyInteraction
from cogs.commands import choice, suggestions
from cogs.gate import Gate


class AudienceOption:
    """The option ``audience`` of coordinators' verbs."""

    def __init__(self, gate: Gate, audiences: AudienceSuggestions) -> None:
        self._gate = gate
        self._audiences = audiences

    @suggestions
    async def suggest(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Return how an audience that is being typed can go on, to coordinators only."""
        network, _ = await self._gate.coordinator(interaction)
        texts = await self._audiences.suggest(network.id, current)
        return [Choice(name=text, value=text) for text in texts]

    @suggestions
    async def suggest_tags(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Return the tags that there are already, to coordinators only."""
        network, _ = await self._gate.coordinator(interaction)
        return [choice(tag, tag) for tag in await self._audiences.tags(network.id, current)]
