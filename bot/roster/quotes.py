"""A double quote that opens a cell and is not closed: the cell takes in the rows below it."""

import csv
import re
from collections.abc import Sequence
from typing import Final

from bot.roster.errors import UnclosedQuoteError

END: Final = "\0"
"""Follows the last line as csv reads it: only a cell that is still open takes it in."""

_LINE_ENDS: Final = re.compile(r"[\r\n]+")
_SHOWN_CHARS: Final = 40


def check_closed(
    record: Sequence[str], lines: Sequence[str], *, row: int, width: int, delimiter: str
) -> None:
    """Refuse ``record``, read from ``lines``, when one of its cells took in rows.

    ``width`` is how many cells a row has. Cells of several lines are well formed where a program
    wrote them, and have not the separators and the e-mail addresses of whole rows.

    Raises:
        UnclosedQuoteError: a cell did.
    """
    if END in record[-1]:
        raise unclosed(record[-1], row)
    if len(lines) == 1:
        return
    taken_in = [cell for cell in record if _LINE_ENDS.search(cell)]
    if not _is_well_formed(lines, delimiter) or _holds_rows(record, taken_in, width, delimiter):
        raise unclosed(taken_in[0], row)


def unclosed(cell: str, row: int) -> UnclosedQuoteError:
    """Return the refusal of a file whose row ``row`` has the open ``cell``."""
    first, *_ = _LINE_ENDS.split(cell.replace(END, "").strip())
    return UnclosedQuoteError(line=row, value=first[:_SHOWN_CHARS].strip() or "none")


def _is_well_formed(lines: Sequence[str], delimiter: str) -> bool:
    try:
        return bool(list(csv.reader(lines, delimiter=delimiter, strict=True)))
    except csv.Error:
        return False


def _holds_rows(record: Sequence[str], taken_in: Sequence[str], width: int, delimiter: str) -> bool:
    """Say whether the record has the separators of as many rows as it has lines."""
    lines = [line for cell in taken_in for line in _LINE_ENDS.split(cell) if line.strip()]
    rows = 1 + len(lines) - len(taken_in)
    separators = len(record) - 1 + sum(line.count(delimiter) for line in lines)
    return (
        width > 1
        and rows > 1
        and separators >= rows * (width - 1)
        and any("@" in line for line in lines)
    )
