"""The one message of a dormancy: how it looks, and what its buttons do."""

from datetime import date

import discord
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador
from bot.audit.model import Actor
from bot.dormancy.service import DormancyDesk
from bot.i18n import Words
from bot.pausing.service import Pausing
from bot.tasks.model import TaskId
from bot.tasks.taking import Taking
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Block, Payload, brief, shortened, title
from cogs.components import button, buttons, on
from cogs.gate import Gate
from cogs.pausing import back_card, months_in, pause_buttons, paused_card
from cogs.task_cards import EXCERPT, GREEN, prose, taken_card, until


class DormancyButtons(commands.Cog):
    """Whoever clicks one of them has answered, and is awake."""

    def __init__(
        self, gate: Gate, dormancy: DormancyDesk, pausing: Pausing, taking: Taking
    ) -> None:
        self._gate = gate
        self._dormancy = dormancy
        self._pausing = pausing
        self._taking = taking

    @on("dormancy-back")
    async def back(self, interaction: AnyInteraction, _argument: str) -> None:
        """Welcome the person; a break that they took since is over."""
        person, actor = await self._answering(interaction)
        await self._pausing.resume(person, actor=actor, now=utcnow())
        words = words_of(interaction)
        welcome = words("pause-over" if person.on_break(utcnow()) else "dormancy-welcome")
        await answer(interaction, back_card(welcome, words))

    @on("dormancy-take")
    async def take(self, interaction: AnyInteraction, task_id: str) -> None:
        """Give the person the task that was chosen for them."""
        person, actor = await self._answering(interaction)
        task = await self._taking.take(person, TaskId(int(task_id)), actor=actor, now=utcnow())
        await answer(interaction, taken_card(task, words_of(interaction)))

    @on("dormancy-pause")
    async def pause(self, interaction: AnyInteraction, argument: str) -> None:
        """Let the person take a break."""
        person, actor = await self._answering(interaction)
        paused = await self._pausing.pause(person, months_in(argument), actor=actor, now=utcnow())
        card = paused_card(paused.paused_until or utcnow(), words_of(interaction))
        await answer(interaction, card)

    async def _answering(self, interaction: AnyInteraction) -> tuple[Ambassador, Actor]:
        person = await self._gate.ambassador(interaction)
        await self._dormancy.answered(person)
        return person, Actor.member(interaction.user.id)


def news(words: Words, payload: Payload) -> list[Block]:
    """Say that the person is missed, offer the task, and leave them the choice."""
    task = payload["task"]
    back = button(words("dormancy-back"), "dormancy-back", style=discord.ButtonStyle.primary)
    take = (
        [button(words("task-take"), "dormancy-take", task["task_id"], style=GREEN)] if task else []
    )
    name = brief(payload["name"])
    return [
        title(words("dormancy-title", name=name)),
        words("dormancy-text"),
        *([words("dormancy-task"), _task(task, words)] if task else []),
        buttons(*take, back),
        words("dormancy-pause"),
        pause_buttons(words, "dormancy-pause"),
    ]


def headline(words: Words, payload: Payload) -> str:
    """Say it in one line, for ``/me``."""
    task = payload["task"]
    if task:
        return words("dormancy-headline-task", title=brief(task["title"]))
    return words("dormancy-headline")


def _task(task: Payload, words: Words) -> str:
    facts = [
        words("task-points", points=task["points"]),
        until(date.fromisoformat(task["deadline"]), words),
        *([words(f"sector-{task['sector']}")] if task["sector"] else []),
    ]
    return "\n".join(
        [
            words("task-heading", title=brief(task["title"])),
            " · ".join(facts),
            *prose(shortened(task["description"], EXCERPT), task["link"]),
        ]
    )
