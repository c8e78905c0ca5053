"""``/roster``: the people of the network, for its coordinators."""

import asyncio
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.i18n import Words
from bot.roster import refused_csv, report
from bot.roster.errors import FileTooBigError
from bot.roster.imports import Plan
from bot.roster.reading import MAX_BYTES, read
from bot.roster.service import Proposal, Roster
from cogs.answers import AnyInteraction, answer, replace, wait, words_of
from cogs.cards import Block, Card, plain, title
from cogs.commands import command
from cogs.components import button, buttons, message_of, on
from cogs.gate import Gate


class RosterCommands(commands.Cog):
    """Importing a roster: a preview first, written on confirmation."""

    def __init__(self, gate: Gate, roster: Roster) -> None:
        self._gate = gate
        self._roster = roster

    @command("roster", "import")
    async def import_(self, interaction: AnyInteraction, file: discord.Attachment) -> None:
        """Show what importing ``file`` would change."""
        network, _ = await self._gate.coordinator(interaction)
        await wait(interaction)
        source = await content_of(file, interaction)
        table = await asyncio.to_thread(read, source)
        proposal = await self._roster.propose(network, table, now=utcnow())
        # The file stays with the preview, so that confirming needs nothing from memory.
        again = discord.File(BytesIO(source), f"roster{PurePath(file.filename).suffix}")
        card = preview_card(proposal.plan, words_of(interaction), again.filename)
        await answer(interaction, card, files=[again])

    @on("roster-import")
    async def confirm(self, interaction: AnyInteraction, _argument: str) -> None:
        """Import the file that stands under the preview."""
        network, actor = await self._gate.coordinator(interaction)
        await interaction.response.defer()
        source = await content_of(message_of(interaction).attachments[0], interaction)
        table = await asyncio.to_thread(read, source)
        proposal = await self._roster.propose(network, table, now=utcnow())
        await self._roster.apply(network, proposal.plan, actor=actor, now=utcnow())
        words = words_of(interaction)
        await replace(
            interaction, result_card(proposal.plan, words), files=refused_files(proposal, words)
        )

    @on("roster-cancel")
    async def cancel(self, interaction: AnyInteraction, _argument: str) -> None:
        """Forget the preview."""
        await self._gate.coordinator(interaction)
        await replace(interaction, Card(words_of(interaction)("roster-cancelled")))


async def content_of(file: discord.Attachment, interaction: AnyInteraction) -> bytes:
    """Download what somebody attached, unless it is too big for a roster, or to be shown again.

    Raises:
        FileTooBigError: it is.
    """
    most = min(MAX_BYTES, interaction.filesize_limit)
    if file.size > most:
        raise FileTooBigError(megabytes=most // 1_000_000)
    return await file.read()


def preview_card(plan: Plan, words: Words, filename: str) -> Card:
    """Return what an import would do, with the buttons that decide."""
    if not (plan.imported or plan.updated):
        return Card(title(words("roster-preview-title")), *findings(plan, words))
    return Card(
        title(words("roster-preview-title")),
        *findings(plan, words),
        words("roster-nothing-written"),
        ui.File(f"attachment://{filename}"),
        buttons(
            button(words("roster-confirm"), "roster-import", style=discord.ButtonStyle.success),
            button(words("roster-cancel"), "roster-cancel"),
        ),
    )


def result_card(plan: Plan, words: Words) -> Card:
    """Return what an import did, with the refused rows to mend."""
    mend: list[Block] = []
    if plan.refusals:
        mend = [
            words("roster-refusals", count=plan.refused),
            ui.File(f"attachment://{words('roster-refused-file')}"),
        ]
    return Card(title(words("roster-result-title")), *findings(plan, words), *mend)


def findings(plan: Plan, words: Words) -> Iterator[str]:
    """Yield the counts, the refused rows and what was not understood."""
    yield report.counts(plan, words)
    if not (plan.imported or plan.updated):
        yield words("roster-nothing-new")
    if plan.refusals:
        yield "\n".join(map(plain, report.refusals(plan, words)))
    if plan.warnings:
        lines = map(plain, report.warnings(plan, words))
        yield "\n".join([words("roster-warnings"), *lines])


def refused_files(proposal: Proposal, words: Words) -> list[discord.File]:
    """Return the refused rows as a file; none when all were taken."""
    if not proposal.plan.refusals:
        return []
    content = refused_csv(
        proposal.table,
        proposal.plan.refusals,
        title=words("roster-reason-column"),
        says=lambda reason: words(reason.key),
    )
    return [discord.File(BytesIO(content), words("roster-refused-file"))]
