"""What is proposed while an audience is typed."""

import pytest
from hypothesis import given, settings

from bot.audiences import AudienceError, parse, suggest
from bot.audiences.lexicon import Lexicon
from bot.audiences.model import Field
from tests.bot.audiences.strategies import texts

FIELDS = [f"{field}:" for field in Field]
LEXICON = Lexicon(
    cities={"saopaulo": "São Paulo", "singapore": "Singapore"},
    tags={"conseil2026": "conseil, 2026"},
    people={"nadiatestard": ("#3",)},
    names=("Nadia Testard",),
    saved={"board": "country:FR"},
    labels={"board": "Board"},
)


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        pytest.param("", FIELDS, id="the fields"),
        pytest.param("-", [f"-{name}" for name in FIELDS], id="after a minus"),
        pytest.param("Secteu", ["sector:"], id="a field begun in French"),
        pytest.param("angl", ["country:GB", "language:en"], id="values of whatever field"),
        pytest.param("statut:d", ["status:dormant"], id="a value begun"),
        pytest.param("langue:", ["language:fr", "language:en"], id="all there are"),
        pytest.param("langue:fr,", ["language:fr,en"], id="all that are left"),
        pytest.param("pays:Royaume-Uni", ["country:GB"], id="a value ended"),
        pytest.param(
            "status:left  -pays:GB,roum", ["status:left  -country:GB,RO"], id="the last word only"
        ),
        pytest.param('pays:"new z', ["country:NZ"], id="in a quote that is still open"),
        pytest.param(
            "inscrit:9", ["joined:<9d", "joined:>9d", "joined:<90d"], id="a number of days"
        ),
        pytest.param("actif:>3", [f"active:>3{unit}" for unit in "dwmy"], id="a number of what"),
        pytest.param(
            "joined:2026-0", ["joined:2026-01", "joined:2026-01-01..2026-03-31"], id="dates"
        ),
        pytest.param(
            "points:5",
            ["points:5", "points:>5", "points:>=5", "points:<5", "points:<=5", "points:<50"],
            id="amounts",
        ),
        pytest.param("parrain:", ["sponsor:none", "sponsor:any"], id="somebody or nobody"),
        pytest.param("foo:b", [], id="no such field"),
        pytest.param("status:zz", [], id="no such value"),
    ],
)
def test_the_last_word_is_completed(typed: str, proposed: list[str]) -> None:
    assert suggest(typed) == proposed


def test_what_is_meant_already_comes_first() -> None:
    assert suggest("country:fr")[:2] == ["country:FR", "country:GF"]


@settings(deadline=None, database=None)
@given(texts())
def test_discord_takes_whatever_is_proposed(typed: str) -> None:
    proposed = suggest(typed)
    assert len(proposed) <= 25
    assert all(0 < len(text) <= 100 for text in proposed)
    assert len(set(proposed)) == len(proposed)


def understood(text: str) -> bool:
    """Tell whether ``text`` is an audience, and one of somebody in particular."""
    try:
        return bool(parse(text).terms)
    except AudienceError:
        return False


@pytest.mark.parametrize(
    "typed",
    [
        "country:",
        "-sector:numerique,",
        "statut:",
        "lang:",
        "fr",
        "joined:",
        "actif:9",
        "points:",
        "sponsor:",
    ],
)
def test_what_is_proposed_is_understood(typed: str) -> None:
    proposed = suggest(typed)
    assert proposed
    assert [text for text in proposed if not understood(text)] == []


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        pytest.param("ville:sao", ['city:"São Paulo"'], id="a city of the network, in quotes"),
        pytest.param("ville:Singapore,", ['city:Singapore,"São Paulo"'], id="another one"),
        pytest.param("sing", ["country:SG", "city:Singapore"], id="a city without its field"),
        pytest.param("tag:", ['tag:"conseil, 2026"'], id="the tags there are"),
        pytest.param("parrain:nad", ['sponsor:"Nadia Testard"'], id="a sponsor by name"),
        pytest.param("@", ["@Board"], id="the saved audiences"),
        pytest.param("lang:fr boa", ["lang:fr @Board"], id="a saved audience by its name"),
        pytest.param("-@b", [], id="a minus has no saved audience"),
    ],
)
def test_the_networks_own_words_are_proposed(typed: str, proposed: list[str]) -> None:
    found = suggest(typed, LEXICON)
    assert [text for text in found if text in proposed] == proposed
    assert [text for text in proposed if not parse(text, LEXICON).terms] == []
