"""The HTTP side: faults, limits and the token around every route, and what is unknown."""

import time
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from tests.wire.answers import refused, result, too_many, unauthorized, unknown_route
from tests.wire.errors import ApiError
from tests.wire.faults import Faults
from tests.wire.limits import Buckets, SlidingWindow
from tests.wire.routes import all_routes
from tests.wire.routing import Route, read, token_of
from tests.wire.service import Service

PREFIX = "/api/v10"
MAX_BODY_BYTES = 64 * 2**20
INVALID = (401, 403, 429)


@dataclass(frozen=True, slots=True)
class Request:
    """One request the bot made; ``at`` is of perf_counter, status 0 for a cut connection."""

    method: str
    path: str
    status: int
    at: float


class Api:
    """Answers the bot's requests and keeps a record of them."""

    def __init__(self, service: Service) -> None:
        self.faults = Faults()
        self.window = SlidingWindow()
        self.buckets = Buckets()
        self.requests: list[Request] = []
        self.unknown_routes: list[str] = []
        self.crashes: list[Exception] = []
        self._service = service

    def application(self) -> web.Application:
        """Return the server's application."""
        app = web.Application(client_max_size=MAX_BODY_BYTES)
        for route in all_routes():
            app.router.add_route(route.method, PREFIX + route.path, partial(self._serve, route))
        app.router.add_get("/gateway", self._service.gateway.serve)
        app.router.add_get("/gateway/", self._service.gateway.serve)
        app.router.add_get("/attachments/{attachment}/{filename}", self._download)
        app.router.add_route("*", "/{unknown:.*}", self._unknown)
        return app

    @property
    def invalid_requests(self) -> int:
        """How many requests count towards Discord's ban: 401, 403 and 429."""
        return sum(one.status in INVALID for one in self.requests)

    async def _serve(self, route: Route, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix(PREFIX)
        fault = self.faults.take(request.method, path)
        effect = partial(self._limited, route, request)
        response = await (effect() if fault is None else fault.around(request, effect))
        self._record(request, path, response)
        return response

    async def _limited(self, route: Route, request: web.Request) -> web.Response:
        if not route.open:
            if token_of(request) != self._service.token:
                return unauthorized()
            seconds = self.window.wait()
            if seconds:
                return too_many(seconds, everywhere=True)
        major = next(iter(request.match_info.values()), "")
        remaining = self.buckets.use(f"{route.method} {route.path}", major)
        if remaining is None:
            return await self._handled(route, request)
        if remaining.left < 0:
            response = too_many(remaining.reset_after, everywhere=False)
        else:
            response = await self._handled(route, request)
        response.headers.update(remaining.headers())
        return response

    async def _handled(self, route: Route, request: web.Request) -> web.Response:
        try:
            return result(route.handler(await read(self._service, request)))
        except ApiError as error:
            return refused(error)
        except Exception as error:  # a flaw of the loopback, said when it closes
            self.crashes.append(error)
            raise

    async def _download(self, request: web.Request) -> web.Response:
        wanted = int(request.match_info["attachment"])
        found = self._service.world.attachments.get(wanted)
        if found is None:
            return web.Response(status=404)
        return web.Response(body=found.content, content_type=found.content_type)

    async def _unknown(self, request: web.Request) -> web.Response:
        self.unknown_routes.append(f"{request.method} {request.path}")
        response = unknown_route()
        self._record(request, request.path, response)
        return response

    def _record(self, request: web.Request, path: str, response: web.StreamResponse) -> None:
        cut = request.transport is None or request.transport.is_closing()
        status = 0 if cut else response.status
        self.requests.append(Request(request.method, path, status, time.perf_counter()))
        self._service.pulse.beat()
