"""Values of an audience."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.ambassadors.model import Status
from bot.audiences.amounts import Between, Bound
from bot.audiences.dates import Ago, Days

MEMBERS: Final = frozenset({Status.INVITED, Status.ACTIVE, Status.DORMANT})
"""Who belongs to a network. Source: the agency's goal of 800 counts these."""

PAUSED: Final = "paused"
"""Among the statuses that can be asked for: a member whose pause has not ended."""
NONE: Final = "none"
ANY: Final = "any"
NO: Final = "no"
NEVER: Final = "never"


class Field(StrEnum):
    """What an audience can ask of a person."""

    COUNTRY = "country"
    CITY = "city"
    SECTOR = "sector"
    STATUS = "status"
    LANGUAGE = "language"
    JOINED = "joined"
    ACTIVE = "active"
    SPONSOR = "sponsor"
    POINTS = "points"
    TAG = "tag"


INSIDE: Final = frozenset({Field.SPONSOR, Field.TAG})
"""What only coordinators are told of an audience."""

Value = str | Ago | Days | Bound | Between
"""An id or a network's own word, days, or amounts; its ``str`` is how it is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Who has one of ``values`` in ``field``; negated: everybody else, also who has none.

    ``values`` are at least one, of the kind of the field. Texts among them are ids: alpha-2 codes
    of countries, of languages ``fr`` and ``en``, of people ``#12``; cities and tags as they are
    written, which fold to what is compared.
    """

    field: Field
    values: frozenset[Value]
    negated: bool = False

    @property
    def texts(self) -> frozenset[str]:
        """The values that are texts."""
        return frozenset(value for value in self.values if isinstance(value, str))

    @property
    def in_order(self) -> list[Value]:
        """The values as they are listed."""
        return sorted(self.values, key=str)


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

    @property
    def of_those_who_left(self) -> bool:
        """Whether a term asks for those who left."""
        return any(term.field is Field.STATUS and Status.LEFT in term.texts for term in self.terms)

    def without(self, fields: Iterable[Field]) -> "Audience":
        """Return this audience without what it asks in ``fields``."""
        left_out = frozenset(fields)
        return Audience(terms=tuple(term for term in self.terms if term.field not in left_out))
