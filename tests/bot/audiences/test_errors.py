"""Wrong words are pointed at."""

import pytest

from bot.audiences import AudienceError, parse
from bot.audiences.pointer import WIDTH, columns, point
from bot.i18n import Language, Words

FIELDS = ("country:", "sector:", "status:", "language:")
STATUSES = ("invited", "active", "dormant", "suspended", "left")


def refused(text: str) -> AudienceError:
    with pytest.raises(AudienceError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "key", "word", "expected"),
    [
        pytest.param("contry:GB", "field", "contry", ("country",), id="a field misspelt"),
        pytest.param(
            "x:GB", "field", "x", ("country", "sector", "status", "language"), id="no such field"
        ),
        pytest.param("--status:left", "field", "-status", ("status",), id="two minuses"),
        pytest.param("pays:Fance", "value", "Fance", ("FR",), id="a country misspelt"),
        pytest.param("pays:GB,Cote", "value", "Cote", ("CI",), id="the beginning of a country"),
        pytest.param("pays:zz", "value", "zz", (), id="too short to resemble anything"),
        pytest.param("statut:dormnat", "value", "dormnat", ("dormant",), id="letters swapped"),
        pytest.param("statut:qqq", "value", "qqq", STATUSES, id="nothing alike: all there are"),
        pytest.param(
            'secteur:"santé, énergie"',
            "value",
            '"santé, énergie"',
            ("sante", "energie"),
            id="a comma in quotes is no or",
        ),
        pytest.param("statut:", "no-value", "statut:", STATUSES, id="nothing after the colon"),
        pytest.param("pays:GB,,US", "no-value", "pays:GB,,US", (), id="nothing between commas"),
        pytest.param("-pays:FR,", "no-value", "-pays:FR,", (), id="nothing after the comma"),
        pytest.param('pays:""', "no-value", 'pays:""', (), id="nothing in quotes"),
        pytest.param(
            "FR", "no-field", "FR", ("country:FR", "language:fr"), id="a value that two fields have"
        ),
        pytest.param("-dormants", "no-field", "-dormants", ("status:dormant",), id="a status"),
        pytest.param("pays", "no-field", "pays", ("country:",), id="a field without its colon"),
        pytest.param(":GB", "no-field", ":GB", FIELDS, id="a colon without its field"),
        pytest.param("👋", "no-field", "👋", FIELDS, id="no word at all"),
        pytest.param('pays:"New', "quote", '"New', (), id="a quote that stays open"),
    ],
)
def test_a_wrong_word_is_named_with_what_could_stand_there(
    text: str, key: str, word: str, expected: tuple[str, ...]
) -> None:
    error = refused(f"status:active  {text}")
    assert error.key == f"error-audience-{key}"
    assert (error.word, error.position) == (word, 15 + text.index(word))
    assert error.expected == expected


def test_the_message_gets_the_field_the_words_and_the_pointer() -> None:
    values = refused("langue:en statut:activ,`x`").values
    assert {name: value for name, value in values.items() if name != "expected"} == {
        "field": "status",
        "word": "activ",
        "position": 17,
        "count": 2,
        "pointer": "langue:en statut:activ,'x'\n                 ^^^^^",
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.FR, "Vouliez-vous dire `active` ou `dormant`"),
        (Language.EN, "Did you mean `active` or `dormant`?"),
    ],
)
def test_what_could_stand_there_is_listed_as_the_reader_lists(
    language: Language, said: str
) -> None:
    assert said in refused("statut:activ").told(Words(language))


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        pytest.param("a:b", "a:b\n^", id="a short one"),
        pytest.param("👋:b 👋", "👋:b 👋\n^^", id="an emoji is two columns wide"),
        pytest.param(
            "status:left 👋 é x:1", "status:left 👋 é x:1\n            ^^", id="in the middle"
        ),
        pytest.param(
            "status:left\n\tx:1", "status:left  x:1\n             ^", id="on another line"
        ),
        pytest.param("```:1", "''':1\n^^^", id="what would end the code block"),
        pytest.param("\u202e:1", "\ufffd:1\n^", id="what would turn the line round"),
        pytest.param("e\u0301x:1", "e\u0301x:1\n^^", id="an accent by itself has no width"),
    ],
)
def test_the_carets_stand_under_the_word(text: str, pointer: str) -> None:
    assert refused(text).pointer == pointer


def test_of_a_long_line_a_stretch_around_the_word_is_shown() -> None:
    line = "status:active " * 20 + "here " + "status:left " * 20
    shown, carets = point(line, line.index("here"), line.index("here") + 4).splitlines()
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert columns(shown) == WIDTH + 2
    assert shown[carets.index("^") : len(carets)] == "here"


def test_a_word_longer_than_the_stretch_is_cut() -> None:
    error = refused("a" * 300 + ":1")
    assert error.length == 300
    assert error.pointer == f"{'a' * WIDTH}…\n{'^' * WIDTH}"
    assert error.values["word"] == "a" * 39 + "…"
