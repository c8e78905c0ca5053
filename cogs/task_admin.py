"""``/task-admin``: coordinators write tasks and act for those who phone."""

from typing import Any

import discord
from discord import app_commands, ui
from discord.app_commands import Choice
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Sector
from bot.errors import UserError
from bot.i18n import Words
from bot.tasks.authoring import Authoring
from bot.tasks.desk import TaskDesk
from bot.tasks.errors import LinkError, NoTitleError, TaskCancelledError
from bot.tasks.model import Prose, Task, TaskId, TaskStatus, Terms
from cogs.answers import AnyInteraction, answer, words_of
from cogs.audience_option import AudienceOption
from cogs.cards import Card, plain
from cogs.commands import choices, command
from cogs.components import button, buttons, form, labelled, on, typed
from cogs.gate import Gate
from cogs.refusals import GREY, as_typed, tell
from cogs.task_option import TaskOption
from cogs.task_sheets import detail_card, list_card, published_card

Places = app_commands.Range[int, 1, 500]
Points = app_commands.Range[int, 1, 1000]

TITLE_CHARACTERS = 100
DESCRIPTION_CHARACTERS = 1500
LINK_CHARACTERS = 200
REASON_CHARACTERS = 300
SECTORS = choices("sector", Sector)
STATES = choices("task-status", [each for each in TaskStatus if each is not TaskStatus.DRAFT])


