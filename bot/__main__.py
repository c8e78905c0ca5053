"""The wiring: the one module that knows all three packages."""

import asyncio
import signal
from pathlib import Path
from typing import TYPE_CHECKING

from bot import cli
from bot.errors import SettingsError
from bot.settings import BotSettings, Settings

if TYPE_CHECKING:
    from bot.client import Massilia
    from bot.roster.terminal import Request
    from storage.database import Database


def main() -> None:
    """Run the command line."""
    cli.call(
        cli.build(cli.Actions(run=run, import_roster=import_roster, upgrade=upgrade, backup=backup))
    )


def run() -> None:
    """Run the bot until it is told to stop."""
    from bot import log

    settings = BotSettings.load()
    token = settings.discord_token.get_secret_value()
    log.configure(settings.log_format, secrets=[token, settings.secret_key.get_secret_value()])
    asyncio.run(_run(settings))


def import_roster(file: Path, dry_run: bool, as_json: bool, guild_id: int | None) -> None:
    """Take a roster in."""
    from bot.roster.reading import read
    from bot.roster.terminal import Request

    request = Request(
        file=file, table=read(file), dry_run=dry_run, as_json=as_json, guild_id=guild_id
    )
    asyncio.run(_import_roster(Settings.load(), request))


def upgrade() -> None:
    """Bring the tables up to date."""
    asyncio.run(_upgrade(Settings.load()))


def backup() -> None:
    """Copy the database beside itself."""
    asyncio.run(_backup(Settings.load()))


def wire(database: "Database") -> "Massilia":
    """Return the bot, with all that it needs, on ``database``."""
    from bot.client import Massilia
    from bot.networks.service import NetworkDirectory
    from bot.roster.service import Roster
    from cogs.commands import Translator
    from cogs.components import Router
    from cogs.gate import Gate
    from cogs.help import Help
    from cogs.refusals import Tree
    from cogs.roster import RosterCommands

    gate = Gate(NetworkDirectory(database))
    cogs = [Router(), Help(), RosterCommands(gate, Roster(database))]
    return Massilia(store=database, tree=Tree, translator=Translator(), cogs=cogs)


async def _run(settings: BotSettings) -> None:
    from discord.utils import utcnow

    from bot.client import speak_to
    from storage import migrate

    speak_to(api=settings.discord_api_url, gateway=settings.discord_gateway_url)
    async with migrate.opened(settings.database_url, now=utcnow()) as database:
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


async def _import_roster(settings: Settings, request: "Request") -> None:
    from discord.utils import utcnow

    from bot.networks.service import NetworkDirectory
    from bot.roster.service import Roster
    from bot.roster.terminal import import_roster
    from storage import migrate

    url = settings.database_url
    async with migrate.opened(url, now=utcnow(), trial=request.dry_run) as database:
        networks = NetworkDirectory(database)
        await import_roster(Roster(database), networks, request, now=utcnow())


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
