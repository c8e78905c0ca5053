"""Every word a person reads, in French and English."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser


class Language(StrEnum):
    """A language people are answered in."""

    FR = "fr"
    EN = "en"

    @classmethod
    def of_locale(cls, locale: str | None) -> "Language | None":
        """Return the language of a locale such as ``en-US``; None for one we do not speak."""
        code = (locale or "").replace("_", "-").partition("-")[0].lower()
        return cls(code) if code in set(cls) else None


LOCALES = {Language.FR: "fr-FR", Language.EN: "en-GB"}


@cache
def bundle(language: Language) -> FluentBundle:
    """Return the catalogue of ``language``; ``make check`` refuses keys that stand twice."""
    source = files(__package__).joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    catalogue = FluentBundle([LOCALES[language]], use_isolating=False)
    # Where each word stands in the file is a fifth of what a catalogue takes, and nobody asks.
    catalogue.add_resource(FluentParser(with_spans=False).parse(source))
    return catalogue


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue in one reader's language."""

    language: Language

    @property
    def locale(self) -> str:
        """The reader's locale as Babel names it."""
        return LOCALES[self.language].replace("-", "_")

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the message ``key`` with ``values`` in its placeholders.

        Raises:
            LookupError: no such message, or a placeholder without its value.
        """
        return self._format(key, bundle(self.language).get_message(key).value, values)

    def attribute(self, key: str, name: str, /, **values: object) -> str:
        """Return the attribute ``.name`` of the message ``key``.

        Raises:
            LookupError: no such message or attribute.
        """
        return self._format(
            key, bundle(self.language).get_message(key).attributes.get(name), values
        )

    def has(self, key: str, name: str | None = None) -> bool:
        """Tell whether the message ``key``, or its attribute ``name``, exists."""
        catalogue = bundle(self.language)
        if not catalogue.has_message(key):
            return False
        return name is None or name in catalogue.get_message(key).attributes

    def _format(self, key: str, pattern: Pattern | None, values: dict[str, object]) -> str:
        if pattern is None:
            raise LookupError(key)
        text, errors = bundle(self.language).format_pattern(pattern, values)
        if errors:
            raise LookupError(f"{key}: {errors[0]}")
        return str(text)
