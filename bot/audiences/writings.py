"""The kinds of fields: how people write their values, and what they read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.audiences import amounts, dates
from bot.audiences.amounts import Between, Bound, Sign
from bot.audiences.closest import AT_MOST, closest
from bot.audiences.dates import Ago, Days, Unit
from bot.audiences.labels import amount_label, days_label
from bot.audiences.lexicon import Lexicon, Meanings
from bot.audiences.model import ANY, NEVER, NONE, Value
from bot.audiences.pieces import bare
from bot.audiences.values import Vocabulary
from bot.folding import fold
from bot.i18n import Words

Own = Callable[[Lexicon], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """How people write a field, by its ``names``.

    Without a network's lexicon, what only that can tell is taken as it is written: so are texts
    read that were understood before.
    """

    names: tuple[str, ...]

    def meant(self, text: str, lexicon: Lexicon | None = None) -> tuple[Value, ...]:
        """Return the values that ``text`` names: one, or none, or several who are called so."""
        raise NotImplementedError

    def words(self, lexicon: Lexicon | None = None) -> Vocabulary:
        """Return what can be proposed: values as they are written, by their folded words."""
        raise NotImplementedError

    def label(self, value: Value, words: Words) -> str:
        """Return what a reader calls ``value``."""
        raise NotImplementedError

    def read(self, text: str, lexicon: Lexicon | None = None) -> Value | None:
        """Return the only value that ``text`` names."""
        found = self.meant(text, lexicon)
        return found[0] if len(found) == 1 else None

    def like(self, text: str, lexicon: Lexicon | None = None) -> tuple[str, ...]:
        """Return up to five values that ``text`` could have meant."""
        return closest(text, self.words(lexicon))

    def completed(self, text: str, lexicon: Lexicon) -> tuple[str, ...]:
        """Return how ``text``, which is no value yet, can go on where no word says it."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Writing):
    """Values that are the same in every network."""

    vocabulary: Callable[[], Vocabulary]
    find: Callable[[str], str | None]
    named: Callable[[str, Words], str]

    def meant(self, text: str, lexicon: Lexicon | None = None) -> tuple[Value, ...]:
        value = self.find(text)
        return () if value is None else (value,)

    def words(self, lexicon: Lexicon | None = None) -> Vocabulary:
        return self.vocabulary()

    def label(self, value: Value, words: Words) -> str:
        return self.named(str(value), words)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords(Writing):
    """Words that each network has of its own."""

    own: Own

    def meant(self, text: str, lexicon: Lexicon | None = None) -> tuple[Value, ...]:
        word = bare(text)
        if not fold(word):
            return ()
        if lexicon is None:
            return (word,)
        known = self.own(lexicon).get(fold(word))
        return () if known is None else (known,)

    def words(self, lexicon: Lexicon | None = None) -> Vocabulary:
        return {} if lexicon is None else self.own(lexicon)

    def label(self, value: Value, words: Words) -> str:
        return str(value)


SOMEBODY: Final[Mapping[str, str]] = {
    fold(word): value
    for value, said in {
        NONE: "none nobody aucun aucune personne sans",
        ANY: "any anybody somebody un une quelqu’un avec",
    }.items()
    for word in said.split()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Writing):
    """Somebody of the network, anybody, or nobody."""

    def meant(self, text: str, lexicon: Lexicon | None = None) -> tuple[Value, ...]:
        word = bare(text)
        if some := SOMEBODY.get(fold(word)):
            return (some,)
        if lexicon is None:
            return (word,) if fold(word) else ()
        people: Meanings = lexicon.people
        return people.get(person_key(word), ())

    def words(self, lexicon: Lexicon | None = None) -> Vocabulary:
        return {NONE: NONE, ANY: ANY}

    def label(self, value: Value, words: Words) -> str:
        return words(f"sponsor-{value}") if value in {NONE, ANY} else str(value)

    def like(self, text: str, lexicon: Lexicon | None = None) -> tuple[str, ...]:
        several = tuple(map(str, self.meant(text, lexicon)))
        names = () if lexicon is None else lexicon.names
        return (several or (NONE, ANY, *names))[:AT_MOST]

    def completed(self, text: str, lexicon: Lexicon) -> tuple[str, ...]:
        return lexicon.names


_NEVER: Final = frozenset(
    map(fold, ("no", "non", "never", "jamais", "none", "not yet", "pas encore"))
)
_FIGURES: Final = 3
"""Of a number that is no year yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Writing):
    """Days, or none ever."""

    never: str
    never_words: frozenset[str] = _NEVER

    def meant(self, text: str, lexicon: Lexicon | None = None) -> tuple[Value, ...]:
        if fold(text) in self.never_words:
            return (self.never,)
        days = dates.read_days(text.strip())
        return () if days is None else (days,)

    def words(self, lexicon: Lexicon | None = None) -> Vocabulary:
        return {
            **{fold(example): example for example in dates.EXAMPLES},
            **dict.fromkeys(sorted(self.never_words), self.never),
        }

    def label(self, value: Value, words: Words) -> str:
        if isinstance(value, Ago | Days):
            return days_label(value, words, or_never=self.never == NEVER)
        return words(f"audience-{value}")

    def completed(self, text: str, lexicon: Lexicon) -> tuple[str, ...]:
        sign, digits = (text[:1], text[1:]) if text[:1] in {"<", ">"} else ("", text)
        if not (digits.isdecimal() and digits.isascii() and len(digits) <= _FIGURES):
            return ()
        return (
            tuple(f"{sign}{digits}{unit}" for unit in Unit)
            if sign
            else (f"<{digits}d", f">{digits}d")
        )

    def like(self, text: str, lexicon: Lexicon | None = None) -> tuple[str, ...]:
        return (*dates.EXAMPLES, self.never)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Writing):
    """Amounts."""

    def meant(self, text: str, lexicon: Lexicon | None = None) -> tuple[Value, ...]:
        amount = amounts.read_amount(text.strip())
        return () if amount is None else (amount,)

    def words(self, lexicon: Lexicon | None = None) -> Vocabulary:
        return {f"{fold(example)}{example}": example for example in amounts.EXAMPLES}

    def label(self, value: Value, words: Words) -> str:
        return amount_label(value, words) if isinstance(value, Bound | Between) else str(value)

    def completed(self, text: str, lexicon: Lexicon) -> tuple[str, ...]:
        if not (text.isdecimal() and text.isascii()):
            return ()
        return tuple(f"{sign}{text}" for sign in Sign)

    def like(self, text: str, lexicon: Lexicon | None = None) -> tuple[str, ...]:
        return amounts.EXAMPLES


def person_key(text: str) -> str:
    """Return by what a lexicon has somebody: ``#12``, or a folded name or e-mail."""
    return text if text.startswith("#") else fold(text)
