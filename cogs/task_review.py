"""``/task-admin assign · done · review``: acting for ambassadors, and reviewing what they did."""

from typing import Any

import discord
from discord import app_commands, ui
from discord.app_commands import Choice
from discord.ext import commands
from discord.utils import utcnow

from bot.errors import UserError
from bot.tasks.desk import TaskDesk
from bot.tasks.model import AssignmentId, TaskId
from bot.tasks.review import Review, Reviewed
from bot.tasks.taking import Taking
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card, brief
from cogs.commands import command
from cogs.components import button, buttons, form, labelled, on, typed
from cogs.gate import Gate
from cogs.people import PersonOption
from cogs.refusals import tell
from cogs.task_cards import review_buttons
from cogs.task_option import TaskOption
from cogs.task_sheets import reports_card
from cogs.tasks import report_form

REASON_CHARACTERS = 500


class TaskReviewCommands(commands.Cog):
    """Assigning, reporting for somebody, approving and sending back."""

    def __init__(
        self, gate: Gate, desk: TaskDesk, taking: Taking, review: Review, people: PersonOption
    ) -> None:
        self._gate = gate
        self._desk = desk
        self._taking = taking
        self._review = review
        self._people = people
        self._tasks = TaskOption(gate, desk)

    async def suggest_tasks(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest tasks by their titles."""
        return await self._tasks.suggest(interaction, current)

    async def suggest_people(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest people by their names."""
        return await self._people.suggest(interaction, current)

    @command("task-admin", "assign")
    @app_commands.autocomplete(task=suggest_tasks, for_=suggest_people)
    async def assign(self, interaction: AnyInteraction, task: str, for_: str) -> None:
        """Give somebody a place."""
        network, actor = await self._gate.coordinator(interaction)
        found = await self._tasks.find(network, task)
        person = await self._people.find(network, for_)
        await self._taking.assign(person, found.id, actor=actor, now=utcnow())
        said = {"name": brief(person.profile.name), "title": brief(found.title)}
        await answer(interaction, Card(words_of(interaction)("task-assigned", **said)))

    @command("task-admin", "done")
    @app_commands.autocomplete(task=suggest_tasks, for_=suggest_people)
    async def done(self, interaction: AnyInteraction, task: str, for_: str) -> None:
        """Ask what somebody did."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._tasks.find(network, task)
        person = await self._people.find(network, for_)
        words = words_of(interaction)
        await interaction.response.send_modal(
            report_form("task-report-for", f"{found.id}/{person.id}", words)
        )

    @on("task-report-for")
    async def report_for(self, interaction: AnyInteraction, argument: str) -> None:
        """Hand the report in, and offer to approve it at once."""
        network, actor = await self._gate.coordinator(interaction)
        task_id, _, person_id = argument.partition("/")
        person = await self._people.find(network, f"#{person_id}")
        note = typed(interaction).get("note", "").strip()
        id_ = TaskId(int(task_id))
        try:
            report = await self._taking.finish_for(person, id_, note, actor=actor, now=utcnow())
        except UserError as refusal:
            await tell(interaction, refusal, typed=note)
            return
        words = words_of(interaction)
        said = words(
            "task-reported-for",
            name=brief(report.share.name),
            title=brief(report.task.title),
        )
        await answer(interaction, Card(said, review_buttons(report.share.assignment.id, words)))

    @command("task-admin", "review")
    async def review(self, interaction: AnyInteraction) -> None:
        """Show what waits for review."""
        network, _ = await self._gate.coordinator(interaction)
        reports = await self._desk.reports(network.id)
        await answer(interaction, reports_card(reports, words_of(interaction)))

    @on("task-approve")
    async def approve(self, interaction: AnyInteraction, assignment_id: str) -> None:
        """Approve a report; whatever is clicked twice, its points are given once."""
        network, actor = await self._gate.coordinator(interaction)
        reviewed = await self._review.approve(
            network.id, AssignmentId(int(assignment_id)), actor=actor, now=utcnow()
        )
        words = words_of(interaction)
        undo = button(words("task-undo"), "task-undo", assignment_id)
        said = words("task-approved", points=reviewed.points, **named(reviewed))
        await answer(interaction, Card(said, buttons(undo)))

    @on("task-send-back")
    async def ask_reason(self, interaction: AnyInteraction, assignment_id: str) -> None:
        """Ask what is lacking."""
        await self._gate.coordinator(interaction)
        words = words_of(interaction)
        reason: ui.TextInput[Any] = ui.TextInput(
            custom_id="reason", style=discord.TextStyle.paragraph, max_length=REASON_CHARACTERS
        )
        hint = words("task-send-back-hint")
        asked = labelled(words("task-send-back-reason"), reason, hint=hint)
        await interaction.response.send_modal(
            form(words("task-send-back-title"), "task-sent-back", assignment_id, asked)
        )

    @on("task-sent-back")
    async def send_back(self, interaction: AnyInteraction, assignment_id: str) -> None:
        """Send the report back."""
        network, actor = await self._gate.coordinator(interaction)
        reason = typed(interaction).get("reason", "").strip()
        id_ = AssignmentId(int(assignment_id))
        try:
            reviewed = await self._review.send_back(
                network.id, id_, reason, actor=actor, now=utcnow()
            )
        except UserError as refusal:
            await tell(interaction, refusal, typed=reason)
        else:
            words = words_of(interaction)
            await answer(interaction, Card(words("task-sent-back", **named(reviewed))))

    @on("task-undo")
    async def undo(self, interaction: AnyInteraction, assignment_id: str) -> None:
        """Take an approval back; the report waits for review again."""
        network, actor = await self._gate.coordinator(interaction)
        reviewed = await self._review.undo(
            network.id, AssignmentId(int(assignment_id)), actor=actor, now=utcnow()
        )
        words = words_of(interaction)
        said = words("task-undone", points=-reviewed.points, **named(reviewed))
        await answer(interaction, Card(said, review_buttons(int(assignment_id), words)))


def named(reviewed: Reviewed) -> dict[str, str]:
    """Return whose share of which task was reviewed, as it is shown."""
    return {"name": brief(reviewed.person.profile.name), "title": brief(reviewed.task.title)}
