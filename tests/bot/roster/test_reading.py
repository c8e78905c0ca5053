"""Rosters in every shape that people save them."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot.i18n import Language
from bot.roster import Caution, Entry, Field, Reason, RosterWarning, read, review
from tests.bot.roster.files import ADA, HEADER, ZOE, csv_file, xlsx_file, xlsx_parts, zipped

TODAY = date(2026, 1, 1)
ENGLISH = (
    "sponsor e-mail", "MEMBER SINCE", "Sector", "COUNTRY", "E-Mail", "Last name", "First_Name",
    "Shoe size", "Company", "Position", "City", "Language", "Link with Provence",
)  # fmt: skip


def entries(content: bytes) -> tuple[Entry, ...]:
    return review(read(content), today=TODAY).entries


def lines(content: bytes) -> list[int]:
    return [row.line for row in read(content)]


def assert_is_zoe(entry: Entry) -> None:
    assert (entry.first_name, entry.last_name) == ("Zoé", "L'Hôte")
    assert (entry.email, entry.sponsor_email) == ("zoe@lhote.example", "ada@lovelace.example")
    assert (entry.company, entry.function, entry.city) == ("Cœur & Fils", "Médecin", "Orléans")
    assert (entry.country, entry.sectors, entry.language) == ("CI", ("sante",), Language.FR)
    assert (entry.link, entry.member_since) == ("Née à Marseille", date(2020, 4, 3))


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [
        pytest.param("utf-8-sig", ";", id="Excel in France"),
        pytest.param("utf-8", ",", id="Google and Numbers"),
        pytest.param("cp1252", ";", id="older Excel on Windows"),
        pytest.param("cp1252", "\t", id="Windows with tabs"),
        pytest.param("utf-16", "\t", id="Excel's Unicode text"),
        pytest.param("utf-16-le", "\t", id="UTF-16 that says not that it is"),
        pytest.param("utf-16-be", ",", id="UTF-16 the other way round"),
        pytest.param("utf-8", "|", id="bars"),
    ],
)
def test_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    zoe, ada = entries(csv_file(HEADER, ZOE, ADA, delimiter=delimiter, encoding=encoding))
    assert_is_zoe(zoe)
    assert (ada.first_name, ada.country, ada.member_since) == ("Ada", "GB", None)


def test_big_endian_utf16_with_its_mark() -> None:
    content = b"\xfe\xff" + csv_file(HEADER, ZOE, delimiter="\t", encoding="utf-16-be")
    assert_is_zoe(entries(content)[0])


def test_a_macs_accents() -> None:
    rows = [(*ZOE[:3], "Société Générale", *ZOE[4:])] * 3
    first, *_ = entries(csv_file(HEADER, *rows, encoding="mac_roman"))
    assert (first.first_name, first.company) == ("Zoé", "Société Générale")


def test_an_accent_after_megabytes_of_ascii() -> None:
    header, plain = ("Nom", "Courriel"), ("Martin", "martin@exemple.example")
    content = csv_file(header, *[plain] * 60_000, ("Hervé", "herve@exemple.example"))
    late = content.decode("utf-8-sig").encode("cp1252")
    *_, last = read(late)
    assert last.cells[0] == "Hervé"


def test_english_headers_in_another_order_with_a_column_too_many() -> None:
    row = (
        "ada@lovelace.example", "2020-04-03", "Health", "Ivory Coast", "zoe@lhote.example",
        "L'Hôte", "Zoé", "38", "Cœur & Fils", "Médecin", "Orléans", "French", "Née à Marseille",
    )  # fmt: skip
    assert_is_zoe(entries(csv_file(ENGLISH, row, delimiter=",", encoding="utf-8"))[0])


def test_a_path_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(csv_file(HEADER, ZOE))
    assert read(path).count == 1


def test_a_table_can_be_read_twice() -> None:
    table = read(csv_file(HEADER, ZOE, ADA))
    assert list(table) == list(table)


class TestLines:
    """The number of a row is the one a spreadsheet program shows."""

    def test_the_header_is_row_one(self) -> None:
        assert lines(csv_file(HEADER, ZOE, ADA)) == [2, 3]

    def test_a_title_above_counts(self) -> None:
        assert lines(csv_file(("Ambassadeurs 2025",), (), HEADER, ZOE)) == [4]

    def test_blank_rows_have_numbers_and_do_not_count(self) -> None:
        table = read(csv_file(HEADER, ZOE, (), ("", " ", ""), ADA))
        assert (table.count, [row.line for row in table]) == (2, [2, 5])

    def test_a_cell_of_two_lines_is_one_row(self) -> None:
        twice = (*ZOE[:3], "Cœur\r\n& Fils", *ZOE[4:])
        content = csv_file(HEADER, twice, ADA)
        assert lines(content) == [2, 3]
        assert entries(content)[0].company == "Cœur & Fils"

    @pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
    def test_every_line_end(self, end: str) -> None:
        assert lines(csv_file(HEADER, ZOE, ADA).replace(b"\r\n", end.encode())) == [2, 3]


class TestWorkbooks:
    def test_days_come_as_days(self) -> None:
        day = date(2020, 4, 3)
        written = (day, datetime.combine(day, time(14, 30)), 43924)
        rows = [(*ZOE[:10], each, ZOE[11]) for each in written]
        assert [entry.member_since for entry in entries(xlsx_file(A=[HEADER, *rows]))] == [day] * 3

    def test_a_title_stands_above_the_header(self) -> None:
        content = xlsx_file(A=[("Le réseau",), (), HEADER, ZOE, (), ADA])
        assert lines(content) == [4, 6]
        assert_is_zoe(entries(content)[0])

    def test_the_roster_is_the_second_sheet(self) -> None:
        content = xlsx_file(Notes=[("À faire",), ("Rappeler Ada",)], Membres=[HEADER, ZOE])
        assert_is_zoe(entries(content)[0])

    def test_the_first_of_two_rosters_is_taken(self) -> None:
        assert_is_zoe(entries(xlsx_file(Now=[HEADER, ZOE], Then=[HEADER, ADA]))[0])

    def test_of_several_rosters_those_left_out_are_named(self) -> None:
        notes, empty = [("À faire",)], [HEADER]
        table = read(
            xlsx_file(
                Notes=notes, Now=[("2026",), HEADER, ZOE], Then=[HEADER, ADA], Aim=notes,
                Empty=empty, Old=[HEADER, ADA],
            )
        )  # fmt: skip
        left_out = RosterWarning(line=2, caution=Caution.SHEET, value="Then, Old", sheet="Now")
        assert review(table, today=TODAY).warnings == (left_out,)

    def test_one_roster_among_other_sheets_is_all_there_is(self) -> None:
        content = xlsx_file(Now=[HEADER, ZOE], Notes=[("À faire",)], Empty=[HEADER])
        assert review(read(content), today=TODAY).warnings == ()

    def test_a_template_without_rows_is_passed_over(self) -> None:
        assert_is_zoe(entries(xlsx_file(Empty=[HEADER], Full=[HEADER, ZOE]))[0])

    def test_shared_texts_as_excel_writes_them(self) -> None:
        cells = [f'<c r="{column}{row}" t="s"><v>{index}</v></c>'
                 for row, pair in ((2, "BC"), (5, "BC"))
                 for index, column in enumerate(pair, start=row // 5 * 2)]  # fmt: skip
        sheet = f'<row r="2">{"".join(cells[:2])}</row><row r="5">{"".join(cells[2:])}</row>'
        texts = ("Nom", "Courriel", "Zoé", "zoe@lhote.example")
        (entry,) = entries(zipped(xlsx_parts(sheet, texts)))
        assert (entry.line, entry.last_name, entry.email) == (5, "Zoé", "zoe@lhote.example")

    def test_numbers_and_truths_become_text(self) -> None:
        (row,) = entries(xlsx_file(A=[HEADER, (1984, True, ZOE[2], 3.5)]))
        assert (row.first_name, row.last_name, row.company) == ("1984", "True", "3.5")


def test_the_demos_roster(request: pytest.FixtureRequest) -> None:
    table = read(request.config.rootpath / "bot" / "demo" / "data" / "roster.csv")
    found = review(table, today=TODAY)
    assert set(table.columns.places) == set(Field) - {Field.FULL_NAME}
    assert (table.count, len(found.entries), found.warnings) == (412, 406, ())
    assert [(refusal.line, refusal.reason, refusal.value[:6]) for refusal in found.refusals] == [
        (22, Reason.EMAIL, "pas d'"),
        (35, Reason.EMAIL, ""),
        (142, Reason.NAME, ""),
        (212, Reason.COUNTRY, "Atlant"),
        (303, Reason.DATE, "31/02/"),
        (335, Reason.FORMULA, "=HYPER"),
    ]
