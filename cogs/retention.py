"""People who were invited and never came: listed for erasing, one by one or a page at once."""

from collections.abc import Iterator, Sequence

import discord
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import AmbassadorId
from bot.countries import name as country_name
from bot.i18n import Words
from bot.i18n.days import long_date
from bot.networks.model import Network
from bot.privacy.retention import Page, RetentionDesk, Silent
from cogs.answers import AnyInteraction, put, replace, words_of
from cogs.cards import Block, Card, brief, title
from cogs.components import button, buttons, on
from cogs.gate import Gate

A_ROW = 5
"""Buttons side by side. Source: Discord, Components."""


class Retention(commands.Cog):
    """Turns the pages of the list that ``/roster erase`` shows without a name, and erases."""

    def __init__(self, gate: Gate, desk: RetentionDesk) -> None:
        self._gate = gate
        self._desk = desk

    @on("roster-silent-page")
    async def page(self, interaction: AnyInteraction, argument: str) -> None:
        """Show another page."""
        network, _ = await self._gate.coordinator(interaction)
        page = await self._desk.page(network, int(argument), now=utcnow())
        await put(interaction, silent_card(network, page, words_of(interaction)))

    @on("roster-silent")
    async def ask(self, interaction: AnyInteraction, argument: str) -> None:
        """Name once more whom the click would erase."""
        network, _ = await self._gate.coordinator(interaction)
        people = await self._desk.among(network, numbers(argument), now=utcnow())
        words = words_of(interaction)
        if people:
            await replace(interaction, sure_card(people, words))
        else:
            page = await self._desk.page(network, now=utcnow())
            await replace(interaction, silent_card(network, page, words))

    @on("roster-silent-all")
    async def erase(self, interaction: AnyInteraction, argument: str) -> None:
        """Erase them, and show who is left."""
        network, actor = await self._gate.coordinator(interaction)
        words = words_of(interaction)
        await interaction.response.defer()
        count = await self._desk.erase(network, numbers(argument), actor=actor, now=utcnow())
        page = await self._desk.page(network, now=utcnow())
        done = words("roster-silent-done", count=count)
        await replace(interaction, silent_card(network, page, words, done=done))


def numbers(argument: str) -> list[AmbassadorId]:
    """Return the people whom a custom id names."""
    return [AmbassadorId(int(each)) for each in argument.split(",")]


def silent_card(network: Network, page: Page, words: Words, *, done: str = "") -> Card:
    """Return a page of them, each with a button, and one for all of the page."""
    months = network.settings.keep_invited_months
    heading = [title(words("roster-silent-title")), *filter(None, [done])]
    if not page.people:
        return Card(*heading, words("roster-silent-none", months=months))
    return Card(
        *heading,
        words("roster-silent-count", count=page.count, months=months),
        "\n".join(f"- {line(each, words)}" for each in page.people),
        *_buttons(page, words),
    )


def sure_card(people: Sequence[Silent], words: Words) -> Card:
    """Return the second question, by name."""
    listed = ",".join(str(each.id) for each in people)
    return Card(
        title(words("roster-silent-sure", count=len(people))),
        "\n".join(f"- {line(each, words)}" for each in people),
        words("roster-silent-final"),
        buttons(
            button(
                words("roster-silent-confirm", count=len(people)),
                "roster-silent-all",
                listed,
                style=discord.ButtonStyle.danger,
            ),
            button(words("privacy-erase-cancel"), "roster-silent-page", 1),
        ),
    )


def line(person: Silent, words: Words) -> str:
    """Return somebody in a line: who, from where, since when nothing was heard of them."""
    country = country_name(person.country or "", words.language)
    since = words("roster-silent-since", day=long_date(person.since, words))
    facts = filter(None, (brief(person.company), country, since))
    return " · ".join([f"#{person.id} **{brief(person.name)}**", *facts])


def _buttons(page: Page, words: Words) -> Iterator[Block]:
    each = [
        button(words("roster-silent-one", number=who.id), "roster-erase-ask", who.id)
        for who in page.people
    ]
    yield from (buttons(*each[start : start + A_ROW]) for start in range(0, len(each), A_ROW))
    turns = [
        button(words(f"pipeline-{turn}"), "roster-silent-page", number)
        for turn, number in (("previous", page.number - 1), ("next", page.number + 1))
        if 1 <= number <= page.of
    ]
    if turns:
        yield words("directory-page", number=page.number, of=page.of)
    listed = ",".join(str(who.id) for who in page.people)
    count = len(page.people)
    erase = button(
        words("roster-silent-erase", count=count),
        "roster-silent",
        listed,
        style=discord.ButtonStyle.danger,
    )
    yield buttons(erase, *turns)
