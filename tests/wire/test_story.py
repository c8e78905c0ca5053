"""One story on both stand-ins for Discord: the same must be left in the database."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.__main__ import wire
from bot.client import Massilia
from bot.demo.simulator import Simulator
from bot.demo.story import STORY, Step, play
from bot.outbox.pace import NoPace
from storage.database import Database
from storage.tables import metadata
from tests.wire import BotProcess, LoopbackDiscord
from tests.wire.driver import ROLES, WireDriver
from tests.wire.facts import HOSTS_OWN, Facts, facts
from tests.wire.process import SECRET_KEY, database_url

SECONDS = 10


def wired(database: Database) -> Massilia:
    """Return the bot as it is shipped, for a Discord without limits."""
    return wire(database, secret_key=SECRET_KEY, pace=NoPace())


async def simulated(story: Sequence[Step], database: Database) -> Facts:
    """Play on simcord, in this process."""
    async with Simulator.start(wired(database)) as simulator:
        await play(simulator, story)
    return await facts(database)


@asynccontextmanager
async def shipped(story: Sequence[Step], folder: Path) -> AsyncIterator[Database]:
    """Play on the loopback Discord with the bot as a process; give the database it works on."""
    async with LoopbackDiscord() as discord:
        driver = WireDriver(discord)
        async with BotProcess(discord, cwd=folder) as bot:
            await play(driver, story)
            async with Database.open(database_url(folder)) as database:
                yield database
            assert await bot.stop() == 0
        assert discord.unknown_routes == []


async def settled(database: Database, expected: Facts) -> Facts:
    """Return what the database says: ``expected``, or what it still said when time was up."""
    said = await facts(database)
    for _ in range(SECONDS * 20):
        if said == expected:
            break
        await asyncio.sleep(0.05)  # another process works on it, and says nothing when it is done
        said = await facts(database)
    return said


@pytest.mark.parametrize("story", [pytest.param(STORY, id="the demonstration's")])
async def test_both_stand_ins_leave_the_same(
    story: Sequence[Step], sqlite: Database, tmp_path: Path
) -> None:
    expected = await simulated(story, sqlite)
    folder = tmp_path / "shipped"
    folder.mkdir()

    async with shipped(story, folder) as database:
        assert await settled(database, expected) == expected


async def test_both_stand_ins_have_the_same_town(
    sqlite: Database, loopback: LoopbackDiscord
) -> None:
    driver = WireDriver(loopback)
    bot = wired(sqlite)
    async with Simulator.start(bot):
        (guild,) = bot.guilds
        may = {role.name: role.permissions.value for role in guild.roles}
        assert guild.name == driver.guild.name
        assert [channel.name for channel in guild.channels] == list(driver.channels)
        assert {name: may[name] for name in driver.roles} == ROLES


def test_what_is_left_out_of_the_facts_exists() -> None:
    columns = {str(column) for table in metadata.sorted_tables for column in table.columns}
    assert set(HOSTS_OWN) <= columns
