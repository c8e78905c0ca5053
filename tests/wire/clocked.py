"""``massilia run`` on another day: its one clock, ``discord.utils.utcnow``, is set and goes on."""

import os
from datetime import UTC, datetime

import discord.utils

CLOCK = "MASSILIA_TEST_CLOCK"
"""The moment at which the process starts, as ISO 8601."""


def main() -> None:
    """Set the clock before any other module takes it, then run the command line."""
    away = datetime.fromisoformat(os.environ[CLOCK]) - datetime.now(UTC)
    discord.utils.utcnow = lambda: datetime.now(UTC) + away

    from bot.__main__ import main as massilia

    massilia()


if __name__ == "__main__":
    main()
