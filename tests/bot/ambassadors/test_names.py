"""Names written in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ambassadors.names import split_name


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Anne Le Goff", "Anne", "Le Goff", id="the first word"),
        pytest.param("Anne Marie LE GOFF", "Anne Marie", "LE GOFF", id="capitals at the end"),
        pytest.param("ANNE LE GOFF", "ANNE", "LE GOFF", id="all in capitals"),
        pytest.param("Malcolm X", "Malcolm", "X", id="one letter is no capitals"),
        pytest.param("  Nadia\u00a0 Fabre ", "Nadia", "Fabre", id="spaces of any kind"),
        pytest.param("Madonna", "", "Madonna", id="one word"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_a_name_is_split(text: str, first: str, last: str) -> None:
    assert split_name(text) == (first, last)


@given(st.text())
def test_no_word_of_a_name_is_lost(text: str) -> None:
    assert " ".join(filter(None, split_name(text))) == " ".join(text.split())
