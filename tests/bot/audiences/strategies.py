"""Audiences and texts for hypothesis to draw."""

from datetime import date

from hypothesis import strategies as st

from bot.audiences.amounts import Between, Bound, Sign
from bot.audiences.dates import FLOOR, Ago, Days, Unit, read_days
from bot.audiences.fields import FIELDS
from bot.audiences.model import ANY, NEVER, NO, NONE, Audience, Field, Term, Value
from bot.audiences.parser import MAX_TERMS
from bot.audiences.pieces import bare
from bot.folding import fold

NEW = (
    *("joined:", "<90d", ">1y", "2026-01", "..", "actif:", "parrain:", "#12", "points:", ">=10"),
    *("ville:", "étiquette:", "@", "@vip", "none", "jamais"),
)
MARKS = ("country:", "statut:", "-", "--", ":", ",", ",,", '"', "«", "”", "`", " ", "\n", "\0", "é")
OWN = (
    "São Paulo",
    "Saint-Denis, Réunion",
    "-x",
    "@x",
    "a:b",
    "L’Aquila",
    "الدار البيضاء",
    "vip 😀",
)
STRANGE = ("😀", "\u202eملف", "\u200d", "e\u0301", "\ud800")


def ids_of(field: Field) -> list[str]:
    return sorted(set(FIELDS[field].words().values()))


def period_of(text: str) -> Days:
    period = read_days(text)
    assert isinstance(period, Days)
    return period


def days() -> st.SearchStrategy[Days]:
    any_day = st.dates(min_value=FLOOR, max_value=date(2099, 12, 31))
    spans = st.tuples(any_day, any_day).map(sorted)
    closed = spans.map(lambda span: Days(first=span[0], last=span[1]))
    texts = st.dates(FLOOR, date(2099, 12, 31)).flatmap(
        lambda day: st.sampled_from([f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}"])
    )
    periods = texts.map(period_of)
    opened = any_day.map(lambda day: Days(first=day)) | any_day.map(lambda day: Days(last=day))
    return closed | opened | periods


def agos() -> st.SearchStrategy[Ago]:
    return st.builds(
        Ago, count=st.integers(0, 9999), unit=st.sampled_from(Unit), beyond=st.booleans()
    )


def amounts() -> st.SearchStrategy[Bound | Between]:
    numbers = st.integers(-999, 999_999_999)
    spans = st.tuples(numbers, numbers).map(sorted)
    return st.builds(Bound, sign=st.sampled_from(Sign), number=numbers) | spans.map(
        lambda span: Between(first=span[0], last=span[1])
    )


def own_words() -> st.SearchStrategy[str]:
    return (st.text(max_size=30) | st.sampled_from(OWN)).map(bare).filter(fold)


def values_of(field: Field) -> st.SearchStrategy[Value]:
    numbers = st.integers(1, 999_999_999).map(lambda number: f"#{number}")
    kinds: dict[Field, st.SearchStrategy[Value]] = {
        Field.CITY: own_words(),
        Field.TAG: own_words(),
        Field.JOINED: days() | agos() | st.just(NO),
        Field.ACTIVE: days() | agos() | st.just(NEVER),
        Field.SPONSOR: numbers | st.sampled_from([ANY, NONE]),
        Field.POINTS: amounts(),
    }
    return kinds[field] if field in kinds else st.sampled_from(ids_of(field))


def terms() -> st.SearchStrategy[Term]:
    return st.sampled_from(Field).flatmap(
        lambda field: st.builds(
            Term,
            field=st.just(field),
            values=st.frozensets(values_of(field), min_size=1, max_size=4),
            negated=st.booleans(),
        )
    )


def audiences() -> st.SearchStrategy[Audience]:
    some = st.lists(terms(), max_size=6) | st.lists(terms(), max_size=MAX_TERMS)
    return st.builds(Audience, terms=some.map(tuple))


def texts() -> st.SearchStrategy[str]:
    words = sorted(
        {*MARKS, *STRANGE, "active", "dormant", "GB", "Royaume-Uni", "sector", "zzz", *NEW}
    )
    return st.text(max_size=80) | st.lists(st.sampled_from(words), max_size=20).map("".join)
