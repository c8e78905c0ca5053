"""What people read: cards of Discord's second kind of components, one look for all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

ESCAPE = "\\"
TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Unicode's characters that turn the direction of all that follows them."""
OCHRE = discord.Colour(0xD9822B)
Block = str | ui.Item[Any]
"""Markdown, or a component."""

Payload = Mapping[str, Any]
"""What a delivery says, as its row keeps it."""

COMPONENTS = 40
"""Of one message together. Source: Discord, Components V2."""
TEXT_LIMIT = 4000
"""Characters of all texts of one card together. Source: Discord, Components V2."""
CUT = "…"
NAME_CHARACTERS = 80
"""Of a name or title that stands in a line."""


class Card(ui.LayoutView):
    """One framed message; ``blocks`` are Markdown texts or components, in reading order.

    What is more than Discord takes is shortened, then left out, the end least of all.
    """

    def __init__(self, *blocks: Block, colour: discord.Colour = OCHRE) -> None:
        super().__init__(timeout=None)
        items = list(_fitting(map(_item, blocks)))
        while not _few(items):
            del items[-2]  # at the end stand the buttons
        spaced = list(_spaced(items))
        shown = spaced if _few(spaced) else items
        self.add_item(ui.Container(*shown, accent_colour=colour))
        self.stop()  # or discord.py would keep every card's buttons in memory for ever


def title(text: str) -> str:
    """Return ``text`` as a card's heading."""
    return f"## {text}"


def small(text: str) -> str:
    """Return a line as what stands small and grey under another."""
    return f"-# {text}"


def plain(text: str) -> str:
    """Return what somebody typed so that it shows as it stands and mentions nobody.

    Right-to-left writing stays, but cannot turn round the card's own words after it.
    """
    shown = text.translate(TURNING)
    return discord.utils.escape_mentions(discord.utils.escape_markdown(shown))


def shortened(text: str, limit: int) -> str:
    """Return ``text`` in ``limit`` characters at most, with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    # Not between a backslash and what it escapes.
    return f"{text[: limit - 1].rstrip().rstrip(ESCAPE)}…" if limit > 0 else ""


def brief(name: str) -> str:
    """Return a name or title that somebody typed as it stands, short enough for a line."""
    return plain(shortened(" ".join(name.split()), NAME_CHARACTERS))


def quoted(text: str) -> str:
    """Return prose as a quotation."""
    return f"> {plain(text)}".replace("\n", "\n> ")


def fitted(lines: Iterable[str], limit: int) -> str:
    """Return as many of ``lines`` as ``limit`` characters take, and an ellipsis for the others."""
    taken: list[str] = []
    left = limit - len(CUT)
    for line in lines:
        if len(line) > left:
            return "\n".join([*taken, CUT])
        taken.append(line)
        left -= len(line) + 1
    return "\n".join(taken)


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


def _fitting(items: Iterable[ui.Item[Any]]) -> Iterator[ui.Item[Any]]:
    """Yield components whose texts together are no longer than a card's, none of them blank."""
    left = TEXT_LIMIT
    for item in items:
        texts = _texts(item)
        for text in texts:
            text.content = shortened(text.content, left)
            left -= len(text.content)
        if all(text.content.strip() for text in texts):
            yield item


def _texts(item: ui.Item[Any]) -> list[ui.TextDisplay[Any]]:
    inside = item.children if isinstance(item, ui.Section) else [item]
    return [each for each in inside if isinstance(each, ui.TextDisplay)]


def _few(items: Sequence[ui.Item[Any]]) -> bool:
    """Tell whether a frame takes ``items``, itself counted."""
    return sum(map(_size, items)) < COMPONENTS