class TaskAdminCommands(commands.Cog):
    """Creating, listing, showing, editing and cancelling tasks."""

    def __init__(
        self, gate: Gate, authoring: Authoring, desk: TaskDesk, audiences: AudienceOption
    ) -> None:
        self._gate = gate
        self._authoring = authoring
        self._desk = desk
        self._tasks = TaskOption(gate, desk)
        self._audiences = audiences

    async def suggest_tasks(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest tasks by their titles."""
        return await self._tasks.suggest(interaction, current)

    async def suggest_audiences(
        self, interaction: AnyInteraction, current: str
    ) -> list[Choice[str]]:
        """Suggest how an audience goes on."""
        return await self._audiences.suggest(interaction, current)

    @command("task-admin", "create")
    @app_commands.autocomplete(audience=suggest_audiences)
    @app_commands.choices(sector=SECTORS)
    async def create(
        self,
        interaction: AnyInteraction,
        deadline: str,
        places: Places,
        points: Points,
        audience: str = "",
        sector: str = "",
    ) -> None:
        """Keep the options as a draft, and open the form for the prose."""
        network, _ = await self._gate.coordinator(interaction)
        terms = Terms(
            deadline=deadline,
            places=places,
            points=points,
            audience=audience,
            sector=Sector(sector) if sector else None,
        )
        draft = await self._authoring.draft(network, terms, now=utcnow())
        await interaction.response.send_modal(prose_form("task-text", draft, words_of(interaction)))

    @on("task-text")
    async def publish(self, interaction: AnyInteraction, task_id: str) -> None:
        """Open the task and have it posted."""
        network, actor = await self._gate.coordinator(interaction)
        id_, prose = TaskId(int(task_id)), prose_of(interaction)
        words = words_of(interaction)
        try:
            published = await self._authoring.publish(
                network, id_, prose, actor=actor, now=utcnow()
            )
        except (NoTitleError, LinkError) as refusal:
            await self._authoring.kept(network, id_, prose)
            again = buttons(button(words("task-write-again"), "task-write", id_))
            await answer(interaction, Card(refusal.told(words, shown=as_typed), again, colour=GREY))
        else:
            await answer(interaction, published_card(published, network, words))

    @on("task-write")
    async def write_again(self, interaction: AnyInteraction, task_id: str) -> None:
        """Open a draft's form with what was written before."""
        network, _ = await self._gate.coordinator(interaction)
        draft = await self._authoring.kept(network, TaskId(int(task_id)))
        await interaction.response.send_modal(prose_form("task-text", draft, words_of(interaction)))

    @command("task-admin", "list")
    @app_commands.choices(state=STATES)
    async def list_(self, interaction: AnyInteraction, state: str = "") -> None:
        """Show the latest tasks."""
        network, _ = await self._gate.coordinator(interaction)
        status = TaskStatus(state) if state else None
        tasks = await self._desk.all(network.id, status)
        await answer(interaction, list_card(tasks, words_of(interaction)))

    @command("task-admin", "show")
    @app_commands.autocomplete(task=suggest_tasks)
    async def show(self, interaction: AnyInteraction, task: str) -> None:
        """Show all of a task."""
        network, _ = await self._gate.coordinator(interaction)
        await self._show(interaction, await self._tasks.find(network, task))

    @command("task-admin", "edit")
    @app_commands.autocomplete(task=suggest_tasks, audience=suggest_audiences)
    @app_commands.choices(sector=SECTORS)
    async def edit(  # noqa: PLR0913, PLR0917 -- one for each option
        self,
        interaction: AnyInteraction,
        task: str,
        deadline: str | None = None,
        places: Places | None = None,
        points: Points | None = None,
        audience: str | None = None,
        sector: str | None = None,
    ) -> None:
        """Change what the options say; without any, open the form with the prose."""
        network, actor = await self._gate.coordinator(interaction)
        found = await self._tasks.find(network, task)
        terms = Terms(
            deadline=deadline,
            places=places,
            points=points,
            audience=audience,
            sector=Sector(sector) if sector else None,
        )
        if terms == Terms():
            await interaction.response.send_modal(
                prose_form("task-edited", found, words_of(interaction))
            )
            return
        edited = await self._authoring.edit(network, found.id, terms, actor=actor, now=utcnow())
        await self._show(interaction, edited)

    @on("task-edit")
    async def ask_prose(self, interaction: AnyInteraction, task_id: str) -> None:
        """Open the form with the prose."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._tasks.find(network, f"#{task_id}")
        await interaction.response.send_modal(
            prose_form("task-edited", found, words_of(interaction))
        )

    @on("task-edited")
    async def edited(self, interaction: AnyInteraction, task_id: str) -> None:
        """Keep the prose."""
        network, actor = await self._gate.coordinator(interaction)
        prose = prose_of(interaction)
        try:
            edited = await self._authoring.edit(
                network, TaskId(int(task_id)), prose, actor=actor, now=utcnow()
            )
        except UserError as refusal:
            await tell(interaction, refusal, typed=prose.description)
        else:
            await self._show(interaction, edited)

    @command("task-admin", "cancel")
    @app_commands.autocomplete(task=suggest_tasks)
    async def cancel(self, interaction: AnyInteraction, task: str) -> None:
        """Ask for the reason, which also confirms."""
        network, _ = await self._gate.coordinator(interaction)
        found = await self._tasks.find(network, task)
        if found.status is TaskStatus.CANCELLED:
            raise TaskCancelledError
        await interaction.response.send_modal(cancel_form(found, words_of(interaction)))

    @on("task-cancel")
    async def cancelled(self, interaction: AnyInteraction, task_id: str) -> None:
        """Cancel the task."""
        network, actor = await self._gate.coordinator(interaction)
        reason = typed(interaction).get("reason", "").strip()
        told = await self._authoring.cancel(
            network, TaskId(int(task_id)), reason, actor=actor, now=utcnow()
        )
        await answer(interaction, Card(words_of(interaction)("task-cancelled", count=told)))

    async def _show(self, interaction: AnyInteraction, task: Task) -> None:
        detail = await self._desk.detail(task, now=utcnow())
        await answer(interaction, detail_card(detail, words_of(interaction)))


def prose_form(verb: str, task: Task, words: Words) -> ui.Modal:
    """Return the form for a task's prose, filled in with what it says."""
    return form(
        words("task-form-title"),
        verb,
        task.id,
        labelled(words("field-title"), line("title", task.title, TITLE_CHARACTERS)),
        labelled(
            words("task-description"),
            ui.TextInput(
                custom_id="description",
                style=discord.TextStyle.paragraph,
                default=task.description or None,
                max_length=DESCRIPTION_CHARACTERS,
            ),
            hint=words("task-description-hint"),
        ),
        labelled(
            words("field-link"),
            line("link", task.link, LINK_CHARACTERS, required=False, sample="https://…"),
        ),
    )


def cancel_form(task: Task, words: Words) -> ui.Modal:
    """Return the form that cancels a task."""
    return form(
        words("task-cancel-title"),
        "task-cancel",
        task.id,
        ui.TextDisplay(words("task-cancel-ask", title=plain(task.title))),
        labelled(
            words("task-cancel-reason"),
            line("reason", "", REASON_CHARACTERS, required=False),
            hint=words("task-cancel-hint"),
        ),
    )


def line(
    name: str, text: str, most: int, *, required: bool = True, sample: str | None = None
) -> ui.TextInput[Any]:
    """Return an input of one line."""
    return ui.TextInput(
        custom_id=name,
        default=text or None,
        placeholder=sample,
        max_length=most,
        required=required,
    )


def prose_of(interaction: AnyInteraction) -> Prose:
    """Return what was written in the form."""
    said = typed(interaction)
    return Prose(
        title=said.get("title", ""),
        description=said.get("description", ""),
        link=said.get("link", ""),
    )
