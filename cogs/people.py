"""Naming an ambassador in an option: suggestions while typing, and whom the choice means."""

from collections import Counter
from collections.abc import Sequence

from discord import app_commands

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.naming import Naming
from bot.networks.model import Network
from cogs.answers import AnyInteraction
from cogs.commands import choice, suggestions
from cogs.gate import Gate


class PersonOption:
    """The option ``for`` of coordinators' verbs."""

    def __init__(self, gate: Gate, naming: Naming) -> None:
        self._gate = gate
        self._naming = naming

    @suggestions
    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Return the people whom ``current`` may mean, to coordinators only."""
        network, _ = await self._gate.coordinator(interaction)
        people = await self._naming.suggest(network.id, current)
        lines = told_apart(people)
        return [choice(lines[person.id], f"#{person.id}") for person in people]

    async def find(self, network: Network, text: str) -> Ambassador:
        """Return whom the option's value means.

        Raises:
            UnknownPersonError, SeveralPeopleError: nobody, or more than one.
        """
        return await self._naming.find(network.id, text)


def told_apart(people: Sequence[Ambassador]) -> dict[AmbassadorId, str]:
    """Return each of ``people`` as they are described, with e-mail and number where others are."""
    lines = Counter(map(described, people))
    return {
        each.id: described(each) if lines[described(each)] == 1 else _numbered(each)
        for each in people
    }


def described(person: Ambassador) -> str:
    """Return a person's name with what tells them from others of that name."""
    profile = person.profile
    details = ", ".join(filter(None, (profile.company, profile.city)))
    return f"{profile.name} · {details}" if details else profile.name


def _numbered(person: Ambassador) -> str:
    return " · ".join(filter(None, (f"#{person.id} {described(person)}", person.profile.email)))
