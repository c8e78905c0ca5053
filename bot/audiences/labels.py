"""Days and amounts as a reader writes them."""

from datetime import date

from babel.dates import format_skeleton
from babel.units import format_unit

from bot.audiences.amounts import Between, Bound
from bot.audiences.dates import Ago, Days, Unit
from bot.i18n import Words
from bot.i18n.days import long_date

_UNITS = {
    Unit.DAY: "duration-day",
    Unit.WEEK: "duration-week",
    Unit.MONTH: "duration-month",
    Unit.YEAR: "duration-year",
}
_YEAR, _MONTH = 4, 7
"""Characters of a period as it is kept."""


def days_label(value: Ago | Days, words: Words, *, or_never: bool) -> str:
    """Return days as one reads them; ``or_never`` says that none ever is long ago too."""
    if isinstance(value, Ago):
        time = format_unit(value.count, _UNITS[value.unit], "long", locale=words.locale)
        beyond = "beyond-or-never" if or_never else "beyond"
        return words(f"audience-days-{beyond if value.beyond else 'within'}", time=time)
    if value.first and value.last:
        return _span(value.first, value.last, str(value), words)
    if value.first:
        return words("audience-days-from", first=long_date(value.first, words))
    return words("audience-days-until", last=long_date(value.last or date.max, words))


def amount_label(value: Bound | Between, words: Words) -> str:
    """Return amounts as one reads them."""
    if isinstance(value, Bound):
        side = value.sign.name.lower().replace("_", "-")
        return words(f"audience-amount-{side}", number=value.number)
    if value.first == value.last:
        return words("audience-amount-just", number=value.first)
    return words("audience-amount-between", first=value.first, last=value.last)


def _span(first: date, last: date, kept: str, words: Words) -> str:
    if len(kept) == _YEAR:
        return kept
    if len(kept) == _MONTH:
        return format_skeleton("yMMMM", first, locale=words.locale)
    if first == last:
        return long_date(first, words)
    return words(
        "audience-days-between", first=long_date(first, words), last=long_date(last, words)
    )
