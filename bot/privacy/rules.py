"""What of the audit's values says nothing of a person."""

from collections.abc import Mapping

from bot.privacy.model import NAMELESS

FIGURES = frozenset(
    {
        *("status", "stage", "jobs", "points", "places", "rhythm", "kind", "given", "given_back"),
        *("private-messages", "public-ranking", "entry", "sponsor", "uses", "until", "drawn"),
        *("ambassador", "application", "import", "title", "contact", "contact-kind"),
    }
)
"""Fields that stay of lines about somebody who was erased."""


def without_person(values: Mapping[str, object]) -> dict[str, object]:
    """Return a line's values with nothing but figures and words of ours."""
    return {key: value for key, value in values.items() if key.replace("-", "_") in _FIGURES}


def wiped(value: object) -> object:
    """Return a value of JSON with its form and its figures, and none of its words."""
    if isinstance(value, str):
        return NAMELESS
    if isinstance(value, Mapping):
        return {key: wiped(each) for key, each in value.items()}
    return [wiped(each) for each in value] if isinstance(value, list) else value


_FIGURES = frozenset(each.replace("-", "_") for each in FIGURES)
