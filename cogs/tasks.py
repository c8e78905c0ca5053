"""``/tasks``: what one has in hand, what one could take, and the buttons for both."""

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador
from bot.audit.model import Actor
from bot.errors import UserError
from bot.i18n import Words
from bot.onboarding.service import FirstSteps
from bot.tasks.desk import TaskDesk
from bot.tasks.model import TaskId
from bot.tasks.taking import Taking
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card, plain
from cogs.commands import command
from cogs.components import button, buttons, form, labelled, on, typed
from cogs.gate import Gate
from cogs.onboarding_cards import ticked_lines
from cogs.refusals import tell
from cogs.task_cards import mine_card, taken_card

NOTE_CHARACTERS = 1000


class TaskCommands(commands.Cog):
    """What ambassadors do with tasks, here or in private messages."""

    def __init__(self, gate: Gate, desk: TaskDesk, taking: Taking, steps: FirstSteps) -> None:
        self._gate = gate
        self._desk = desk
        self._taking = taking
        self._steps = steps

    @command("tasks")
    async def tasks(self, interaction: AnyInteraction) -> None:
        """Show the person's tasks."""
        await self._show(interaction)

    @on("tasks-mine")
    async def mine(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show them from a button."""
        await self._show(interaction)

    @on("task-take")
    async def take(self, interaction: AnyInteraction, task_id: str) -> None:
        """Give the person a place; an old card acts on the task as it is now."""
        person, actor = await self._who(interaction)
        task = await self._taking.take(person, TaskId(int(task_id)), actor=actor, now=utcnow())
        await answer(interaction, taken_card(task, words_of(interaction)))

    @on("task-give-back")
    async def give_back(self, interaction: AnyInteraction, task_id: str) -> None:
        """Take the place back."""
        person, actor = await self._who(interaction)
        task = await self._taking.give_back(person, TaskId(int(task_id)), actor=actor, now=utcnow())
        words = words_of(interaction)
        await answer(
            interaction, with_mine(words("task-given-back", title=plain(task.title)), words)
        )

    @on("task-done")
    async def ask_report(self, interaction: AnyInteraction, task_id: str) -> None:
        """Ask what was done."""
        await self._who(interaction)
        words = words_of(interaction)
        await interaction.response.send_modal(report_form("task-report", task_id, words))

    @on("task-report")
    async def report(self, interaction: AnyInteraction, task_id: str) -> None:
        """Hand the report in for review."""
        person, actor = await self._who(interaction)
        note = typed(interaction).get("note", "").strip()
        id_, now = TaskId(int(task_id)), utcnow()
        try:
            task, ticked = await self._steps.along(
                person, self._taking.finish(person, id_, note, actor=actor, now=now), now=now
            )
        except UserError as refusal:
            await tell(interaction, refusal, typed=note)
            return
        words = words_of(interaction)
        said = [words("task-reported", title=plain(task.title)), *ticked_lines(ticked, words)]
        await answer(interaction, with_mine("\n".join(said), words))

    async def _show(self, interaction: AnyInteraction) -> None:
        person = await self._gate.ambassador(interaction)
        mine = await self._desk.mine(person, now=utcnow())
        await answer(interaction, mine_card(mine, words_of(interaction)))

    async def _who(self, interaction: AnyInteraction) -> tuple[Ambassador, Actor]:
        person = await self._gate.ambassador(interaction)
        return person, Actor.member(interaction.user.id)


def report_form(verb: str, argument: str, words: Words) -> ui.Modal:
    """Return the form for what was done."""
    note: ui.TextInput[ui.LayoutView] = ui.TextInput(
        custom_id="note", style=discord.TextStyle.paragraph, max_length=NOTE_CHARACTERS
    )
    hint = words("task-note-hint")
    return form(
        words("task-done-title"), verb, argument, labelled(words("task-note"), note, hint=hint)
    )


def with_mine(text: str, words: Words) -> Card:
    """Return ``text`` with the button that shows one's tasks."""
    return Card(text, buttons(button(words("tasks-mine"), "tasks-mine")))
