"""Whom somebody brought: in ``/me``, and what they are told of it unasked."""

from collections.abc import Iterator

from discord.utils import format_dt

from bot.i18n import Words
from bot.i18n.days import long_date
from bot.sponsorship.model import Brought, Following
from cogs.cards import Block, Payload, brief, title
from cogs.components import button, buttons


def brought(following: Following, words: Words) -> Iterator[str]:
    """Yield whom somebody brought and how active they are; nothing for who brought nobody."""
    if not following.people:
        return
    heading = words("me-brought", count=following.people, active=following.active)
    lines = [f"- {brought_line(each, words)}" for each in following.latest]
    more = following.people - len(following.latest)
    yield "\n".join([heading, *lines, *([words("me-brought-more", count=more)] if more else [])])


def brought_line(person: Brought, words: Words) -> str:
    """Return one of them in a line."""
    facts = [
        f"**{brief(person.name)}**",
        words(f"status-{person.status}"),
        words("me-brought-joined", at=format_dt(person.joined_at, "d")) if person.joined_at else "",
        words("me-brought-active", day=long_date(person.last_active, words))
        if person.last_active
        else "",
        words("me-brought-tasks", count=person.tasks) if person.tasks else "",
        words("me-brought-leads", count=person.leads) if person.leads else "",
    ]
    return " · ".join(filter(None, facts))


def news(words: Words, payload: Payload) -> list[Block]:
    """Tell a sponsor that somebody joined by their invitation, or earned them points."""
    return [
        title(words("sponsor-news-title")),
        headline(words, payload),
        buttons(button(words("sponsor-news-me"), "me-open")),
    ]


def headline(words: Words, payload: Payload) -> str:
    """Say it in one line."""
    name, points = brief(str(payload["name"])), int(payload["points"])
    return words(f"sponsor-news-{payload['happened']}", name=name, points=points)
