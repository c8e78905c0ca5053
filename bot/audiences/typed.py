"""Words of the audience language as the reader would type them; every one is understood."""

import re
from typing import Final

from bot.ambassadors.model import Status
from bot.audiences.model import ANY, NEVER, NO, NONE, PAUSED, Field
from bot.i18n import Words

_DAYS: Final = re.compile(r"([<>]\d+)([dwmy])")
_NAMED: Final = frozenset({ANY, NEVER, NO, NONE, PAUSED})


def as_typed(word: str, words: Words) -> str:
    """Return a field, a value, or both with a colon between, in the reader's own words."""
    name, colon, value = word.partition(":")
    if colon:
        return f"{field_name(name, words)}:{_value(value, words)}"
    return field_name(word, words) if word in set(Field) - set(Status) else _value(word, words)


def field_name(name: str, words: Words) -> str:
    """Return the name of a field."""
    return words(f"audience-field-{name}") if name in set(Field) else name


def _value(value: str, words: Words) -> str:
    if value in _NAMED:
        return words(f"audience-typed-{value}")
    if value in set(Status):
        return words(f"status-{value}")
    if days := _DAYS.fullmatch(value):
        return f"{days[1]}{words(f'audience-typed-{days[2]}')}"
    return value
