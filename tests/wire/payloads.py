"""Discord's JSON of the values, as discord.py reads it."""

from datetime import timedelta

from tests.wire import permissions
from tests.wire.values import (
    Channel,
    Guild,
    Invite,
    Json,
    Member,
    Role,
    User,
    created_at,
)
from tests.wire.world import World


def user(value: User) -> Json:
    """Return a user object."""
    return {
        "id": str(value.id),
        "username": value.name.lower().replace(" ", "."),
        "global_name": None if value.bot else value.name,
        "discriminator": "0",
        "avatar": None,
        "bot": value.bot,
        "public_flags": 0,
    }


def role(value: Role) -> Json:
    """Return a role object."""
    colors = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
    return {
        "id": str(value.id),
        "name": value.name,
        "permissions": str(value.permissions),
        "position": value.position,
        "managed": value.managed,
        "mentionable": False,
        "hoist": False,
        "color": 0,
        "colors": colors,
        "flags": 0,
    }


def member(world: World, value: Member) -> Json:
    """Return a guild member object, with its user."""
    return {
        "user": user(world.users[value.user_id]),
        "nick": value.nick,
        "roles": [str(one) for one in sorted(value.role_ids)],
        "joined_at": value.joined_at.isoformat(),
        "avatar": None,
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def channel(world: World, value: Channel) -> Json:
    """Return a channel object: of a guild, a thread or a DM."""
    if value.recipient_id is not None:
        recipient = user(world.users[value.recipient_id])
        return {"id": str(value.id), "type": 1, "recipients": [recipient], "last_message_id": None}
    common = {
        "id": str(value.id),
        "type": int(value.kind),
        "guild_id": str(value.guild_id),
        "name": value.name,
        "parent_id": str(value.parent_id) if value.parent_id else None,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }
    return common | (_thread(world, value) if value.is_thread else _place(value))


def _place(value: Channel) -> Json:
    overwrites = [
        {
            "id": str(one.target_id),
            "type": int(one.of_member),
            "allow": str(one.allow),
            "deny": str(one.deny),
        }
        for one in value.overwrites
    ]
    return {
        "topic": value.topic,
        "position": value.position,
        "nsfw": False,
        "permission_overwrites": overwrites,
    }


def _thread(world: World, value: Channel) -> Json:
    began = created_at(value.id).isoformat()
    return {
        "owner_id": str(value.owner_id),
        "message_count": len(list(world.timelines[value.id])),
        "member_count": len(world.thread_members[value.id]),
        "total_message_sent": 0,
        "thread_metadata": {
            "archived": value.archived,
            "locked": value.locked,
            "auto_archive_duration": 1440,
            "archive_timestamp": began,
            "create_timestamp": began,
        },
    }


def guild(world: World, value: Guild) -> Json:
    """Return a guild object with its roles."""
    return {
        "id": str(value.id),
        "name": value.name,
        "owner_id": str(value.owner_id),
        "preferred_locale": value.preferred_locale,
        "roles": [role(one) for one in world.roles_of(value.id)],
        "emojis": [],
        "stickers": [],
        "features": [],
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "afk_timeout": 300,
        "premium_tier": 0,
        "nsfw_level": 0,
        "mfa_level": 0,
        "system_channel_flags": 0,
    }


def guild_create(world: World, value: Guild) -> Json:
    """Return what GUILD_CREATE says: of the members only the bot, as without presences."""
    held = world.channels_of(value.id)
    members = world.members[value.id]
    return guild(world, value) | {
        "unavailable": False,
        "member_count": len(members),
        "large": len(members) >= 250,
        "joined_at": members[world.bot.id].joined_at.isoformat(),
        "members": [member(world, members[world.bot.id])],
        "channels": [channel(world, one) for one in held if not one.is_thread],
        "threads": [channel(world, one) for one in held if one.is_thread and not one.archived],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def invite(world: World, value: Invite) -> Json:
    """Return an invite object with its use."""
    place = world.channels[value.channel_id]
    expiry = value.created_at + timedelta(seconds=value.max_age_seconds)
    return {
        "type": 0,
        "code": value.code,
        "guild": guild(world, world.guilds[value.guild_id]),
        "channel": {"id": str(place.id), "name": place.name, "type": int(place.kind)},
        "inviter": user(world.users[value.inviter_id]),
        "approximate_member_count": len(world.members[value.guild_id]),
        "approximate_presence_count": 1,
        "uses": value.uses,
        "max_uses": value.max_uses,
        "max_age": value.max_age_seconds,
        "temporary": False,
        "created_at": value.created_at.isoformat(),
        "expires_at": expiry.isoformat() if value.max_age_seconds else None,
    }


def partial_channel(world: World, value: Channel, user_id: int) -> Json:
    """Return a channel as interactions show it, with what the person may do there."""
    allowed = permissions.in_channel(world, value, user_id)
    return channel(world, value) | {"permissions": str(int(allowed))}
