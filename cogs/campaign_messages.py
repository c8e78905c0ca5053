"""What campaigns look like to those who get them, and what coordinators hear when one ended."""

from collections.abc import Iterator, Mapping

import discord
from discord import ui

from bot.campaigns.errors import TextTooLongError
from bot.campaigns.model import CampaignText, Tally
from bot.campaigns.rules import payload_of
from bot.i18n import Words
from bot.outbox.rules import WEEKLY_CAP
from cogs.cards import TEXT_LIMIT, Block, Payload, brief, plain, shortened, title
from cogs.components import button, buttons

HEADLINE_CHARACTERS = 200
"""Of the text of a campaign in its line."""


def campaign(words: Words, payload: Payload) -> list[Block]:
    """Show a campaign's text, with its link as a button."""
    blocks: list[Block] = [title(plain(payload["title"])), plain(payload["text"])]
    if payload["link"]:
        link: ui.Button[ui.LayoutView] = ui.Button(
            label=words("campaign-open"), url=payload["link"], style=discord.ButtonStyle.link
        )
        blocks.append(buttons(link))
    return blocks


def require_fitting(text: CampaignText) -> None:
    """Let only a text through that one message can show whole.

    Raises:
        TextTooLongError: it cannot, because signs of Markdown take two characters each.
    """
    blocks = campaign(Words(text.language), payload_of(text))
    if (count := sum(len(block) for block in blocks if isinstance(block, str))) > TEXT_LIMIT:
        raise TextTooLongError(text.language, count=count, most=TEXT_LIMIT)


def too_long(text: CampaignText, words: Words) -> str:
    """Return that a text is too long to be sent; empty where it is not."""
    try:
        require_fitting(text)
    except TextTooLongError as refusal:
        return refusal.told(words)
    return ""


def headline(_words: Words, payload: Payload) -> str:
    """Return a campaign's title, the beginning of its text, and its link."""
    text = plain(shortened(" ".join(payload["text"].split()), HEADLINE_CHARACTERS))
    return " — ".join(filter(None, (f"**{brief(payload['title'])}**", text, payload["link"])))


def report(words: Words, payload: Payload) -> list[Block]:
    """Tell the coordinators how a campaign went."""
    show = button(words("campaign-open-card"), "campaign-show", payload["campaign"])
    return [
        title(words("campaign-ended", title=plain(payload["title"]))),
        "\n".join(counts(Tally(**payload["tally"]), words)),
        buttons(show),
    ]


def counts(tally: Tally, words: Words) -> Iterator[str]:
    """Yield a line for all that became of deliveries, what did not happen left out."""
    yield words("campaign-count-sent", count=tally.sent)
    others: Mapping[str, int] = {
        "campaign-count-waiting": tally.waiting,
        "campaign-count-closed": tally.closed,
        "campaign-count-failed": tally.failed,
        "campaign-count-unknown": tally.unknown,
        "campaign-count-cancelled": tally.cancelled,
        "campaign-count-no-consent": tally.no_consent,
        "campaign-count-not-joined": tally.not_joined,
    }
    yield from (words(key, count=count) for key, count in others.items() if count)
    if tally.capped:
        yield words("campaign-count-capped", count=tally.capped, cap=WEEKLY_CAP)
