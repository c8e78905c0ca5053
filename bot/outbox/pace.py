"""How fast Discord may be asked: ahead of its limits, not after its refusals."""

from typing import Protocol

from aiolimiter import AsyncLimiter

MESSAGES_PER_SECOND = 49
"""Of the 50 requests a second that a bot has, interactions' answers exempt."""
OPENINGS_PER_SECOND = 5
"""Opening many DM channels fast gets a bot flagged. Source: Discord, error 40003."""


class Pace(Protocol):
    """Waits until one more request may be made."""

    async def message(self) -> None: ...

    async def opening(self) -> None: ...


class SteadyPace:
    """One request after the other, evenly; a burst would be refused in a sliding window."""

    def __init__(self) -> None:
        self._messages = AsyncLimiter(1, 1 / MESSAGES_PER_SECOND)
        self._openings = AsyncLimiter(1, 1 / OPENINGS_PER_SECOND)

    async def message(self) -> None:
        """Wait for a turn to send."""
        await self._messages.acquire()

    async def opening(self) -> None:
        """Wait for a turn to open a DM channel, which is a request as well."""
        await self._openings.acquire()
        await self._messages.acquire()


class NoPace:
    """Never waits: for a stand-in of Discord that has no limits."""

    async def message(self) -> None:
        """Go on."""

    async def opening(self) -> None:
        """Go on."""
