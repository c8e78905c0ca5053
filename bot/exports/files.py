"""People as a table for a spreadsheet program; every column that the import knows is understood."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, tzinfo
from io import BytesIO, StringIO

from bot.ambassadors.wording import day, field_name, value_of
from bot.exports.model import Exported, Format
from bot.i18n import Words
from bot.roster.mending import neutralised

FIELDS = (
    *("first_name", "last_name", "email", "company", "function", "city", "country", "sectors"),
    *("language", "link"),
)
DELIMITERS = {Format.CSV_FR: ";", Format.CSV_EN: ","}
WIDTHS = {"email": 34, "link": 34, "sponsor": 34}
WIDTH = 18
"""Of a workbook's columns, in characters."""

Cell = str | int | date | None


def file_of(people: Iterable[Exported], format_: Format, words: Words, zone: tzinfo) -> bytes:
    """Return ``people`` as a file in the order of their names; days are those of ``zone``."""
    ordered = sorted(people, key=_by_name)
    rows = (_row(person, words, zone) for person in ordered)
    if format_ is Format.XLSX:
        return _workbook(words, rows)
    return _text(words, rows, DELIMITERS[format_])


def _by_name(person: Exported) -> tuple[str, str, str]:
    profile = person.profile
    return profile.last_name, profile.first_name, profile.email or ""


def _header(words: Words) -> list[str]:
    named = [field_name(name, words) for name in (*FIELDS, "member_since", "sponsor")]
    return [*named, words("export-status"), words("export-joined"), words("export-points")]


def _row(person: Exported, words: Words, zone: tzinfo) -> list[Cell]:
    profile, joined = person.profile, person.joined_at
    return [
        *(value_of(profile, name, words) for name in FIELDS),
        profile.member_since,
        person.sponsor,
        words(f"status-{person.status}"),
        joined.astimezone(zone).date() if joined else None,
        person.points,
    ]


def _text(words: Words, rows: Iterable[Sequence[Cell]], delimiter: str) -> bytes:
    file = StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(_header(words))
    writer.writerows([_written(cell, words) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _written(cell: Cell, words: Words) -> str | int:
    if isinstance(cell, date):
        return day(cell, words)
    return cell if isinstance(cell, int) else neutralised(cell or "")


def _workbook(words: Words, rows: Iterable[Sequence[Cell]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(words("export-sheet"))
    sheet.freeze_panes = "A2"
    for at, name in enumerate((*FIELDS, "member_since", "sponsor", "", "", ""), start=1):
        sheet.column_dimensions[get_column_letter(at)].width = WIDTHS.get(name, WIDTH)

    def cells(row: Iterable[Cell]) -> Iterator[object]:
        for value in row:
            if not isinstance(value, str):
                yield value
                continue
            cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", value))
            cell.data_type = "s"  # or what begins with an equals sign would be computed
            cell.quotePrefix = neutralised(value) != value
            yield cell

    heads = [WriteOnlyCell(sheet, value=text) for text in _header(words)]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in rows:
        sheet.append(list(cells(row)))
    file = BytesIO()
    book.save(file)
    return file.getvalue()
