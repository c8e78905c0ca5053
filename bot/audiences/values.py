"""The words that people write for a field's values, in French and English."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale

from bot.ambassadors.model import Status
from bot.ambassadors.sectors import SECTORS, sectors_of
from bot.audiences.model import PAUSED
from bot.countries import find, name
from bot.countries.everyday import EVERYDAY
from bot.folding import fold
from bot.i18n import Language

Vocabulary = Mapping[str, str]
"""A value's id by each of its words, folded; in the order in which values are proposed."""

_STATUSES: Final[Mapping[str, str]] = {
    Status.INVITED: "invité invitée invités invitées",
    Status.ACTIVE: "actif active actifs actives",
    Status.DORMANT: "dormant dormante dormants dormantes endormi endormie inactif inactive",
    Status.SUSPENDED: "suspendu suspendue suspendus suspendues",
    Status.LEFT: "parti partie partis parties gone",
    PAUSED: "pause en-pause on-pause",
}
_LANGUAGES: Final[Mapping[str, str]] = {
    Language.FR: "français française french francophone fra fre",
    Language.EN: "anglais anglaise english anglophone eng",
}


@cache
def statuses() -> Vocabulary:
    """Return the words of the statuses, in the order of a member's life."""
    return _vocabulary({status: tuple(said.split()) for status, said in _STATUSES.items()})


@cache
def languages() -> Vocabulary:
    """Return the words of the languages."""
    return _vocabulary({language: tuple(said.split()) for language, said in _LANGUAGES.items()})


@cache
def sectors() -> Vocabulary:
    """Return the words of the sectors."""
    return _vocabulary(SECTORS)


@cache
def countries() -> Vocabulary:
    """Return the names of the countries, in the order of their codes, which are not in it."""
    codes = sorted(code for code in Locale("en").territories if code and find(code) == code)
    return {
        fold(label): code
        for code in codes
        for label in (*(name(code, language) for language in Language), *EVERYDAY.get(code, ()))
    }


def status_of(text: str) -> str | None:
    """Return the id of the status that ``text`` names."""
    return statuses().get(fold(text))


def language_of(text: str) -> str | None:
    """Return the id of the language that ``text`` names."""
    return languages().get(fold(text))


def sector_of(text: str) -> str | None:
    """Return the id of the sector that ``text`` names, when it names one and nothing else."""
    found, unknown = sectors_of(text)
    return found[0] if len(found) == 1 and not unknown else None


def _vocabulary(words: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    return {fold(word): str(value) for value, said in words.items() for word in (value, *said)}
