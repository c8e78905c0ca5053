"""Days that an audience asks for: of the last 90 days, of a month, from one day to another."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.folding import fold

FLOOR: Final = date(1900, 1, 1)
"""No day that is asked for is earlier."""

_DAY: Final = timedelta(days=1)
_AGO: Final = re.compile(r"([<>])\s*([0-9]{1,4})\s*([^\W\d_]+)")
_BEFORE_OR_AFTER: Final = re.compile(r"([<>])\s*(.+)")
_TO: Final = re.compile(r"\.{2,3}|…")
_YEAR: Final = r"(?P<year>(?:19|20)[0-9]{2})"
_MONTH: Final = r"(?P<month>[0-9]{1,2})"
_PERIODS: Final = tuple(
    map(
        re.compile,
        (
            _YEAR,
            rf"{_YEAR}-{_MONTH}",
            rf"{_YEAR}-{_MONTH}-(?P<day>[0-9]{{1,2}})",
            rf"{_MONTH}/{_YEAR}",
            rf"(?P<day>[0-9]{{1,2}})/{_MONTH}/{_YEAR}",
        ),
    )
)


class Unit(StrEnum):
    """What a time ago is counted in."""

    DAY = "d"
    WEEK = "w"
    MONTH = "m"
    YEAR = "y"


UNITS: Final = {
    fold(word): unit
    for unit, words in {
        Unit.DAY: "d day days j jour jours",
        Unit.WEEK: "w week weeks s semaine semaines",
        Unit.MONTH: "m month months mois",
        Unit.YEAR: "y year years a an ans année années",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days from ``first`` to ``last``, both included; None leaves that end open, not both."""

    first: date | None = None
    last: date | None = None

    def days(self, _today: date) -> "Days":
        """Return the days themselves, whatever day it is."""
        return self

    def __str__(self) -> str:
        if self.first and self.last:
            for length in (4, 7, 10):
                period = self.first.isoformat()[:length]
                if _period(period) == self:
                    return period
        return f"{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ago:
    """The last ``count`` units, today among them; ``beyond``: all days before those."""

    count: int
    unit: Unit
    beyond: bool

    def days(self, today: date) -> Days:
        """Return the days that are meant when it is ``today``."""
        first = max(FLOOR, _back(today, self.count, self.unit))
        return Days(last=first - _DAY) if self.beyond else Days(first=first)

    def __str__(self) -> str:
        return f"{'>' if self.beyond else '<'}{self.count}{self.unit}"


def read_days(text: str) -> Days | Ago | None:
    """Return the days that ``text`` names, as :data:`EXAMPLES` do; None for none."""
    if ago := _AGO.fullmatch(text):
        unit = UNITS.get(fold(ago[3]))
        return Ago(count=int(ago[2]), unit=unit, beyond=ago[1] == ">") if unit else None
    if beside := _BEFORE_OR_AFTER.fullmatch(text):
        return _beside(beside[1], _period(beside[2]))
    first, *more = (part.strip() for part in _TO.split(text))
    return _between(first, *more) if len(more) == 1 else _period(first) if not more else None


EXAMPLES: Final = ("<90d", ">1y", "2026-01", "2026-01-01..2026-03-31")


def _between(first: str, last: str) -> Days | None:
    begin, end = _period(first), _period(last)
    if (first and not begin) or (last and not end) or not (begin or end):
        return None
    span = Days(first=begin.first if begin else None, last=end.last if end else None)
    ordered = not (span.first and span.last) or span.first <= span.last
    return span if ordered else None


def _beside(sign: str, period: Days | None) -> Days | None:
    if not (period and period.first and period.last):
        return None
    return Days(first=period.last + _DAY) if sign == ">" else Days(last=period.first - _DAY)


def _period(text: str) -> Days | None:
    """Return the days of a year, a month or a day."""
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _PERIODS)), None)
    if not found:
        return None
    parts = {name: int(digits) for name, digits in found.groupdict().items()}
    month, day = parts.get("month"), parts.get("day")
    try:
        first = date(parts["year"], 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if day:
        return Days(first=first, last=first)
    return Days(first=first, last=_end_of_month(first.year, month or 12))


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _back(today: date, count: int, unit: Unit) -> date:
    if unit in {Unit.DAY, Unit.WEEK}:
        return today - timedelta(days=count * (7 if unit is Unit.WEEK else 1))
    months = today.year * 12 + today.month - 1 - count * (12 if unit is Unit.YEAR else 1)
    year, month = divmod(months, 12)
    if year < FLOOR.year:
        return FLOOR
    end = _end_of_month(year, month + 1)
    return end.replace(day=min(today.day, end.day))
