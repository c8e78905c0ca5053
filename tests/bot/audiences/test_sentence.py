"""Audiences as people read them."""

import pytest
from hypothesis import given, settings

from bot.audiences import Audience, AudienceError, Field, Term, describe, parse
from bot.audiences.fields import FIELDS
from bot.i18n import Language, Words
from tests.bot.audiences.strategies import audiences, ids_of

FRENCH = Words(Language.FR)
ENGLISH = Words(Language.EN)


@pytest.mark.parametrize(
    ("text", "french", "english"),
    [
        pytest.param("", "tout le monde", "everybody", id="no term"),
        pytest.param(
            "country:GB,US sector:numerique -status:dormant",
            "pays : Royaume-Uni ou États-Unis ; secteur : Numérique ; sauf statut : dormant",
            "country: United Kingdom or United States; sector: Digital; except status: dormant",
            id="and, or, not",
        ),
        pytest.param(
            "-language:fr country:DE,ES,IT",
            "sauf langue : français ; pays : Allemagne, Espagne ou Italie",
            "except language: French; country: Germany, Spain or Italy",
            id="three values",
        ),
    ],
)
def test_an_audience_is_a_sentence(text: str, french: str, english: str) -> None:
    audience = parse(text)
    assert describe(audience, FRENCH).replace("\u00a0", " ").replace("\u202f", " ") == french
    assert describe(audience, ENGLISH) == english


@settings(deadline=None, database=None)
@given(audiences())
def test_every_audience_has_one_in_both_languages(audience: Audience) -> None:
    assert describe(audience, FRENCH)
    assert describe(audience, ENGLISH)


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["French", "English"])
@pytest.mark.parametrize("field", Field)
def test_every_name_and_label_that_is_shown_is_understood(field: Field, words: Words) -> None:
    name = words(f"audience-field-{field}")
    for value in ids_of(field):
        label = FIELDS[field].label(value, words)
        assert parse(f'{name}:"{label}"').terms == (Term(field=field, values=frozenset({value})),)


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["French", "English"])
@pytest.mark.parametrize(
    "text", ["zz", "zz:1", "country:zz", "country:", 'country:"', "lang:fr " * 40]
)
def test_every_refusal_has_its_sentence(text: str, words: Words) -> None:
    with pytest.raises(AudienceError) as refused:
        parse(text)
    assert refused.value.pointer in refused.value.told(words)
