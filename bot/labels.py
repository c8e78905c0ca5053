"""Names that coordinators give to what an audience can ask for."""

import unicodedata
from typing import Final

from bot.audiences.pieces import bare
from bot.errors import UserError
from bot.folding import fold

MOST_CHARACTERS: Final = 40


class NoLabelError(UserError):
    """A name without a letter or a figure could not be typed to be found."""

    key = "error-label-blank"


class LabelTooLongError(UserError):
    """A name of more than ``most`` characters."""

    key = "error-label-too-long"


def label_of(text: str) -> str:
    """Return the name that ``text`` gives: without quotes, backticks and what cannot be seen.

    Raises:
        NoLabelError: no letter or figure is left.
        LabelTooLongError: it is longer than ``MOST_CHARACTERS``.
    """
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(
        " " if char.isspace() else char
        for char in composed
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    label = bare(seen.replace("`", "")).lstrip("@").strip()
    if not fold(label):
        raise NoLabelError
    if len(label) > MOST_CHARACTERS:
        raise LabelTooLongError(most=MOST_CHARACTERS)
    return label
