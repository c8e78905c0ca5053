"""What a search may mean, and which words are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.directory import rules
from bot.directory.model import Token

WORDS = st.text(alphabet="abcdefghij", min_size=4, max_size=7)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("São Paulo", ["sao", "paulo"]),
        ("Aix-en-Provence", ["aix", "en", "provence"]),
        ("L’Oréal S.A.", ["oreal"]),
        ("محمد", ["محمد"]),
        ("🚢 Port", ["port"]),
        ("李 明 J.", ["李", "明"]),
        ("x" * 300, ["x" * 40]),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert rules.words_of(text) == words


@given(word=WORDS, at=st.integers(0, 6), letter=st.sampled_from("abcdefghij"))
def test_a_word_with_one_letter_wrong_is_found(word: str, at: int, letter: str) -> None:
    place = at % len(word)
    for typed in (
        word[:place] + letter + word[place + 1 :],
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place:],
    ):
        if len(typed) >= 4:
            assert rules.spellings(typed) & rules.spellings(word)
            assert rules.similar(typed, [word]) == {word}


def test_the_nearest_spelling_is_meant_and_strangers_are_not() -> None:
    assert rules.similar("grasian", ["gracian", "grasiana", "marseille"]) == {"gracian", "grasiana"}
    assert rules.similar("montpelier", ["montpellier", "montpelliers"]) == {"montpellier"}
    assert rules.similar("nadia", ["oliver"]) == frozenset()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Singapore shipping", [("singapore", {"SG"}, set()), ("shipping", set(), {"maritime"})]),
        ("New Zealand art de vivre", [("", {"NZ"}, set()), ("", set(), {"art-de-vivre"})]),
        ("in de UK", [("uk", {"GB"}, set())]),
        ("qui en Provence", [("provence", set(), set())]),
        ("people in Brazil", [("brazil", {"BR"}, set())]),
        ("DE", [("de", {"DE"}, set())]),
    ],
)
def test_countries_and_sectors_are_known_among_words(
    text: str, meant: list[tuple[str, set[str], set[str]]]
) -> None:
    found = list(rules.phrases(text.split()))
    assert found == [
        (word, Token(countries=frozenset(countries), sectors=frozenset(sectors)))
        for word, countries, sectors in meant
    ]


def test_terms_stand_apart_from_words() -> None:
    text = 'country:GB Nadia -sector:sante "a b" @Board'
    assert rules.split(text, saved=True) == (
        "country:GB -sector:sante @Board",
        ["Nadia", '"a b"'],
    )
    assert rules.split("@Board", saved=False) == ("", ["@Board"])
