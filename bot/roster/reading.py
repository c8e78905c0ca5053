"""A file becomes a table: its format, its header and its rows found by looking."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from bot.roster import text, workbook
from bot.roster.columns import columns_of, problem_of
from bot.roster.errors import (
    EmptyRosterError,
    FileTooBigError,
    HeaderOnlyError,
    NoEmailColumnError,
    NoNameColumnError,
    NotARosterError,
    TooManyRowsError,
    UnclosedQuoteError,
    WrongFormatError,
)
from bot.roster.model import Caution, Cell, Columns, RosterWarning, Row, Table

MAX_BYTES: Final = 50_000_000
MAX_ROWS: Final = 250_000
MAX_LINES: Final = 1_048_576
MAX_COLUMNS: Final = 500
HEADER_WITHIN_ROWS: Final = 20

_OTHER_FORMATS: Final = {b"%PDF-": "pdf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "ole"}
_ZIP: Final = b"PK"
_NEXT_SHEET: Final = (EmptyRosterError, NoEmailColumnError, NoNameColumnError, HeaderOnlyError)
"""What lets the search go on to the next sheet, the nearest to a roster last."""

Cells = tuple[Cell, ...]
Sheet = Callable[[], Iterator[Cells]]
"""Opens a sheet: yields the cells of every row from row 1 on, each time anew."""
Named = tuple[str, Sheet]
"""A sheet and its name; that of a text file is empty."""


def read(source: Path | bytes) -> Table:
    """Return the roster in a file: .xlsx, or text parted by ``;``, tabs, commas or bars.

    Rows above the header are skipped, and sheets before the first that holds a roster. Sheets after
    it that hold one as well are left out, and the table's first warning names them.

    Raises:
        NotARosterError: no roster can be read from it.
        OSError: the file cannot be opened.
    """
    content = source if isinstance(source, bytes) else _content(source)
    if len(content) > MAX_BYTES:
        raise FileTooBigError(megabytes=MAX_BYTES // 1_000_000)
    for magic, name in _OTHER_FORMATS.items():
        if content.startswith(magic):
            raise WrongFormatError(format=name)
    return _first_table(_workbook(content) if content.startswith(_ZIP) else _text(content))


def _content(path: Path) -> bytes:
    """Return no more of a file than shows that it is too big."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _workbook(content: bytes) -> Iterator[Named]:
    return ((sheet.name, partial(workbook.rows, sheet)) for sheet in workbook.sheets(content))


def _text(content: bytes) -> Iterator[Named]:
    """Yield the one sheet of a text file, cut at the delimiter that gives the fullest header."""
    encoding = text.encoding_of(content)
    sheets = [partial(text.records, content, encoding, sign) for sign in text.DELIMITERS]
    yield "", max(sheets, key=_recognised)


def _recognised(sheet: Sheet) -> tuple[bool, int, bool]:
    """Return what makes a delimiter the likelier; one that finds an open quote is one, too."""
    try:
        places = _header(sheet).places
    except NotARosterError as problem:
        return False, 0, isinstance(problem, UnclosedQuoteError)
    return problem_of(places) is None, len(places), False


def _first_table(sheets: Iterator[Named]) -> Table:
    """Return the first sheet that is a roster, or raise what the nearest to one lacks."""
    problems: list[NotARosterError] = [EmptyRosterError()]
    for name, sheet in sheets:
        try:
            table = _table(sheet)
        except _NEXT_SHEET as problem:
            problems.append(problem)
        else:
            return _told(table, name, [other for other, rows in sheets if _holds_people(rows)])
    raise max(problems, key=lambda problem: _NEXT_SHEET.index(type(problem)))


def _told(table: Table, name: str, others: Sequence[str]) -> Table:
    """Return ``table``, warning that the sheet ``name`` is not all, if there are ``others``."""
    if not others:
        return table
    left_out = RosterWarning(
        line=table.columns.line, caution=Caution.SHEET, value=", ".join(others), sheet=name
    )
    return replace(table, warnings=(left_out,))


def _holds_people(sheet: Sheet) -> bool:
    try:
        columns = _header(sheet)
    except NotARosterError:
        return False
    return problem_of(columns.places) is None and any(True for _ in _rows(sheet, columns))


def _table(sheet: Sheet) -> Table:
    columns = _header(sheet)
    problem = problem_of(columns.places)
    if problem:
        raise problem
    rows = partial(_rows, sheet, columns)
    count = sum(1 for _ in islice(rows(), MAX_ROWS + 1))
    if not count:
        raise HeaderOnlyError
    if count > MAX_ROWS:
        raise TooManyRowsError(rows=MAX_ROWS)
    return Table(columns=columns, count=count, rows=rows)


def _header(sheet: Sheet) -> Columns:
    """Return the first row that can head a roster, else the one that comes nearest."""
    candidates: list[Columns] = []
    for line, cells in islice(_filled(sheet), HEADER_WITHIN_ROWS):
        columns = columns_of(_trimmed(cells), line)
        if problem_of(columns.places) is None:
            return columns
        candidates.append(columns)
    if not candidates:
        raise EmptyRosterError
    return max(candidates, key=lambda each: len(each.places))


def _rows(sheet: Sheet, columns: Columns) -> Iterator[Row]:
    width = len(columns.header)
    for line, cells in _filled(sheet):
        if line > columns.line:
            yield Row(line=line, cells=cells + ("",) * (width - len(cells)))


def _filled(sheet: Sheet) -> Iterator[tuple[int, Cells]]:
    """Yield the rows that are not blank, with their numbers."""
    for line, cells in enumerate(sheet(), start=1):
        if line > MAX_LINES:
            raise TooManyRowsError(rows=MAX_LINES)
        if any(map(_says_something, cells)):
            yield line, cells[:MAX_COLUMNS]


def _trimmed(cells: Cells) -> Cells:
    filled = [at for at, cell in enumerate(cells) if _says_something(cell)]
    return cells[: filled[-1] + 1] if filled else ()


def _says_something(cell: Cell) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else True
