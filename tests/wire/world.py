"""What exists in the loopback Discord, found by id."""

import time
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator

from tests.wire.values import (
    DISCORD_EPOCH_MS,
    Attachment,
    Channel,
    ChannelKind,
    Guild,
    Invite,
    Json,
    Member,
    Message,
    Role,
    User,
)


class Snowflakes:
    """Ids that only grow, with Discord's time in their upper bits."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """Return a new id."""
        now = (time.time_ns() // 1_000_000 - DISCORD_EPOCH_MS) << 22
        self._last = max(self._last + 1, now)
        return self._last


class Timeline:
    """The ids of a channel's visible messages, oldest first."""

    def __init__(self) -> None:
        self._ids: list[int] = []

    def __iter__(self) -> Iterator[int]:
        return iter(self._ids)

    def add(self, message_id: int) -> None:
        """Put an id in its place."""
        insort(self._ids, message_id)

    def remove(self, message_id: int) -> None:
        """Take an id out, if it is there."""
        at = bisect_left(self._ids, message_id)
        if self._ids[at : at + 1] == [message_id]:
            del self._ids[at]

    def before(self, message_id: int, limit: int) -> list[int]:
        """Return the ``limit`` ids just before, oldest first."""
        end = bisect_left(self._ids, message_id)
        return self._ids[max(0, end - limit) : end]

    def after(self, message_id: int, limit: int) -> list[int]:
        """Return the ``limit`` ids just after, oldest first."""
        start = bisect_right(self._ids, message_id)
        return self._ids[start : start + limit]

    def last(self, limit: int) -> list[int]:
        """Return the newest ids, oldest first."""
        return self._ids[-limit:]


class World:
    """Every value by its id; ``commands`` by guild (None: global), then by type and name."""

    def __init__(self) -> None:
        self.snowflakes = Snowflakes()
        self.application_id = self.snowflakes.next()
        self.bot = User(id=self.application_id, name="Massilia", bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.guilds: dict[int, Guild] = {}
        self.roles: dict[int, Role] = {}
        self.channels: dict[int, Channel] = {}
        self.members: dict[int, dict[int, Member]] = {}
        self.thread_members: dict[int, set[int]] = {}
        self.messages: dict[int, Message] = {}
        self.timelines: dict[int, Timeline] = {}
        self.attachments: dict[int, Attachment] = {}
        self.invites: dict[str, Invite] = {}
        self.commands: dict[int | None, dict[tuple[int, str], Json]] = {None: {}}
        self.closed_dms: set[int] = set()
        self._dms: dict[int, int] = {}

    def add_channel(self, channel: Channel) -> Channel:
        """Keep a new channel with its empty timeline."""
        self.channels[channel.id] = channel
        self.timelines[channel.id] = Timeline()
        return channel

    def dm(self, user_id: int) -> Channel:
        """Return the channel between the bot and a person, made when first asked for."""
        if user_id not in self._dms:
            made = Channel(
                id=self.snowflakes.next(), name="", kind=ChannelKind.DM, recipient_id=user_id
            )
            self._dms[user_id] = self.add_channel(made).id
        return self.channels[self._dms[user_id]]

    def parent_of(self, channel: Channel) -> Channel:
        """Return a thread's channel, and any other channel itself."""
        if channel.is_thread and channel.parent_id is not None:
            return self.channels[channel.parent_id]
        return channel

    def channels_of(self, guild_id: int) -> list[Channel]:
        """Return a guild's channels, threads included."""
        return [one for one in self.channels.values() if one.guild_id == guild_id]

    def roles_of(self, guild_id: int) -> list[Role]:
        """Return a guild's roles, @everyone included."""
        return [one for one in self.roles.values() if one.guild_id == guild_id]

    def history(self, channel_id: int) -> list[Message]:
        """Return what is to be read in a channel, oldest first."""
        return [self.messages[one] for one in self.timelines[channel_id]]

    def shares_guild(self, user_id: int) -> bool:
        """Whether the person is in some guild of the bot's."""
        return any(user_id in members for members in self.members.values())

    def top_role(self, guild_id: int, user_id: int) -> int:
        """Return the position of a member's highest role."""
        held = self.members[guild_id][user_id].role_ids
        return max((self.roles[one].position for one in held), default=0)
