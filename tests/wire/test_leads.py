"""Leads through the shipped process, on a Discord that refuses what Discord refuses."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.ambassadors.model import Status
from bot.networks.model import NetworkSettings
from storage.database import Database
from tests.samples import person, roster
from tests.steps import adopted, take_in
from tests.wire import BotProcess, LoopbackDiscord
from tests.wire.driver import WireDriver
from tests.wire.process import database_url

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
LONGEST = {"company": "É" * 60, "country": "US", "sector": "art-de-vivre"}
SAID = {
    "contact": "Jane Doe",
    "function": "CEO",
    "reach": "jane@calanque.example",
    "background": "We sailed together.",
    "aware": ["no"],
}


async def settle(town: WireDriver, database: Database) -> None:
    """Write down that the guild's network is set up, and that its two ambassadors have joined."""
    settings = NetworkSettings(
        coordinator_role_id=town.role().id, review_channel_id=town.channel("coordination").id
    )
    names = ("nadia", "oliver")
    network = await adopted(database, town.guild.id, settings)
    rows = (person(email=f"{name}@a.example", first_name=name) for name in names)
    await take_in(database, network, roster(*rows))
    async with database.begin() as tx:
        for name in names:
            (who,) = await tx.ambassadors.named(network.id, name, limit=1)
            account = town.people[name].id
            await tx.ambassadors.save(replace(who, discord_id=account, status=Status.ACTIVE))


@pytest.fixture
async def town(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[WireDriver]:
    """The shipped bot in a guild whose network is set up."""
    driver = WireDriver(loopback)
    await driver.enter("camille", locale="fr", coordinator=True)
    await driver.enter("nadia", locale="fr")
    await driver.enter("oliver", locale="en-GB")
    async with BotProcess(loopback, cwd=tmp_path):
        async with Database.open(database_url(tmp_path)) as database:
            await settle(driver, database)
        yield driver


async def test_leads_go_their_way(town: WireDriver) -> None:
    asked = await town.slash("camille", "pipeline introduce", **{"for": "nadia testard", **LONGEST})
    form = await town.click("camille", asked, "pipeline-form")
    done = await town.submit("camille", form, SAID)
    assert "piste n° 1" in done.text
    assert LONGEST["company"] in (await town.whisper("nadia", "lead mine")).text

    company = {**LONGEST, "company": "Calanque"}
    offers = [await town.slash(who, "lead introduce", **company) for who in ("nadia", "oliver")]
    one = await town.click("nadia", offers[0], "lead-form")
    other = await town.click("oliver", offers[1], "lead-form")

    both = await asyncio.gather(town.submit("nadia", one, SAID), town.submit("oliver", other, SAID))

    assert sorted("n° 2" in each.text or "no. 2" in each.text for each in both) == [False, True]
    await town.discord.until(lambda: len(town.posts("coordination")) == 2)
    _, post = town.posts("coordination")
    taken = await town.click("camille", post, "lead-take")
    move = await town.click("camille", taken, "pipeline-move")
    landed = await town.submit("camille", move, {"stage": ["landed"], "jobs": "12"})
    assert "Emplois : **12**" in landed.text
    edit = await town.click("camille", landed, "pipeline-edit")
    values = {"company": "Garlaban", "sector": ["sante"], "contact": "", "reach": ""}
    edited = await town.submit("camille", edit, values)
    assert "Garlaban · piste n° 2" in edited.text
    assert "Garlaban" in (await town.slash("camille", "pipeline list")).text
