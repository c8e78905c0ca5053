"""What can be asked of a person, and how it is written; a field is one entry of ``FIELDS``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from babel import Locale

from bot import countries
from bot.audiences import values
from bot.audiences.model import Field
from bot.audiences.values import Vocabulary
from bot.folding import fold
from bot.i18n import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """How people write a field: its names, the words of its values, and what they read.

    ``read`` gives the id of the value that a text names, ``label`` what a reader calls an id.
    """

    names: tuple[str, ...]
    words: Callable[[], Vocabulary]
    read: Callable[[str], str | None]
    label: Callable[[str, Words], str]


def _sector(value: str, words: Words) -> str:
    return words(f"sector-{value}")


def _status(value: str, words: Words) -> str:
    return words(f"status-{value}")


def _country(value: str, words: Words) -> str:
    return countries.name(value, words.language)


def _language(value: str, words: Words) -> str:
    return str(Locale(words.language).languages[value])


FIELDS: Final[Mapping[Field, Writing]] = {
    Field.COUNTRY: Writing(
        names=("country", "countries", "pays"),
        words=values.countries,
        read=countries.find,
        label=_country,
    ),
    Field.SECTOR: Writing(
        names=("sector", "sectors", "secteur", "secteurs"),
        words=values.sectors,
        read=values.sector_of,
        label=_sector,
    ),
    Field.STATUS: Writing(
        names=("status", "statut", "statuts", "état"),
        words=values.statuses,
        read=values.status_of,
        label=_status,
    ),
    Field.LANGUAGE: Writing(
        names=("language", "languages", "lang", "langue", "langues"),
        words=values.languages,
        read=values.language_of,
        label=_language,
    ),
}

NAMES: Final[Mapping[str, Field]] = {
    fold(name): field for field, writing in FIELDS.items() for name in writing.names
}
"""Fields by each of their names, folded."""
