"""What a member may do in a channel, computed as Discord does."""

from enum import IntFlag

from tests.wire.values import Channel, Member
from tests.wire.world import World


class Permission(IntFlag):
    """The bits of Discord's permissions that the loopback checks.

    Source: Discord's documentation, "Permissions", bitwise permission flags.
    """

    CREATE_INSTANT_INVITE = 1 << 0
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    PIN_MESSAGES = 1 << 51


ALL = Permission((1 << 52) - 1)
EVERYONE = (
    Permission.CREATE_INSTANT_INVITE
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.CREATE_PRIVATE_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
BOT = EVERYONE | Permission.MANAGE_ROLES | Permission.MANAGE_MESSAGES | Permission.PIN_MESSAGES
DIRECT = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.PIN_MESSAGES
)


def in_guild(world: World, guild_id: int, user_id: int) -> Permission:
    """Return what the user may do in the guild, before any channel's overwrites."""
    member = world.members[guild_id].get(user_id)
    if member is None:
        return Permission(0)
    if world.guilds[guild_id].owner_id == user_id:
        return ALL
    granted = world.roles[guild_id].permissions
    for role_id in member.role_ids:
        granted |= world.roles[role_id].permissions
    return ALL if granted & Permission.ADMINISTRATOR else Permission(granted)


def in_channel(world: World, channel: Channel, user_id: int) -> Permission:
    """Return what the user may do in the channel; a thread asks its parent's overwrites."""
    if channel.guild_id is None:
        return DIRECT if user_id in (channel.recipient_id, world.bot.id) else Permission(0)
    base = in_guild(world, channel.guild_id, user_id)
    if base == ALL or not base:
        return base
    member = world.members[channel.guild_id][user_id]
    allowed = _overwritten(base, world.parent_of(channel), member)
    return allowed if allowed & Permission.VIEW_CHANNEL else Permission(0)


def _overwritten(base: Permission, channel: Channel, member: Member) -> Permission:
    everyone = [one for one in channel.overwrites if one.target_id == channel.guild_id]
    roles = [one for one in channel.overwrites if one.target_id in member.role_ids]
    personal = [one for one in channel.overwrites if one.target_id == member.user_id]
    bits = int(base)
    for level in (everyone, roles, personal):
        for overwrite in level:
            bits &= ~overwrite.deny
        for overwrite in level:
            bits |= overwrite.allow
    return Permission(bits)
