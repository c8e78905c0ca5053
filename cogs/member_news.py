"""What a person is told unasked of their membership."""

from bot.i18n import Words
from cogs.cards import Block, Payload, title


def news(words: Words, payload: Payload) -> list[Block]:
    """Say that somebody was suspended, or takes part again."""
    return [title(words("member-news-title")), headline(words, payload)]


def headline(words: Words, payload: Payload) -> str:
    """Say it in one line."""
    return words(f"member-news-{payload['happened']}")
