"""Audiences read and spelled."""

from datetime import date

import pytest
from hypothesis import given, settings

from bot.ambassadors.model import Sector, Status
from bot.audiences import Audience, AudienceError, Field, Term, parse, spell
from bot.audiences.dates import read_days
from bot.audiences.fields import FIELDS
from bot.audiences.lexicon import Lexicon
from bot.audiences.model import PAUSED
from bot.audiences.parser import MAX_TERMS
from bot.audiences.writings import Listed
from bot.countries import find
from bot.i18n import Language, Words
from tests.bot.audiences.strategies import audiences, ids_of, texts

LISTED = [field for field, writing in FIELDS.items() if isinstance(writing, Listed)]


def parsed(text: str) -> Audience | AudienceError:
    try:
        return parse(text)
    except AudienceError as error:
        return error


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        pytest.param(
            "country:GB,US sector:numerique -status:dormant",
            "country:GB,US sector:numerique -status:dormant",
            id="the ids themselves",
        ),
        pytest.param(
            "pays:royaume-uni secteur:Santé statut:ACTIF langue:français",
            "country:GB sector:sante status:active language:fr",
            id="French, with and without capitals",
        ),
        pytest.param('country:"United Kingdom",fr', "country:FR,GB", id="spaces in quotes"),
        pytest.param(
            "pays : France, GB -secteur: santé",
            "country:FR,GB -sector:sante",
            id="spaces around colons and after commas",
        ),
        pytest.param('"pays:Royaume Uni"', "country:GB", id="quotes around all of it"),
        pytest.param("pays:« Côte d’Ivoire »", "country:CI", id="French quotes hold spaces too"),
        pytest.param("country:“Ivory Coast”", "country:CI", id="quotes a telephone curled"),
        pytest.param("–statut:endormi", "-status:dormant", id="a minus a word processor drew"),
        pytest.param('secteur:"Santé / bien-être"', "sector:sante", id="the label of a sector"),
        pytest.param("sector:health,IT", "sector:numerique,sante", id="English, in any order"),
        pytest.param("ETAT:invitée", "status:invited", id="a field's name without its accent"),
        pytest.param("country:GB,UK,gbr", "country:GB", id="a value said three times"),
        pytest.param(" \n\tlang:en\u00a0 ", "language:en", id="any space between"),
        pytest.param("inscrit:<90j", "joined:<90d", id="days in French"),
        pytest.param("joined:>1an,<2semaines", "joined:<2w,>1y", id="years and weeks in French"),
        pytest.param('joined:"< 3 mois"', "joined:<3m", id="months, with spaces in quotes"),
        pytest.param("joined:2026-1", "joined:2026-01", id="a month"),
        pytest.param("joined:01/2026", "joined:2026-01", id="a month as French people write it"),
        pytest.param("joined:05/01/2026", "joined:2026-01-05", id="a day as they write it"),
        pytest.param("joined:2026-01-01..2026-12-31", "joined:2026", id="the days of a year"),
        pytest.param("joined:2026-01..2026-03", "joined:2026-01-01..2026-03-31", id="months"),
        pytest.param("joined:2026..", "joined:2026-01-01..", id="from a day on"),
        pytest.param("joined:<2026", "joined:..2025-12-31", id="before a year"),
        pytest.param("joined:>2026-01", "joined:2026-02-01..", id="after a month"),
        pytest.param("inscrit:non", "joined:no", id="who has not joined"),
        pytest.param("actif:jamais", "active:never", id="who never was active"),
        pytest.param("points:≥100", "points:>=100", id="a sign of its own"),
        pytest.param("points:5..5", "points:5", id="just one amount"),
        pytest.param("points:-5..10", "points:-5..10", id="less than nothing"),
        pytest.param("parrain:aucun", "sponsor:none", id="nobody"),
        pytest.param("sponsor:#12", "sponsor:#12", id="somebody's number"),
        pytest.param("ville:«  Aix en   Provence »", 'city:"Aix en Provence"', id="a city"),
        pytest.param('étiquette:"a, b"', 'tag:"a, b"', id="a comma in a tag"),
        pytest.param("statut:pause", "status:paused", id="who is paused"),
        pytest.param(" \n ", "", id="only spaces: everybody"),
    ],
)
def test_what_people_write_is_understood(text: str, canonical: str) -> None:
    assert spell(parse(text)) == canonical


