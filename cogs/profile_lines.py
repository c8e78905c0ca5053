"""What is known of a person, as lines of a card."""

from collections.abc import Iterator

from bot.ambassadors.model import Profile
from bot.countries import name as country_name
from bot.i18n import Words
from cogs.cards import plain
from cogs.member_forms import field_name


def facts(profile: Profile, words: Words) -> Iterator[str]:
    """Yield what the network knows of the person."""
    place = [plain(profile.city), country_name(profile.country or "", words.language)]
    work = [plain(profile.function), plain(profile.company)]
    for parts in (work, place):
        if line := ", ".join(filter(None, parts)):
            yield line
    if profile.sectors:
        yield ", ".join(words(f"sector-{sector}") for sector in sorted(profile.sectors))


def field_line(field: str, value: str, words: Words) -> str:
    """Return a field of the profile and its value."""
    return words("setting-line", name=field_name(field, words), value=value)
