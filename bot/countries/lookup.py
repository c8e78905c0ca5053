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
_LONGEST: Final = 100


@lru_cache(maxsize=4096)
def find(text: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of the country that ``text`` names, if any.

    Understood are French and English names, everyday ones included, and alpha-2 and alpha-3
    codes; accents, case, punctuation and a leading article do not matter. ``XK`` is Kosovo.
    """
    wanted = text.strip()
    if len(wanted) > _LONGEST:
        return None
    return (
        _codes().get(wanted.upper())
        or _names().get(_key(wanted))
        or _names().get(_key(_PARENTHESES.sub("", wanted)))
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
    """Map alpha-2 and alpha-3 codes to alpha-2."""
    codes = {"XK": "XK", "XKX": "XK"}
    for country in pycountry.countries:
        codes |= {country.alpha_2: country.alpha_2, country.alpha_3: country.alpha_2}
    return codes


@cache
def _names() -> dict[str, str]:
    """Map folded names to alpha-2; where two countries share one, the everyday meaning wins."""
    names: dict[str, str] = {}
    for label, code in (*_everyday(), *_cldr(), *_iso()):
        for variant in (label, _PARENTHESES.sub("", label)):
            names.setdefault(_key(variant), code)
    return names


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
