"""A bare discord.py client with the same intents, beside which our bot is measured."""

import json
import os
import sys

import discord

from bot.client import GUILDS_SECONDS, speak_to


class Bare(discord.Client):
    """Says when it is ready, and nothing else."""

    async def on_ready(self) -> None:
        sys.stderr.write(json.dumps({"event": "ready"}) + "\n")
        sys.stderr.flush()


def main() -> None:
    """Run until killed."""
    speak_to(
        api=os.environ["MASSILIA_DISCORD_API_URL"],
        gateway=os.environ["MASSILIA_DISCORD_GATEWAY_URL"],
    )
    client = Bare(intents=discord.Intents(guilds=True), guild_ready_timeout=GUILDS_SECONDS)
    client.run(os.environ["MASSILIA_DISCORD_TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
