"""Refusals: what a person is told when the answer is no."""

from typing import ClassVar


class UserError(Exception):
    """A refusal that is the person's to mend; it carries a key, not a sentence.

    ``key`` names a message of the catalogues; ``values`` fill its placeholders, and one that is
    said otherwise in each language is a function of the reader's :class:`bot.i18n.Words`.
    """

    key: ClassVar[str]
    says_markdown: ClassVar[bool] = False
    """Whether texts in ``values`` are Markdown; else they show as they stand."""

    def __init__(self, **values: object) -> None:
        super().__init__(self.key)
        self.values = values


class SettingsError(Exception):
    """The environment lacks a setting or has a wrong one; the text is one line for the operator."""
