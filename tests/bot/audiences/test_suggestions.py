"""What is proposed while an audience is typed."""

import pytest
from hypothesis import given, settings

from bot.audiences import AudienceError, parse, suggest
from tests.bot.audiences.strategies import texts


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        pytest.param("", ["country:", "sector:", "status:", "language:"], id="the fields"),
        pytest.param("-", ["-country:", "-sector:", "-status:", "-language:"], id="after a minus"),
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


@pytest.mark.parametrize("typed", ["country:", "-sector:numerique,", "statut:", "lang:", "fr"])
def test_what_is_proposed_is_understood(typed: str) -> None:
    proposed = suggest(typed)
    assert proposed
    assert [text for text in proposed if not understood(text)] == []
