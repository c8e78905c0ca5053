"""Discord's limits on the bot's requests, off until a test turns them on."""

import hashlib
import time
from collections import deque
from dataclasses import dataclass


class SlidingWindow:
    """At most ``limit`` requests in any ``seconds``; ``refused`` counts the others.

    Source: Discord's documentation, "Rate Limits": 50 a second for a bot, answers to interactions
    exempt.
    """

    def __init__(self, limit: int = 50, seconds: float = 1.0) -> None:
        self.enabled = False
        self.limit = limit
        self.seconds = seconds
        self.refused = 0
        self._admitted: deque[float] = deque()

    def wait(self) -> float:
        """Admit a request (0.0), or return after how many seconds there is room again."""
        if not self.enabled:
            return 0.0
        now = time.perf_counter()
        while self._admitted and now - self._admitted[0] >= self.seconds:
            self._admitted.popleft()
        if len(self._admitted) >= self.limit:
            self.refused += 1
            return self._admitted[0] + self.seconds - now
        self._admitted.append(now)
        return 0.0


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left in a route's bucket."""

    bucket: str
    limit: int
    left: int
    reset_after: float

    def headers(self) -> dict[str, str]:
        """Return them as Discord's headers."""
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.left),
            "X-RateLimit-Reset": f"{time.time() + self.reset_after:.3f}",
            "X-RateLimit-Reset-After": f"{self.reset_after:.3f}",
            "X-RateLimit-Bucket": self.bucket,
        }


class Buckets:
    """A limit for each route and major parameter, told in headers; exceeded ones are 429."""

    def __init__(self, limit: int = 5, seconds: float = 5.0) -> None:
        self.enabled = False
        self.limit = limit
        self.seconds = seconds
        self.refused = 0
        self._used: dict[tuple[str, str], tuple[float, int]] = {}

    def use(self, route: str, major: str) -> Remaining | None:
        """Use one request of a route's bucket, or return None when limits are off."""
        if not self.enabled:
            return None
        now = time.perf_counter()
        began, used = self._used.get((route, major), (now, 0))
        if now - began >= self.seconds:
            began, used = now, 0
        self._used[route, major] = (began, used + 1)
        self.refused += used >= self.limit
        bucket = hashlib.blake2s(route.encode(), digest_size=8).hexdigest()
        left = self.limit - used - 1
        return Remaining(bucket, self.limit, max(left, -1), began + self.seconds - now)
