"""A gateway session: what one identified bot was sent, so that it can resume."""

import itertools
import secrets
from collections import deque

from tests.wire import intents
from tests.wire.sockets import Socket
from tests.wire.values import Json

KEPT_EVENTS = 20_000


class Session:
    """Events in their order, numbered, and the socket that listens now."""

    def __init__(self, socket: Socket, wanted: int) -> None:
        self.id = secrets.token_hex(16)
        self.socket: Socket | None = socket
        self.intents = wanted
        self._numbers = itertools.count(1)
        self._events: deque[Json] = deque(maxlen=KEPT_EVENTS)

    def offer(self, event: str, body: Json, bot_id: int) -> None:
        """Send an event if the bot's intents let it see it."""
        if intents.wants(self.intents, event, body):
            self.push(event, intents.shown(self.intents, event, body, bot_id))

    def push(self, event: str, body: Json) -> None:
        """Send an event, and keep it for a resume."""
        packet = {"op": 0, "t": event, "s": next(self._numbers), "d": body}
        self._events.append(packet)
        if self.socket is not None:
            self.socket.send(packet)

    def missed(self, seq: int) -> list[Json] | None:
        """Return the events after ``seq``, or None when some are no longer kept."""
        oldest = self._events[0]["s"]
        if seq < oldest - 1:
            return None
        return [packet for packet in self._events if packet["s"] > seq]
