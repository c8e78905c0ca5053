"""Countries suggested while somebody types one."""

import pytest

from bot.countries import find, suggest
from bot.i18n import Language


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        pytest.param("alle", Language.FR, "DE", id="how the name begins"),
        pytest.param("germ", Language.EN, "DE", id="in English"),
        pytest.param("UK", Language.FR, "GB", id="as people write it"),
        pytest.param("usa", Language.FR, "US", id="a code of three letters"),
        pytest.param("etats", Language.FR, "US", id="without its accent"),
        pytest.param("unis", Language.FR, "AE", id="somewhere in the name"),
    ],
)
def test_the_likeliest_country_comes_first(typed: str, language: Language, first: str) -> None:
    assert suggest(typed, language, limit=25)[0] == first


@pytest.mark.parametrize("typed", ["!!!", "…", "💥"])
def test_signs_mean_no_country(typed: str) -> None:
    assert suggest(typed, Language.FR, limit=25) == []


@pytest.mark.parametrize("typed", ["", "a", "xyzzy", "é" * 200, "💥"])
def test_suggestions_are_countries_and_no_more_than_asked(typed: str) -> None:
    found = suggest(typed, Language.FR, limit=25)
    assert len(found) == len(set(found)) <= 25
    assert [find(code) for code in found] == found
