"""Countries by any name a person gives them."""

import gettext
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import pycountry
from babel import Locale

from bot.countries.everyday import EVERYDAY, SHORT
from bot.folding import fold
from bot.i18n import Language

_ARTICLE: Final = re.compile(r"^(?:(?:the|les?|la)\s+|l['’]\s*)", re.IGNORECASE)
_PARENTHESES: Final = re.compile(r"\s*\([^()]*\)")
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL_WORDS: Final = frozenset({
    "and", "d", "de", "des", "du", "et", "ile", "iles", "island", "islands", "isle", "isles",
    "l", "la", "le", "les", "of", "the",
})  # fmt: skip
_SHORTENED: Final = {
    "n": "north",
    "nlle": "nouvelle",
    "rep": "republic",
    "republique": "republic",
    "s": "south",
    "st": "saint",
    "ste": "sainte",
}
_LONGEST: Final = 100


@lru_cache(maxsize=4096)
def find(text: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of the country that ``text`` names, if any.

    Understood are French and English names, everyday ones included, and alpha-2, alpha-3 and
    numeric codes; accents, case, punctuation, a leading article and the small words between the
    others do not matter. A numeric code has its three digits: 4 may be Afghanistan without its
    zeros, or something else than a code. ``XK`` is Kosovo.
    """
    wanted = text.strip()
    if len(wanted) > _LONGEST:
        return None
    if code := _codes().get(wanted.upper()):
        return code
    without = _PARENTHESES.sub("", wanted)
    return (
        _names().get(_key(wanted))
        or _names().get(_key(without))
        or _loose_names().get(_loose_key(without))
        or _loose_names().get(_loose_key(_turned(without)))
    )


@lru_cache(maxsize=1024)
def name(code: str, language: Language) -> str:
    """Return what a reader of ``language`` calls the country ``code``, or ``code`` if unknown."""
    return SHORT.get(code) or _territories(language).get(code, code)


def codes() -> frozenset[str]:
    """Return the alpha-2 codes of all countries."""
    return frozenset(_codes().values())


@cache
def _territories(language: Language) -> dict[str, str]:
    return dict(Locale(language).territories)


@cache
def _codes() -> dict[str, str]:
    """Map alpha-2, alpha-3 and numeric codes to alpha-2."""
    codes = {"XK": "XK", "XKX": "XK"}
    for country in pycountry.countries:
        written = (country.alpha_2, country.alpha_3, country.numeric)
        codes |= dict.fromkeys(written, country.alpha_2)
    return codes


@cache
def _names() -> dict[str, str]:
    """Map folded names to alpha-2; where two countries share one, the everyday meaning wins."""
    names: dict[str, str] = {}
    for label, code in _labels():
        for variant in (label, _PARENTHESES.sub("", label)):
            names.setdefault(_key(variant), code)
    return names


@cache
def _loose_names() -> dict[str, str]:
    """Map names without their small words to alpha-2, as :func:`_names` does."""
    names: dict[str, str] = {}
    for label, code in _labels():
        without = _PARENTHESES.sub("", label)
        for variant in (without, _turned(without)):
            names.setdefault(_loose_key(variant), code)
    return names


def _labels() -> tuple[tuple[str, str], ...]:
    """Return every name and its code, the likeliest meanings first."""
    return (*_everyday(), *_cldr(), *_iso())


def _everyday() -> Iterator[tuple[str, str]]:
    return ((label, code) for code, labels in EVERYDAY.items() for label in labels)


def _cldr() -> Iterator[tuple[str, str]]:
    countries = codes()
    for language in Language:
        for code, label in _territories(language).items():
            if code in countries:
                yield label, code


def _iso() -> Iterator[tuple[str, str]]:
    french = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["fr"])
    for country in pycountry.countries:
        for kind in ("name", "common_name", "official_name"):
            label = getattr(country, kind, None)
            if label:
                yield label, country.alpha_2
                yield french.gettext(label), country.alpha_2


def _key(text: str) -> str:
    return fold(_ARTICLE.sub("", text))


def _loose_key(text: str) -> str:
    """Return the words that tell countries apart: ``saint pierre miquelon``."""
    words = map(fold, _WORD.findall(text))
    return " ".join(_SHORTENED.get(word, word) for word in words if word not in _SMALL_WORDS)


def _turned(text: str) -> str:
    """Return the register's ``Korea, Republic of`` as people say it."""
    last, _, first = text.partition(",")
    return f"{first} {last}"
