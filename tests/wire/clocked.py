"""``massilia run`` on another day: its one clock, ``discord.utils.utcnow``, is set and goes on."""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import discord.utils

CLOCK = "MASSILIA_TEST_CLOCK"
"""The moment at which the process starts, as ISO 8601."""
TICKED = Path("ticked")
"""A file in the process's folder which is there once all that was due at the start was done."""


def main() -> None:
    """Set the clock before any other module takes it, then run the command line."""
    away = datetime.fromisoformat(os.environ[CLOCK]) - datetime.now(UTC)
    discord.utils.utcnow = lambda: datetime.now(UTC) + away

    from bot.__main__ import main as massilia
    from bot.schedule import steps

    in_turn = steps.in_turn
    steps.in_turn = lambda *each: in_turn(*each, note)
    massilia()


async def note(_now: datetime) -> None:
    """Tell who waits outside that a tick is over."""
    await asyncio.to_thread(TICKED.touch)


if __name__ == "__main__":
    main()