def test_spaces_are_and_commas_or_a_minus_not() -> None:
    assert parse("country:GB,US -language:fr") == Audience(
        terms=(
            Term(field=Field.COUNTRY, values=frozenset({"GB", "US"})),
            Term(field=Field.LANGUAGE, values=frozenset({"fr"}), negated=True),
        )
    )


@settings(deadline=None, database=None)
@given(audiences())
def test_what_is_spelled_reads_the_same(audience: Audience) -> None:
    assert parse(spell(audience)) == audience


@settings(deadline=None, database=None)
@given(texts())
def test_any_text_is_an_audience_or_points_at_a_word(text: str) -> None:
    understood = parsed(text)
    if isinstance(understood, Audience):
        assert parse(spell(understood)) == understood
        return
    end = understood.position + understood.length
    assert understood.word == text[understood.position : end] != ""
    assert len(understood.expected) <= len(Field)
    assert len(understood.pointer.split("\n")) == 2
    assert "`" not in understood.pointer


@pytest.mark.parametrize("piece", ["country:FR ", "é", "-", '"', ":", ",", "country:", "😀 ", "\0"])
def test_four_thousand_characters_are_refused_at_a_word(piece: str) -> None:
    with pytest.raises(AudienceError) as refused:
        parse((piece * 4000)[:4000])
    assert len(str(refused.value.values)) < 500


@pytest.mark.parametrize(
    ("text", "of_members"),
    [
        pytest.param("", True, id="everybody is every member"),
        pytest.param("country:FR", True, id="no status asked for"),
        pytest.param("-status:active", True, id="a minus takes from the members"),
        pytest.param("status:left", False, id="a status asked for by name"),
        pytest.param("-status:left status:suspended", False, id="one of two asked for"),
    ],
)
def test_only_a_status_asked_for_goes_beyond_the_members(text: str, of_members: bool) -> None:
    assert parse(text).of_members is of_members


@pytest.mark.parametrize("field", LISTED)
def test_every_value_reads_as_itself(field: Field) -> None:
    assert [FIELDS[field].read(value) for value in ids_of(field)] == ids_of(field)


@pytest.mark.parametrize("field", [Field.SECTOR, Field.STATUS, Field.LANGUAGE])
def test_every_word_that_is_proposed_is_read(field: Field) -> None:
    words = FIELDS[field].words()
    assert {word: FIELDS[field].read(word) for word in words} == words


def test_the_values_are_those_that_people_can_have() -> None:
    assert set(ids_of(Field.STATUS)) == {*Status, PAUSED}
    assert set(ids_of(Field.SECTOR)) == set(Sector)
    assert set(ids_of(Field.LANGUAGE)) == set(Language)
    assert len(ids_of(Field.COUNTRY)) == 250
    assert find("Kosovo") in ids_of(Field.COUNTRY)


def test_as_many_terms_as_can_be_read_and_no_more() -> None:
    most = " ".join(["-country:FR"] * MAX_TERMS)
    assert len(parse(most).terms) == MAX_TERMS
    with pytest.raises(AudienceError) as refused:
        parse(f"{most} status:active")
    assert refused.value.word == "status:active"
    assert refused.value.values["limit"] == MAX_TERMS


