"""What refuses a row, what only warns, and how rows merge."""

from dataclasses import replace
from datetime import date

import pytest

from bot.i18n import Language
from bot.roster import (
    Caution,
    Entry,
    Reason,
    Refusal,
    RosterWarning,
    merge,
    read,
    review,
    sectors_of,
)
from tests.bot.roster.files import ADA, HEADER, ZOE, csv_file, with_zoe

TODAY = date(2026, 1, 1)


def entry_of(**said: str) -> Entry:
    (entry,) = review(read(with_zoe(**said)), today=TODAY).entries
    return entry


@pytest.mark.parametrize(
    ("said", "reason", "value"),
    [
        pytest.param({"email": ""}, Reason.EMAIL, "", id="no e-mail"),
        pytest.param({"email": "zoe"}, Reason.EMAIL, "zoe", id="no at sign"),
        pytest.param({"email": "zoe@lhote"}, Reason.EMAIL, "zoe@lhote", id="no top level"),
        pytest.param({"email": "a@b.fr c@d.fr"}, Reason.EMAIL, "a@b.fr c@d.fr", id="two"),
        pytest.param({"first": "", "last": " "}, Reason.NAME, "", id="no name"),
        pytest.param({"last": "=1+1"}, Reason.FORMULA, "=1+1", id="equals"),
        pytest.param({"last": " +33"}, Reason.FORMULA, "+33", id="plus, after a space"),
        pytest.param({"first": "-Zoé"}, Reason.FORMULA, "-Zoé", id="minus, first name"),
        pytest.param({"first": "@SUM(A1)"}, Reason.FORMULA, "@SUM(A1)", id="at sign"),
        pytest.param({"last": "'=1+1"}, Reason.FORMULA, "=1+1", id="behind its apostrophe"),
        pytest.param({"country": "Atlantide"}, Reason.COUNTRY, "Atlantide", id="no country"),
        pytest.param({"country": "4"}, Reason.COUNTRY, "4", id="a code without its zeros"),
        pytest.param({"since": "31/02/2020"}, Reason.DATE, "31/02/2020", id="no such day"),
        pytest.param({"since": "02/01/2026"}, Reason.DATE, "02/01/2026", id="tomorrow"),
        pytest.param(
            {"since": "February 30, 2020"}, Reason.DATE, "February 30, 2020", id="in words"
        ),
        pytest.param(
            {"since": "2 janvier 2026"}, Reason.DATE, "2 janvier 2026", id="tomorrow, in words"
        ),
        pytest.param(
            {"email": "", "first": "=1", "country": "?"}, Reason.EMAIL, "", id="the first"
        ),
    ],
)
def test_a_row_is_refused(said: dict[str, str], reason: Reason, value: str) -> None:
    found = review(read(with_zoe(**said)), today=TODAY)
    assert found.refusals == (Refusal(line=2, reason=reason, value=value),)
    assert bool(found.refusals[0].email_key) == (reason is not Reason.EMAIL)
    assert not found.entries


@pytest.mark.parametrize(
    ("said", "caution"),
    [
        pytest.param({"sector": "Numérique, Philatélie"}, Caution.SECTOR, id="one sector of two"),
        pytest.param({"language": "Klingon"}, Caution.LANGUAGE, id="a language"),
        pytest.param({"since": "toujours"}, Caution.DATE, id="words for a date"),
        pytest.param({"sponsor": "Ada Lovelace"}, Caution.SPONSOR, id="a sponsor's name"),
    ],
)
def test_what_is_not_understood_only_warns(said: dict[str, str], caution: Caution) -> None:
    found = review(read(with_zoe(**said)), today=TODAY)
    value = next(iter(said.values())).rpartition(", ")[2]
    assert len(found.entries) == 1
    assert found.warnings == (RosterWarning(line=2, caution=caution, value=value),)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"country": "", "since": "", "sector": "", "sponsor": ""}, id="empty cells"),
        pytest.param({"company": "+Plus"}, id="a company that begins with +"),
        pytest.param({"since": "01/01/2026"}, id="joined today"),
        pytest.param({"last": ""}, id="a first name only"),
        pytest.param({"sponsor": "nobody@nowhere.example"}, id="a sponsor nobody knows"),
    ],
)
def test_nothing_else_refuses_or_warns(said: dict[str, str]) -> None:
    found = review(read(with_zoe(**said)), today=TODAY)
    assert (len(found.entries), found.refusals, found.warnings) == (1, (), ())


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        pytest.param("x" * 300, "x" * 300, id="300 characters"),
        pytest.param("محمد", "محمد", id="from right to left"),
        pytest.param("👩‍👩‍👧 Zoé", "👩‍👩‍👧 Zoé", id="a family in one character"),
        pytest.param("Zoe\u0301", "Zoé", id="an accent of its own is composed"),
        pytest.param("Jean\x07  \t Paul\r\n", "Jean Paul", id="control characters go"),
        pytest.param("O'Neil-=", "O'Neil-=", id="signs inside"),
    ],
)
def test_names_are_kept(name: str, kept: str) -> None:
    assert entry_of(last=name).last_name == kept


