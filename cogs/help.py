"""``/help``: what one can do here, in the reader's language."""

from collections.abc import Iterable

from discord.app_commands import Command, Group
from discord.ext import commands

from bot.errors import UserError
from bot.i18n import Language, Words
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Card, title
from cogs.commands import COORDINATORS, AnyCommand, command
from cogs.gate import Gate


class Help(commands.Cog):
    """Lists the commands as they are declared, so that it never lags behind them."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    @command("help")
    async def help(self, interaction: AnyInteraction) -> None:
        """Answer with every command of ambassadors, and to coordinators with theirs besides."""
        words = words_of(interaction)
        roots = list(leaves(interaction.client.tree.get_commands()))
        everybody = [line(leaf, words) for leaf in roots if not _for_coordinators(leaf)]
        card = Card(title(words("help-title")), words("help-intro"), "\n".join(everybody))
        await answer(interaction, card)
        if await self._coordinates(interaction):
            theirs = [line(leaf, words) for leaf in roots if _for_coordinators(leaf)]
            await answer(interaction, Card(words("help-coordinators"), "\n".join(theirs)))

    async def _coordinates(self, interaction: AnyInteraction) -> bool:
        try:
            await self._gate.coordinator(interaction)
        except UserError:
            return False
        return True


def leaves(roots: Iterable[object]) -> Iterable[AnyCommand]:
    """Yield the commands that can be typed, verbs of groups included."""
    for root in roots:
        if isinstance(root, Group):
            yield from leaves(root.commands)
        elif isinstance(root, Command):
            yield root


def line(leaf: AnyCommand, words: Words) -> str:
    """Return one line: the command as the reader types it, and what it does."""
    return f"**/{path(leaf, words)}** · {words.attribute(key_of(leaf), 'description')}"


def path(leaf: AnyCommand, words: Words) -> str:
    """Return the words after the slash in the reader's language."""
    if words.language is Language.EN:
        return leaf.qualified_name
    names = [words(f"command-{leaf.parent.name}")] if leaf.parent else []
    return " ".join([*names, words(key_of(leaf))])


def key_of(leaf: AnyCommand) -> str:
    """Return the catalogue's key of a command."""
    return f"command-{leaf.qualified_name.replace(' ', '-')}"


def _for_coordinators(leaf: AnyCommand) -> bool:
    return bool(leaf.root_parent and leaf.root_parent.extras.get(COORDINATORS))
