"""From text to an audience and back."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from bot.audiences.closest import AT_MOST, closest
from bot.audiences.errors import (
    NoFieldError,
    NoValueError,
    SavedNegatedError,
    SeveralMeantError,
    TooManyTermsError,
    TooManyValuesError,
    UnclosedQuoteError,
    UnknownFieldError,
    UnknownSavedError,
    UnknownValueError,
)
from bot.audiences.fields import FIELDS, NAMES
from bot.audiences.lexicon import Lexicon
from bot.audiences.model import Audience, Field, Term, Value
from bot.audiences.pieces import Piece, bare, unclosed, words, written
from bot.audiences.typed import field_name
from bot.audiences.writings import Counted, Dated
from bot.folding import fold
from bot.i18n import Words

MAX_TERMS: Final = 30
MAX_VALUES: Final = 30
"""Of days or amounts in one term: each is a condition of its own."""
OTHER_PLACE: Final = {Field.COUNTRY: Field.CITY, Field.CITY: Field.COUNTRY}
SAVED: Final = "@"
"""Before the name of a saved audience, which stands for its terms."""


def parse(text: str, lexicon: Lexicon | None = None) -> Audience:
    """Return the audience that ``text`` names; the empty text is every member.

    With ``lexicon``, cities, tags, people and saved audiences must be those of the network that it
    is of. Without, they are as they were understood before.

    Raises:
        AudienceError: a word that is not understood, the first one.
    """
    if quote := unclosed(text):
        raise UnclosedQuoteError(quote)
    terms: list[Term] = []
    for word in words(text):
        terms += _terms(word, lexicon)
        if len(terms) > MAX_TERMS:
            raise TooManyTermsError(word, limit=MAX_TERMS)
    return Audience(terms=tuple(terms))


def spell(audience: Audience) -> str:
    """Return the one text that is kept of an audience, which parses to it again."""
    return " ".join(map(_spelled, audience.terms))


def asked(text: str) -> Iterator[tuple[Field, str]]:
    """Yield the values that ``text`` asks for, as they are written, whatever is wrong with it."""
    for word in words(text):
        name, colon, _ = word.positive.text.partition(":")
        if colon and (field := NAMES.get(fold(name))):
            for value in word.positive.since(len(name) + 1).split(","):
                yield field, bare(value.text)


def _spelled(term: Term) -> str:
    values = ",".join(written(str(value)) for value in term.in_order)
    return f"{'-' if term.negated else ''}{term.field}:{values}"


def _terms(word: Piece, lexicon: Lexicon | None) -> tuple[Term, ...]:
    if word.positive.unquoted.startswith(SAVED):
        return _saved(word, lexicon or Lexicon())
    return (_term(word, lexicon),)


def _saved(word: Piece, lexicon: Lexicon) -> tuple[Term, ...]:
    known = lexicon.saved.get(fold(word.positive.text))
    if known is None:
        names = {key: f"{SAVED}{written(label)}" for key, label in lexicon.labels.items()}
        raise UnknownSavedError(word, closest(word.positive.text, names))
    if word.negated:
        raise SavedNegatedError(word)
    return parse(known).terms


def _term(word: Piece, lexicon: Lexicon | None) -> Term:
    asked_for = word.positive
    colon = asked_for.text.find(":")
    if colon <= 0:
        raise NoFieldError(word, _fields_of(asked_for, lexicon))
    field = _field(asked_for.until(colon).trimmed)
    pieces = list(asked_for.since(colon + 1).split(","))
    if len(pieces) > MAX_VALUES and isinstance(FIELDS[field], Dated | Counted):
        raise TooManyValuesError(pieces[MAX_VALUES], field=_named(field), limit=MAX_VALUES)
    values = frozenset(_value(field, each, word, lexicon) for each in pieces)
    return Term(field=field, values=values, negated=word.negated)


def _field(name: Piece) -> Field:
    field = None if name.negated else NAMES.get(fold(name.text))
    if field is None:
        raise UnknownFieldError(name, closest(name.text, NAMES, at_most=len(Field)))
    return field


def _value(field: Field, piece: Piece, word: Piece, lexicon: Lexicon | None) -> Value:
    writing = FIELDS[field]
    if not bare(piece.text):
        raise NoValueError(word, _written(writing.like("", lexicon)), field=_named(field))
    found = writing.meant(piece.unquoted, lexicon)
    if len(found) == 1:
        return found[0]
    elsewhere = None if found else _elsewhere(field, piece, lexicon)
    expected = (elsewhere,) if elsewhere else _written(writing.like(piece.unquoted, lexicon))
    if found:
        raise SeveralMeantError(piece, expected, field=_named(field))
    raise UnknownValueError(piece, expected, field=_named(field))


def _elsewhere(field: Field, piece: Piece, lexicon: Lexicon | None) -> str | None:
    """Return the term that a city among countries, or a country among cities, would be."""
    other = OTHER_PLACE.get(field)
    found = FIELDS[other].read(piece.unquoted, lexicon or Lexicon()) if other else None
    return f"{other}:{written(str(found))}" if found else None


def _fields_of(value: Piece, lexicon: Lexicon | None) -> tuple[str, ...]:
    """Return the terms that a value without its field could have meant, or fields like it."""
    read = {
        field: writing.read(value.unquoted, lexicon or Lexicon())
        for field, writing in FIELDS.items()
    }
    meant = tuple(f"{field}:{written(str(found))}" for field, found in read.items() if found)
    names = closest(value.text, NAMES, at_most=len(Field))
    return meant[:AT_MOST] or tuple(f"{name}:" for name in names)


def _named(field: Field) -> Callable[[Words], str]:
    return partial(field_name, str(field))


def _written(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(written, values))
