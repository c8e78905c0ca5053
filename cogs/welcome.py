"""What a guild reads when its network is set up, and when a post of the bot's failed."""

import discord

from bot.i18n import Language, Words
from cogs.cards import Block, Payload, title
from cogs.components import button, buttons


def welcome(words: Words, _payload: Payload) -> list[Block]:
    """Say what the network is, with the buttons to join it, or to ask to.

    In every language, the network's first: nobody who reads it has told theirs yet.
    """
    every = [words, *(Words(each) for each in Language if each is not words.language)]

    def said(key: str) -> str:
        return " · ".join(each(key) for each in every)

    return [
        title(said("welcome-title")),
        *(each("welcome-text") for each in every),
        buttons(
            button(said("join-button"), "join-open", style=discord.ButtonStyle.primary),
            button(said("apply-button"), "apply-open"),
        ),
    ]


def alarm(words: Words, payload: Payload) -> list[Block]:
    """Tell the coordinators that a post in a channel failed."""
    channel = f"<#{payload['channel_id']}>"
    return [
        title(words("alarm-title")),
        words("alarm-text", channel=channel, reason=str(payload["reason"])),
        buttons(button(words("network-status-title"), "network-status")),
    ]
