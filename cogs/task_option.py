"""Naming a task in an option."""

from discord import app_commands

from bot.networks.model import Network
from bot.tasks.desk import TaskDesk
from bot.tasks.model import Task
from cogs.answers import AnyInteraction, words_of
from cogs.commands import choice, suggestions
from cogs.gate import Gate


class TaskOption:
    """The option ``task`` of coordinators' verbs."""

    def __init__(self, gate: Gate, desk: TaskDesk) -> None:
        self._gate = gate
        self._desk = desk

    @suggestions
    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Return the tasks that ``current`` may mean, to coordinators only."""
        network, _ = await self._gate.coordinator(interaction)
        words = words_of(interaction)
        return [
            choice(f"{task.title} · {words(f'task-status-{task.status}')}", f"#{task.id}")
            for task in await self._desk.suggest(network.id, current)
        ]

    async def find(self, network: Network, text: str) -> Task:
        """Return which task the option's value means.

        Raises:
            UnknownTaskError, SeveralTasksError: none, or more than one.
        """
        return await self._desk.find(network.id, text)
