"""Faults a test asks for: what a real network and a busy Discord do now and then."""

import asyncio
import math
import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from tests.wire.answers import as_json, too_many

Effect = Callable[[], Awaitable[web.StreamResponse]]
ALWAYS = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(ABC):
    """What happens around a request; ``effect`` is the request as it would have been."""

    @abstractmethod
    async def around(self, request: web.Request, effect: Effect) -> web.StreamResponse:
        """Answer the request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimited(Fault):
    """A 429; without ``via`` it looks like Cloudflare's ban, as discord.py reads it."""

    retry_after: float = 0.05
    everywhere: bool = False
    via: bool = True

    async def around(self, request: web.Request, effect: Effect) -> web.StreamResponse:
        return too_many(self.retry_after, everywhere=self.everywhere, via=self.via)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(Fault):
    """An error status; ``after_effect``: although the thing was done."""

    status: int = 500
    code: int = 0
    message: str = "Internal Server Error"
    after_effect: bool = False

    async def around(self, request: web.Request, effect: Effect) -> web.StreamResponse:
        if self.after_effect:
            await effect()
        body = {"message": self.message, "code": self.code}
        return as_json(body, self.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped(Fault):
    """A connection that ends without an answer; ``after_effect``: although the thing was done."""

    after_effect: bool = False

    async def around(self, request: web.Request, effect: Effect) -> web.StreamResponse:
        if self.after_effect:
            await effect()
        if request.transport is not None:
            request.transport.close()
        return web.Response()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delayed(Fault):
    """An answer that takes its time; ``after_effect``: the thing itself was done at once."""

    seconds: float
    after_effect: bool = False

    async def around(self, request: web.Request, effect: Effect) -> web.StreamResponse:
        if not self.after_effect:
            await asyncio.sleep(self.seconds)
            return await effect()
        response = await effect()
        await asyncio.sleep(self.seconds)
        return response


@dataclass(slots=True)
class Plan:
    """A fault for the requests it is meant for, ``left`` times."""

    method: str
    path: re.Pattern[str]
    fault: Fault
    left: float
    met: int = 0


class Faults:
    """The faults in force, the first that fits is met."""

    def __init__(self) -> None:
        self._plans: list[Plan] = []

    def add(self, method: str, path: str, fault: Fault, *, times: float = 1) -> Plan:
        """Plan a fault; in ``path`` below ``/api/v10`` a ``*`` stands for one part.

        Such as ``("POST", "/channels/*/messages", Failed(after_effect=True))``. The returned
        plan's ``met`` counts; ``times=ALWAYS`` never ends.
        """
        pattern = re.compile(re.escape(path).replace(r"\*", "[^/]+"))
        plan = Plan(method, pattern, fault, times)
        self._plans.append(plan)
        return plan

    def clear(self) -> None:
        """End all faults."""
        self._plans.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault this request meets, and count it."""
        for plan in self._plans:
            if plan.left > 0 and plan.method == method and plan.path.fullmatch(path):
                plan.left -= 1
                plan.met += 1
                return plan.fault
        return None
