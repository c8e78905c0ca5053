"""What the command line shows: progress on a terminal, results, refusals."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from bot.i18n import Language, Words


def words() -> Words:
    """Return the catalogue in the terminal's language: French where the locale says so."""
    spoken = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, spoken), None)
    return Words(Language.of_locale(locale) or Language.EN)


def say(text: str) -> None:
    """Print ``text``, without the marks that only Discord understands."""
    print(_bare(text))  # noqa: T201


def warn(text: str) -> None:
    """Print ``text`` on stderr, without the marks that only Discord understands."""
    print(_bare(text), file=sys.stderr)  # noqa: T201


def say_json(value: Mapping[str, object]) -> None:
    """Print one JSON object on a line."""
    print(json.dumps(value, ensure_ascii=False))  # noqa: T201


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on stderr when it is a terminal; the function given advances it."""
    if not sys.stderr.isatty():
        yield lambda _steps: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=total)
        yield lambda steps: bar.advance(task, steps)


def _bare(text: str) -> str:
    """Return ``text`` as any terminal can show it; Latin-1 has no narrow no-break space."""
    return text.replace("**", "").replace("\u202f", "\u00a0")
