"""Roster files made for tests."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

HEADER = (
    "Prénom", "Nom", "Courriel", "Société", "Fonction", "Ville", "Pays", "Secteur", "Langue",
    "Lien avec la Provence", "Date d'adhésion", "Parrain (courriel)",
)  # fmt: skip
ZOE = (
    "Zoé", "L'Hôte", "zoe@lhote.example", "Cœur & Fils", "Médecin", "Orléans", "Côte d'Ivoire",
    "Santé / bien-être", "fr", "Née à Marseille", "03/04/2020", "ada@lovelace.example",
)  # fmt: skip
ADA = (
    "Ada", "Lovelace", "ada@lovelace.example", "Analytical", "Founder", "London", "Royaume-Uni",
    "Numérique", "en", "", "", "",
)  # fmt: skip

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def csv_file(*rows: Sequence[object], delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """Return rows as a spreadsheet program would save them."""
    file = StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode(encoding)


def with_zoe(**said: str) -> bytes:
    """Return a roster of one row, Zoé's, except for the columns in ``said``."""
    columns = {"first": 0, "last": 1, "email": 2, "company": 3, "country": 6, "sector": 7,
               "language": 8, "since": 10, "sponsor": 11}  # fmt: skip
    row = list(ZOE)
    for column, text in said.items():
        row[columns[column]] = text
    return csv_file(HEADER, row)


def xlsx_file(**sheets: Iterable[Sequence[object]]) -> bytes:
    """Return a workbook of the sheets, in order."""
    workbook = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    """Return a workbook as the bytes of its file."""
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def xlsx_parts(sheet: str, texts: Sequence[str] = ()) -> dict[str, str]:
    """Return the parts of a workbook whose one sheet has the XML ``sheet`` as its rows."""
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            "</Relationships>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
            "</Relationships>"
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            '<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{sheet}</sheetData></worksheet>'
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
    }


def zipped(parts: dict[str, str]) -> bytes:
    """Return parts as one archive."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return file.getvalue()
