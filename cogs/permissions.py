"""What the bot must be allowed to do in the channels of a network."""

import discord

NEEDED = ("view_channel", "send_messages", "read_message_history", "attach_files")


def missing_permissions(guild: discord.Guild, channel_id: int | None) -> list[str]:
    """Return the permissions, by Discord's names, that the bot lacks in a channel."""
    channel = guild.get_channel(channel_id) if channel_id else None
    if channel is None:
        return ["view_channel"]
    granted = channel.permissions_for(guild.me)
    return [name for name in NEEDED if not getattr(granted, name)]
