"""``/roster``: the people of the network, for its coordinators."""

import asyncio
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import PurePath

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.i18n import Words
from bot.roster import differences, refused_csv, report
from bot.roster.errors import FileTooBigError
from bot.roster.imports import Plan
from bot.roster.reading import MAX_BYTES, read
from bot.roster.service import Proposal, Roster
from cogs.answers import AnyInteraction, answer, replace, wait, words_of
from cogs.cards import Block, Card, fitted, plain, title
from cogs.commands import command
from cogs.components import button, buttons, message_of, on
from cogs.gate import Gate

EXAMPLES_CHARACTERS = 1800
NOTES_CHARACTERS = 800
"""Of the refusals, and of the warnings: with the examples less than a card's."""


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
        words = words_of(interaction)
        attached = await differences_files(proposal.plan, words, interaction.filesize_limit)
        if not (proposal.plan.imported or proposal.plan.updated):
            await answer(interaction, preview_card(proposal.plan, words, attached), files=attached)
            return
        # The file stays with the preview, so that confirming needs nothing from memory.
        again = discord.File(BytesIO(source), f"roster{PurePath(file.filename).suffix}")
        card = preview_card(proposal.plan, words, attached, again.filename)
        await answer(interaction, card, files=[again, *attached])
        await proposal.let_go()

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
        attached = refused_files(proposal, words)
        attached += await differences_files(proposal.plan, words, interaction.filesize_limit)
        await replace(interaction, result_card(proposal.plan, words, attached), files=attached)
        await proposal.let_go()

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


def preview_card(
    plan: Plan, words: Words, attached: Sequence[discord.File], again: str | None = None
) -> Card:
    """Return what an import would do; with the file ``again``, the buttons that decide."""
    blocks: list[Block] = [title(words("roster-preview-title")), report.counts(plan, words)]
    if again is None:
        blocks.append(words("roster-nothing-new"))
    blocks += examples(plan, words)
    blocks += findings(plan, words)
    blocks += differences_blocks(plan, words, attached)
    if again is not None:
        blocks += [
            words("roster-nothing-written"),
            ui.File(f"attachment://{again}"),
            buttons(
                button(words("roster-confirm"), "roster-import", style=discord.ButtonStyle.success),
                button(words("roster-cancel"), "roster-cancel"),
            ),
        ]
    return Card(*blocks)


def result_card(plan: Plan, words: Words, attached: Sequence[discord.File]) -> Card:
    """Return what an import did, with the refused rows to mend."""
    blocks: list[Block] = [title(words("roster-result-title")), report.counts(plan, words)]
    if not (plan.imported or plan.updated):
        blocks.append(words("roster-nothing-new"))
    blocks += findings(plan, words)
    if plan.refusals:
        blocks.append(words("roster-refusals", count=plan.refused))
        blocks.append(ui.File(f"attachment://{words('roster-refused-file')}"))
    return Card(*blocks, *differences_blocks(plan, words, attached))


def examples(plan: Plan, words: Words) -> Iterator[str]:
    """Yield a text for each kind of difference, about the first people; all share the room."""
    kinds = list(differences.examples(plan, words))
    left = EXAMPLES_CHARACTERS
    for others, (heading, people) in zip(reversed(range(len(kinds))), kinds, strict=True):
        lines = (f"**{heading}**", *(f"- {plain(each)}" for each in people))
        yield (text := fitted(lines, left // (others + 1)))
        left -= len(text)


def findings(plan: Plan, words: Words) -> Iterator[str]:
    """Yield the refused rows and what was not understood."""
    if plan.refusals:
        yield fitted(map(plain, report.refusals(plan, words)), NOTES_CHARACTERS)
    if plan.warnings:
        lines = map(plain, report.warnings(plan, words))
        yield fitted([words("roster-warnings"), *lines], NOTES_CHARACTERS)


def differences_blocks(
    plan: Plan, words: Words, attached: Sequence[discord.File]
) -> Iterator[Block]:
    """Yield where the whole list of differences is to be read."""
    name = words("roster-differences-file")
    if name in {file.filename for file in attached}:
        yield words("roster-differences")
        yield ui.File(f"attachment://{name}")
    elif plan.differs:
        yield words("roster-differences-too-long")


async def differences_files(plan: Plan, words: Words, most_bytes: int) -> list[discord.File]:
    """Return the whole list of differences as a file, unless there are none or too many."""
    if not plan.differs:
        return []
    content = await asyncio.to_thread(differences.differences_csv, plan, words)
    if len(content) > most_bytes:
        return []
    return [discord.File(BytesIO(content), words("roster-differences-file"))]


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
