"""Rosters: files of ambassadors, read, judged row by row, merged, and given back to mend."""

from bot.ambassadors.sectors import SECTORS, sectors_of
from bot.roster.errors import NotARosterError
from bot.roster.mending import neutralised, refused_csv
from bot.roster.model import (
    Caution,
    Columns,
    Entry,
    Field,
    Merged,
    Reason,
    Refusal,
    Review,
    RosterWarning,
    Row,
    Table,
)
from bot.roster.reading import read
from bot.roster.rules import judge, merge, review

__all__ = [
    "SECTORS", "Caution", "Columns", "Entry", "Field", "Merged", "NotARosterError", "Reason",
    "Refusal", "Review", "RosterWarning", "Row", "Table", "judge", "merge", "neutralised", "read",
    "refused_csv", "review", "sectors_of",
]  # fmt: skip
