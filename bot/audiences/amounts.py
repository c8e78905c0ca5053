"""Amounts that an audience asks for: more than 100, from 10 to 50, none."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_NUMBER: Final = r"(-?[0-9]{1,9})"
_BOUND: Final = re.compile(rf"(>=|<=|[<>≥≤])\s*{_NUMBER}")
_BETWEEN: Final = re.compile(rf"{_NUMBER}(?:\s*(?:\.{{2,3}}|…)\s*{_NUMBER})?")
_SIGNS: Final = {"≥": ">=", "≤": "<="}

EXAMPLES: Final = (">100", ">=100", "<50", "10..50", "0")


class Sign(StrEnum):
    """On which side of a number."""

    OVER = ">"
    AT_LEAST = ">="
    UNDER = "<"
    AT_MOST = "<="


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """All amounts on one side of ``number``."""

    sign: Sign
    number: int

    @property
    def limits(self) -> tuple[int | None, int | None]:
        """The least and the most amount, both included; None where there is no limit."""
        match self.sign:
            case Sign.OVER:
                return self.number + 1, None
            case Sign.AT_LEAST:
                return self.number, None
            case Sign.UNDER:
                return None, self.number - 1
            case Sign.AT_MOST:
                return None, self.number

    def __str__(self) -> str:
        return f"{self.sign}{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The amounts from ``first`` to ``last``, both included."""

    first: int
    last: int

    @property
    def limits(self) -> tuple[int | None, int | None]:
        """The least and the most amount."""
        return self.first, self.last

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"


def read_amount(text: str) -> Bound | Between | None:
    """Return the amounts that ``text`` names, as :data:`EXAMPLES` do; None for none."""
    if bound := _BOUND.fullmatch(text):
        return Bound(sign=Sign(_SIGNS.get(bound[1], bound[1])), number=int(bound[2]))
    if between := _BETWEEN.fullmatch(text):
        first, last = int(between[1]), int(between[2] or between[1])
        return Between(first=first, last=last) if first <= last else None
    return None
