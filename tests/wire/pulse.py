"""Waiting for something to become true, without sleeping."""

import asyncio
from collections.abc import Callable


class Pulse:
    """Beats whenever something happened; those who wait then look again."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def beat(self) -> None:
        """Wake everybody who waits."""
        self._next.set()
        self._next = asyncio.Event()

    async def until(self, condition: Callable[[], bool], seconds: float) -> None:
        """Return once the condition holds.

        Raises:
            TimeoutError: it did not within ``seconds``.
        """
        async with asyncio.timeout(seconds):
            while not condition():
                await self._next.wait()
