"""When two spellings are one company."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from cleanco import basename

from bot.folding import fold

ALIKE: Final = 90
"""Percent of letters in common from which two names are one company's.

Of the 503 names of the S&P 500, two companies come to 87.5 at most; a wrong letter in ten is 90.
"""
_SHARE_CLASS: Final = re.compile(r"\s*\((?:class|series|classe|série)\s+\w+\)\s*$", re.IGNORECASE)
_PUT_BEHIND: Final = re.compile(r"^(.*\S)\s*\((\w+)\)\s*$")
"""``Lilly (Eli)``, ``Home Depot (The)``: a first word that a register sorts last."""
_SITE: Final = re.compile(r"\.com\b", re.IGNORECASE)
_FIRST: Final = re.compile(r"^the\s+", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:^|\s)(?:and|et|und|&)(?=\s|$)", re.IGNORECASE)
_GENERAL: Final = ("companies", "groupe", "group", "holdings", "holding")


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return ``name`` without its legal form, folded: ``L'Oréal S.A.`` is ``loreal``.

    Empty when there is no letter or digit in it.
    """
    text = _PUT_BEHIND.sub(r"\2 \1", _SHARE_CLASS.sub("", name.strip()))
    text = _SITE.sub("", _BETWEEN.sub(" ", basename(_FIRST.sub("", text))))
    return fold(text) or fold(name)


def same(wanted: str, known: Iterable[str]) -> str | None:
    """Return which of the folded names ``known`` is the company ``wanted``, if any.

    The same letters come first, then nearly the same: a typing mistake, or ``Group`` left out.
    """
    names = {each: _stem(each) for each in known}
    if wanted in names:
        return wanted
    from rapidfuzz import fuzz, process  # costs memory until it is needed

    found = process.extractOne(_stem(wanted), names, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return found[2] if found else None


def _stem(name: str) -> str:
    for word in _GENERAL:
        if name.endswith(word) and name != word:
            return name.removesuffix(word)
    return name
