"""Refused rows as a file to mend and import again."""

import csv
from collections.abc import Callable, Iterable, Iterator
from io import StringIO

from bot.roster.cells import is_formula, text_of
from bot.roster.model import Cell, Reason, Refusal, Table

Says = Callable[[Reason], str]
"""Words for a reason, in the reader's language."""


def refused_csv(table: Table, refusals: Iterable[Refusal], *, title: str, says: Says) -> bytes:
    """Return the refused rows as Excel saves them in France, each after why it was refused.

    The first column, headed ``title``, gives the reason; ``read`` leaves it out. Cells that a
    spreadsheet program would compute begin with an apostrophe, which ``read`` takes off again.
    """
    file = StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows(_lines(table, {refusal.line: refusal for refusal in refusals}, title, says))
    return file.getvalue().encode("utf-8-sig")


def neutralised(text: str) -> str:
    """Return ``text`` so that a spreadsheet program shows it and computes nothing.

    Source: OWASP, CSV injection.
    """
    return f"'{text}" if is_formula(text.lstrip()) else text


def _lines(
    table: Table, refusals: dict[int, Refusal], title: str, says: Says
) -> Iterator[tuple[str, ...]]:
    header = table.columns.header
    kept = [at for at, text in enumerate(header) if text != title]
    yield title, *(neutralised(header[at]) for at in kept)
    for row in table:
        if row.line in refusals:
            beyond = row.cells[len(header) :]
            cells = (*(row.cells[at] for at in kept), *beyond)
            yield says(refusals[row.line].reason), *map(_written, cells)


def _written(cell: Cell) -> str:
    return neutralised(text_of(cell))
