"""Days as the reader calls them."""

from datetime import date

from babel.dates import format_date, get_day_names

from bot.i18n import LOCALES, Words


def weekday(day: int, words: Words) -> str:
    """Return the name of a day of the week; 0 is Monday."""
    return str(get_day_names("wide", locale=_locale(words))[day])


def long_date(day: date, words: Words) -> str:
    """Return a date in words: ``5 janvier 2026``."""
    return format_date(day, "long", locale=_locale(words))


def _locale(words: Words) -> str:
    return LOCALES[words.language].replace("-", "_")
