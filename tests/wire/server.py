"""The loopback Discord itself: start it, look into it, break it."""

import secrets
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.wire.api import Api
from tests.wire.builders import Builder
from tests.wire.gateway import Gateway
from tests.wire.interactions import Interaction
from tests.wire.pulse import Pulse
from tests.wire.resolved import Identified
from tests.wire.service import Service
from tests.wire.values import Channel, Json, Message
from tests.wire.world import World

SECONDS = 10.0


class LoopbackDiscord(Builder):
    """A Discord on a free port of 127.0.0.1, for as long as the ``async with`` lasts.

    ``api`` has the faults, the limits and the record of requests.

    Raises:
        ExceptionGroup: at the end, when a route of the loopback crashed.
    """

    def __init__(self) -> None:
        world, pulse = World(), Pulse()
        self.token = f"{world.application_id}.{secrets.token_urlsafe(24)}"
        gateway = Gateway(world, self.token, pulse)
        super().__init__(Service(token=self.token, world=world, pulse=pulse, gateway=gateway))
        self.gateway = gateway
        self.api = Api(self.service)
        self.faults = self.api.faults
        self._runner = web.AppRunner(
            self.api.application(), access_log=None, shutdown_timeout=1.0, handle_signals=False
        )

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.service.url = f"http://{host}:{port}"
        self.gateway.url = f"ws://{host}:{port}/gateway"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.gateway.drop()
        await self._runner.cleanup()
        if error is None and self.api.crashes:
            raise ExceptionGroup("the loopback itself failed", self.api.crashes)

    @property
    def api_url(self) -> str:
        """Where the HTTP API is, ending in ``/api/v10``."""
        return self.service.api_url

    @property
    def gateway_url(self) -> str:
        """Where the gateway is."""
        return self.gateway.url

    @property
    def application_id(self) -> int:
        """The id of the application, and of its bot."""
        return self.world.application_id

    @property
    def unknown_routes(self) -> list[str]:
        """What the bot asked for and the loopback does not have."""
        return self.api.unknown_routes

    @property
    def interactions(self) -> list[Interaction]:
        """All that people did, oldest first, with the latency of each answer."""
        return self.service.interactions.all

    @property
    def latencies(self) -> list[float]:
        """Seconds from dispatch to the first answer, of all that were answered."""
        found = (one.latency_seconds for one in self.interactions)
        return [seconds for seconds in found if seconds is not None]

    @property
    def commands(self) -> list[Json]:
        """The global commands as the bot synced them."""
        return list(self.world.commands[None].values())

    def dm(self, user: Identified) -> Channel:
        """Return the channel between the bot and a person."""
        return self.world.dm(user.id)

    def messages(self, channel: Channel) -> list[Message]:
        """Return what everybody in a channel can read, oldest first, as it is now."""
        return self.world.history(channel.id)

    def threads(self, channel: Channel) -> list[Channel]:
        """Return a channel's threads, oldest first."""
        return [one for one in self.world.channels.values() if one.parent_id == channel.id]

    async def until(self, condition: Callable[[], bool], seconds: float = SECONDS) -> None:
        """Wait until the condition holds; it is looked at after everything the bot does.

        Raises:
            TimeoutError: it did not within ``seconds``.
        """
        await self.service.pulse.until(condition, seconds)

    async def ready(self, seconds: float = SECONDS) -> None:
        """Wait until a bot identified and listens."""
        await self.until(self.gateway.connected, seconds)

    def drop_connections(self) -> None:
        """Cut the gateway's connections without a word."""
        self.gateway.drop()

    def request_reconnect(self) -> None:
        """Ask the bot to reconnect and resume (op 7)."""
        self.gateway.request_reconnect()

    def invalidate_session(self) -> None:
        """End the bot's session, so that it must identify again (op 9)."""
        self.gateway.invalidate()

    def close_dms(self, user: Identified) -> None:
        """Refuse messages to a person (50007)."""
        self.world.closed_dms.add(user.id)

    def open_dms(self, user: Identified) -> None:
        """Take messages to a person again."""
        self.world.closed_dms.discard(user.id)

    def refuse_dm_openings(self, *, refuse: bool = True) -> None:
        """Refuse to open channels to people (40003)."""
        self.service.dm_openings_refused = refuse

    def forget_nonces(self) -> None:
        """Forget nonces, as Discord does after some minutes."""
        self.service.nonces.forget()
