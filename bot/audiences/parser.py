"""From text to an audience and back."""

from typing import Final

from bot.audiences.closest import AT_MOST, closest
from bot.audiences.errors import (
    NoFieldError,
    NoValueError,
    TooManyTermsError,
    UnclosedQuoteError,
    UnknownFieldError,
    UnknownValueError,
)
from bot.audiences.fields import FIELDS, NAMES
from bot.audiences.model import Audience, Field, Term
from bot.audiences.pieces import Piece, unclosed, words
from bot.folding import fold

MAX_TERMS: Final = 30


def parse(text: str) -> Audience:
    """Return the audience that ``text`` names; the empty text is every member.

    Raises:
        AudienceError: a word that is not understood, the first one.
    """
    if quote := unclosed(text):
        raise UnclosedQuoteError(quote)
    terms: list[Term] = []
    for word in words(text):
        if len(terms) == MAX_TERMS:
            raise TooManyTermsError(word, limit=MAX_TERMS)
        terms.append(_term(word))
    return Audience(terms=tuple(terms))


def spell(audience: Audience) -> str:
    """Return the one text that is kept of an audience, which parses to it again."""
    return " ".join(map(_spelled, audience.terms))


def _spelled(term: Term) -> str:
    return f"{'-' if term.negated else ''}{term.field}:{','.join(sorted(term.values))}"


def _term(word: Piece) -> Term:
    asked = word.positive
    colon = asked.text.find(":")
    if colon <= 0:
        raise NoFieldError(word, _fields_of(asked))
    field = _field(asked.until(colon))
    values = frozenset(_value(field, each, word) for each in asked.since(colon + 1).split(","))
    return Term(field=field, values=values, negated=word.negated)


def _field(name: Piece) -> Field:
    field = None if name.negated else NAMES.get(fold(name.text))
    if field is None:
        raise UnknownFieldError(name, closest(name.text, NAMES))
    return field


def _value(field: Field, piece: Piece, word: Piece) -> str:
    writing = FIELDS[field]
    if not fold(piece.text):
        raise NoValueError(word, closest("", writing.words()), field=str(field))
    value = writing.read(piece.unquoted)
    if value is None:
        raise UnknownValueError(piece, closest(piece.text, writing.words()), field=str(field))
    return value


def _fields_of(value: Piece) -> tuple[str, ...]:
    """Return the terms that a value without its field could have meant, or fields like it."""
    read = {field: writing.read(value.unquoted) for field, writing in FIELDS.items()}
    meant = tuple(f"{field}:{found}" for field, found in read.items() if found)
    return meant[:AT_MOST] or tuple(f"{name}:" for name in closest(value.text, NAMES))
