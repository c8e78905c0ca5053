"""Files that are no roster: one reason each, soon and in little memory."""

import tracemalloc
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.roster import NotARosterError, errors, read
from tests.bot.roster.files import HEADER, ZOE, csv_file, saved, xlsx_file, xlsx_parts, zipped

ROSTER = csv_file(HEADER, ZOE)
NULS = b"\0" * 1_000
LONG = b"x" * 30_000_000


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", errors.EmptyRosterError, id="no byte"),
        pytest.param(b"\xef\xbb\xbf", errors.EmptyRosterError, id="only the mark of UTF-8"),
        pytest.param(b" \r\n;;;\r\n", errors.EmptyRosterError, id="only blank rows"),
        pytest.param(xlsx_file(A=[]), errors.EmptyRosterError, id="a workbook without cells"),
        pytest.param(csv_file(HEADER), errors.HeaderOnlyError, id="header only"),
        pytest.param(csv_file(HEADER, (), ("", "")), errors.HeaderOnlyError, id="blank below it"),
        pytest.param(xlsx_file(A=[HEADER]), errors.HeaderOnlyError, id="header only, in Excel"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", errors.WrongFormatError, id="PDF"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NULS, errors.WrongFormatError, id="xls"),
        pytest.param(zipped({"a.txt": "a"}), errors.WrongFormatError, id="some other zip"),
        pytest.param(
            zipped(xlsx_parts("") | {"content.xml": "<a/>"}),
            errors.WrongFormatError,
            id="a workbook of two formats",
        ),
        pytest.param(ROSTER + NULS, errors.NulBytesError, id="NUL bytes at the end"),
        pytest.param(NULS, errors.NulBytesError, id="NUL bytes only"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", errors.NulBytesError, id="a picture"),
        pytest.param(b"\xff\xfeN\0o", errors.EncodingError, id="half a character of UTF-16"),
        pytest.param(LONG, errors.LineTooLongError, id="30 MB in the first line"),
        pytest.param(ROSTER + LONG, errors.LineTooLongError, id="30 MB in the last line"),
        pytest.param(ROSTER + b'"' + LONG, errors.LineTooLongError, id="a quote never closed"),
        pytest.param(ROSTER + b'"\n";' * 6_000_000, errors.LineTooLongError, id="endless row"),
        pytest.param(b"\n" * 50_000_001, errors.FileTooBigError, id="more than 50 MB"),
        pytest.param(ROSTER + b"a;b\n" * 250_001, errors.TooManyRowsError, id="too many rows"),
        pytest.param(
            csv_file(("Nom", "Parrain (courriel)"), ("Zoé", "ada@lovelace.example")),
            errors.NoEmailColumnError,
            id="only the sponsor has an e-mail",
        ),
        pytest.param(
            csv_file(("Courriel", "Nom de la société"), ("a@b.example", "B"), delimiter=","),
            errors.NoNameColumnError,
            id="only the company has a name",
        ),
        pytest.param(b"Bonjour,\nvoici la liste.\n", errors.NoEmailColumnError, id="a letter"),
        pytest.param(b"PK\x03\x04 and no more", errors.UnreadableWorkbookError, id="cut zip"),
        pytest.param(
            zipped(xlsx_parts("<row><c></row>")), errors.UnreadableWorkbookError, id="broken XML"
        ),
    ],
)
def test_a_file_that_is_no_roster(content: bytes, error: type[NotARosterError]) -> None:
    with pytest.raises(NotARosterError) as caught:
        read(content)
    assert type(caught.value) is error


HEAD = "Nom;Courriel;Pays\nAda;ada@x.example;FR\n"
ROWS = "".join(f"P{number};p{number}@x.example;FR\n" for number in range(9_000))
LEGAL = 'Zoé;zoe@x.example;"Côte; d\'Ivoire\nAbidjan"\n'


