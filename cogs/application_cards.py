"""What applicants read of their application."""

from collections.abc import Iterator

import discord
from discord import ui
from discord.utils import format_dt

from bot.applications.model import Application, Unreadable
from bot.i18n import Words
from bot.privacy.notice import Notice
from cogs.cards import Block, Card, Payload, brief, plain, quoted, title
from cogs.components import button, buttons
from cogs.notices import notice_text
from cogs.profile_lines import facts


def intro_card(notice: Notice, words: Words) -> Card:
    """Return what the network is and what happens with one's data, before the form."""
    begin = _begin("apply-begin", notice, words)
    return Card(title(words("apply-title")), words("apply-intro"), *begin)


def waiting_card(application: Application, words: Words, *, thanks: bool = False) -> Card:
    """Return what was sent and what happens next; ``thanks`` right after it was sent."""
    name, at = brief(application.profile.called), format_dt(application.created_at, "D")
    writes = application.private_messages
    choice = "no" if writes else "yes"
    style = discord.ButtonStyle.secondary if writes else discord.ButtonStyle.primary
    return Card(
        title(words("apply-sent", name=name) if thanks else words("apply-waiting-title")),
        *([] if thanks else [words("apply-waiting", at=at)]),
        "\n".join(said(application, words)),
        words("apply-next"),
        words("apply-written" if writes else "apply-not-written"),
        buttons(button(words(f"apply-write-{choice}"), "apply-write", choice, style=style)),
    )


def declined_card(application: Application, notice: Notice, words: Words) -> Card:
    """Return why somebody was declined, and how to apply again."""
    at = format_dt(application.decided_at or application.created_at, "D")
    return Card(
        title(words("apply-waiting-title")),
        words("apply-declined", at=at),
        quoted(application.reason),
        words("apply-once-more"),
        *_begin("apply-anew", notice, words),
    )


def flaws_card(unreadable: Unreadable, filename: str, version: str, words: Words) -> Card:
    """Return what is to be corrected, with what was typed as a file; ``version``: the notice's."""
    flaws = unreadable.flaws.items()
    said_of = (words(f"apply-flaw-{flaw}", value=brief(value)) for flaw, value in flaws)
    return Card(
        "\n".join([words("apply-flaws"), *(f"- {each}" for each in said_of)]),
        words("apply-typed"),
        ui.File(f"attachment://{filename}"),
        buttons(
            button(
                words("apply-correct"), "apply-correct", version, style=discord.ButtonStyle.primary
            )
        ),
    )


def said(application: Application, words: Words) -> Iterator[str]:
    """Yield what an applicant said of themselves."""
    profile = application.profile
    yield f"**{brief(profile.name)}**"
    yield from facts(profile, words)
    if profile.email:
        yield plain(profile.email)
    yield quoted(profile.link)


def news(words: Words, payload: Payload) -> list[Block]:
    """Tell an applicant why they were declined."""
    return [
        title(words("application-news-title")),
        headline(words, payload),
        quoted(str(payload["reason"])),
        buttons(button(words("application-news-apply"), "apply-open")),
    ]


def headline(words: Words, _payload: Payload) -> str:
    """Say it in one line."""
    return words("application-news-declined")


def _begin(label: str, notice: Notice, words: Words) -> Iterator[Block]:
    """Yield the notice, and under it the button that opens the form."""
    yield notice_text(notice, words)
    yield buttons(
        button(words(label), "apply-begin", notice.version, style=discord.ButtonStyle.primary)
    )
