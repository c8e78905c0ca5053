"""The frame in the page: simcord's preview, one at a time, handed through on our own origin.

The preview forbids to be framed and would answer whoever comes first. Handing it through lets our
page frame it, and lets what is done in it wait for what the launcher does.
"""

import asyncio
from contextlib import suppress
from importlib.resources import files
from typing import Self

import aiohttp
import simcord
from aiohttp import web
from simcord.preview import Preview
from yarl import URL

Viewer = simcord.MemberActor | simcord.UserHandle

PATH = "/view"
REQUEST_HEADERS = ("Content-Type", "X-Simcord-Capability", "X-Simcord-Context")
OWN_HEADERS = {"Content-Length", "Date", "Server", "Transfer-Encoding", "X-Frame-Options"}
CSP = "Content-Security-Policy"
STYLE = b'<link rel="stylesheet" href="/demo/frame.css"></head>'


class Frame:
    """The preview that is open; ``turn`` is held while the bot is made to do something."""

    def __init__(self, env: simcord.Env) -> None:
        self.turn = asyncio.Lock()
        self._env = env
        self._preview: Preview | None = None
        self._client = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
        await self._client.close()

    @property
    def source(self) -> str | None:
        """The address to frame, on our origin; its fragment is the preview's own key."""
        return f"{PATH}#{URL(self._preview.url).fragment}" if self._preview else None

    async def open(
        self, channel: simcord.ChannelHandle, viewer: Viewer, *, locale: str, timezone: str
    ) -> None:
        """Close what is open and show ``channel`` as ``viewer`` sees it; hold ``turn``."""
        await self.close()
        preview = self._env.preview(
            channel, viewers=[viewer], layout="channel", locale=locale, timezone=timezone
        )
        self._preview = await preview.__aenter__()

    async def close(self) -> None:
        """Close what is open."""
        if preview := self._preview:
            self._preview = None
            await preview.close()

    async def hand_through(self, request: web.Request) -> web.Response:
        """Answer as the preview does; what acts waits for its turn."""
        if request.method == "POST":
            async with self.turn:
                return await self._ask(request)
        return await self._ask(request)

    async def _ask(self, request: web.Request) -> web.Response:
        if self._preview is None:
            raise web.HTTPGone
        path = "/" if request.path == PATH else request.path
        target = URL(self._preview.url).with_fragment(None).with_path(path)
        headers = {
            name: request.headers[name] for name in REQUEST_HEADERS if name in request.headers
        }
        with suppress(aiohttp.ClientError):
            async with self._client.request(
                request.method,
                target.with_query(request.query),
                headers=headers,
                data=await request.read(),
            ) as answer:
                return _framed(answer, await answer.read())
        raise web.HTTPGone


def asset(name: str) -> str:
    """Return one of the files beside this one."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _framed(answer: aiohttp.ClientResponse, body: bytes) -> web.Response:
    headers = {name: text for name, text in answer.headers.items() if name not in OWN_HEADERS}
    if CSP in headers:
        headers[CSP] = headers[CSP].replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    if answer.content_type == "text/html":
        body = body.replace(b"</head>", STYLE)
    return web.Response(status=answer.status, body=body, headers=headers)
