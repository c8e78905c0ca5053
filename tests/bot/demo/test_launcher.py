"""The launcher, over real HTTP, with the real bot behind it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import discord
import pytest
import simcord

from bot.demo.launcher import Launcher, Role, Seat
from bot.demo.page.names import localised
from bot.demo.simulator import Simulator
from bot.i18n import Language
from storage.database import Database
from tests.wiring import wire

ZONE = ZoneInfo("Europe/Paris")
SEATS = (
    Seat("camille", "Camille Durand", Role.COORDINATOR, Language.FR),
    Seat("oliver", "Oliver <Reed>", Role.AMBASSADOR, Language.EN),
)
LENGTHS = {"monday": timedelta(days=7), "quarter": timedelta(days=90)}
"""How long the buttons' time is here."""


@dataclass
class Time:
    """Time that goes by, without the bot's doings; ``passed`` are the buttons that were pressed."""

    simulator: Simulator
    passed: list[str] = field(default_factory=list)

    def now(self) -> datetime:
        return self.simulator.env.now().astimezone(ZONE)

    async def catch_up(self) -> None:
        """Nothing: the tests' time stands still."""

    async def next_monday(self) -> None:
        await self._pass("monday")

    async def three_months(self) -> None:
        await self._pass("quarter")

    async def _pass(self, button: str) -> None:
        await self.simulator.env.advance_time(LENGTHS[button].total_seconds())
        self.passed.append(button)


@dataclass
class Browser:
    """A browser on the launcher's page; simcord's page in the frame is played by hand."""

    url: str
    session: aiohttp.ClientSession
    time: Time
    page: str = ""

    async def look(self, language: str = "fr") -> str:
        async with self.session.get(f"{self.url}?lang={language}") as answer:
            self.page = await answer.text()
        return self.page

    async def press(self, control: str, **form: str) -> int:
        """Send the form as the page would; return the status."""
        sent = {"token": self.token, "lang": "fr", **form}
        async with self.session.post(f"{self.url}demo/{control}", data=sent) as answer:
            self.page = await answer.text()
            return answer.status

    async def ask(self, path: str, body: object = None, **headers: str) -> Any:
        """Ask the frame's API as simcord's page does."""
        key = {"X-Simcord-Capability": self.key, **headers}
        method = "GET" if body is None else "POST"
        async with self.session.request(method, self.url + path, json=body, headers=key) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def frame(self) -> int:
        async with self.session.get(f"{self.url}view") as answer:
            assert answer.status != 200 or "frame-ancestors 'self'" in str(answer.headers)
            return answer.status

    async def commands(self) -> tuple[str, list[dict[str, Any]]]:
        """Open simcord's page; return its context and the commands that it offers."""
        context = (await self.ask("api/pages", {}))["context"]["id"]
        catalogue = await self.ask("api/commands", **{"X-Simcord-Context": context})
        return context, catalogue["entries"]

    @property
    def token(self) -> str:
        return found(r'name="token" value="([^"]+)"', self.page)

    @property
    def key(self) -> str:
        return found(r'<iframe src="/view#([^"]+)"', self.page)

    @property
    def pressed(self) -> list[str]:
        return re.findall(r'value="([^"]+)" aria-pressed="true"', self.page)


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    assert match, text
    return match[1]


@asynccontextmanager
async def opened(simulator: Simulator) -> AsyncIterator[Browser]:
    """The launcher on a free port."""
    time = Time(simulator)
    launcher = Launcher(
        simulator, SEATS, time=time, words=lambda language: lambda key: f"{language}:{key}"
    )
    async with launcher.serve(0) as url, aiohttp.ClientSession() as session:
        browser = Browser(url, session, time)
        await browser.look()
        yield browser


@pytest.fixture
async def simulator(sqlite: Database) -> AsyncIterator[Simulator]:
    async with Simulator.start(wire(sqlite)) as simulator:
        await simulator.enter("camille", locale="fr", coordinator=True)
        await simulator.enter("oliver", locale="en-GB")
        yield simulator
        assert simulator.env.errors == []


@pytest.fixture
async def browser(simulator: Simulator) -> AsyncIterator[Browser]:
    async with opened(simulator) as browser:
        yield browser


async def test_the_page_speaks_both_languages_and_escapes_names(browser: Browser) -> None:
    french, english = await browser.look("fr"), await browser.look("en")

    assert "fr:demo-title" in french
    assert "Jeudi 1er janvier 2026, 01:00" in french
    assert "en:demo-title" in english
    assert "Thursday 1 January 2026, 01:00" in english
    assert "Oliver &lt;Reed&gt;" in french


async def test_one_plays_one_person_in_one_place_at_a_time(browser: Browser) -> None:
    assert await browser.frame() == 410  # nobody is played yet

    assert await browser.press("seat", person="camille", place="classement") == 200
    assert browser.pressed == ["camille", "classement", "fr"]
    assert await browser.frame() == 200
    first = browser.key

    assert await browser.press("seat", person="oliver", place="@") == 200
    assert browser.pressed == ["oliver", "@", "en"]
    assert browser.key != first
    assert await browser.frame() == 200


async def test_commands_are_offered_in_the_language_of_who_is_played(browser: Browser) -> None:
    await browser.press("seat", person="oliver", place="@")
    _, english = await browser.commands()
    await browser.press("seat", speaks="fr")
    context, french = await browser.commands()

    assert "help" in names(english)
    assert "aide" in names(french)
    answer = await run(browser, context, next(at for at in french if at["invocation"] == "aide"))
    assert "**/aide**" in answer


