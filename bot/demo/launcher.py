"""The launcher: a page on which one plays a coordinator or an ambassador, and lets time go by."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import simcord
from aiohttp import web

from bot.demo.page.frame import Frame, asset
from bot.demo.page.guard import CSP, FIELD, Guard
from bot.demo.page.names import LocalNames
from bot.demo.page.play import Play
from bot.demo.page.seats import Role, Seat
from bot.demo.page.sheet import Say, Scene, goodbye, page
from bot.demo.simulator import Simulator
from bot.i18n import Language, Words

__all__ = ["PORT", "Launcher", "Role", "Seat"]

HOST, PORT = "127.0.0.1", 8765
UPLOAD_LIMIT = 27 * 1024 * 1024
FAREWELL_SECONDS = 0.5
"""How long the last page has to fetch its style sheet."""
ASSETS = {"launcher.css": "text/css", "launcher.js": "text/javascript", "frame.css": "text/css"}

Handler = Callable[[web.Request], Awaitable[web.Response]]


class Time(Protocol):
    """The simulated time."""

    def now(self) -> datetime:
        """Return it in the network's zone, a ZoneInfo."""

    async def catch_up(self) -> None:
        """Let go by what really did since the last time."""

    async def next_monday(self) -> None:
        """Let a week go by, at most."""

    async def three_months(self) -> None:
        """Let so long go by that who does nothing falls dormant."""


class Launcher:
    """Serves the page, on which ``time`` goes by at the press of a button."""

    def __init__(
        self,
        simulator: Simulator,
        seats: Sequence[Seat],
        *,
        time: Time,
        words: Callable[[Language], Say] = Words,
    ) -> None:
        self._simulator, self._seats = simulator, seats
        self._time, self._words = time, words
        self._guard = Guard()
        self._ended = asyncio.Event()

    @asynccontextmanager
    async def serve(self, port: int = PORT) -> AsyncIterator[str]:
        """Serve on ``port``, or on a free one where it is taken; yield the page's address."""
        zone = self._time.now().tzinfo
        assert isinstance(zone, ZoneInfo)  # noqa: S101  # what ``now`` promises
        async with Frame(self._simulator.env) as self._frame:
            self._play = Play(self._simulator, self._seats, self._frame, zone)
            LocalNames(self._simulator.env.backend, self._play.locale_of)
            runner = web.AppRunner(self._app(), access_log=None)
            await runner.setup()
            try:
                yield await _listen(runner, port)
            finally:
                await self._frame.close()
                await runner.cleanup()

    @property
    def closed(self) -> Awaitable[Any]:
        """Wait until somebody has ended the demonstration on the page."""
        return self._ended.wait()

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard.middleware], client_max_size=UPLOAD_LIMIT)
        app.router.add_get("/", self._show)
        app.router.add_get("/demo/{asset}", self._asset)
        app.router.add_post("/demo/seat", self._seat)
        app.router.add_post("/demo/monday", self._passing(self._time.next_monday))
        app.router.add_post("/demo/quarter", self._passing(self._time.three_months))
        app.router.add_post("/demo/refresh", self._refresh)
        app.router.add_post("/demo/end", self._end)
        app.router.add_route("*", "/{path:.+}", self._frame.hand_through)
        return app

    async def _show(self, request: web.Request) -> web.Response:
        return self._page(_language(request.query.get("lang")))

    async def _asset(self, request: web.Request) -> web.Response:
        name = request.match_info["asset"]
        if name not in ASSETS:
            raise web.HTTPNotFound
        return web.Response(text=asset(name), content_type=ASSETS[name])

    async def _seat(self, request: web.Request) -> web.Response:
        form = await self._form(request)
        seat = self._play.seats.get(form.get("person", ""), self._play.seat)
        if seat is None:
            raise web.HTTPBadRequest
        language = Language.of_locale(form.get("speaks"))
        return await self._act(form, lambda: self._play.sit(seat, form.get("place", ""), language))

    def _passing(self, go_by: Callable[[], Awaitable[None]]) -> Handler:
        """Return what lets time go by; what is looked at shows then what came last."""

        async def go() -> None:
            await go_by()
            await self._play.look_again()

        async def handle(request: web.Request) -> web.Response:
            return await self._act(await self._form(request), go)

        return handle

    async def _refresh(self, request: web.Request) -> web.Response:
        return await self._act(await self._form(request), self._play.look_again)

    async def _end(self, request: web.Request) -> web.Response:
        language = _language((await self._form(request)).get("lang"))
        asyncio.get_running_loop().call_later(FAREWELL_SECONDS, self._ended.set)
        return _html(goodbye(language, self._words(language)))

    async def _form(self, request: web.Request) -> dict[str, str]:
        form = {
            name: text for name, text in (await request.post()).items() if isinstance(text, str)
        }
        self._guard.check(form.get(FIELD))
        return form

    async def _act(
        self, form: dict[str, str], action: Callable[[], Awaitable[None]]
    ) -> web.Response:
        """Do ``action`` when it is its turn, then show the page again."""
        language = _language(form.get("lang"))
        async with self._frame.turn:
            try:
                await self._simulator.env.settle()
            except simcord.SetupError:  # somebody else makes the bot do something
                return self._page(language, notice="demo-busy", status=409)
            await self._time.catch_up()
            await action()
        raise web.HTTPSeeOther(f"/?lang={language}")

    def _page(self, language: Language, *, notice: str = "", status: int = 200) -> web.Response:
        play = self._play
        scene = Scene(
            seats=list(play.seats.values()),
            places=play.places(),
            waiting=play.waiting(),
            now=self._time.now(),
            token=self._guard.token,
            person=play.seat,
            place=play.place,
            frame=self._frame.source,
            notice=notice,
        )
        return _html(page(scene, language, self._words(language)), status=status)


async def _listen(runner: web.AppRunner, port: int) -> str:
    try:
        await web.TCPSite(runner, HOST, port).start()
    except OSError:  # taken
        await web.TCPSite(runner, HOST, 0).start()
    return f"http://{HOST}:{runner.addresses[0][1]}/"


def _language(code: str | None) -> Language:
    return Language.of_locale(code) or Language.FR


def _html(text: str, *, status: int = 200) -> web.Response:
    headers = {"Content-Security-Policy": CSP, "Cache-Control": "no-store"}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
