"""Refused rows come back as a file to mend."""

from datetime import date

import pytest

from bot.roster import Reason, Review, Table, neutralised, read, refused_csv, review
from tests.bot.roster.files import ADA, HEADER, ZOE, csv_file, xlsx_file

TODAY = date(2026, 1, 1)
BAD = (
    ("=cmd|'/c calc'!A1", *ZOE[1:]),
    (*ZOE[:2], "zoe", "+Plus", *ZOE[4:]),
    (*ZOE[:6], "Atlantide", *ZOE[7:]),
    ("", "", *ZOE[2:]),
    (*ZOE[:10], "31/02/2020", "", "one cell too many"),
)


def refused(table: Table, found: Review) -> bytes:
    return refused_csv(table, found.refusals, title="Motif", says=lambda reason: f"({reason})")


def reasons(found: Review) -> list[Reason]:
    return [refusal.reason for refusal in found.refusals]


@pytest.fixture
def table() -> Table:
    return read(csv_file(("Notre réseau",), HEADER, ZOE, *BAD, ADA, delimiter=","))


def test_the_file_is_what_excel_opens_in_france(table: Table) -> None:
    text = refused(table, review(table, today=TODAY)).decode("utf-8")
    header, first, *rest = text.split("\r\n")
    assert header == "\ufeffMotif;" + ";".join(HEADER)
    assert first.startswith("(formula);'=cmd|")
    assert len(rest) == len(BAD)
    assert rest[0].startswith("(email);Zoé;L'Hôte;zoe;'+Plus;")
    assert "one cell too many" in rest[-2]


def test_unmended_it_is_refused_for_the_same_reasons(table: Table) -> None:
    found = review(table, today=TODAY)
    again = review(read(refused(table, found)), today=TODAY)
    assert reasons(again) == reasons(found) == ["formula", "email", "country", "name", "date"]
    assert [refusal.value for refusal in again.refusals] == [
        refusal.value for refusal in found.refusals
    ]


def test_given_back_twice_it_keeps_its_columns(table: Table) -> None:
    once = refused(table, review(table, today=TODAY))
    again = read(once)
    assert refused(again, review(again, today=TODAY)) == once


def test_mended_it_is_taken(table: Table) -> None:
    text = refused(table, review(table, today=TODAY)).decode("utf-8-sig")
    mended = text.replace("'=cmd|'/c calc'!A1", "Zoé").replace(";zoe;", ";zoe@lhote.example;")
    found = review(read(mended.encode("utf-8-sig")), today=TODAY)
    assert reasons(found) == ["country", "name", "date"]
    assert [entry.company for entry in found.entries] == ["Cœur & Fils", "+Plus"]


def test_rows_of_a_workbook_come_back_as_text() -> None:
    rows = [HEADER, ("Zoé", 7, "zoe", *ZOE[3:10], date(2020, 4, 3))]
    table = read(xlsx_file(A=rows))
    text = refused(table, review(table, today=TODAY)).decode("utf-8-sig")
    assert text.splitlines()[1].endswith(";2020-04-03;")
    assert ";7;zoe;" in text


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@A1", " =1", "\t=1"])
def test_formulas_become_text(text: str) -> None:
    assert neutralised(text) == f"'{text}"
    assert neutralised("a=1") == "a=1"
