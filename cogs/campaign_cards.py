"""A campaign as its coordinators see it: the form, the card, the numbers."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui
from discord.utils import format_dt

from bot.audiences import describe
from bot.campaigns.model import (
    LINK_CHARACTERS,
    TEXT_CHARACTERS,
    TITLE_CHARACTERS,
    Campaign,
    CampaignId,
    CampaignStatus,
    CampaignText,
    Numbers,
)
from bot.campaigns.service import Preview, Progress
from bot.i18n import Language, Words
from bot.outbox.rules import WEEKLY_CAP
from cogs.campaign_messages import counts, too_long
from cogs.cards import Block, Card, brief, plain, shortened, title
from cogs.components import button, buttons, form, labelled

EXCERPT_CHARACTERS = 600


def first_form(campaign_id: CampaignId, words: Words) -> ui.Modal:
    """Return the form of a new campaign, in which its language is chosen."""
    languages = [
        discord.SelectOption(
            label=words(f"language-{each}"), value=each, default=each is words.language
        )
        for each in Language
    ]
    return form(
        words("campaign-form-title"),
        "campaign-text",
        campaign_id,
        labelled(words("campaign-language"), ui.Select(custom_id="language", options=languages)),
        *inputs(None, words),
    )


def text_form(campaign: Campaign, language: Language, words: Words) -> ui.Modal:
    """Return the form of the text in one language, filled in with what it is."""
    return form(
        words("campaign-form-language", language=words(f"campaign-in-{language}")),
        "campaign-text",
        f"{campaign.id}.{language}",
        *inputs(campaign.texts.get(language), words),
    )


def inputs(text: CampaignText | None, words: Words) -> Iterator[ui.Label[Any]]:
    """Yield the inputs for a text, filled in with ``text``."""
    yield labelled(
        words("field-title"),
        ui.TextInput(
            custom_id="title", default=text.title if text else None, max_length=TITLE_CHARACTERS
        ),
    )
    yield labelled(
        words("campaign-text"),
        ui.TextInput(
            custom_id="text",
            style=discord.TextStyle.paragraph,
            default=text.text if text else None,
            max_length=TEXT_CHARACTERS,
        ),
    )
    yield labelled(
        words("field-link"),
        ui.TextInput(
            custom_id="link",
            default=(text.link or None) if text else None,
            placeholder="https://…",
            required=False,
            max_length=LINK_CHARACTERS,
        ),
    )


def draft_card(campaign: Campaign, words: Words, *, note: str | None = None) -> Card:
    """Return a draft with all that can be done with it; ``note`` stands above it."""
    return Card(
        *filter(None, [note]),
        title(words("campaign-draft")),
        audience_line(campaign, words),
        *(excerpt(text, words) for text in campaign.in_order),
        buttons(
            *(edit_button(campaign, language, words) for language in Language),
            button(words("campaign-preview"), "campaign-preview", campaign.id),
            button(
                words("campaign-send"),
                "campaign-send",
                campaign.id,
                style=discord.ButtonStyle.primary,
            ),
            button(words("campaign-cancel"), "campaign-cancel", campaign.id),
        ),
    )


def edit_button(campaign: Campaign, language: Language, words: Words) -> ui.Button[Any]:
    """Return the button that opens the form of one language."""
    key = "campaign-edit" if language in campaign.texts else "campaign-add"
    label = words(key, language=words(f"campaign-in-{language}"))
    return button(label, "campaign-edit", f"{campaign.id}.{language}")


def excerpt(text: CampaignText, words: Words) -> str:
    """Return the beginning of a text, and what keeps it from being sent."""
    heading = words(
        "campaign-excerpt",
        language=words(f"campaign-in-{text.language}"),
        title=plain(text.title),
    )
    beginning = plain(shortened(text.text, EXCERPT_CHARACTERS))
    lines = (heading, beginning, text.link, too_long(text, words))
    return "\n".join(filter(None, lines))


def audience_line(campaign: Campaign, words: Words) -> str:
    """Return whom a campaign is for."""
    audience = plain(shortened(describe(campaign.audience, words), EXCERPT_CHARACTERS))
    return words("campaign-audience", audience=audience)


def progress_card(progress: Progress, words: Words) -> Card:
    """Return how far a campaign is; a draft is shown as one."""
    campaign = progress.campaign
    if campaign.status is CampaignStatus.DRAFT:
        return draft_card(campaign, words)
    blocks: list[Block] = [
        title(plain(name_of(campaign, words))),
        f"**{words(f'campaign-status-{campaign.status}')}**",
        audience_line(campaign, words),
    ]
    if campaign.approved_at:
        blocks.append(words("campaign-sent-on", when=format_dt(campaign.approved_at, "f")))
        blocks.append("\n".join(counts(progress.tally, words)))
    if not campaign.ended_at:
        blocks.append(
            buttons(
                button(words("refresh"), "campaign-show", campaign.id),
                button(words("campaign-cancel"), "campaign-cancel", campaign.id),
            )
        )
    return Card(*blocks)


def name_of(campaign: Campaign, words: Words) -> str:
    """Return a campaign's title as it was typed, in the reader's language where it has one."""
    text = campaign.text_for(words.language)
    return text.title if text else words("campaign-untitled")


def numbers_card(preview: Preview, words: Words) -> Card:
    """Return whom a campaign would reach, and ask whether it shall be sent."""
    campaign, people = preview.campaign, preview.numbers
    send = button(
        words("campaign-confirm", count=people.reached),
        "campaign-confirm",
        f"{campaign.id}.{campaign.version}",
        style=discord.ButtonStyle.success,
    )
    return Card(
        title(words("campaign-ask", title=plain(name_of(campaign, words)))),
        audience_line(campaign, words),
        "\n".join(reach(people, words)),
        buttons(send),
    )


def reach(people: Numbers, words: Words) -> Iterator[str]:
    """Yield whom a campaign would reach, and why not the others."""
    yield words("campaign-recipients", count=people.recipients)
    yield words("campaign-reached", count=people.reached)
    yield words("campaign-no-consent", count=people.no_consent)
    yield words("campaign-not-joined", count=people.not_joined)
    yield words("campaign-capped", count=people.capped, cap=WEEKLY_CAP)


def cancel_card(campaign: Campaign, words: Words) -> Card:
    """Ask whether a campaign shall be cancelled."""
    yes = button(
        words("campaign-cancel-yes"),
        "campaign-cancel-yes",
        campaign.id,
        style=discord.ButtonStyle.danger,
    )
    ask = words(
        "campaign-cancel-ask", title=plain(name_of(campaign, words)), status=campaign.status
    )
    return Card(ask, buttons(yes))


def list_card(campaigns: Sequence[Campaign], words: Words) -> Card:
    """Return the newest campaigns, a line for each."""
    lines = (
        words(
            "campaign-line",
            number=str(each.id),
            title=brief(name_of(each, words)),
            status=words(f"campaign-status-{each.status}"),
            when=format_dt(each.approved_at or each.created_at, "d"),
        )
        for each in campaigns
    )
    return Card(title(words("campaign-list")), "\n".join(lines) or words("campaign-none"))
