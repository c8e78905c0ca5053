"""The known words that resemble an unknown one."""

from collections.abc import Mapping
from typing import Final

from bot.folding import fold

AT_MOST: Final = 5

_FEW: Final = 10
_RESEMBLES: Final = 75
_TELLING_CHARS: Final = 3
_LOOKED_AT_CHARS: Final = 40


def closest(text: str, words: Mapping[str, str], *, at_most: int = AT_MOST) -> tuple[str, ...]:
    """Return up to ``at_most`` ids whose folded words resemble ``text``, the closest first.

    Where none does, the ids themselves when they are few enough to be read.
    """
    ids = _alike(fold(text)[:_LOOKED_AT_CHARS], words)
    everything = dict.fromkeys(map(str, words.values()))
    if not ids and len(everything) <= _FEW:
        ids = tuple(everything)
    return ids[:at_most]


def _alike(text: str, words: Mapping[str, str]) -> tuple[str, ...]:
    if len(text) < _TELLING_CHARS:
        return ()
    from rapidfuzz import fuzz, process  # costs memory until it is needed

    matches = process.extract(
        text, list(words), scorer=fuzz.WRatio, limit=None, score_cutoff=_RESEMBLES
    )
    best_first = sorted(matches, key=lambda match: (-match[1], len(match[0])))
    return tuple(dict.fromkeys(str(words[word]) for word, _, _ in best_first))
