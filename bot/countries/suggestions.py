"""Countries suggested while somebody types one."""

from functools import cache

from bot.countries.lookup import codes, find, name
from bot.folding import fold, only_signs
from bot.i18n import Language


def suggest(text: str, language: Language, *, limit: int) -> list[str]:
    """Return the ISO 3166 alpha-2 codes of countries that ``text`` may mean, likeliest first.

    First what it names, in any way that :func:`bot.countries.find` understands; then names in
    ``language`` that begin so, then those that have it in them.
    """
    if only_signs(text):
        return []
    wanted = fold(text)
    meant = find(text)
    having = [code for code, label in _labels(language) if wanted in label]
    having.sort(key=lambda code: not fold(name(code, language)).startswith(wanted))
    first = [meant] if meant else []
    return list(dict.fromkeys([*first, *having]))[:limit]


@cache
def _labels(language: Language) -> tuple[tuple[str, str], ...]:
    labels = {code: fold(name(code, language)) for code in codes()}
    return tuple(sorted(labels.items(), key=lambda item: item[1]))
