"""Values of the audit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.errors import UserError
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line as it was kept; ids grow with time."""

    id: int
    line: AuditLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which lines: about ``person`` (an ambassador's id), ``by`` a Discord user, of one action."""

    person: int | None = None
    by: int | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some lines, the latest first; ``names`` are those of subjects such as ``ambassador:12``.

    ``newer`` and ``older`` are the ids to go on from, None where there is nothing more.
    """

    entries: Sequence[Entry]
    names: Mapping[str, str]
    newer: int | None
    older: int | None


class UnknownActionError(UserError):
    """No change of the network is called ``action``."""

    key = "error-audit-action"


class AuditLog(Protocol):
    """Where changes are written down."""

    async def add(self, line: AuditLine) -> None: ...
