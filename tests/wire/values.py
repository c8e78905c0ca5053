"""The nouns of the loopback Discord: frozen values, replaced when something changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum, IntFlag
from typing import Any, TypeAlias

from tests.wire import components as parts

Json: TypeAlias = dict[str, Any]

DISCORD_EPOCH_MS = 1_420_070_400_000


def created_at(snowflake: int) -> datetime:
    """Return when an id was made, in UTC."""
    return datetime.fromtimestamp(((snowflake >> 22) + DISCORD_EPOCH_MS) / 1000, UTC)


class ChannelKind(IntEnum):
    """Discord's numbers for the channels the loopback has."""

    TEXT = 0
    DM = 1
    CATEGORY = 4
    ANNOUNCEMENT = 5
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12


class MessageFlag(IntFlag):
    """Discord's bits on a message."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    COMPONENTS_V2 = 1 << 15


NO_FLAGS = MessageFlag(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """An account, of a person or of the bot."""

    id: int
    name: str
    bot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Guild:
    """A server."""

    id: int
    name: str
    preferred_locale: str
    owner_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role; a member can only hand out those below their own ``position``."""

    id: int
    guild_id: int
    name: str
    permissions: int = 0
    position: int = 1
    managed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Overwrite:
    """What a channel grants or denies to a role or to a member."""

    target_id: int
    of_member: bool
    allow: int = 0
    deny: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel, thread or DM; ``recipient_id`` is the person of a DM."""

    id: int
    name: str
    kind: ChannelKind = ChannelKind.TEXT
    guild_id: int | None = None
    parent_id: int | None = None
    owner_id: int | None = None
    recipient_id: int | None = None
    topic: str | None = None
    position: int = 0
    archived: bool = False
    locked: bool = False
    overwrites: tuple[Overwrite, ...] = ()

    @property
    def is_thread(self) -> bool:
        """Whether this is a thread of another channel."""
        return self.kind in (ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A user in a guild."""

    guild_id: int
    user_id: int
    role_ids: frozenset[int] = frozenset()
    joined_at: datetime
    nick: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that was uploaded, with its bytes and where to download it."""

    id: int
    filename: str
    content: bytes = field(repr=False)
    content_type: str
    url: str
    description: str | None = None
    ephemeral: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """A link into a guild."""

    code: str
    guild_id: int
    channel_id: int
    inviter_id: int
    max_age_seconds: int
    max_uses: int
    created_at: datetime
    uses: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands now; ``origin`` is the interaction it answers."""

    id: int
    channel_id: int
    author_id: int
    content: str = ""
    embeds: tuple[Json, ...] = ()
    components: tuple[Json, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    flags: MessageFlag = NO_FLAGS
    nonce: str | None = None
    allowed_mentions: Mapping[str, Any] | None = None
    pinned_at: datetime | None = None
    edited_at: datetime | None = None
    reference_id: int | None = None
    thread_id: int | None = None
    origin: Json | None = None

    @property
    def ephemeral(self) -> bool:
        """Whether only the person who was answered sees it."""
        return bool(self.flags & MessageFlag.EPHEMERAL)

    @property
    def text(self) -> str:
        """All that a person reads, line by line: content, embeds, text displays."""
        lines = [self.content, *parts.embed_texts(self.embeds), *parts.texts(self.components)]
        return "\n".join(line for line in lines if line)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its buttons, in order."""
        return tuple(
            part["label"]
            for part in parts.walk(self.components)
            if part["type"] == parts.Kind.BUTTON and part.get("label")
        )
