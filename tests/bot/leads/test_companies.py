"""One company however it is spelled, measured on the names of the S&P 500."""

import csv
from importlib.resources import files
from itertools import combinations

import pytest

from bot.leads.companies import folded, same

TWINS = ({"Alphabet Inc. (Class A)", "Alphabet Inc. (Class C)"},
         {"Fox Corporation (Class A)", "Fox Corporation (Class B)"},
         {"News Corp (Class A)", "News Corp (Class B)"})  # fmt: skip
"""Share classes of one company."""


def listed() -> list[str]:
    source = files("bot.demo").joinpath("data/companies.csv").read_text("utf-8")
    return [row["Security"] for row in csv.DictReader(source.splitlines())]


def test_no_company_of_the_list_is_taken_for_another() -> None:
    names = listed()
    taken = [
        {one, other}
        for one, other in combinations(names, 2)
        if same(folded(one), [folded(other)]) is not None
    ]

    assert len(names) == 503
    assert sorted(map(sorted, taken)) == sorted(map(sorted, TWINS))


def company(name: str) -> str | None:
    """Which company of the list is meant, among all of them."""
    known = {folded(each): each for each in listed()}
    found = same(folded(name), known)
    return known[found] if found else None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("Alphabet", "Alphabet Inc. (Class C)", id="without its share class"),
        pytest.param("3M Company", "3M", id="with a legal form"),
        pytest.param("3m co.", "3M", id="with another, in small letters"),
        pytest.param("The Coca Cola Company", "Coca-Cola Company (The)", id="article in front"),
        pytest.param("coca cola", "Coca-Cola Company (The)", id="as people say it"),
        pytest.param("Eli Lilly and Company", "Lilly (Eli)", id="first name in front"),
        pytest.param("JP Morgan Chase & Co", "JPMorgan Chase", id="another space"),
        pytest.param("Procter et Gamble", "Procter & Gamble", id="and in French"),
        pytest.param("Estee Lauder", "Estée Lauder Companies (The)", id="without its accent"),
        pytest.param("UnitedHealth", "UnitedHealth Group", id="without Group"),
        pytest.param("Goldmann Sachs", "Goldman Sachs", id="a letter too many"),
        pytest.param("Berkshire Hathway", "Berkshire Hathaway", id="a letter missing"),
        pytest.param("Microsaft Corporation", None, id="a letter in nine wrong is too far"),
        pytest.param("Amazon.com, Inc.", "Amazon", id="as its site"),
        pytest.param("O'Reilly Automotive, Inc.", "O’Reilly Automotive", id="other apostrophe"),
        pytest.param("Mc Donald's", "McDonald's", id="another space in a name"),
        pytest.param("Vinci", None, id="not in the list"),
        pytest.param("General", None, id="a word that many have"),
        pytest.param("American", None, id="another"),
    ],
)
def test_a_company_is_known_by_other_spellings(typed: str, meant: str | None) -> None:
    assert company(typed) == meant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'Oréal S.A.", "LOreal"),
        ("Société Générale SA", "SOCIETE GENERALE"),
        ("Dupont SARL", "dupont s.a.r.l."),
        ("株式会社トヨタ", " 株式会社トヨタ "),
        ("Nestlé S.A.", "Nestle\u0301"),
    ],
)
def test_legal_forms_accents_and_spaces_do_not_matter(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize("name", ["SAS", "Inc.", "The", "Group"])
def test_a_name_that_is_only_a_legal_form_is_still_a_name(name: str) -> None:
    assert folded(name) != ""


@pytest.mark.parametrize("name", ["", "  ", "!!!", "&", "()", "\u200b"])
def test_what_has_no_letter_is_no_name(name: str) -> None:
    assert folded(name) == ""


def test_the_same_letters_come_before_nearly_the_same() -> None:
    assert same("goldmansachs", ["goldmannsachs", "goldmansachs"]) == "goldmansachs"
