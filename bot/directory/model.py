"""Values of the directory."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.ambassadors.model import Ambassador, Part
from bot.audiences.model import Audience

ALL: Final = Part(sum(Part))
COUNTED: Final = 500
"""People of a search that are counted; nobody reads more of them than that."""
SPELLINGS: Final = 50
"""Words of the network that a beginning may be, where it is no word itself."""
BEGUN: Final = 10
"""The same while it is being typed: each letter more finds fewer."""
PAGE: Final = 6
"""People on a page; a card has 40 components at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What one word of a search may be: a spelling in somebody's words, a country, a sector.

    ``words`` are folded; ``countries`` are alpha-2, ``sectors`` ids.
    """

    words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Whom to look for: in ``audience``, and meant by every one of ``tokens``.

    Only what people show counts, unless a coordinator looks.
    """

    audience: Audience
    tokens: tuple[Token, ...] = ()
    by_coordinator: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Somebody in the directory, and what of them may be shown to who looks."""

    person: Ambassador
    parts: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a search, counted from 0.

    ``count`` is how many people were found, of whom all can be read; there may be ``more``.
    """

    text: str
    number: int
    count: int
    more: bool
    entries: Sequence[Entry]

    @property
    def last(self) -> int:
        """The last page's number."""
        return max(0, (self.count - 1) // PAGE)
