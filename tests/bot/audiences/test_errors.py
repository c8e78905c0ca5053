"""Wrong words are pointed at."""

import pytest

from bot.audiences import AudienceError, parse
from bot.audiences.fields import FIELDS as ALL
from bot.audiences.fields import NAMES as NAMED
from bot.audiences.model import Field
from bot.audiences.pointer import WIDTH, columns, point
from bot.audiences.typed import as_typed
from bot.folding import fold
from bot.i18n import Language, Words

NAMES = (
    *("country", "city", "sector", "status", "language"),
    *("joined", "active", "sponsor", "points", "tag"),
)
FIELDS = tuple(f"{name}:" for name in NAMES)
STATUSES = ("invited", "active", "dormant", "suspended", "left")
DAYS = ("<90d", ">1y", "2026-01", "2026-01-01..2026-03-31")
AMOUNTS = (">100", ">=100", "<50", "10..50", "0")


def refused(text: str) -> AudienceError:
    with pytest.raises(AudienceError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "key", "word", "expected"),
    [
        pytest.param("contry:GB", "field", "contry", ("country",), id="a field misspelt"),
        pytest.param("x:GB", "field", "x", NAMES, id="no such field"),
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
        pytest.param("joined:90", "value", "90", (*DAYS, "no"), id="a number of no unit"),
        pytest.param("joined:<90z", "value", "<90z", (*DAYS, "no"), id="no such unit"),
        pytest.param("joined:2026-13", "value", "2026-13", (*DAYS, "no"), id="no such month"),
        pytest.param("joined:2026-00", "value", "2026-00", (*DAYS, "no"), id="month zero"),
        pytest.param(
            "joined:2026-02-30", "value", "2026-02-30", (*DAYS, "no"), id="a day in no calendar"
        ),
        pytest.param(
            "active:2026..2025", "value", "2026..2025", (*DAYS, "never"), id="a span backwards"
        ),
        pytest.param("actif:", "no-value", "actif:", (*DAYS, "never"), id="no days"),
        pytest.param("actif:..", "value", "..", (*DAYS, "never"), id="a span without ends"),
        pytest.param("points:many", "value", "many", AMOUNTS, id="no number"),
        pytest.param("points:50..10", "value", "50..10", AMOUNTS, id="amounts backwards"),
        pytest.param("points:", "no-value", "points:", AMOUNTS, id="no amount"),
        pytest.param("points:" + "1," * 30 + "31", "too-many", "31", (), id="too many amounts"),
        pytest.param("tag:😀", "value", "😀", (), id="no word at all"),
        pytest.param("<90d", "no-field", "<90d", ("joined:<90d", "active:<90d"), id="days of what"),
        pytest.param("@vip", "saved", "@vip", (), id="a saved audience where none can be"),
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
    said = ("expected", "field")
    assert {name: value for name, value in values.items() if name not in said} == {
        "word": "activ",
        "position": 17,
        "count": 2,
        "pointer": "langue:en statut:activ,'x'\n                 ^^^^^",
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.FR, "Vouliez-vous dire `actif` ou `dormant`"),
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


@pytest.mark.parametrize("language", list(Language))
def test_what_could_stand_there_is_said_in_the_reader_s_words_and_is_understood(
    language: Language,
) -> None:
    words = Words(language)
    for field, writing in ALL.items():
        for value in writing.like(""):
            plain = f"{field}:{value}"
            assert parse(as_typed(plain, words)) == parse(plain)
    for field in Field:
        assert NAMED[fold(as_typed(field, words))] is field


def test_a_french_reader_reads_french_words() -> None:
    french = Words(Language.FR)
    assert "Le champ `pays` n’a pas de valeur `Franec`" in refused("pays:Franec").told(french)
    joined = refused("inscrit:<90x").told(french)
    assert "`<90j`, `>1an`" in joined
    assert "`non`" in joined
    assert "`sans` ou `avec`" in refused("parrain:").told(french)
    assert "`statut:`" in refused("👋").told(french)