async def run(browser: Browser, context: str, entry: dict[str, Any]) -> str:
    """Run a command as simcord's page does; return all that is to be read then."""
    key = {"X-Simcord-Context": context}
    state = await browser.ask("api/state", **key)
    action = {
        "kind": "run_command",
        "command_id": entry["commandId"],
        "path": entry["path"],
        "schema_fingerprint": entry["schemaFingerprint"],
        "options": {},
        "protocol_version": state["protocolVersion"],
        "sequence": 1,
        "request_id": "one",
        "generation": state["context"]["generation"],
        "bot_generation": state["botGeneration"],
        "published_revision": state["publishedRevision"],
    }
    done = await browser.ask("api/action", action, **key)
    assert done["acknowledgement"] == "acknowledged", done
    return str(await browser.ask("api/state", **key))


def names(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["invocation"] for entry in entries]


@pytest.mark.parametrize(
    ("button", "day"),
    [
        pytest.param("monday", "Jeudi 8 janvier 2026, 01:00", id="a week"),
        pytest.param("quarter", "Mercredi 1er avril 2026, 02:00", id="three months"),
    ],
)
async def test_time_goes_by_once_and_what_came_is_counted(
    simulator: Simulator, browser: Browser, button: str, day: str
) -> None:
    await browser.press("seat", person="camille", place="accueil")
    oliver = await simulator.env.bot.fetch_user(simulator.people["oliver"].id)
    await oliver.send("Your week")

    assert await browser.press(button) == 200

    assert browser.time.passed == [button]
    assert day in browser.page
    assert '<span class="unread">1</span>' in browser.page
    await browser.press("seat", person="oliver", place="@")
    assert "unread" not in browser.page


@pytest.mark.parametrize("button", ["monday", "quarter", "refresh"])
async def test_what_came_last_is_in_sight_then(
    simulator: Simulator, browser: Browser, button: str
) -> None:
    await browser.press("seat", person="oliver", place="@")
    oliver = await simulator.env.bot.fetch_user(simulator.people["oliver"].id)
    letter = await oliver.send("How are you?")

    assert await browser.press(button) == 200

    assert browser.pressed == ["oliver", "@", "en"]
    key = {"X-Simcord-Context": (await browser.ask("api/pages", {}))["context"]["id"]}
    state = await browser.ask("api/state", **key)
    assert state["targetId"] == str(letter.id)


async def test_time_goes_by_before_anybody_is_played(browser: Browser) -> None:
    assert await browser.press("quarter") == 200
    assert browser.time.passed == ["quarter"]
    assert browser.pressed == []
    assert await browser.frame() == 410


async def test_who_may_not_enter_a_channel_is_not_led_there(simulator: Simulator) -> None:
    unseen = discord.PermissionOverwrite(read_messages=False)
    simulator.guild.create_text_channel("closed", overwrites={simulator.people["oliver"]: unseen})

    async with opened(simulator) as browser:
        await browser.press("seat", person="camille", place="closed")
        assert browser.pressed == ["camille", "closed", "fr"]
        await browser.press("seat", person="oliver")
        assert browser.pressed == ["oliver", "accueil", "en"]
        assert 'value="closed"' not in browser.page


@pytest.mark.parametrize("control", ["seat", "monday", "quarter", "refresh", "end"])
async def test_a_form_without_the_token_is_refused(browser: Browser, control: str) -> None:
    assert await browser.press(control, token="guessed", person="camille") == 403
    assert browser.time.passed == []


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": "http://evil.example"}, id="another page in the browser"),
        pytest.param({"Host": "evil.example"}, id="a name that resolves to loopback"),
    ],
)
async def test_other_origins_are_refused(browser: Browser, headers: dict[str, str]) -> None:
    form = {"token": browser.token}
    url = f"{browser.url}demo/monday"
    async with browser.session.post(url, data=form, headers=headers) as answer:
        assert answer.status == 403
    assert browser.time.passed == []


async def test_a_busy_bot_is_told_kindly(
    simulator: Simulator, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def overlaps() -> None:
        raise simcord.SetupError("operation overlaps active slash")

    monkeypatch.setattr(simulator.env, "settle", overlaps)

    assert await browser.press("monday", lang="en") == 409
    assert "en:demo-busy" in browser.page
    assert browser.time.passed == []


async def test_a_taken_port_falls_back_to_a_free_one(simulator: Simulator) -> None:
    async with opened(simulator) as browser:
        taken = int(browser.url.rstrip("/").rpartition(":")[2])
        launcher = Launcher(simulator, SEATS, time=browser.time)
        async with launcher.serve(taken) as url:
            assert url != browser.url


async def test_the_demonstration_ends_from_the_page(simulator: Simulator) -> None:
    time = Time(simulator)
    launcher = Launcher(simulator, SEATS, time=time, words=lambda _: str)
    async with launcher.serve(0) as url, aiohttp.ClientSession() as session:
        browser = Browser(url, session, time)
        await browser.look()
        assert await browser.press("end") == 200
        assert "demo-ended" in browser.page
        await launcher.closed


def test_names_are_localised_at_every_depth() -> None:
    choice = {"name": "Won", "value": "won", "name_localizations": {"fr": "Gagnée"}}
    option = {"name": "stage", "name_localizations": {"fr": "étape"}, "choices": [choice]}
    command = {"name": "move", "options": [option]}

    french = localised(command, "fr")

    assert french["name"] == "move"
    assert french["options"][0]["name"] == "étape"
    assert french["options"][0]["choices"][0] == {**choice, "name": "Gagnée"}
    assert localised(command, "en-GB") == command
