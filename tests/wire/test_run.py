"""``massilia run`` as it is shipped: a process of its own, on a loopback Discord."""

import json
from pathlib import Path

import pytest

from bot.demo.driver import plainly_spaced
from bot.i18n import Language, Words
from storage import migrate
from storage.database import Database
from tests.samples import person, roster
from tests.wire import BotProcess, LoopbackDiscord
from tests.wire.driver import WireDriver
from tests.wire.faults import Failed, RateLimited
from tests.wire.process import SECRET_KEY, database_url, finished

FRENCH, ENGLISH = Words(Language.FR), Words(Language.EN)
ANSWER_SECONDS = 3
"""How long Discord waits for the first answer."""
CALLBACK = ("POST", "/interactions/*/*/callback")


@pytest.fixture
async def town(loopback: LoopbackDiscord) -> WireDriver:
    """A guild with a coordinator whose Discord is in French, and an English ambassador."""
    driver = WireDriver(loopback)
    await driver.enter("camille", locale="fr", coordinator=True)
    await driver.enter("oliver", locale="en-GB")
    return driver


def syncs(discord: LoopbackDiscord) -> int:
    """How often Discord was told the commands."""
    path = f"/applications/{discord.application_id}/commands"
    return sum((each.method, each.path) == ("PUT", path) for each in discord.api.requests)


async def test_on_an_empty_folder_it_makes_its_database_and_answers_in_each_language(
    town: WireDriver, tmp_path: Path
) -> None:
    async with BotProcess(town.discord, cwd=tmp_path):
        async with Database.open(database_url(tmp_path)) as database:
            assert await migrate.is_current(database)
        for name, words in (("camille", FRENCH), ("oliver", ENGLISH)):
            for answer in (
                await town.slash(name, "help"),
                await town.whisper(name, "help"),
            ):
                assert plainly_spaced(words("help-intro")) in answer.text
                assert f"/{words('command-help')}**" in answer.text
    assert len(town.discord.latencies) == 4
    assert max(town.discord.latencies) < ANSWER_SECONDS


async def test_a_second_start_tells_discord_nothing_and_answers(
    town: WireDriver, tmp_path: Path
) -> None:
    async with BotProcess(town.discord, cwd=tmp_path) as bot:
        assert await bot.stop() == 0
    assert syncs(town.discord) == 1

    async with BotProcess(town.discord, cwd=tmp_path) as bot:
        assert (await town.slash("oliver", "help")).private
        assert await bot.stop() == 0
    assert syncs(town.discord) == 1
    assert list((tmp_path / "backups").glob("*")) == []


async def test_a_lost_connection_comes_back_and_misses_nothing(
    town: WireDriver, tmp_path: Path
) -> None:
    async with BotProcess(town.discord, cwd=tmp_path):
        town.discord.drop_connections()
        assert (await town.slash("oliver", "help")).text
    assert (town.discord.gateway.identified, town.discord.gateway.resumed) == (1, 1)
    assert max(town.discord.latencies) < ANSWER_SECONDS


async def test_without_the_members_intent_it_serves_all_the_same_and_says_so(
    town: WireDriver, tmp_path: Path
) -> None:
    town.discord.gateway.members_intent = False
    async with BotProcess(town.discord, cwd=tmp_path) as bot:
        assert (await town.slash("oliver", "help")).text
        assert await bot.stop() == 0
    events = [json.loads(line) for line in bot.stderr.splitlines()]
    [warning] = [each for each in events if each["level"] == "warning"]
    assert (warning["event"], warning["switch_on"]) == ("blind_to_leaving", "Server Members Intent")
    assert town.discord.gateway.identified == 1


async def test_a_wrong_token_is_one_line_and_exit_code_2(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    wrong = {"MASSILIA_DISCORD_TOKEN": "no-such-token"}
    ended = await finished(loopback, "run", cwd=tmp_path, env=wrong)

    assert ended.returncode == 2
    (line,) = ended.stderr.splitlines()
    assert line == "massilia: MASSILIA_DISCORD_TOKEN: Discord does not know this token"
    assert ended.stdout == ""


async def test_its_log_is_json_and_names_nobody(town: WireDriver, tmp_path: Path) -> None:
    file = tmp_path / "membres.csv"
    row = {"first_name": "Zénobie", "last_name": "Quinquandon", "email": "zenobie@mail.example"}
    file.write_bytes(roster(person(**row), person(last_name="Sansadresse")))
    discord = town.discord
    quoting = Failed(status=400, message=" ".join(row.values()))

    async with BotProcess(discord, cwd=tmp_path) as bot:
        imported = await finished(discord, "import", "roster", str(file), cwd=tmp_path)
        discord.faults.add(*CALLBACK, RateLimited(retry_after=0.01))
        refused = await town.slash("camille", "roster import", file=(file.name, file.read_bytes()))
        discord.faults.add(*CALLBACK, quoting)
        broken = await town.slash("oliver", "help")
        discord.drop_connections()
        await town.whisper("oliver", "help")
        assert await bot.stop() == 0

    assert imported.returncode == 0
    assert plainly_spaced(FRENCH("error-network-not-set-up")) in refused.text
    assert "Something went wrong on our side" in broken.text
    events = {json.loads(line)["event"] for line in bot.stderr.splitlines()}
    assert {"commands_synced", "incident", "resumed"} <= events
    people = [user.name for user in discord.world.users.values() if not user.bot]
    tokens = [discord.token, SECRET_KEY, *(each.token for each in discord.interactions)]
    for private in (*people, *tokens, *row.values(), "Sansadresse"):
        assert private.lower() not in f"{bot.stderr}{imported.stderr}".lower()