LEXICON = Lexicon(
    cities={"saopaulo": "São Paulo"},
    tags={"vip": "VIP 😀"},
    people={
        "nadia": ("#3",),
        "nadiaexampleorg": ("#3",),
        "paul": ("#4", "#5"),
        "#3": ("#3",),
        "#9": (),
    },
    names=("Nadia Testard",),
    saved={"board": "country:FR -status:dormant"},
    labels={"board": "Board"},
)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        pytest.param("ville:SAO-PAULO", 'city:"São Paulo"', id="as the network writes it"),
        pytest.param("tag:vip", 'tag:"VIP 😀"', id="a tag by its letters"),
        pytest.param("sponsor:Nadia", "sponsor:#3", id="a name"),
        pytest.param("sponsor:nadia@example.org,none", "sponsor:#3,none", id="an e-mail"),
        pytest.param("sponsor:#3", "sponsor:#3", id="a number"),
        pytest.param("@board lang:fr", "country:FR -status:dormant language:fr", id="a saved one"),
        pytest.param('@"BOÄRD"', "country:FR -status:dormant", id="its name forgiven"),
    ],
)
def test_a_networks_words_are_understood(text: str, canonical: str) -> None:
    assert spell(parse(text, LEXICON)) == canonical
    assert parse(canonical) == parse(text, LEXICON)


@pytest.mark.parametrize(
    ("text", "key", "word", "expected"),
    [
        pytest.param("ville:SanPaulo", "value", "SanPaulo", ('"São Paulo"',), id="a city misspelt"),
        pytest.param("tag:vips", "value", "vips", ('"VIP 😀"',), id="no such tag"),
        pytest.param("tag:x,vip", "value", "x", ('"VIP 😀"',), id="all the tags there are"),
        pytest.param("sponsor:Paul", "several", "Paul", ("#4", "#5"), id="two of that name"),
        pytest.param(
            "sponsor:Nad", "value", "Nad", ("none", "any", '"Nadia Testard"'), id="part of a name"
        ),
        pytest.param(
            "sponsor:#9", "value", "#9", ("none", "any", '"Nadia Testard"'), id="nobody's number"
        ),
        pytest.param("@bord", "saved", "@bord", ("@Board",), id="no such saved audience"),
        pytest.param("-@board", "saved-negated", "-@board", (), id="a minus before a saved one"),
        pytest.param(
            "saopaulo", "no-field", "saopaulo", ('city:"São Paulo"',), id="a city without its field"
        ),
    ],
)
def test_what_a_network_does_not_have_is_pointed_at(
    text: str, key: str, word: str, expected: tuple[str, ...]
) -> None:
    with pytest.raises(AudienceError) as refused:
        parse(f"status:active {text}", LEXICON)
    assert refused.value.key == f"error-audience-{key}"
    assert (refused.value.word, refused.value.expected) == (word, expected)
    for language in Language:
        assert refused.value.pointer in refused.value.told(Words(language))


def test_a_saved_audience_counts_all_its_terms() -> None:
    many = Lexicon(saved={"many": "-country:FR " * MAX_TERMS})
    assert len(parse("@many", many).terms) == MAX_TERMS
    with pytest.raises(AudienceError) as refused:
        parse("lang:fr @many", many)
    assert refused.value.word == "@many"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("<90d", "2025-12-17", None, id="the last 90 days, counted from today"),
        pytest.param(">90d", None, "2025-12-16", id="before them: no day is in neither"),
        pytest.param("<1m", "2026-02-17", None, id="a month is one of the calendar"),
        pytest.param("<2w", "2026-03-03", None, id="weeks"),
        pytest.param("<1y", "2025-03-17", None, id="a year"),
        pytest.param("<9999y", "1900-01-01", None, id="since for ever"),
        pytest.param(">9999w", None, "1899-12-31", id="before for ever"),
        pytest.param("2026-02", "2026-02-01", "2026-02-28", id="a month, whatever day it is"),
    ],
)
def test_days_are_counted_back_from_today(text: str, first: str | None, last: str | None) -> None:
    days = read_days(text)
    assert days
    span = days.days(date(2026, 3, 17))
    assert (str(span.first or "") or None, str(span.last or "") or None) == (first, last)


def test_a_month_ago_is_in_the_month_before_even_from_its_31st() -> None:
    month = read_days("<1m")
    assert month
    assert month.days(date(2026, 3, 31)).first == date(2026, 2, 28)
