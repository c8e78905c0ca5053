"""What the bot says of leads unasked: to the coordinators, and to who introduced them."""

import discord

from bot.countries import name as country_name
from bot.i18n import Words
from cogs.cards import Block, Payload, brief, plain, title
from cogs.components import button, buttons


def post(words: Words, payload: Payload) -> list[Block]:
    """Tell the coordinators that a company was introduced; its contact is not in it."""
    lead_id = payload["lead_id"]
    return [
        title(words("lead-post-title")),
        words(
            "lead-post-text",
            introducer=brief(str(payload["introducer"])),
            company=plain(str(payload["company"])),
            country=country_name(str(payload["country"]), words.language),
            sector=words(f"sector-{payload['sector']}"),
            number=str(lead_id),
        ),
        buttons(
            button(words("lead-open"), "lead-open", lead_id),
            button(words("lead-take"), "lead-take", lead_id, style=discord.ButtonStyle.primary),
        ),
    ]


def news(words: Words, payload: Payload) -> list[Block]:
    """Tell somebody that a lead of theirs moved."""
    return [
        title(words("lead-news-title")),
        "\n".join([headline(words, payload), *details(words, payload)]),
        buttons(button(words("lead-open"), "lead-mine", payload["lead_id"])),
    ]


def headline(words: Words, payload: Payload) -> str:
    """Say in one line where a lead is now."""
    return words(
        "lead-news-line",
        company=plain(str(payload["company"])),
        stage=words(f"stage-{payload['stage']}"),
    )


def details(words: Words, payload: Payload) -> list[str]:
    """Say how many jobs it brings, why it went back or was lost, and the points."""
    lines = []
    if payload["jobs"] is not None:
        lines.append(words("lead-jobs-line", jobs=payload["jobs"]))
    if payload["reason"]:
        lines.append(words("lead-reason-line", reason=plain(str(payload["reason"]))))
    if payload["points"]:
        lines.append(words("lead-points", points=f"{payload['points']:+d}"))
    return lines
