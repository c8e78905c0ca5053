"""Dates as people and spreadsheet programs write them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from babel import Locale

from bot.folding import fold
from bot.i18n import Language

_TIME: Final = r"(?:[T ,]+\d{1,2}[:h]\d{2}\S*)?"
_DAY_FIRST: Final = re.compile(
    r"(?P<day>\d{1,2})\s?[-/. ]\s?(?P<month>\d{1,2})\s?[-/. ]\s?(?P<year>\d{4}|\d{2})" + _TIME
)
_ISO: Final = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})" + _TIME)
_IN_WORDS: Final = re.compile(
    r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?[ ./-]*(?P<month>[^\W\d_]{3,})[ ./,-]*"
    r"(?P<year>\d{4}|\d{2})"
)
_THREE_NUMBERS: Final = re.compile(r"\d+\s?[-/.]\s?\d+\s?[-/.]\s?\d+")
_SERIAL: Final = re.compile(r"[1-9]\d{4}(?:\.\d+)?", re.ASCII)
_SERIAL_EPOCH: Final = date(1899, 12, 30)


class NoSuchDayError(ValueError):
    """Written like a date, and in no calendar."""


@lru_cache(maxsize=8192)
def day_of(text: str, *, this_year: int) -> date | None:
    """Return the day that ``text`` writes, or None when it is not written like a day.

    Days come before months: 03/04/2020 is 3 April. Understood are ISO dates, numbers parted by
    ``/ - .`` or a space, French and English months in words, and a spreadsheet's serial numbers.
    Two figures for a year mean the latest such year that is not after ``this_year``.

    Raises:
        NoSuchDayError: it is written like a day that does not exist.
    """
    for pattern in (_DAY_FIRST, _ISO, _IN_WORDS):
        match = pattern.fullmatch(text)
        month = match and _month(match["month"])
        if match and month is not None:
            return _day(_year(match["year"], this_year), month, int(match["day"]))
    if _THREE_NUMBERS.match(text):
        raise NoSuchDayError(text)
    return _of_serial(float(text)) if _SERIAL.fullmatch(text) else None


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoSuchDayError(str(error)) from error


def _year(digits: str, this_year: int) -> int:
    if len(digits) == 4:
        return int(digits)
    return this_year - (this_year - int(digits)) % 100


def _of_serial(serial: float) -> date:
    """Return the day of a serial number. Source: ECMA-376 part 1, 18.17.4.1."""
    return _SERIAL_EPOCH + timedelta(days=int(serial))


def _month(text: str) -> int | None:
    return int(text) if text.isdecimal() else _months().get(fold(text))


@cache
def _months() -> dict[str, int]:
    return {fold(label): month for label, month in _month_labels()}


def _month_labels() -> Iterator[tuple[str, int]]:
    for language in Language:
        for width in ("wide", "abbreviated"):
            for month, label in Locale(language).months["format"][width].items():
                yield label, month
