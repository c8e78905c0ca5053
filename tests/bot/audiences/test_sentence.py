"""Audiences as people read them."""

import pytest
from hypothesis import given, settings

from bot.audiences import Audience, AudienceError, Field, Term, describe, describe_openly, parse
from bot.audiences.fields import FIELDS
from bot.audiences.writings import Listed
from bot.i18n import Language, Words
from tests.bot.audiences.strategies import audiences, ids_of

FRENCH = Words(Language.FR)
ENGLISH = Words(Language.EN)
LISTED = [field for field, writing in FIELDS.items() if isinstance(writing, Listed)]


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
        pytest.param(
            "joined:<90d -active:>1y",
            "inscrit : il y a moins de 90 jours ; sauf actif : il y a plus de 1 an, ou jamais",
            "joined: less than 90 days ago; except active: more than 1 year ago, or never",
            id="days that depend on today",
        ),
        pytest.param(
            "joined:2026,2026-01,2026-01-05..2026-03-31,no",
            "inscrit : 2026, janvier 2026, du 5 janvier 2026 au 31 mars 2026 ou pas encore",
            "joined: 2026, January 2026, from 5 January 2026 to 31 March 2026 or not yet",
            id="days that do not",
        ),
        pytest.param(
            "points:>100,0,10..50 sponsor:#12,none",
            "points : 0, de 10 à 50 ou plus de 100 ; parrain : #12 ou personne",
            "points: 0, 10 to 50 or more than 100; sponsor: #12 or nobody",
            id="amounts and people",
        ),
        pytest.param(
            'city:"São Paulo" tag:vip status:paused',
            "ville : São Paulo ; étiquette : vip ; statut : en pause",
            "city: São Paulo; tag: vip; status: paused",
            id="the network's own words",
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
@pytest.mark.parametrize("field", LISTED)
def test_every_name_and_label_that_is_shown_is_understood(field: Field, words: Words) -> None:
    name = words(f"audience-field-{field}")
    for value in ids_of(field):
        label = FIELDS[field].label(value, words)
        assert parse(f'{name}:"{label}"').terms == (Term(field=field, values=frozenset({value})),)


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["French", "English"])
@pytest.mark.parametrize(
    "text",
    [
        "zz",
        "zz:1",
        "country:zz",
        "country:",
        'country:"',
        "points:" + "1," * 30 + "31",
        "lang:fr " * 40,
    ],
)
def test_every_refusal_has_its_sentence(text: str, words: Words) -> None:
    with pytest.raises(AudienceError) as refused:
        parse(text)
    assert refused.value.pointer in refused.value.told(words)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("country:FR", "country: France"),
        ("country:FR tag:difficult sponsor:#3", "country: France; chosen by the coordinators"),
        ("-tag:difficult", "chosen by the coordinators"),
    ],
)
def test_ambassadors_do_not_read_tags_and_sponsors(text: str, shown: str) -> None:
    assert describe_openly(parse(text), ENGLISH) == shown
