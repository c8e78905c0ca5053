"""What a roster file holds, before and after its rows are understood."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.i18n import Language

Cell = str | int | float | bool | date | datetime | time | timedelta
"""A cell as csv or calamine gives it; an empty one is an empty string."""


class Field(StrEnum):
    """What a column can say of a person."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"
    EMAIL = "email"
    COMPANY = "company"
    FUNCTION = "function"
    CITY = "city"
    COUNTRY = "country"
    SECTOR = "sector"
    LANGUAGE = "language"
    LINK = "link"
    MEMBER_SINCE = "member_since"
    SPONSOR = "sponsor"


class Reason(StrEnum):
    """Why a row is refused, in the order they are looked for."""

    EMAIL = "email"
    NAME = "name"
    FORMULA = "formula"
    COUNTRY = "country"
    DATE = "date"
    ERASED = "erased"

    @property
    def key(self) -> str:
        """The message that explains it."""
        return f"roster-refusal-{self}"


class Caution(StrEnum):
    """What was not understood, and did not refuse its row."""

    SHEET = "sheet"
    COLUMN = "column"
    SECTOR = "sector"
    LANGUAGE = "language"
    DATE = "date"
    SPONSOR = "sponsor"
    LENGTH = "length"

    @property
    def key(self) -> str:
        """The message that explains it."""
        return f"roster-warning-{self}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells with the number that a spreadsheet program shows beside them, from 1."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterWarning:
    """``value`` in row ``line`` was left out, or is all that was taken of something too long.

    Where whole sheets were left out, ``value`` names them, and ``sheet`` the one that was read.
    """

    line: int
    caution: Caution
    value: str
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The header row: where each field stands, counted from 0."""

    line: int
    header: tuple[str, ...]
    places: Mapping[Field, int]
    warnings: tuple[RosterWarning, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A roster whose every row could be read: iterating raises nothing and can be repeated.

    ``count`` is how many rows it has. Blank rows are left out; each row is as wide as the header.
    """

    columns: Columns
    count: int
    rows: Callable[[], Iterator[Row]]
    warnings: tuple[RosterWarning, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return self.rows()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person as the roster has them; ``""``, ``()`` and None are empty.

    ``email`` is as written, ``email_key`` what two spellings of it share; ``sponsor_email`` is
    such a key. ``country`` is alpha-2. A name that came in one piece is the ``last_name``.
    """

    line: int
    email: str
    email_key: str
    first_name: str
    last_name: str
    company: str
    function: str
    city: str
    country: str | None
    sectors: tuple[str, ...]
    language: Language | None
    link: str
    member_since: date | None
    sponsor_email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A row left out, and the cell that is to be mended; ``email_key`` is whose row it is."""

    line: int
    reason: Reason
    value: str
    email_key: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A whole roster read, in the order of its rows."""

    entries: tuple[Entry, ...]
    refusals: tuple[Refusal, ...]
    warnings: tuple[RosterWarning, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Entries with each e-mail once, where it first stood.

    ``into`` maps the row of every entry that was merged to the row that took it in.
    """

    entries: tuple[Entry, ...]
    into: Mapping[int, int]

    @property
    def count(self) -> int:
        """How many rows were merged away."""
        return len(self.into)
