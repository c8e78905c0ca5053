"""Audiences read and spelled."""

import pytest
from hypothesis import given, settings

from bot.ambassadors.model import Sector, Status
from bot.audiences import Audience, AudienceError, Field, Term, parse, spell
from bot.audiences.fields import FIELDS
from bot.audiences.parser import MAX_TERMS
from bot.countries import find
from bot.i18n import Language
from tests.bot.audiences.strategies import audiences, ids_of, texts


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
        pytest.param('"pays:Royaume Uni"', "country:GB", id="quotes around all of it"),
        pytest.param("pays:« Côte d’Ivoire »", "country:CI", id="French quotes hold spaces too"),
        pytest.param("country:“Ivory Coast”", "country:CI", id="quotes a telephone curled"),
        pytest.param("–statut:endormi", "-status:dormant", id="a minus a word processor drew"),
        pytest.param('secteur:"Santé / bien-être"', "sector:sante", id="the label of a sector"),
        pytest.param("sector:health,IT", "sector:numerique,sante", id="English, in any order"),
        pytest.param("ETAT:invitée", "status:invited", id="a field's name without its accent"),
        pytest.param("country:GB,UK,gbr", "country:GB", id="a value said three times"),
        pytest.param(" \n\tlang:en\u00a0 ", "language:en", id="any space between"),
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
    assert len(understood.expected) <= 5
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


@pytest.mark.parametrize("field", Field)
def test_every_value_reads_as_itself(field: Field) -> None:
    assert [FIELDS[field].read(value) for value in ids_of(field)] == ids_of(field)


@pytest.mark.parametrize("field", [Field.SECTOR, Field.STATUS, Field.LANGUAGE])
def test_every_word_that_is_proposed_is_read(field: Field) -> None:
    words = FIELDS[field].words()
    assert {word: FIELDS[field].read(word) for word in words} == words


def test_the_values_are_those_that_people_can_have() -> None:
    assert set(ids_of(Field.STATUS)) == set(Status)
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
