"""How each kind of unasked message looks; every one carries its delivery's id in a button."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.i18n import Words
from bot.outbox.model import Delivery, DeliveryId, Kind
from cogs import lead_news, welcome
from cogs.cards import Block, Card, Payload
from cogs.components import MARK, button, buttons

Headline = Callable[[Words, Payload], str]
Renderer = Callable[[Words, Payload], Sequence[Block]]

RENDERERS: Mapping[Kind, Renderer] = {
    Kind.ALARM: welcome.alarm,
    Kind.WELCOME: welcome.welcome,
    Kind.LEAD_POST: lead_news.post,
    Kind.LEAD_NEWS: lead_news.news,
}
"""The look of each kind, of the reader's words and the payload."""

HEADLINES: Mapping[Kind, Headline] = {
    Kind.LEAD_NEWS: lead_news.headline,
}
"""One line for ``/me`` of each kind that goes to people, who may not have received it."""


def card_of(delivery: Delivery) -> Card:
    """Return ``delivery`` as it is sent; a private one ends with a button to have no more."""
    words = Words(delivery.language)
    blocks = list(RENDERERS[delivery.kind](words, delivery.payload))
    if delivery.recipient:
        stop = button(words("messages-stop"), "messages-stop", style=discord.ButtonStyle.secondary)
        blocks.append(buttons(stop))
    card = Card(*blocks)
    stamp(card, delivery.id)
    return card


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


def _custom_ids(components: Sequence[Any]) -> Iterator[str]:
    for component in components:
        if custom_id := getattr(component, "custom_id", None):
            yield custom_id
        yield from _custom_ids(getattr(component, "children", ()))
