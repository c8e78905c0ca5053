"""Refusals: what a person is told when the answer is no."""

from typing import ClassVar

from bot.i18n import Words


class UserError(Exception):
    """A refusal that is the person's to mend; it carries a key, not a sentence.

    ``key`` names a message of the catalogues; ``values`` fill its placeholders, and one that is
    said otherwise in each language is a function of the reader's ``Words``.
    """

    key: ClassVar[str]

    def __init__(self, **values: object) -> None:
        super().__init__(self.key)
        self.values = values

    def told(self, words: Words) -> str:
        """Return the refusal in the reader's language."""
        said = {
            name: value(words) if callable(value) else value for name, value in self.values.items()
        }
        return words(self.key, **said)


class SettingsError(Exception):
    """The environment lacks a setting or has a wrong one; the text is one line for the operator."""
