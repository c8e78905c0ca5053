"""A person's digest as they read it."""

from collections.abc import Iterator
from datetime import date

import discord

from bot.i18n import Words
from bot.i18n.days import long_date
from cogs.cards import Block, Payload, brief, title
from cogs.components import button, buttons


def digest(words: Words, payload: Payload) -> list[Block]:
    """Return the look of a digest: its parts that have something to say."""
    return [
        title(words("digest-title")),
        *parts(words, payload),
        buttons(button(words("digest-me"), "me-open", style=discord.ButtonStyle.primary)),
    ]


def headline(words: Words, payload: Payload) -> str:
    """Return a digest in one line."""
    return words(
        "digest-headline",
        tasks=len(payload["tasks"]),
        leads=len(payload["moves"]),
        offers=len(payload["offers"]),
    )


def parts(words: Words, payload: Payload) -> Iterator[str]:
    """Yield my tasks, my leads that moved, and what is new for my sectors."""
    lines = {
        "tasks-title": [task_line(each, words) for each in payload["tasks"]],
        "digest-leads": [lead_line(each, words) for each in payload["moves"]],
        "digest-offers": [offer_line(each, words) for each in payload["offers"]],
    }
    for heading, part in lines.items():
        if part:
            yield "\n".join([f"**{words(heading)}**", *part])


def task_line(task: Payload, words: Words) -> str:
    """Return one of my tasks, and until when."""
    deadline = long_date(date.fromisoformat(task["deadline"]), words)
    return words("digest-task", title=brief(task["title"]), deadline=deadline)


def lead_line(move: Payload, words: Words) -> str:
    """Return one of my leads, and where it has come."""
    stage = words(f"stage-{move['stage']}")
    return words(
        "digest-lead", number=str(move["lead"]), company=brief(move["company"]), stage=stage
    )


def offer_line(offer: Payload, words: Words) -> str:
    """Return a task that I could take."""
    return words("digest-offer", title=brief(offer["title"]), points=offer["points"])
