"""Names as people write them in one line."""

from itertools import takewhile


def split_name(text: str) -> tuple[str, str]:
    """Return the first and the last name in ``text``; of a single word, the last.

    Words in capitals at the end are the last name, as one writes it in French forms
    (``Anne Marie LE GOFF``); else all after the first word is.
    """
    words = text.split()
    capitals = sum(1 for _ in takewhile(_is_in_capitals, reversed(words)))
    first = len(words) - capitals if 0 < capitals < len(words) else min(1, len(words) - 1)
    return " ".join(words[:first]), " ".join(words[first:])


def _is_in_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()
