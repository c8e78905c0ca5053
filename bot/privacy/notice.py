"""The notice that people read before they say yes: ours, or a network's own text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from bot.errors import UserError
from bot.i18n import Language, Words

VERSION: Final = "2026-11-27"
"""Of ours; a new text has a new version."""
CHARACTERS: Final = 2500
"""Of a network's own text, which a card shows beside other words."""


class NoticeHalfError(UserError):
    """The text is there in one language only."""

    key = "error-notice-half"


class NoticeLongError(UserError):
    """A text has more than ``most`` characters."""

    key = "error-notice-long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What people read; ``texts`` are the network's own, none where they read ours."""

    version: str = VERSION
    texts: Mapping[Language, str] = field(default_factory=dict)


def ours(language: Language) -> str:
    """Return the text that networks have which wrote none of their own."""
    return Words(language)("privacy-notice")


def own(typed: Mapping[Language, str]) -> Mapping[Language, str]:
    """Return what was typed as a network's own texts; none when all is empty, or is ours.

    Raises:
        NoticeHalfError, NoticeLongError: it cannot be a notice.
    """
    texts = {language: typed.get(language, "").strip() for language in Language}
    if all(text in ("", ours(language)) for language, text in texts.items()):
        return {}
    if not all(texts.values()):
        raise NoticeHalfError
    if any(len(text) > CHARACTERS for text in texts.values()):
        raise NoticeLongError(most=CHARACTERS)
    return texts


def next_version(last: str, today: date) -> str:
    """Return the version of a new text, ``<day>/<number>``; ``last`` is empty before the first."""
    _, _, number = last.rpartition("/")
    return f"{today}/{int(number or 0) + 1}"
