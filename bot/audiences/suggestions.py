"""What can come next, for Discord to propose while somebody types an audience."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.audiences.fields import FIELDS, NAMES
from bot.audiences.model import Field
from bot.audiences.pieces import last_word
from bot.folding import fold
from bot.suggestions import SUGGESTIONS

MAX_CHARS: Final = 100
"""Source: Discord, application command option choices: 100 characters each."""


def suggest(text: str) -> list[str]:
    """Return ``text`` with its last word completed, once for each way, the likeliest first."""
    word = last_word(text)
    head = text[: word.start] + ("-" if word.negated else "")
    texts = (head + term for term in _terms(word.positive.text))
    return list(islice((each for each in texts if len(each) <= MAX_CHARS), SUGGESTIONS))


def _terms(typed: str) -> Iterator[str]:
    name, colon, values = typed.partition(":")
    if not colon:
        yield from _beginnings(typed)
    elif field := NAMES.get(fold(name)):
        chosen, comma, last = values.rpartition(",")
        taken = {FIELDS[field].read(value) for value in chosen.split(",")}
        for value in _values(field, last):
            if value not in taken:
                yield f"{field}:{chosen}{comma}{value}"


def _beginnings(typed: str) -> Iterator[str]:
    """Yield the fields whose name begins so, then the values, whatever their field."""
    start = fold(typed)
    yield from dict.fromkeys(f"{field}:" for name, field in NAMES.items() if name.startswith(start))
    if start:
        yield from (f"{field}:{value}" for field in Field for value in _values(field, typed))


def _values(field: Field, typed: str) -> Iterator[str]:
    """Yield the values that have a word beginning so, the one that is meant already first."""
    start = fold(typed)
    meant = FIELDS[field].read(typed)
    words = FIELDS[field].words().items()
    begun = (value for word, value in words if word.startswith(start))
    yield from dict.fromkeys([meant, *begun] if meant else begun)
