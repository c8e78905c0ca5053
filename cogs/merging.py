"""``/roster merge · unmerge``: two entries of one person become one, and two again."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands
from discord.utils import format_dt, utcnow

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.i18n import Words
from bot.merging.model import Pair
from bot.merging.service import MergeDesk
from cogs.answers import AnyInteraction, answer, replace, words_of
from cogs.cards import Card, brief, plain, title
from cogs.commands import command
from cogs.components import button, buttons, on
from cogs.gate import Gate
from cogs.people import PersonOption, described

SHOWN = 5
"""Entries that can be separated from one card: the buttons of a row. Source: Discord."""


class MergeCommands(commands.Cog):
    """Merging is shown first, and done on confirmation."""

    def __init__(self, gate: Gate, people: PersonOption, desk: MergeDesk) -> None:
        self._gate = gate
        self._people = people
        self._desk = desk

    async def suggest(
        self, interaction: AnyInteraction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Suggest the network's people."""
        return await self._people.suggest(interaction, current)

    @command("roster", "merge")
    @app_commands.autocomplete(entry=suggest, into=suggest)
    async def merge(self, interaction: AnyInteraction, entry: str, into: str) -> None:
        """Show whom two entries would be together."""
        network, _ = await self._gate.coordinator(interaction)
        first = await self._people.find(network, entry)
        second = await self._people.find(network, into)
        pair = await self._desk.propose(network.id, first.id, second.id)
        await answer(interaction, pair_card(pair, words_of(interaction)))

    @on("roster-merge-compare")
    async def compare(self, interaction: AnyInteraction, argument: str) -> None:
        """Show it from a button of the post about a newcomer."""
        network, _ = await self._gate.coordinator(interaction)
        pair = await self._desk.propose(network.id, *_ids(argument))
        await answer(interaction, pair_card(pair, words_of(interaction)))

    @on("roster-merge")
    async def confirm(self, interaction: AnyInteraction, argument: str) -> None:
        """Merge them."""
        network, actor = await self._gate.coordinator(interaction)
        loser, survivor = _ids(argument)
        pair = await self._desk.merge(network.id, loser, survivor, actor=actor, now=utcnow())
        await replace(interaction, merged_card(pair, words_of(interaction)))

    @on("roster-merge-cancel")
    async def cancel(self, interaction: AnyInteraction, _argument: str) -> None:
        """Leave them two."""
        await self._gate.coordinator(interaction)
        await replace(interaction, Card(words_of(interaction)("merge-cancelled")))

    @command("roster", "unmerge")
    @app_commands.autocomplete(person=suggest)
    async def unmerge(self, interaction: AnyInteraction, person: str) -> None:
        """Show what was merged into somebody."""
        network, _ = await self._gate.coordinator(interaction)
        survivor = await self._people.find(network, person)
        entries = await self._desk.merged_into(survivor)
        await answer(interaction, entries_card(survivor, entries, words_of(interaction)))

    @on("roster-unmerge")
    async def separate(self, interaction: AnyInteraction, argument: str) -> None:
        """Separate one entry."""
        network, actor = await self._gate.coordinator(interaction)
        entry = AmbassadorId(int(argument))
        pair = await self._desk.unmerge(network.id, entry, actor=actor, now=utcnow())
        words = words_of(interaction)
        lines = [entry_line(pair.loser, words), entry_line(pair.after, words)]
        await replace(interaction, Card(title(words("merge-separated")), "\n".join(lines)))


def pair_card(pair: Pair, words: Words) -> Card:
    """Return what merging would do, with the buttons that decide."""
    ids = f"{pair.loser.id}.{pair.survivor.id}"
    return Card(
        title(words("merge-title")),
        "\n".join([words("merge-entry"), entry_line(pair.loser, words)]),
        "\n".join([words("merge-into"), entry_line(pair.survivor, words)]),
        "\n".join([words("merge-together"), entry_line(pair.after, words)]),
        *([words("merge-accounts")] if _have_two_accounts(pair) else []),
        words("merge-explained"),
        buttons(
            button(words("merge-confirm"), "roster-merge", ids, style=discord.ButtonStyle.success),
            button(words("merge-cancel"), "roster-merge-cancel"),
        ),
    )


def merged_card(pair: Pair, words: Words) -> Card:
    """Return what was merged, and how it is undone."""
    return Card(
        title(words("merge-done")),
        entry_line(pair.after, words),
        words("merge-undo"),
        buttons(button(words("merge-separate"), "roster-unmerge", pair.loser.id)),
    )


def entries_card(survivor: Ambassador, entries: Sequence[Ambassador], words: Words) -> Card:
    """Return what was merged into somebody, the latest of it, each with its button."""
    shown = entries[-SHOWN:]
    return Card(
        title(words("unmerge-title", name=brief(survivor.profile.name))),
        "\n".join(f"- {entry_line(each, words)}" for each in shown),
        buttons(
            *(
                button(words("unmerge-entry", number=each.id), "roster-unmerge", each.id)
                for each in shown
            )
        ),
    )


def entry_line(person: Ambassador, words: Words) -> str:
    """Return an entry in a line: who, e-mail, status, account and since when."""
    joined = words("merge-joined", day=format_dt(person.joined_at, "D")) if person.joined_at else ""
    facts = [
        f"#{person.id} **{brief(described(person))}**",
        plain(person.profile.email or ""),
        words(f"status-{person.status}"),
        f"<@{person.discord_id}>" if person.discord_id else "",
        joined,
    ]
    return " · ".join(filter(None, facts))


def _have_two_accounts(pair: Pair) -> bool:
    accounts = {pair.loser.discord_id, pair.survivor.discord_id} - {None}
    return len(accounts) == 2


def _ids(argument: str) -> tuple[AmbassadorId, AmbassadorId]:
    first, _, second = argument.partition(".")
    return AmbassadorId(int(first)), AmbassadorId(int(second))
