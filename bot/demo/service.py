"""``massilia demo``: the story played to its end, or a page on which one plays along."""

import json
from collections.abc import Mapping
from time import perf_counter
from typing import Any, Protocol

from bot import terminal
from bot.demo import calendar
from bot.demo.launcher import Launcher, Role, Seat
from bot.demo.simulator import Simulator
from bot.demo.stage import COORDINATOR, MANAGER, Guest, Stage, Stranger
from bot.demo.story import INVITING, PRELUDE, play
from bot.i18n import Language
from bot.store import Reads

SEATS = 4
"""Ambassadors whom one may play."""
VISITORS = 2
"""People whom one may play who have not joined."""
SETTLE_SECONDS = 60.0
"""How long simcord waits for the bot; an import of a large roster takes its time."""


class Figures(Protocol):
    async def all(self) -> Mapping[str, Any]: ...


class Transaction(calendar.Transaction, Protocol):
    @property
    def figures(self) -> Figures: ...


async def headless(
    stage: Stage, simulator: Simulator, store: Reads[Transaction]
) -> Mapping[str, object]:
    """Play the whole story and return what it left, counted."""
    started = perf_counter()
    await play(stage)
    async with store.read() as tx:
        figures = await tx.figures.all()
    return {
        **figures,
        "commands": simulator.commands,
        "leaderboard_posts": len(simulator.posts("classement")),
        "seconds": round(perf_counter() - started, 1),
    }


async def interactive(
    stage: Stage, simulator: Simulator, store: Reads[Transaction], *, port: int
) -> None:
    """Play the beginning, then serve the page until somebody ends the demonstration."""
    words = terminal.words()
    await play(stage, INVITING)
    terminal.say(words("demo-preparing", people=stage.scale.joining))
    await play(stage, PRELUDE[len(INVITING) :])

    visitors = stage.strangers[-VISITORS:]
    for each in visitors:
        await simulator.enter(each.handle, locale=each.locale, name=each.name)

    seats = [*seats_of(stage), *map(strange_seat, visitors)]
    launcher = Launcher(simulator, seats, time=calendar.Calendar(simulator, store))
    async with launcher.serve(port) as url:
        terminal.say(words("demo-ready", url=url))
        await launcher.closed
    terminal.say(words("demo-ended"))


def seats_of(stage: Stage) -> list[Seat]:
    """Return whom one may play: the agency, then ambassadors of both languages."""
    agency = [
        Seat(COORDINATOR, "Camille Durand", Role.COORDINATOR, Language.FR),
        Seat(MANAGER, "Marius Olive", Role.COORDINATOR, Language.FR),
    ]
    busy = stage.guests[::-1]  # the last ones introduced companies
    french = [guest for guest in busy if guest.language is Language.FR]
    english = [guest for guest in busy if guest.language is Language.EN]
    return [*agency, *(seat(guest) for guest in (*french[: SEATS // 2], *english[: SEATS // 2]))]


def seat(guest: Guest) -> Seat:
    """Return an ambassador's seat."""
    return Seat(guest.handle, guest.name, Role.AMBASSADOR, guest.language)


def strange_seat(stranger: Stranger) -> Seat:
    """Return the seat of somebody who has not joined."""
    return Seat(stranger.handle, stranger.name, Role.STRANGER, stranger.language)


def report(figures: Mapping[str, object], *, as_json: bool) -> None:
    """Print the figures, on one line of JSON or one a line."""
    if as_json:
        terminal.say_json(figures)
        return
    for name, value in figures.items():
        terminal.say(f"{name:<20}{value if isinstance(value, int | float) else json.dumps(value)}")
