"""What can come next, for Discord to propose while somebody types an audience."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from bot.audiences.fields import FIELDS, NAMES
from bot.audiences.lexicon import Lexicon
from bot.audiences.model import Field
from bot.audiences.parser import SAVED
from bot.audiences.pieces import bare, last_word, written
from bot.folding import fold
from bot.suggestions import SUGGESTIONS

MAX_CHARS: Final = 100
"""Source: Discord, application command option choices: 100 characters each."""


def suggest(text: str, lexicon: Lexicon | None = None) -> list[str]:
    """Return ``text`` with its last word completed, once for each way, the likeliest first."""
    known = lexicon or Lexicon()
    word = last_word(text)
    head = text[: word.start] + ("-" if word.negated else "")
    terms = dict.fromkeys(_terms(word.positive.text, known))
    if not word.negated:
        terms |= dict.fromkeys(_saved(word.positive.text, known))
    texts = (head + term for term in terms)
    return list(islice((each for each in texts if len(each) <= MAX_CHARS), SUGGESTIONS))


def typed_last(text: str) -> tuple[Field | None, str]:
    """Return the value that is being typed and its field, None while no field is named."""
    name, colon, values = last_word(text).positive.text.partition(":")
    if not colon:
        return None, bare(name)
    return NAMES.get(fold(name)), bare(values.rpartition(",")[2])


def _terms(typed: str, lexicon: Lexicon) -> Iterator[str]:
    name, colon, values = typed.partition(":")
    if not colon:
        if not bare(typed).startswith(SAVED):
            yield from _beginnings(typed, lexicon)
    elif field := NAMES.get(fold(name)):
        chosen, comma, last = values.rpartition(",")
        taken = {str(FIELDS[field].read(value, lexicon)) for value in chosen.split(",")}
        for value in _values(field, last, lexicon):
            if value not in taken:
                yield f"{field}:{chosen}{comma}{written(value)}"


def _beginnings(typed: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the fields whose name begins so, then the values, whatever their field."""
    start = fold(typed)
    yield from dict.fromkeys(f"{field}:" for name, field in NAMES.items() if name.startswith(start))
    if start:
        yield from (
            f"{field}:{written(value)}"
            for field in Field
            for value in _values(field, typed, lexicon)
        )


def _saved(typed: str, lexicon: Lexicon) -> Iterator[str]:
    if ":" not in typed:
        start = fold(typed)
        labels = (label for key, label in lexicon.labels.items() if key.startswith(start))
        yield from (f"{SAVED}{written(label)}" for label in labels)


def _values(field: Field, typed: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the values that have a word beginning so, the one that is meant already first."""
    start = fold(typed)
    writing = FIELDS[field]
    meant = map(str, writing.meant(bare(typed), lexicon))
    begun = (value for word, value in writing.words(lexicon).items() if word.startswith(start))
    yield from dict.fromkeys([*meant, *writing.completed(bare(typed), lexicon), *begun])
