"""Dates as people and spreadsheet programs write them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import product
from typing import Final

from babel import Locale
from babel.localedata import LocaleDataDict

from bot.folding import fold
from bot.i18n import Language

_TIME: Final = r"(?:[T ,]+\d{1,2}[:h]\d{2}\S*)?"
_DAY_FIRST: Final = re.compile(
    r"(?P<day>\d{1,2})\s?[-/. ]\s?(?P<month>\d{1,2})\s?[-/. ]\s?(?P<year>\d{4}|\d{2})" + _TIME
)
_ISO: Final = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})" + _TIME)
_DAY: Final = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_MONTH: Final = r"(?P<month>[^\W\d_]{3,})"
_WORDS_DAY_FIRST: Final = re.compile(
    _DAY + r"(?: of )?[ ./-]*" + _MONTH + r"[ ./,-]*(?P<year>\d{4}|\d{2})" + _TIME, re.IGNORECASE
)
_WORDS_MONTH_FIRST: Final = re.compile(
    _MONTH + r"[ ./-]*" + _DAY + r"[ ./,-]+(?P<year>\d{4}|\d{2})" + _TIME, re.IGNORECASE
)
_PATTERNS: Final = (_DAY_FIRST, _ISO, _WORDS_DAY_FIRST, _WORDS_MONTH_FIRST)
_FIRST_WORD: Final = re.compile(r"([^\W\d_]+)[., ]+(?=\S)")
_ARTICLES: Final = frozenset({"le", "on", "the"})
_SHORTEST_MONTH: Final = 3
_THREE_NUMBERS: Final = re.compile(r"\d+\s?[-/.]\s?\d+\s?[-/.]\s?\d+")
_SERIAL: Final = re.compile(r"[1-9]\d{4}(?:\.\d+)?", re.ASCII)
_SERIAL_EPOCH: Final = date(1899, 12, 30)


class NoSuchDayError(ValueError):
    """Written like a date, and in no calendar."""


@lru_cache(maxsize=8192)
def day_of(text: str, *, this_year: int) -> date | None:
    """Return the day that ``text`` writes, or None when it is not written like a day.

    Days come before months: 03/04/2020 is 3 April. Understood are ISO dates, numbers parted by
    ``/ - .`` or a space, a spreadsheet's serial numbers, and French and English months in words:
    ``5 janvier 2020``, ``January 5, 2020``, also after an article and a weekday. Two figures for a
    year mean the latest such year that is not after ``this_year``.

    Raises:
        NoSuchDayError: it is written like a day that does not exist.
    """
    # First as it stands: ``Mar 3 2020`` begins with March, not with mardi.
    for written, pattern in product((text, _bare(text)), _PATTERNS):
        match = pattern.fullmatch(written)
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


def _bare(text: str) -> str:
    """Return ``text`` from the date on: without an article and a weekday."""
    while (first := _FIRST_WORD.match(text)) and fold(first[1]) in _ARTICLES | _weekdays():
        text = text[first.end() :]
    return text


def _month(text: str) -> int | None:
    return int(text) if text.isdecimal() else _months().get(fold(text))


@cache
def _months() -> dict[str, int]:
    """Map months to their numbers, shortened in any way that leaves no doubt: ``sept``."""
    meant: defaultdict[str, set[int]] = defaultdict(set)
    for language in Language:
        for label, month in _labels(Locale(language).months):
            for length in range(_SHORTEST_MONTH, len(label) + 1):
                meant[label[:length]].add(month)
    return {label: months.pop() for label, months in meant.items() if len(months) == 1}


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(label for language in Language for label, _ in _labels(Locale(language).days))


def _labels(names: LocaleDataDict) -> Iterator[tuple[str, int]]:
    """Yield the folded names of months or weekdays in CLDR, in full and abbreviated."""
    for width in ("wide", "abbreviated"):
        for number, label in names["format"][width].items():
            yield fold(label), number
