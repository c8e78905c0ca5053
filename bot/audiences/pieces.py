"""An audience's text cut at spaces and commas, each piece knowing where it stood."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_QUOTES: Final = '"“”„«»'  # telephones and word processors curl them
_QUOTED: Final = re.compile(f"[{_QUOTES}][^{_QUOTES}]*(?:[{_QUOTES}]|\\Z)")
_WORD: Final = re.compile(r"[^\s:,]+\s*:\s*(?:[^\s,]|\s*,\s*)*|\S+")
"""Spaces around colons and commas part nothing: ``country : FR, GB`` is one word."""
_MINUSES: Final = ("-", "−", "–", "—")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands in ``line`` from ``start`` to before ``end``."""

    line: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """The piece as it was typed."""
        return self.line[self.start : self.end]

    @property
    def unquoted(self) -> str:
        """The piece without quotes and the spaces that they held at its ends."""
        return _unquoted(self.text).strip()

    @property
    def negated(self) -> bool:
        """Whether a minus stands before it."""
        return self.text.startswith(_MINUSES)

    @property
    def positive(self) -> "Piece":
        """The piece without its minus."""
        return self.since(1) if self.negated else self

    def until(self, offset: int) -> "Piece":
        """Return the first ``offset`` characters."""
        return Piece(line=self.line, start=self.start, end=self.start + offset)

    def since(self, offset: int) -> "Piece":
        """Return what follows the first ``offset`` characters."""
        return Piece(line=self.line, start=self.start + offset, end=self.end)

    @property
    def trimmed(self) -> "Piece":
        """The piece without spaces at its ends."""
        text = self.text
        start = self.start + len(text) - len(text.lstrip())
        return Piece(line=self.line, start=start, end=max(start, self.start + len(text.rstrip())))

    def split(self, separator: str) -> Iterator["Piece"]:
        """Yield what stands between separators, those in quotes left alone; it may be empty."""
        start = self.start
        for part in _masked(self.text).split(separator):
            yield Piece(line=self.line, start=start, end=start + len(part)).trimmed
            start += len(part) + len(separator)


def bare(text: str) -> str:
    """Return ``text`` without quotes, and with single spaces where it had any."""
    return " ".join(_unquoted(text).split())


def written(text: str) -> str:
    """Return a bare text as it is written in an audience: in quotes where it needs them."""
    return f'"{text}"' if "," in text or " " in text else text


def words(line: str) -> Iterator[Piece]:
    """Yield what stands between spaces; a quote that is not closed holds all the rest."""
    for word in _WORD.finditer(_masked(line)):
        yield Piece(line=line, start=word.start(), end=word.end())


def last_word(line: str) -> Piece:
    """Return the word that the line ends in, empty after a space."""
    end = Piece(line=line, start=len(line), end=len(line))
    return next((word for word in words(line) if word.end == len(line)), end)


def unclosed(line: str) -> Piece | None:
    """Return the quote that lacks its partner, with all that follows."""
    for quoted in _QUOTED.finditer(line):
        if len(quoted[0]) == 1 or quoted[0][-1] not in _QUOTES:
            return Piece(line=line, start=quoted.start(), end=quoted.end())
    return None


def _unquoted(text: str) -> str:
    return re.sub(f"[{_QUOTES}]", "", text)


def _masked(text: str) -> str:
    return _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), text)
