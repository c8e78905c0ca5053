"""What a tick does, one thing after the other."""

from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime

import structlog

log = structlog.get_logger()

Step = Callable[[datetime], Awaitable[object]]


def in_turn(*steps: Step) -> Callable[[datetime], Coroutine[None, None, None]]:
    """Return what does all of ``steps``; the next tick tries again what broke."""

    async def tick(now: datetime) -> None:
        for step in steps:
            try:
                await step(now)
            except Exception:  # one that breaks keeps no other back
                log.exception("tick_fault", step=getattr(step, "__qualname__", repr(step)))

    return tick
