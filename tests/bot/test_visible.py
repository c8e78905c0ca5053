"""Characters that nobody sees."""

import pytest

from bot.visible import visible


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("Salon\x00 nautique\x07", "Salon nautique", id="controls"),
        pytest.param("Salon \u202enautique", "Salon nautique", id="an override of direction"),
        pytest.param("Salon \ud83d", "Salon ", id="half of an emoji, which nothing encodes"),
        pytest.param("un\r\ndeux\rtrois\n\tquatre", "un\ndeux\ntrois\n\tquatre", id="lines"),
        pytest.param(
            "👩‍👩‍👧‍👦 مرحبا e\u0301", "👩‍👩‍👧‍👦 مرحبا e\u0301", id="what holds characters together"
        ),
        pytest.param("\u200b\u200b", "", id="zero-width spaces alone"),
        pytest.param(" \u3164\u2800\u00a0\n", "", id="fillers alone"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_only_what_can_be_shown_is_kept(typed: str, kept: str) -> None:
    assert visible(typed) == kept
