"""A loopback Discord over real HTTP and WebSocket, and the bot process that talks to it."""

from tests.wire.people import Person
from tests.wire.permissions import Permission
from tests.wire.process import BotProcess
from tests.wire.replies import Reply
from tests.wire.server import LoopbackDiscord

__all__ = ["BotProcess", "LoopbackDiscord", "Permission", "Person", "Reply"]
