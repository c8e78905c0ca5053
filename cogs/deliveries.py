"""How each kind of unasked message looks; every one carries its delivery's id in a button."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.i18n import Words
from bot.outbox.model import Delivery, DeliveryId, Kind
from cogs import (
    application_cards,
    application_sheets,
    campaign_messages,
    digests,
    dormancy,
    join_posts,
    lead_news,
    leaderboard,
    member_news,
    onboarding_cards,
    sponsorship,
    task_cards,
    welcome,
)
from cogs.cards import Block, Card, Payload
from cogs.components import MARK, button, buttons

Headline = Callable[[Words, Payload], str]
Renderer = Callable[[Words, Payload], Sequence[Block]]

RENDERERS: Mapping[Kind, Renderer] = {
    Kind.ALARM: welcome.alarm,
    Kind.DIGEST: digests.digest,
    Kind.LEADERBOARD: leaderboard.leaderboard,
    Kind.CAMPAIGN: campaign_messages.campaign,
    Kind.CAMPAIGN_REPORT: campaign_messages.report,
    Kind.TASK_NEWS: task_cards.news,
    Kind.TASK_POST: task_cards.post,
    Kind.TASK_REVIEW: task_cards.review,
    Kind.WELCOME: welcome.welcome,
    Kind.LEAD_POST: lead_news.post,
    Kind.LEAD_NEWS: lead_news.news,
    Kind.MEMBER_NEWS: member_news.news,
    Kind.SPONSOR_NEWS: sponsorship.news,
    Kind.NEWCOMER_POST: join_posts.newcomer,
    Kind.GUESSES_POST: join_posts.guesses,
    Kind.APPLICATION_POST: application_sheets.post,
    Kind.APPLICATION_NEWS: application_cards.news,
    Kind.ONBOARDING: onboarding_cards.message,
    Kind.DORMANCY: dormancy.news,
}
"""The look of each kind, of the reader's words and the payload."""

HEADLINES: Mapping[Kind, Headline] = {
    Kind.CAMPAIGN: campaign_messages.headline,
    Kind.DIGEST: digests.headline,
    Kind.TASK_NEWS: task_cards.headline,
    Kind.LEAD_NEWS: lead_news.headline,
    Kind.MEMBER_NEWS: member_news.headline,
    Kind.SPONSOR_NEWS: sponsorship.headline,
    Kind.APPLICATION_NEWS: application_cards.headline,
    Kind.ONBOARDING: onboarding_cards.headline,
    Kind.DORMANCY: dormancy.headline,
}
"""One line for ``/me`` of each kind that goes to people, who may not have received it."""


def card_of(delivery: Delivery) -> Card:
    """Return ``delivery`` as it is sent; a private one ends with a button to have no more."""
    words = Words(delivery.language)
    private = delivery.recipient is not None
    card = _look(delivery.kind, words, delivery.payload, private=private)
    stamp(card, delivery.id)
    return card


def specimen(kind: Kind, words: Words, payload: Payload) -> Card:
    """Return what a person would be sent, with buttons that do nothing."""
    card = _look(kind, words, payload, private=True)
    for item in card.walk_children():
        if isinstance(item, ui.Button) and item.custom_id:
            item.disabled = True
    return card


def in_a_line(words: Words, kind: Kind, payload: Payload) -> str:
    """Return what a private message said, as plain text; nothing once its words are gone."""
    if not payload or kind not in HEADLINES:
        return ""
    return discord.utils.remove_markdown(HEADLINES[kind](words, payload))


def stamp(card: Card, delivery_id: DeliveryId) -> None:
    """Write the delivery's id into the first button, by which the message is found again.

    Raises:
        LookupError: the card has no button.
    """
    for item in card.walk_children():
        if isinstance(item, ui.Button) and item.custom_id:
            item.custom_id = f"{item.custom_id}{MARK}{delivery_id}"
            return
    raise LookupError("an unasked message needs a button")


def is_copy_of(message: discord.Message, delivery_id: DeliveryId) -> bool:
    """Tell whether ``message`` carries the id of ``delivery_id``."""
    ending = f"{MARK}{delivery_id}"
    return any(custom_id.endswith(ending) for custom_id in _custom_ids(message.components))


def _look(kind: Kind, words: Words, payload: Payload, *, private: bool) -> Card:
    blocks = list(RENDERERS[kind](words, payload))
    if private:
        stop = button(words("messages-stop"), "messages-stop", style=discord.ButtonStyle.secondary)
        blocks.append(buttons(stop))
    return Card(*blocks)


def _custom_ids(components: Sequence[Any]) -> Iterator[str]:
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield custom_id
        beside = filter(None, [getattr(component, "accessory", None)])
        yield from _custom_ids([*getattr(component, "children", ()), *beside])
