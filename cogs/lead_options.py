"""Options of the leads' commands: stages, sectors, countries, numbers."""

from enum import StrEnum

from discord.app_commands import Choice, Range, locale_str

from bot.ambassadors.model import Sector
from bot.countries import find, name, suggest
from bot.leads.errors import UnknownCountryError
from bot.leads.model import Lead, Stage, Target
from bot.leads.rules import MOST_JOBS
from bot.suggestions import SUGGESTIONS
from cogs.answers import AnyInteraction, words_of
from cogs.commands import ENGLISH, choice

COMPANY_CHARACTERS = 60
"""So that a company's name fits into a custom id."""

Company = Range[str, 1, COMPANY_CHARACTERS]
Number = Range[int, 1, 2**31 - 1]
Jobs = Range[int, 0, MOST_JOBS]
Reason = Range[str, 0, 500]


def _choices(prefix: str, words: type[StrEnum]) -> list[Choice[str]]:
    keys = {word.value: f"{prefix}-{word}" for word in words}
    return [
        Choice(name=locale_str(ENGLISH(key), key=key), value=word) for word, key in keys.items()
    ]


STAGES = _choices("stage", Stage)
SECTORS = _choices("sector", Sector)


async def countries(interaction: AnyInteraction, current: str) -> list[Choice[str]]:
    """Suggest countries by the names that the reader has for them."""
    language = words_of(interaction).language
    found = suggest(current, language, limit=SUGGESTIONS)
    return [Choice(name=name(code, language), value=code) for code in found]


def numbers(leads: list[Lead]) -> list[Choice[int]]:
    """Suggest leads, by number and company."""
    return [choice(f"{lead.id} · {lead.company.name}", lead.id) for lead in leads[:SUGGESTIONS]]


def target(company: str, country: str, sector: str) -> Target:
    """Return which company the options mean.

    Raises:
        UnknownCountryError: ``country`` names none.
    """
    code = find(country)
    if code is None:
        raise UnknownCountryError(country=country)
    return Target(company=company.strip(), country=code, sector=Sector(sector))
