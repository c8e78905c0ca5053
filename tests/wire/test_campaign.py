"""A campaign of the shipped process, killed in the middle: nothing lost, nothing twice."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
import sqlalchemy as sa
from discord.utils import utcnow

from bot.networks.model import NetworkId, NetworkSettings
from bot.outbox.model import Kind
from storage import migrate
from storage.ambassadors import ambassador
from storage.campaigns import campaign
from storage.consents import consent
from storage.database import Database
from storage.deliveries import conversation, delivery
from tests.wire import BotProcess, LoopbackDiscord, Person
from tests.wire.driver import WireDriver
from tests.wire.faults import ALWAYS, Delayed
from tests.wire.process import database_url

CROWD = 60
UNOPENED = 4
"""People whose DM channels are not known yet; they are opened slowly."""
KILLED_AFTER = 15
TEXT = {
    "language": ["fr"],
    "title": "Journée du port",
    "text": "Le port vous ouvre ses portes.",
    "link": "",
}


class Town:
    """A network that is set up, with many ambassadors for whom it is noon, one of them shut."""

    def __init__(self, discord: LoopbackDiscord, folder: Path) -> None:
        self.discord = discord
        self.folder = folder
        self.driver = WireDriver(discord)
        self.people = [discord.create_user(f"Membre {number}") for number in range(CROWD)]
        self.shut = discord.create_user("Membre fermé")
        for person in (*self.people, self.shut):
            discord.add_member(self.driver.guild, person)
        discord.close_dms(self.shut)

    async def open(self) -> None:
        """Let the coordinator in and fill the database, before the bot starts."""
        await self.driver.enter("camille", locale="fr", coordinator=True)
        async with migrate.opened(database_url(self.folder), now=utcnow()) as database:
            await self._fill(database, [*self.people, self.shut])

    def arrived(self) -> list[int]:
        """How many messages each has."""
        return [len(self.discord.messages(self.discord.dm(person))) for person in self.people]

    async def card(self, *, saying: str) -> str:
        """Return what the card says, once it says that."""
        async with asyncio.timeout(10):
            text = ""
            while saying not in text:
                text = (await self.driver.slash("camille", "campaign show", campaign="1")).text
        return text

    async def _fill(self, database: Database, people: Sequence[Person]) -> None:
        settings = NetworkSettings(
            coordinator_role_id=self.driver.role().id,
            review_channel_id=self.driver.channel("coordination").id,
        )
        async with database.begin() as tx:
            network = await tx.networks.add(settings, now=utcnow())
            adopted = network.adopted_by(self.driver.guild.id, settings, now=utcnow())
            await tx.networks.save(adopted)
            rows = [self._row(number, each, network.id) for number, each in enumerate(people, 1)]
            await tx.connection.execute(sa.insert(ambassador), rows)
            said = {"kind": "private-messages", "given": True, "notice_version": "1"}
            yes = [{"ambassador_id": row["id"], "at": utcnow(), **said} for row in rows]
            await tx.connection.execute(sa.insert(consent), yes)
            known = [
                {"discord_id": each.id, "channel_id": self.discord.dm(each).id}
                for each in people[UNOPENED:]
            ]
            await tx.connection.execute(sa.insert(conversation), known)

    def _row(self, number: int, person: Person, network_id: NetworkId) -> dict[str, object]:
        return {
            "id": number,
            "network_id": network_id,
            "discord_id": person.id,
            "status": "active",
            "zone": noon(),
            "own_fields": [],
            "created_at": utcnow(),
        }


def noon() -> str:
    """Return a zone where it is about noon, whenever the test runs."""
    return f"Etc/GMT{utcnow().hour - 12:+d}"  # its sign says how far west it is


@pytest.fixture
async def town(loopback: LoopbackDiscord, tmp_path: Path) -> Town:
    made = Town(loopback, tmp_path)
    await made.open()
    return made


async def send(driver: WireDriver) -> None:
    """Let the coordinator write a campaign to everybody and send it."""
    form = await driver.slash("camille", "campaign new")
    card = await driver.submit("camille", form, TEXT)
    numbers = await driver.click("camille", card, "campaign-send")
    assert f"Envoyer à {CROWD + 1} personnes" in numbers.buttons.values()
    await driver.click("camille", numbers, "campaign-confirm")


async def became(folder: Path) -> tuple[Counter[str], list[str]]:
    """Return how many deliveries of the campaign became what, and the campaign."""
    async with Database.open(database_url(folder)) as database, database.read() as tx:
        mine = sa.select(delivery.c.status).where(delivery.c.kind == Kind.CAMPAIGN)
        deliveries = Counter(await tx.connection.scalars(mine))
        return deliveries, list(await tx.connection.scalars(sa.select(campaign.c.status)))


async def test_killed_in_the_middle_and_started_again_everybody_is_written_to_once(
    town: Town, tmp_path: Path
) -> None:
    async with BotProcess(town.discord, cwd=tmp_path) as bot:
        await send(town.driver)
        await town.discord.until(lambda: sum(town.arrived()) >= KILLED_AFTER)
        await bot.kill()
    before = sum(town.arrived())
    assert KILLED_AFTER <= before < CROWD

    async with BotProcess(town.discord, cwd=tmp_path) as bot:
        await town.discord.until(lambda: all(town.arrived()))
        card = await town.card(saying="Terminée")
        await town.discord.until(lambda: bool(town.driver.posts("coordination")))
        assert await bot.stop() == 0

    assert town.arrived() == [1] * CROWD
    assert f"Envoyés : **{CROWD}**" in card
    assert "Messages privés fermés : **1**" in card
    assert await became(tmp_path) == (Counter(sent=CROWD, closed=1), ["finished"])
    (report,) = town.driver.posts("coordination")
    assert "Campagne terminée : Journée du port" in report.text


async def test_told_to_stop_in_the_middle_nothing_fails_for_good(
    town: Town, tmp_path: Path
) -> None:
    async with BotProcess(town.discord, cwd=tmp_path) as bot:
        await send(town.driver)
        await town.discord.until(lambda: sum(town.arrived()) >= KILLED_AFTER)
        await bot.kill()
    before = sum(town.arrived())
    slow = Delayed(seconds=0.2, after_effect=True)
    town.discord.faults.add("POST", "/channels/*/messages", slow, times=ALWAYS)
    async with BotProcess(town.discord, cwd=tmp_path) as bot:  # it goes on as soon as it is ready
        await town.discord.until(lambda: sum(town.arrived()) > before)
        assert await bot.stop() == 0

    assert sum(town.arrived()) < CROWD
    deliveries, _ = await became(tmp_path)
    assert "failed" not in deliveries
    assert "delivery_fault" not in bot.stderr
