"""What people read: cards of Discord's second kind of components, one look for all."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import discord
from discord import ui

OCHRE = discord.Colour(0xD9822B)
Block = str | ui.Item[Any]
"""Markdown, or a component."""

Payload = Mapping[str, Any]
"""What a delivery says, as its row keeps it."""

COMPONENTS = 40
"""Of one message together. Source: Discord, Components V2."""
TEXT_LIMIT = 4000
"""Characters of all texts of one card together. Source: Discord, Components V2."""


class Card(ui.LayoutView):
    """One framed message; ``blocks`` are Markdown texts or components, in reading order."""

    def __init__(self, *blocks: Block, colour: discord.Colour = OCHRE) -> None:
        super().__init__(timeout=None)
        items = [_item(block) for block in _fitting(blocks)]
        spaced = list(_spaced(items))
        fits = sum(map(_size, spaced)) < COMPONENTS
        self.add_item(ui.Container(*(spaced if fits else items), accent_colour=colour))
        self.stop()  # or discord.py would keep every card's buttons in memory for ever


def title(text: str) -> str:
    """Return ``text`` as a card's heading."""
    return f"## {text}"


def plain(text: str) -> str:
    """Return what somebody typed so that it shows as it stands and mentions nobody."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(text))


def shortened(text: str, limit: int) -> str:
    """Return ``text`` in ``limit`` characters at most, with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    return f"{text[: limit - 1].rstrip()}…" if limit > 0 else ""


def _item(block: Block) -> ui.Item[Any]:
    return ui.TextDisplay(block) if isinstance(block, str) else block


def _size(item: ui.Item[Any]) -> int:
    """Return how many components an item is, its own included."""
    beside = [item.accessory] if isinstance(item, ui.Section) else []
    return 1 + len(getattr(item, "children", ())) + len(beside)


def _spaced(items: Iterable[ui.Item[Any]]) -> Iterator[ui.Item[Any]]:
    """Yield components with a little air between them, but none under a heading."""
    air = False
    for item in items:
        if air:
            yield ui.Separator(visible=False)
        yield item
        air = not (isinstance(item, ui.TextDisplay) and item.content.startswith("#"))


def _fitting(blocks: Iterable[Block]) -> Iterable[Block]:
    left = TEXT_LIMIT
    for block in blocks:
        if isinstance(block, str):
            block = shortened(block, left)  # noqa: PLW2901
            left -= len(block)
        if block:
            yield block
