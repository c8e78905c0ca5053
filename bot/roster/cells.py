"""One cell understood: its text, its e-mail address, its language."""

import unicodedata
from datetime import date
from functools import lru_cache
from typing import Final

from email_validator import EmailNotValidError, validate_email

from bot.folding import fold
from bot.i18n import Language
from bot.roster.model import Cell
from bot.visible import visible

FORMULA_SIGNS: Final = ("=", "+", "-", "@")
"""What a spreadsheet program takes for the beginning of a formula."""

_APOSTROPHES: Final = ("'", "’")
_INVISIBLE: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202c\u00ad"
_LANGUAGES: Final[dict[str, Language]] = {
    word: language
    for language, words in {
        Language.FR: "fr fra fre frfr francais francaise french francophone",
        Language.EN: "en eng engb enus anglais anglaise english anglophone uk gb",
    }.items()
    for word in words.split()
}


def text_of(cell: Cell) -> str:
    """Return a cell as one line of text, composed (NFC), without what nobody sees.

    The apostrophe that keeps a spreadsheet program from computing a cell is taken off.
    """
    if isinstance(cell, str):
        text = _clean(cell)
        return text[1:].lstrip() if _is_neutralised(text) else text
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet program would compute ``text``."""
    return text.startswith(FORMULA_SIGNS)


def email_of(text: str) -> str | None:
    """Return the address in ``text``, as written, if it is well-formed; nothing is looked up."""
    address = text.strip(_INVISIBLE)
    try:
        validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return address


def email_key(address: str) -> str:
    """Return what all spellings of ``address`` share."""
    return unicodedata.normalize("NFC", address.strip(_INVISIBLE).strip().casefold())


def sponsor_of(text: str) -> str | None:
    """Return the key of a sponsor's address; whether it is anybody's is for others to say."""
    return email_key(text) if "@" in text.strip("@ ") else None


@lru_cache(maxsize=256)
def language_of(text: str) -> Language | None:
    """Return the language that ``text`` names first, in French, in English or by its code."""
    first, _, _ = text.replace(",", "/").replace(";", "/").partition("/")
    return _LANGUAGES.get(fold(first))


def _clean(text: str) -> str:
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return unicodedata.normalize("NFC", " ".join(visible(line).split()))


def _is_neutralised(text: str) -> bool:
    return text.startswith(_APOSTROPHES) and is_formula(text[1:].lstrip())
