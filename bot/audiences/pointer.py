"""A line with carets under one of its words, to be shown in a fixed-width font."""

import unicodedata
from typing import Final

WIDTH: Final = 48
"""Characters of the line that are shown, few enough for a telephone."""

_BEFORE: Final = 16


def point(line: str, start: int, end: int) -> str:
    """Return the line, or a stretch of it, and below it carets under ``start`` to ``end``."""
    first = 0 if end <= WIDTH else max(0, start - _BEFORE)
    last = first + WIDTH
    before = ("…" if first else "") + plain(line[first:start])
    word = plain(line[start : min(end, last)])
    after = plain(line[end:last]) + ("…" if last < len(line) else "")
    return f"{before}{word}{after}\n{' ' * columns(before)}{'^' * max(1, columns(word))}"


def plain(text: str) -> str:
    """Return ``text`` as one line that cannot end a code block, each character still one."""
    return "".join(map(_plain, text))


def columns(text: str) -> int:
    """Return how many columns ``text`` takes in a fixed-width font."""
    return sum(map(_columns, text))


def _plain(char: str) -> str:
    if char == "`":
        return "'"
    if char.isspace():
        return " "
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char).startswith("C") else char


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
