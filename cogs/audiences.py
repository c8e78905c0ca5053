"""``/audience``: parts of the network, looked at and saved under names."""

from collections.abc import Iterator

from discord import app_commands
from discord.app_commands import Choice
from discord.ext import commands
from discord.utils import utcnow

from bot.audiences import Audience, describe, spell
from bot.audiences.parser import SAVED
from bot.audiences.pieces import written
from bot.audiences.shelf import AudienceShelf, Saved, Shown
from bot.folding import fold
from bot.i18n import Words
from bot.suggestions import SUGGESTIONS
from cogs.answers import AnyInteraction, answer, words_of
from cogs.audience_option import AudienceOption
from cogs.cards import Card, brief, plain, shortened, title
from cogs.commands import choice, command, suggestions
from cogs.gate import Gate
from cogs.people import described

SENTENCE_CHARACTERS = 300
"""Of an audience in a list."""
TEXT_CHARACTERS = 1500


class AudienceCommands(commands.Cog):
    """Shows, saves, lists and deletes audiences; all of it is seen by the coordinator alone."""

    def __init__(self, gate: Gate, shelf: AudienceShelf, audiences: AudienceOption) -> None:
        self._gate = gate
        self._shelf = shelf
        self._audiences = audiences

    async def suggest_audience(
        self, interaction: AnyInteraction, current: str
    ) -> list[Choice[str]]:
        """Suggest how an audience goes on."""
        return await self._audiences.suggest(interaction, current)

    @suggestions
    async def suggest_name(self, interaction: AnyInteraction, current: str) -> list[Choice[str]]:
        """Suggest the names of saved audiences."""
        network, _ = await self._gate.coordinator(interaction)
        names = [saved.name for saved in await self._shelf.all(network)]
        return [choice(name, name) for name in names if fold(current) in fold(name)][:SUGGESTIONS]

    @command("audience", "show")
    @app_commands.autocomplete(audience=suggest_audience)
    async def show(self, interaction: AnyInteraction, audience: str) -> None:
        """Show how many people are in an audience, and five of them."""
        network, _ = await self._gate.coordinator(interaction)
        shown = await self._shelf.show(network, audience, now=utcnow())
        await answer(interaction, shown_card(shown, words_of(interaction)))

    @command("audience", "save")
    @app_commands.autocomplete(name=suggest_name, audience=suggest_audience)
    async def save(self, interaction: AnyInteraction, name: str, audience: str) -> None:
        """Keep an audience under a name."""
        network, actor = await self._gate.coordinator(interaction)
        saved = await self._shelf.save(network, name, audience, actor=actor, now=utcnow())
        await answer(interaction, saved_card(saved, words_of(interaction)))

    @command("audience", "list")
    async def list_(self, interaction: AnyInteraction) -> None:
        """List the saved audiences."""
        network, _ = await self._gate.coordinator(interaction)
        known = await self._shelf.all(network)
        words = words_of(interaction)
        lines = [line(saved, words) for saved in known] or [words("audience-list-empty")]
        await answer(interaction, Card(title(words("audience-list-title")), "\n".join(lines)))

    @command("audience", "delete")
    @app_commands.autocomplete(name=suggest_name)
    async def delete(self, interaction: AnyInteraction, name: str) -> None:
        """Forget a saved audience, and say what it was."""
        network, actor = await self._gate.coordinator(interaction)
        saved = await self._shelf.delete(network, name, actor=actor, now=utcnow())
        words = words_of(interaction)
        was = words("audience-was", text=kept(saved.audience))
        await answer(interaction, Card(words("audience-deleted", name=plain(saved.name)), was))


def shown_card(shown: Shown, words: Words) -> Card:
    """Return an audience as a sentence, with its count and examples."""
    said = plain(shortened(describe(shown.audience, words), TEXT_CHARACTERS))
    return Card(
        title(words("audience-title")),
        said,
        words("audience-people", count=shown.people),
        "\n".join(examples(shown, words)),
        words("audience-kept", text=kept(shown.audience)) if shown.audience.terms else "",
    )


def examples(shown: Shown, words: Words) -> Iterator[str]:
    """Yield a few of the people in an audience, and how many there are besides."""
    for person in shown.examples:
        yield f"- {brief(described(person))}"
    if (more := shown.people - len(shown.examples)) > 0:
        yield words("audience-more", count=more)


def saved_card(saved: Saved, words: Words) -> Card:
    """Return how a saved audience is used, and what it replaced."""
    before = saved.before is not None and saved.before != saved.audience
    return Card(
        words("audience-saved", name=plain(saved.name), use=f"{SAVED}{written(saved.name)}"),
        plain(shortened(describe(saved.audience, words), TEXT_CHARACTERS)),
        words("audience-was", text=kept(saved.before)) if before and saved.before else "",
    )


def line(saved: Saved, words: Words) -> str:
    """Return one saved audience of the list."""
    said = plain(shortened(describe(saved.audience, words), SENTENCE_CHARACTERS))
    return f"**{SAVED}{plain(written(saved.name))}** · {said}"


def kept(audience: Audience) -> str:
    """Return the text of an audience as it stands in a line of code."""
    return shortened(spell(audience).replace("`", "'"), TEXT_CHARACTERS) or '""'
