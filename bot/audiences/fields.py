"""What can be asked of a person, and how it is written; a field is one entry of ``FIELDS``."""

from collections.abc import Mapping
from typing import Final

from babel import Locale

from bot import countries
from bot.audiences import values
from bot.audiences.model import NEVER, NO, Field
from bot.audiences.writings import Counted, Dated, Listed, OwnWords, People, Writing
from bot.folding import fold
from bot.i18n import Words


def _sector(value: str, words: Words) -> str:
    return words(f"sector-{value}")


def _status(value: str, words: Words) -> str:
    return words(f"status-{value}")


def _country(value: str, words: Words) -> str:
    return countries.name(value, words.language)


def _language(value: str, words: Words) -> str:
    return str(Locale(words.language).languages[value])


FIELDS: Final[Mapping[Field, Writing]] = {
    Field.COUNTRY: Listed(
        names=("country", "countries", "pays"),
        vocabulary=values.countries,
        find=countries.find,
        named=_country,
    ),
    Field.CITY: OwnWords(
        names=("city", "cities", "town", "ville", "villes"),
        own=lambda lexicon: lexicon.cities,
    ),
    Field.SECTOR: Listed(
        names=("sector", "sectors", "secteur", "secteurs"),
        vocabulary=values.sectors,
        find=values.sector_of,
        named=_sector,
    ),
    Field.STATUS: Listed(
        names=("status", "statut", "statuts", "état"),
        vocabulary=values.statuses,
        find=values.status_of,
        named=_status,
    ),
    Field.LANGUAGE: Listed(
        names=("language", "languages", "lang", "langue", "langues"),
        vocabulary=values.languages,
        find=values.language_of,
        named=_language,
    ),
    Field.JOINED: Dated(
        names=("joined", "rejoint", "inscrit", "inscrite", "inscrits", "inscrites"), never=NO
    ),
    Field.ACTIVE: Dated(
        names=("active", "activity", "actif", "actifs", "actives", "activité"), never=NEVER
    ),
    Field.SPONSOR: People(names=("sponsor", "sponsors", "parrain", "parrains", "marraine")),
    Field.POINTS: Counted(names=("points", "point", "pts")),
    Field.TAG: OwnWords(
        names=("tag", "tags", "étiquette", "étiquettes"), own=lambda lexicon: lexicon.tags
    ),
}

NAMES: Final[Mapping[str, Field]] = {
    fold(name): field for field, writing in FIELDS.items() for name in writing.names
}
"""Fields by each of their names, folded."""
