"""Days as the reader calls them."""

import re
from datetime import date, datetime

from babel.dates import format_date, format_datetime, get_day_names

from bot.i18n import Language, Words

FIRST = re.compile(r"\b1 (?=\w)")
"""The first of a month, which French calls *1er*, and CLDR does not."""


def weekday(day: int, words: Words) -> str:
    """Return the name of a day of the week; 0 is Monday."""
    return str(get_day_names("wide", locale=words.locale)[day])


def long_date(day: date, words: Words) -> str:
    """Return a date in words: ``5 janvier 2026``."""
    return _with_first(format_date(day, "long", locale=words.locale), words)


def moment(at: datetime, pattern: str, words: Words) -> str:
    """Return an instant, in its own zone, by a pattern of CLDR's."""
    return _with_first(format_datetime(at, pattern, locale=words.locale), words)


def _with_first(text: str, words: Words) -> str:
    return FIRST.sub("1er ", text) if words.language is Language.FR else str(text)
