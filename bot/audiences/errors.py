"""Why a text is no audience; each refusal points at the word that is to be mended."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from bot.audiences.pieces import Piece
from bot.audiences.pointer import plain, point
from bot.audiences.sentence import either
from bot.audiences.typed import as_typed
from bot.errors import UserError
from bot.i18n import Words

_SHOWN: Final = 40


class AudienceError(UserError):
    """A word that an audience cannot have.

    ``position`` counts characters of the text from 0, ``expected`` are a few words that
    could stand there, and ``pointer`` is two lines: the text, and carets under the word. All of
    them are placeholders too: ``word`` shortened, ``expected`` as one text, ``count`` its words.
    """

    says_markdown = True

    def __init__(self, at: Piece, expected: tuple[str, ...] = (), **values: object) -> None:
        self.word = at.text
        self.position = at.start
        self.length = at.end - at.start
        self.expected = expected
        self.pointer = point(at.line, at.start, at.end)
        super().__init__(
            word=_shortened(plain(at.text)),
            position=self.position,
            expected=partial(_quoted, expected),
            count=len(expected),
            pointer=self.pointer,
            **values,
        )


class NoFieldError(AudienceError):
    """A word without ``field:`` before it."""

    key = "error-audience-no-field"


class UnknownFieldError(AudienceError):
    """Nothing that can be asked of a person has this name."""

    key = "error-audience-field"


class NoValueError(AudienceError):
    """``field`` asked for without a value, or with nothing between two commas."""

    key = "error-audience-no-value"


class UnknownValueError(AudienceError):
    """``field`` has no such value."""

    key = "error-audience-value"


class SeveralMeantError(AudienceError):
    """Several people of the network are called so; ``expected`` are their numbers."""

    key = "error-audience-several"


class UnknownSavedError(AudienceError):
    """No audience was saved under this name."""

    key = "error-audience-saved"


class SavedNegatedError(AudienceError):
    """A minus before a saved audience, which may be several terms."""

    key = "error-audience-saved-negated"


class UnclosedQuoteError(AudienceError):
    """A quote without its partner."""

    key = "error-audience-quote"


class TooManyTermsError(AudienceError):
    """More than ``limit`` terms; the first too many is pointed at."""

    key = "error-audience-too-long"


class TooManyValuesError(AudienceError):
    """More than ``limit`` days or amounts in one term; the first too many is pointed at."""

    key = "error-audience-too-many"


def _quoted(expected: Sequence[str], words: Words) -> str:
    return either([f"`{as_typed(word, words)}`" for word in expected], words)


def _shortened(word: str) -> str:
    return word if len(word) <= _SHOWN else f"{word[: _SHOWN - 1]}…"
