"""Routes: from an HTTP request to a plain function of what was asked, and back to JSON."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, hdrs, web

from tests.wire import permissions
from tests.wire.drafts import Draft, Upload
from tests.wire.errors import ApiError, missing_access, missing_permissions, not_found
from tests.wire.permissions import Permission
from tests.wire.service import Service
from tests.wire.values import Channel, Guild, Member, Message

NOTHING = Permission(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request of the bot's; its methods find what the path names or refuse as Discord does."""

    service: Service
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    uploads: tuple[Upload, ...] = ()

    @property
    def draft(self) -> Draft:
        """The body as a message's fields."""
        return Draft(self.body or {}, self.uploads)

    def id(self, name: str) -> int:
        """Return an id of the path; ``@me`` is the bot."""
        text = self.path[name]
        if text == "@me":
            return self.service.world.bot.id
        if not text.isdigit():
            raise ApiError(400, 50035, "Invalid Form Body")
        return int(text)

    def guild(self, needs: Permission = NOTHING) -> Guild:
        """Return the path's guild, where the bot must have ``needs``."""
        guild = self.service.world.guilds.get(self.id("guild"))
        if guild is None:
            raise not_found(10004, "Guild")
        allowed = permissions.in_guild(self.service.world, guild.id, self.service.world.bot.id)
        if needs & ~allowed:
            raise missing_permissions()
        return guild

    def member(self) -> Member:
        """Return the path's member of the path's guild."""
        member = self.service.world.members[self.guild().id].get(self.id("user"))
        if member is None:
            raise not_found(10007, "Member")
        return member

    def channel(self, needs: Permission = NOTHING) -> Channel:
        """Return the path's channel, which the bot must see and have ``needs`` in."""
        channel = self.service.world.channels.get(self.id("channel"))
        if channel is None:
            raise not_found(10003, "Channel")
        allowed = self.allowed(channel)
        if not allowed & Permission.VIEW_CHANNEL:
            raise missing_access()
        if needs & ~allowed:
            raise missing_permissions()
        return channel

    def allowed(self, channel: Channel) -> Permission:
        """Return what the bot may do in a channel."""
        return permissions.in_channel(self.service.world, channel, self.service.world.bot.id)

    def message(self) -> Message:
        """Return the path's message of the path's channel, if all may see it."""
        message = self.service.world.messages.get(self.id("message"))
        if message is None or message.ephemeral or message.channel_id != self.id("channel"):
            raise not_found(10008, "Message")
        return message


Handler = Callable[[Call], Any]


@dataclass(frozen=True, slots=True)
class Route:
    """A path below the API's address; an ``open`` one needs no bot token and has no limit."""

    method: str
    path: str
    handler: Handler
    open: bool


class Routes:
    """The routes of one subject, gathered by decorators."""

    def __init__(self) -> None:
        self._routes: list[Route] = []

    def __iter__(self) -> Iterator[Route]:
        return iter(self._routes)

    def on(
        self, method: str, path: str, *, open_to_all: bool = False
    ) -> Callable[[Handler], Handler]:
        """Register a handler; what it returns is the answer's JSON, None is 204."""

        def register(handler: Handler) -> Handler:
            self._routes.append(Route(method, path, handler, open_to_all))
            return handler

        return register


async def read(service: Service, request: web.Request) -> Call:
    """Return the request's parts, its JSON also out of a multipart form."""
    body: Any = None
    uploads: tuple[Upload, ...] = ()
    if request.content_type == "multipart/form-data":
        body, uploads = await _read_form(request)
    elif request.can_read_body:
        body = await request.json()
    return Call(
        service=service,
        path=request.match_info,
        query=request.query,
        body=body,
        uploads=uploads,
    )


async def _read_form(request: web.Request) -> tuple[Any, tuple[Upload, ...]]:
    body: Any = None
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise ApiError(400, 50035, "Invalid Form Body")
        if part.name == "payload_json":
            body = json.loads(await part.text())
        else:
            uploads.append(Upload(part.filename or "", bytes(await part.read())))
    return body, tuple(uploads)


def token_of(request: web.Request) -> str:
    """Return the bot token a request carries, or an empty text."""
    return request.headers.get(hdrs.AUTHORIZATION, "").removeprefix("Bot ")
