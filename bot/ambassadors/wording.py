"""A profile's fields and values in the words that people read."""

from datetime import date

from bot import countries
from bot.ambassadors.model import Profile
from bot.i18n import Language, Words

DAYS = {Language.FR: "%d/%m/%Y", Language.EN: "%Y-%m-%d"}
"""As spreadsheet programs in each language take a date for one."""


def field_name(field: str, words: Words) -> str:
    """Return what the heading of a profile's field says."""
    return words(f"profile-{field.replace('_', '-')}")


def value_of(profile: Profile, field: str, words: Words) -> str:
    """Return a field's value; empty where it has none."""
    if field == "country":
        return countries.name(profile.country, words.language) if profile.country else ""
    value = getattr(profile, field)
    if isinstance(value, frozenset):
        return ", ".join(sorted(words(f"sector-{sector}") for sector in value))
    if isinstance(value, Language):
        return words(f"language-{value}")
    return day(value, words) if isinstance(value, date) else value or ""


def day(value: date, words: Words) -> str:
    """Return a day in figures."""
    return value.strftime(DAYS[words.language])