@pytest.mark.parametrize(
    ("written", "email", "key"),
    [
        pytest.param(" Zoe@Lhote.Example ", "Zoe@Lhote.Example", "zoe@lhote.example", id="case"),
        pytest.param(
            "\u200bzoe@lhote.example", "zoe@lhote.example", "zoe@lhote.example", id="zwsp"
        ),
        pytest.param("zoé@lhôte.example", "zoé@lhôte.example", "zoé@lhôte.example", id="accents"),
        pytest.param("zoe+x@lhote.test", "zoe+x@lhote.test", "zoe+x@lhote.test", id="plus, .test"),
        pytest.param("'+x@lhote.fr", "+x@lhote.fr", "+x@lhote.fr", id="behind its apostrophe"),
    ],
)
def test_addresses(written: str, email: str, key: str) -> None:
    entry = entry_of(email=written)
    assert (entry.email, entry.email_key) == (email, key)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Français", Language.FR, id="french"),
        pytest.param("FRENCH", Language.FR, id="capitals"),
        pytest.param("fr/en", Language.FR, id="the first of two"),
        pytest.param("anglais", Language.EN, id="english in french"),
        pytest.param("en-GB", Language.EN, id="a locale"),
        pytest.param("", None, id="empty"),
    ],
)
def test_languages(text: str, language: Language | None) -> None:
    assert entry_of(language=text).language is language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Numérique", ["numerique"], id="one word"),
        pytest.param("Santé / bien-être", ["sante"], id="a label with a slash"),
        pytest.param("Mécanique / naval / aéronautique", ["mecanique"], id="with two"),
        pytest.param("Numérique, Santé / bien-être", ["numerique", "sante"], id="two labels"),
        pytest.param("energie; art de vivre", ["energie", "art-de-vivre"], id="semicolon"),
        pytest.param("Health and wellness | Digital", ["sante", "numerique"], id="english"),
        pytest.param("art-de-vivre", ["art-de-vivre"], id="an id"),
        pytest.param("", [], id="empty"),
    ],
)
def test_sectors(text: str, expected: list[str]) -> None:
    assert sectors_of(text) == (tuple(expected), ())


def test_a_name_in_one_piece_is_the_last_name() -> None:
    content = csv_file(("Nom", "Courriel"), ("Zoé L'Hôte", "zoe@lhote.example"))
    (entry,) = review(read(content), today=TODAY).entries
    assert (entry.first_name, entry.last_name) == ("", "Zoé L'Hôte")


def test_a_full_name_stands_in_for_missing_ones() -> None:
    content = csv_file(("Prénom", "Nom", "Nom complet", "Mail"), ("", "", "Zoé", "z@lhote.example"))
    (entry,) = review(read(content), today=TODAY).entries
    assert entry.last_name == "Zoé"


class TestMerging:
    def test_the_later_value_wins_unless_it_is_empty(self) -> None:
        zoe = entry_of()
        later = replace(
            zoe, line=9, email="ZOE@LHOTE.EXAMPLE", function="Présidente", city="", country=None
        )
        merged = merge([zoe, later])
        assert merged.entries == (replace(zoe, function="Présidente"),)
        assert (merged.count, merged.into) == (1, {9: 2})

    def test_three_of_one_keep_the_first_place(self) -> None:
        again = [ZOE[0], ZOE[1], ZOE[2].upper()]
        found = review(read(csv_file(HEADER, ZOE, ADA, again, ZOE)), today=TODAY)
        merged = merge(found.entries)
        assert [entry.line for entry in merged.entries] == [2, 3]
        assert merged.into == {4: 2, 5: 2}


def test_the_demos_roster_has_400_people(request: pytest.FixtureRequest) -> None:
    table = read(request.config.rootpath / "bot" / "demo" / "data" / "roster.csv")
    merged = merge(review(table, today=TODAY).entries)
    assert (len(merged.entries), merged.count) == (400, 6)
    assert merged.into == {59: 14, 92: 33, 93: 48, 202: 108, 262: 158, 263: 159}
    by_line = {entry.line: entry for entry in merged.entries}
    assert by_line[108].function == "Présidente"
    assert all(entry.country and entry.sectors and entry.language for entry in merged.entries)


@pytest.mark.parametrize("column", ["first", "last", "company"])
def test_a_cell_of_thousands_of_characters_is_cut(column: str) -> None:
    found = review(read(with_zoe(**{column: "é" * 9_000})), today=TODAY)

    (entry,) = found.entries
    assert "é" * 300 in {entry.first_name, entry.last_name, entry.company}
    assert found.warnings == (RosterWarning(line=2, caution=Caution.LENGTH, value="é" * 300),)


def test_a_cell_of_300_characters_is_taken_whole() -> None:
    found = review(read(with_zoe(last="é" * 300)), today=TODAY)

    assert found.entries[0].last_name == "é" * 300
    assert found.warnings == ()


def test_what_refuses_a_row_is_cut_too() -> None:
    found = review(read(with_zoe(country="x" * 9_000)), today=TODAY)

    assert [len(refusal.value) for refusal in found.refusals] == [300]
