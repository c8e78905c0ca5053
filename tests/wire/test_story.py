"""One story on both stand-ins for Discord: the same must be left in the database."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.codes.service import CodeBook
from bot.demo import stage as scale
from bot.demo.driver import Driver
from bot.demo.simulator import Simulator
from bot.demo.stage import BEGINNING, Stage
from bot.demo.story import STORY, Step, play
from bot.networks.service import NetworkDirectory
from storage.database import Database
from storage.tables import metadata
from tests.samples import sample_roster
from tests.wire import LoopbackDiscord
from tests.wire.driver import ROLES
from tests.wire.facts import HOSTS_OWN, Facts, facts
from tests.wire.process import database_url
from tests.wire.shipped import Shipped
from tests.wiring import HASHER, wire

SECONDS = 60


def stage(driver: Driver, setup_code: str) -> Stage:
    """The same few people on either side."""
    return Stage(
        driver=driver,
        scale=scale.SHORT,
        roster=europeans(),
        setup_code=setup_code,
        seed=1,
    )


def europeans() -> bytes:
    """The people of the sample who are awake when Provence is: nobody's night moves a message."""
    header, *rows = sample_roster().decode("utf-8-sig").splitlines()
    awake = [
        row for row in rows if row.split(";")[6] in {"France", "Allemagne", "Italie", "Suisse"}
    ]
    return "\r\n".join([header, *awake]).encode("utf-8-sig")


async def simulated(story: Sequence[Step], database: Database) -> Facts:
    """Play on simcord, in this process."""
    network = await NetworkDirectory(database).found(now=BEGINNING)
    codes = CodeBook(database, HASHER)
    code = await codes.for_setup(network, now=BEGINNING)
    async with Simulator.start(wire(database)) as simulator:
        await play(stage(simulator, code), story)
    return await facts(database)


@asynccontextmanager
async def shipped(story: Sequence[Step], folder: Path) -> AsyncIterator[Database]:
    """Play on the loopback Discord with the bot as a process; give the database it works on."""
    async with LoopbackDiscord() as discord, Shipped(discord, folder) as bot:
        await play(stage(bot.driver, await bot.setup_code()), story)
        async with Database.open(database_url(folder)) as database:
            yield database
        await bot.stop()
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
    sqlite: Database, loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    driver = Shipped(loopback, tmp_path).driver
    async with Simulator.start(wire(sqlite)) as simulator:
        (guild,) = simulator.bot.guilds
        may = {role.name: role.permissions.value for role in guild.roles}
        assert guild.name == driver.guild.name
        assert [channel.name for channel in guild.channels] == list(driver.channels)
        assert {name: may[name] for name in driver.roles} == ROLES


def test_what_is_left_out_of_the_facts_exists() -> None:
    columns = {str(column) for table in metadata.sorted_tables for column in table.columns}
    assert set(HOSTS_OWN) <= columns
