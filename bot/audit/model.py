"""Values of the audit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.networks.model import NetworkId

Values = Mapping[str, object]
"""What JSON can hold; personal values in it can be cleared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts: a Discord user, or the command line or the bot itself (``discord_id`` None)."""

    name: str
    discord_id: int | None = None

    @classmethod
    def member(cls, discord_id: int) -> "Actor":
        """Return the actor that is a Discord user."""
        return cls(name="member", discord_id=discord_id)


COMMAND_LINE = Actor(name="command-line")
BOT = Actor(name="bot")


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One change: ``action`` such as ``roster.import``, ``subject`` such as ``ambassador:12``."""

    network_id: NetworkId
    actor: Actor
    action: str
    subject: str
    at: datetime
    before: Values = field(default_factory=dict)
    after: Values = field(default_factory=dict)


class AuditLog(Protocol):
    """Where changes are written down."""

    async def add(self, line: AuditLine) -> None: ...
