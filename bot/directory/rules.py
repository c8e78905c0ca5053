"""What a search may mean, and how words are found that are spelled a little differently."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.ambassadors.model import Part, Profile
from bot.audiences.model import Field
from bot.audiences.parser import SAVED
from bot.audiences.pieces import words as pieces
from bot.audiences.values import sector_of
from bot.countries import find
from bot.directory.model import Token
from bot.folding import fold

WORD_CHARACTERS: Final = 40
SPELLED_CHARACTERS: Final = 8
"""Beginning of a word in which one letter may be wrong, as SymSpell does it (Wolf Garbe, 2012)."""
FUZZY_FROM: Final = 4
"""Letters of the shortest word that is found misspelled."""
TWO_WRONG_FROM: Final = 8
"""Letters of the shortest word that may have two wrong."""
PHRASE_WORDS: Final = 4
"""Words of the longest country or sector that is looked for."""
LONGEST_CODE: Final = 3

MEMBERS_FIELDS: Final = frozenset({Field.COUNTRY, Field.CITY, Field.SECTOR})
"""What members can search by: what others can choose to show."""
SHOWN_BY: Final = {
    Field.COUNTRY: Part.PLACE,
    Field.CITY: Part.PLACE,
    Field.SECTOR: Part.SECTORS,
}
"""The part of somebody that a term of an audience is about."""

_PIECE: Final = re.compile(r"[^\W_]+")
_IGNORED: Final = frozenset(
    fold(word)
    for words in (
        "in and or of at the a an for to from with who do we have is are there any",
        "people person member members somebody someone anyone ambassador ambassadors",
        "en et ou à au aux de du des d l le la les dans chez pour avec qui y a t il",
        "personne personnes gens membre membres ambassadeur ambassadrice ambassadeurs",
    )
    for word in words.split()
)


def words_of(text: str) -> list[str]:
    """Return the words of ``text``, folded, each once, initials left out.

    One sign is a whole name in Chinese.
    """
    composed = unicodedata.normalize("NFC", text)
    folded = (fold(piece)[:WORD_CHARACTERS] for piece in _PIECE.findall(composed))
    return list(dict.fromkeys(word for word in folded if len(word) > 1 or not word.isascii()))


def index_of(profile: Profile) -> dict[Part, list[str]]:
    """Return the words by which somebody is found, by the part of them that shows each."""
    said = {
        Part.NAME: profile.name,
        Part.WORK: f"{profile.function} {profile.company}",
        Part.PLACE: profile.city,
    }
    return {part: words_of(text) for part, text in said.items()}


def spellings(word: str) -> frozenset[str]:
    """Return what ``word`` shares with every word that differs in one letter at its beginning."""
    start = word[:SPELLED_CHARACTERS]
    if len(word) < FUZZY_FROM or not word.isalpha():  # a wrong figure is another number
        return frozenset({start})
    return frozenset({start, *(start[:at] + start[at + 1 :] for at in range(len(start)))})


def similar(word: str, candidates: Iterable[str]) -> frozenset[str]:
    """Return those of ``candidates`` that differ from ``word`` in one letter, or two of many."""
    most = 2 if len(word) >= TWO_WRONG_FROM else 1
    from rapidfuzz.distance import OSA  # costs memory until it is needed

    distances = {each: OSA.distance(word, each, score_cutoff=most) for each in candidates}
    nearest = min(distances.values(), default=most + 1)
    return frozenset(each for each, distance in distances.items() if distance == nearest <= most)


def split(text: str, *, saved: bool) -> tuple[str, list[str]]:
    """Return the audience in ``text``, and the words that stand beside it.

    ``saved``: audiences that coordinators saved can be named.
    """
    terms: list[str] = []
    free: list[str] = []
    for piece in pieces(text):
        is_term = ":" in piece.text or (saved and piece.text.startswith(SAVED))
        (terms if is_term else free).append(piece.text)
    return " ".join(terms), free


def phrases(free: Sequence[str]) -> Iterator[tuple[str, Token]]:
    """Yield the folded words of a search, each with the country or sector that it names.

    Several words that name one together come as one, with no word to be looked for.
    """
    at = 0
    while at < len(free):
        length = next(filter(lambda n: _named(free[at : at + n]), _lengths(free, at)), 1)
        named = _named(free[at : at + length])
        if length > 1 and named:
            yield "", named
        else:
            for word in words_of(free[at]):
                if word not in _IGNORED or named:
                    yield word, named or Token()
        at += length


def _lengths(free: Sequence[str], at: int) -> Iterator[int]:
    return iter(range(min(PHRASE_WORDS, len(free) - at), 0, -1))


def _named(free: Sequence[str]) -> Token | None:
    if len(free) > 1 and {fold(free[0]), fold(free[-1])} & _IGNORED:
        return None  # what stands between small words is found by itself
    text = " ".join(free)
    code = len(text) <= LONGEST_CODE
    if code and not text.isupper():  # « de » is no Germany, and « in » no India
        return None
    country, sector = find(text), sector_of(text)
    if country is None and sector is None:
        return None
    return Token(
        countries=frozenset({country} if country else ()),
        sectors=frozenset({sector} if sector else ()),
    )
