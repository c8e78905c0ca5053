"""Values of an audience."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.ambassadors.model import Status

MEMBERS: Final = frozenset({Status.INVITED, Status.ACTIVE, Status.DORMANT})
"""Who belongs to a network. Source: the agency's goal of 800 counts these."""


class Field(StrEnum):
    """What an audience can ask of a person."""

    COUNTRY = "country"
    SECTOR = "sector"
    STATUS = "status"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Who has one of ``values`` in ``field``; negated: everybody else, also who has none.

    ``values`` are ids, at least one: alpha-2 codes of countries, of languages ``fr`` and ``en``.
    """

    field: Field
    values: frozenset[str]
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who meets every one of ``terms``; without any, every member."""

    terms: tuple[Term, ...] = ()

    @property
    def of_members(self) -> bool:
        """Whether suspended people and those who left are out: no term asks for a status.

        ``-status:active`` asks for none: it takes from the members.
        """
        return not any(term.field is Field.STATUS and not term.negated for term in self.terms)
