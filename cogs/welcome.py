"""What a guild reads when its network is set up, and when a post of the bot's failed."""

import discord

from bot.i18n import Words
from cogs.cards import Block, Payload, title
from cogs.components import button, buttons


def welcome(words: Words, _payload: Payload) -> list[Block]:
    """Say what the network is, with the buttons to join it, or to ask to."""
    join = button(words("join-button"), "join-open", style=discord.ButtonStyle.primary)
    apply = button(words("apply-button"), "apply-open")
    return [title(words("welcome-title")), words("welcome-text"), buttons(join, apply)]


def alarm(words: Words, payload: Payload) -> list[Block]:
    """Tell the coordinators that a post in a channel failed."""
    channel = f"<#{payload['channel_id']}>"
    return [
        title(words("alarm-title")),
        words("alarm-text", channel=channel, reason=str(payload["reason"])),
        buttons(button(words("network-status-title"), "network-status")),
    ]
