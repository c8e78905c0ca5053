"""Audiences and texts for hypothesis to draw."""

from hypothesis import strategies as st

from bot.audiences.fields import FIELDS
from bot.audiences.model import Audience, Field, Term
from bot.audiences.parser import MAX_TERMS

MARKS = ("country:", "statut:", "-", "--", ":", ",", ",,", '"', "«", "”", "`", " ", "\n", "\0", "é")
STRANGE = ("😀", "\u202eملف", "\u200d", "e\u0301", "\ud800")


def ids_of(field: Field) -> list[str]:
    return sorted(set(FIELDS[field].words().values()))


def terms() -> st.SearchStrategy[Term]:
    return st.sampled_from(Field).flatmap(
        lambda field: st.builds(
            Term,
            field=st.just(field),
            values=st.frozensets(st.sampled_from(ids_of(field)), min_size=1, max_size=4),
            negated=st.booleans(),
        )
    )


def audiences() -> st.SearchStrategy[Audience]:
    some = st.lists(terms(), max_size=6) | st.lists(terms(), max_size=MAX_TERMS)
    return st.builds(Audience, terms=some.map(tuple))


def texts() -> st.SearchStrategy[str]:
    words = sorted({*MARKS, *STRANGE, "active", "dormant", "GB", "Royaume-Uni", "sector", "zzz"})
    return st.text(max_size=80) | st.lists(st.sampled_from(words), max_size=20).map("".join)
