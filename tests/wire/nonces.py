"""Remembering nonces for a few minutes, so that a repeated message is not posted twice."""

import time

KEPT_SECONDS = 5 * 60


class Nonces:
    """The message that each (channel, author, nonce) made.

    Source: Discord's documentation, "Create Message": ``enforce_nonce`` checks uniqueness "in the
    past few minutes" and returns the message that exists.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[int, int, str], tuple[int, float]] = {}

    def find(self, channel_id: int, author_id: int, nonce: str) -> int | None:
        """Return the id of the message made with this nonce, if still remembered."""
        made = self._made.get((channel_id, author_id, nonce))
        if made is None or time.perf_counter() - made[1] > KEPT_SECONDS:
            return None
        return made[0]

    def keep(self, channel_id: int, author_id: int, nonce: str, message_id: int) -> None:
        """Remember which message a nonce made."""
        self._made[channel_id, author_id, nonce] = (message_id, time.perf_counter())

    def forget(self) -> None:
        """Forget all, as if the minutes had passed."""
        self._made.clear()