@pytest.mark.parametrize(
    ("text", "line", "value"),
    [
        pytest.param(HEAD + '"Bob;b@x.example;FR\nCy;c@x.example;FR\n', 3, "Bob;b@x.example;FR",
                     id="to the end of the file"),
        pytest.param(HEAD + 'Bob;b@x.example;"FR', 3, "FR", id="in the last cell of all"),
        pytest.param(HEAD + 'Bob;b@x.example;"', 3, "none", id="as the last character"),
        pytest.param(HEAD + '"Bob;b@x.example;FR\nCy;"c@x.example";FR\n', 3, "Bob;b@x.example;FR",
                     id="to the next quoted cell"),
        pytest.param(HEAD + '"Bob;b@x.example;FR\n"Cy;c@x.example;FR\n', 3, "Bob;b@x.example;FR",
                     id="to the next that is not closed either"),
        pytest.param(HEAD + '"Bob;b@x.example;FR\n\nCy";c@x.example;FR\n', 3,
                     "Bob;b@x.example;FR", id="to a quote that closes another cell"),
        pytest.param(HEAD + LEGAL + 'Bob;"b@x.example;FR\r\nCy;c@x.example;FR\r\n', 4,
                     "b@x.example;FR", id="after a cell that has two lines by right"),
        pytest.param(HEAD + '"Bob;b@x.example;FR\n' + ROWS, 3, "Bob;b@x.example;FR",
                     id="over thousands of rows"),
        pytest.param(HEAD.replace(";", ",") + 'Bob,"b@x.example,FR\n', 3, "b@x.example,FR",
                     id="between commas"),
        pytest.param('Nom,"Courriel,Pays\nAda,ada@x.example,FR\n', 1, "Courriel,Pays",
                     id="in the header"),
        pytest.param(HEAD + '"' + "x" * 50 + "\n", 3, "x" * 40, id="before a long word"),
    ],
)  # fmt: skip
def test_a_quote_that_is_not_closed_takes_no_row_away(text: str, line: int, value: str) -> None:
    with pytest.raises(errors.UnclosedQuoteError) as caught:
        read(text.encode())
    assert caught.value.values == {"line": line, "value": value}


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param('"Abidjan\nCocody"', id="two lines"),
        pytest.param('"12, rue X; bâtiment B\n\n13001 Marseille"', id="with the separator"),
        pytest.param('"écrire à a@x.example\nou b@x.example"', id="with addresses"),
        pytest.param('"dit ""le Grand""\r\nd\'Aix"', id="with quotes in it"),
        pytest.param('a "b" c', id="quotes in the middle"),
        pytest.param('"a" b', id="words after a quoted one"),
    ],
)
def test_a_cell_with_quotes_is_no_harm(cell: str) -> None:
    table = read(f"{HEAD}Bob;b@x.example;{cell}\nCy;c@x.example;FR\n".encode())
    assert [row.line for row in table] == [2, 3, 4]


def test_a_device_without_end_is_read_no_further_than_needed() -> None:
    with pytest.raises(errors.FileTooBigError):
        read(Path("/dev/zero"))


def test_a_long_line_takes_little_memory() -> None:
    tracemalloc.start()
    with pytest.raises(errors.LineTooLongError):
        read(LONG)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """A workbook with a part that unpacks to 200 MB."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for path, text in xlsx_parts("").items():
            archive.writestr(path, text)
        with archive.open("xl/worksheets/sheet2.xml", "w") as part:
            for _ in range(20):
                part.write(b" " * 10_000_000)
    return file.getvalue()


class TestBombs:
    """Small workbooks that would fill the memory."""

    def test_a_zip_that_unpacks_to_200_mb(self, bomb: bytes) -> None:
        with pytest.raises(errors.UnpacksTooBigError):
            read(bomb)

    def test_a_zip_that_lies_about_its_size(self, bomb: bytes) -> None:
        told, true = (size.to_bytes(4, "little") for size in (1_000, 200_000_000))
        assert true in bomb
        tracemalloc.start()
        with pytest.raises(errors.UnpacksTooBigError):
            read(bomb.replace(true, told))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 20_000_000

    def test_a_cell_in_the_last_corner(self) -> None:
        workbook = Workbook()
        sheet = workbook.worksheets[0]
        sheet.append(HEADER)
        sheet["XFD1048576"] = "here"
        with pytest.raises(errors.TooManyCellsError):
            read(saved(workbook))

    def test_a_far_row_whose_cells_have_no_address(self) -> None:
        sheet = '<row r="1048576">' + "<c><v>1</v></c>" * 5 + "</row>"
        with pytest.raises(errors.TooManyCellsError):
            read(zipped(xlsx_parts(sheet)))

    def test_a_long_text_that_many_cells_repeat(self) -> None:
        sheet = "<row>" + '<c t="s"><v>0</v></c>' * 3_400 + "</row>"
        with pytest.raises(errors.TooManyCellsError):
            read(zipped(xlsx_parts(sheet, ["x" * 30_000])))


BYTES = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=100).map(lambda text: ROSTER + text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=100).map(lambda tail: b"Nom;Courriel\n" + tail),
    st.binary(max_size=100).map(lambda tail: b"PK\x03\x04" + tail),
    st.tuples(st.integers(0, 2_000), st.binary(min_size=1, max_size=8)).map(
        lambda cut: (
            (good := zipped(xlsx_parts("<row><c><v>1</v></c></row>")))[: cut[0]]
            + cut[1]
            + good[cut[0] + len(cut[1]) :]
        )
    ),
)


@settings(max_examples=150, deadline=None, database=None)
@given(BYTES)
def test_any_bytes_are_a_table_or_a_refusal(content: bytes) -> None:
    with suppress(NotARosterError):
        table = read(content)
        assert table.count == sum(1 for _ in table)
