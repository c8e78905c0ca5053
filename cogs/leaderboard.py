"""The week's leaderboard as its channel reads it, and each one's own place."""

from datetime import date, datetime

import discord
from discord.ext import commands

from bot.i18n import Words
from bot.i18n.days import long_date
from bot.leaderboard.model import Place
from bot.leaderboard.service import LeaderboardDesk
from cogs.answers import AnyInteraction, answer, words_of
from cogs.cards import Block, Card, Payload, brief, title
from cogs.components import button, buttons, on
from cogs.gate import Gate

MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


class LeaderboardButtons(commands.Cog):
    """The button under the post: ranks are over everybody, each sees their own."""

    def __init__(self, gate: Gate, leaderboard: LeaderboardDesk) -> None:
        self._gate = gate
        self._leaderboard = leaderboard

    @on("leaderboard-mine")
    async def mine(self, interaction: AnyInteraction, slot: str) -> None:
        """Show the person's own place in the week of the post."""
        person = await self._gate.ambassador(interaction)
        moment = datetime.fromisoformat(slot)
        board = await self._leaderboard.of_week(person.network_id, moment)
        await answer(interaction, mine_card(board.of(person.id), words_of(interaction)))


def leaderboard(words: Words, payload: Payload) -> list[Block]:
    """Return the look of the weekly post."""
    first, last = (date.fromisoformat(payload[name]) for name in ("first", "last"))
    lines = [line(place, words) for place in payload["places"]]
    totals = [words("leaderboard-all", people=payload["people"], points=payload["points"])]
    if unnamed := payload.get("unnamed", 0):  # older rows do not say
        totals.append(words("leaderboard-unnamed", people=unnamed))
    return [
        title(words("leaderboard-title")),
        words("leaderboard-week", first=long_date(first, words), last=long_date(last, words)),
        *(["\n".join(lines)] if lines else []),
        "\n".join(totals),
        buttons(
            button(
                words("leaderboard-mine"),
                "leaderboard-mine",
                payload["slot"],
                style=discord.ButtonStyle.primary,
            )
        ),
    ]


def line(place: Payload, words: Words) -> str:
    """Return one line of the post."""
    medal = MEDALS.get(place["rank"], f"{place['rank']}.")
    name = brief(place["name"])
    return words("leaderboard-line", medal=medal, name=name, points=place["points"])


def mine_card(place: Place | None, words: Words) -> Card:
    """Return somebody's own place."""
    if place is None:
        return Card(words("leaderboard-none"))
    return Card(words("leaderboard-own", rank=place.rank, points=place.points))
