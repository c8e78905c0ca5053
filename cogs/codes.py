"""``/roster codes``: joining codes for the invited, ready for a mail merge."""

import csv
from io import BytesIO, StringIO

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.codes.model import JOINING_LIFE
from bot.codes.service import CodeBook, Letter, Letters
from bot.i18n import Words
from bot.networks.model import Network
from bot.roster import neutralised
from cogs.answers import AnyInteraction, answer, replace, wait, words_of
from cogs.cards import Card, title
from cogs.commands import command
from cogs.components import button, buttons, on
from cogs.gate import Gate

FILE = "codes.csv"


class CodeCommands(commands.Cog):
    """Draws codes; those that live are kept until a coordinator confirms to draw anew."""

    def __init__(self, gate: Gate, codes: CodeBook) -> None:
        self._gate = gate
        self._codes = codes

    @command("roster", "codes")
    async def codes(self, interaction: AnyInteraction) -> None:
        """Give a file with the codes that are new."""
        network, actor = await self._gate.coordinator(interaction)
        await wait(interaction)
        letters = await self._codes.for_joining(network, actor=actor, now=utcnow())
        words = words_of(interaction)
        await answer(
            interaction, letters_card(letters, words), files=files(letters, network, words)
        )

    @on("codes-anew")
    async def ask(self, interaction: AnyInteraction, _argument: str) -> None:
        """Ask whether the codes that live shall end."""
        await self._gate.coordinator(interaction)
        words = words_of(interaction)
        yes = button(words("codes-confirm"), "codes-confirm", style=discord.ButtonStyle.danger)
        await answer(interaction, Card(words("codes-anew-ask"), buttons(yes)))

    @on("codes-confirm")
    async def confirm(self, interaction: AnyInteraction, _argument: str) -> None:
        """Draw anew for everybody who is invited."""
        network, actor = await self._gate.coordinator(interaction)
        await interaction.response.defer()
        letters = await self._codes.for_joining(network, actor=actor, now=utcnow(), anew=True)
        words = words_of(interaction)
        await replace(
            interaction, letters_card(letters, words), files=files(letters, network, words)
        )


def letters_card(letters: Letters, words: Words) -> Card:
    """Return how many codes are new, and how to draw the others anew."""
    blocks: list[str | ui.Item[discord.ui.LayoutView]] = [
        title(words("codes-title")),
        words("codes-count", count=len(letters.new)),
    ]
    if letters.new:
        blocks += [words("codes-once", days=JOINING_LIFE.days), ui.File(f"attachment://{FILE}")]
    if letters.keeping:
        blocks.append(words("codes-keeping", count=letters.keeping))
        blocks.append(buttons(button(words("codes-anew"), "codes-anew")))
    return Card(*blocks)


def files(letters: Letters, network: Network, words: Words) -> list[discord.File]:
    """Return the file for the mail merge; none when no code is new."""
    if not letters.new:
        return []
    content = mail_merge(letters.new, network.settings.invite_url or "", words)
    return [discord.File(BytesIO(content), FILE)]


def mail_merge(letters: tuple[Letter, ...], link: str, words: Words) -> bytes:
    """Return a table for a mail merge, as Excel in France opens it."""
    file = StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(words("codes-columns").split(";"))
    for letter in letters:
        person = letter.profile
        row = (person.first_name, person.last_name, person.email or "", person.language or "")
        writer.writerow([*map(neutralised, row), letter.code, link])
    return file.getvalue().encode("utf-8-sig")
