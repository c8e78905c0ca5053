"""The wiring: the one module that knows all three packages."""

import asyncio
import signal
from typing import TYPE_CHECKING

from bot import cli
from bot.errors import SettingsError
from bot.settings import BotSettings, Settings

if TYPE_CHECKING:
    from bot.client import Massilia
    from storage.database import Database


def main() -> None:
    """Run the command line."""
    cli.call(cli.build(cli.Actions(run=run, upgrade=upgrade, backup=backup)))


def run() -> None:
    """Run the bot until it is told to stop."""
    from bot import log

    settings = BotSettings.load()
    token = settings.discord_token.get_secret_value()
    log.configure(settings.log_format, secrets=[token, settings.secret_key.get_secret_value()])
    asyncio.run(_run(settings))


def upgrade() -> None:
    """Bring the tables up to date."""
    asyncio.run(_upgrade(Settings.load()))


def backup() -> None:
    """Copy the database beside itself."""
    asyncio.run(_backup(Settings.load()))


def wire(database: "Database") -> "Massilia":
    """Return the bot, with all that it needs, on ``database``."""
    from bot.client import Massilia
    from cogs.commands import Translator
    from cogs.help import Help
    from cogs.refusals import Tree

    return Massilia(store=database, tree=Tree, translator=Translator(), cogs=[Help()])


async def _run(settings: BotSettings) -> None:
    from discord.utils import utcnow

    from bot.client import speak_to
    from storage import migrate
    from storage.database import Database

    speak_to(api=settings.discord_api_url, gateway=settings.discord_gateway_url)
    async with Database.open(settings.database_url) as database:
        await migrate.upgrade(database, now=utcnow())
        async with wire(database) as client:
            serving = asyncio.create_task(client.start(settings.discord_token.get_secret_value()))
            for stop in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(stop, serving.cancel)
            await _until_stopped(serving)


async def _until_stopped(serving: "asyncio.Task[None]") -> None:
    from discord import LoginFailure

    try:
        await serving
    except asyncio.CancelledError:
        return
    except LoginFailure:
        raise SettingsError("MASSILIA_DISCORD_TOKEN: Discord does not know this token") from None


async def _upgrade(settings: Settings) -> None:
    from discord.utils import utcnow

    from storage import migrate
    from storage.database import Database

    async with Database.open(settings.database_url) as database:
        if saved := await migrate.upgrade(database, now=utcnow()):
            print(f"backup: {saved}")  # noqa: T201


async def _backup(settings: Settings) -> None:
    from discord.utils import utcnow

    from storage import backup
    from storage.database import Database

    async with Database.open(settings.database_url) as database:
        print(await backup.create(database, now=utcnow()))  # noqa: T201


if __name__ == "__main__":
    main()
