"""What somebody typed, without what nobody sees and what upsets the text beside it."""

import re
import unicodedata

NEWLINES = re.compile(r"\r\n?")
KEPT = "\n\t"
DROPPED = frozenset({"Cc", "Cs"})
"""Controls, such as NUL, which PostgreSQL refuses, and halves of characters, which none encodes."""
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""These turn the reading direction of all that follows on the line."""
BLANK = frozenset({"Cf", "Zs", "Zl", "Zp", "Cc", "Mn"})
FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their class that show nothing."""


def visible(text: str) -> str:
    """Return ``text`` as it can be shown among others; empty when nothing of it can be seen."""
    said = "".join(filter(_is_kept, NEWLINES.sub("\n", text)))
    return "" if all(map(_is_blank, said)) else said


def _is_kept(character: str) -> bool:
    if character in KEPT:
        return True
    return character not in OVERRIDES and unicodedata.category(character) not in DROPPED


def _is_blank(character: str) -> bool:
    return character in FILLERS or unicodedata.category(character) in BLANK
