"""Names of tags and saved audiences: whatever is typed, what is kept can be asked for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.audiences import Lexicon, parse, spell
from bot.audiences.pieces import written
from bot.errors import UserError
from bot.folding import fold
from bot.labels import MOST_CHARACTERS, LabelTooLongError, NoLabelError, label_of

STRANGE = ("😀", ",", ":", '"', "«", "»", "@", "-", "`", "\u202e", "\u200d", "e\u0301", "\0", " ")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("  Conseil   2026 ", "Conseil 2026", id="spaces"),
        pytest.param('"a, b": c', "a, b: c", id="quotes go, commas and colons stay"),
        pytest.param("vip 😀", "vip 😀", id="an emoji beside a word"),
        pytest.param("@everyone", "everyone", id="a mention"),
        pytest.param("\u202eملف", "ملف", id="what turns the line round"),
        pytest.param("`x`", "x", id="what ends a line of code"),
        pytest.param("e\u0301te\u0301", "été", id="accents of their own"),
        pytest.param("a\nb", "a b", id="two lines"),
    ],
)
def test_a_name_is_kept_without_what_cannot_be_typed(text: str, label: str) -> None:
    assert label_of(text) == label


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("", NoLabelError),
        ("😀", NoLabelError),
        (',:"', NoLabelError),
        ("\u200d\u202e", NoLabelError),
        ("x" * 41, LabelTooLongError),
        ("x" * 300, LabelTooLongError),
    ],
)
def test_a_name_that_could_not_be_found_is_refused(text: str, refused: type[UserError]) -> None:
    with pytest.raises(refused):
        label_of(text)


@settings(deadline=None, database=None)
@given(
    st.text(max_size=50)
    | st.lists(st.sampled_from((*STRANGE, "ab", "É")), max_size=20).map("".join)
)
def test_every_name_that_is_kept_can_be_asked_for(text: str) -> None:
    try:
        label = label_of(text)
    except UserError:
        return
    assert len(label) <= MOST_CHARACTERS
    assert label_of(label) == label
    lexicon = Lexicon(
        tags={fold(label): label},
        saved={fold(label): "country:FR"},
        labels={fold(label): label},
    )
    tagged = parse(f"tag:{written(label)}", lexicon)
    assert tagged.terms[0].values == {label}
    assert parse(spell(tagged)) == tagged
    assert spell(parse(f"@{written(label)}", lexicon)) == "country:FR"
