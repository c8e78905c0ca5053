"""Refusals: what a person is told when the answer is no."""

from collections.abc import Callable
from typing import ClassVar

from bot.i18n import Words


class UserError(Exception):
    """A refusal that is the person's to mend; it carries a key, not a sentence.

    ``key`` names a message of the catalogues; ``values`` fill its placeholders, and one that is
    said otherwise in each language is a function of the reader's ``Words``.
    """

    key: ClassVar[str]
    says_markdown: ClassVar[bool] = False
    """Whether texts in ``values`` are Markdown; else they show as they stand."""
    way_out: ClassVar[str] = ""
    """The verb of a button that helps at once, named by the message ``way-out-<verb>``."""

    def __init__(self, **values: object) -> None:
        super().__init__(self.key)
        self.values = values

    def told(self, words: Words, *, shown: Callable[[str], str] = str) -> str:
        """Return the refusal in the reader's language; ``shown`` makes texts show as they stand."""

        def said(value: object) -> object:
            if callable(value):
                value = value(words)
            return shown(value) if isinstance(value, str) and not self.says_markdown else value

        return words(self.key, **{name: said(value) for name, value in self.values.items()})


class SettingsError(Exception):
    """The environment lacks a setting or has a wrong one; the text is one line for the operator."""
