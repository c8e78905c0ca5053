"""Where the story is played: the driver, who plays, and what they were handed on the way."""

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Self

from bot.demo.driver import Driver
from bot.errors import SettingsError
from bot.folding import fold
from bot.i18n import Language

MANAGER, COORDINATOR = "marius", "camille"
BEGINNING = datetime(2026, 1, 1, 10, tzinfo=UTC)
"""A Thursday morning in Provence."""
MONDAY = datetime(2026, 1, 5, 8, tzinfo=UTC)
"""Nine o'clock in Paris."""
SPRING = datetime(2026, 4, 8, 8, tzinfo=UTC)
"""Ten o'clock in Paris, on a Wednesday: for three months nobody has done anything."""
DAYTIME = timedelta(hours=9)
"""From the morning in Provence until it has been day nearly everywhere."""
STRANGERS = 4
"""People on the server whom the roster does not know: two read French, two English."""
FEWEST = 12
"""People with whom everything in the story still happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How many people do what."""

    joining: int
    by_button: int
    few_places: int
    wanting: int
    """Who want those few places, all at once."""
    many_places: int
    taking: int
    doing: int
    introducing: int

    def within(self, people: int) -> Self:
        """Return this scale, in proportion smaller where fewer than ``joining`` ``people`` are."""
        if people >= self.joining:
            return self
        counts = asdict(self).items()
        return type(self)(**{name: count * people // self.joining for name, count in counts})


WHOLE = Scale(
    joining=55,
    by_button=5,
    few_places=10,
    wanting=25,
    many_places=40,
    taking=24,
    doing=12,
    introducing=20,
)
SHORT = Scale(
    joining=8,
    by_button=2,
    few_places=2,
    wanting=4,
    many_places=5,
    taking=3,
    doing=2,
    introducing=4,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody with a letter in their hand; ``handle`` is their name on Discord."""

    handle: str
    name: str
    locale: str
    code: str

    @property
    def language(self) -> Language:
        """The language that they read and write."""
        return Language.of_locale(self.locale) or Language.FR


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """Somebody whom the roster does not know."""

    handle: str
    name: str
    language: Language

    @property
    def locale(self) -> str:
        """What their Discord is set to."""
        return "fr" if self.language is Language.FR else "en-GB"


@dataclass(kw_only=True)
class Stage:
    """What the steps share; each finds here what the ones before left."""

    driver: Driver
    scale: Scale
    roster: bytes
    setup_code: str
    seed: int
    letters: bytes = b""
    guests: Sequence[Guest] = field(default_factory=tuple)
    strangers: Sequence[Stranger] = field(default_factory=tuple)

    def invite(self) -> None:
        """Draw from the letters who is going to join; with few, the story is a smaller one.

        Raises:
            SettingsError: the roster has too few people.
        """
        everybody = list(guests_of(self.letters))
        fewest = min(FEWEST, self.scale.joining)
        if len(everybody) < fewest:
            raise SettingsError(
                f"the story needs {fewest} people at least; "
                f"of this roster {len(everybody)} can be invited"
            )
        self.scale = self.scale.within(len(everybody))
        count = self.scale.joining
        chosen = random.Random(self.seed).sample(everybody, count)  # noqa: S311  # a story
        self.guests = tuple(chosen)
        self.strangers = tuple(strangers_of(self.letters, self.seed))


def guests_of(letters: bytes) -> Iterator[Guest]:
    """Yield the people of a mail merge; the columns stand as ``/roster codes`` writes them."""
    for number, (first, last, _email, language, code, _link) in enumerate(_rows(letters)):
        yield Guest(
            handle=f"{fold(first) or 'x'}.{fold(last) or 'x'}.{number}"[:32],
            name=f"{first} {last}".strip()[:32],
            locale="fr" if language == "fr" else "en-GB",
            code=code,
        )


def strangers_of(letters: bytes, seed: int) -> Iterator[Stranger]:
    """Yield people who are nobody: the first name of one on the roster, the last of another."""
    names = [(first, last) for first, last, *_ in _rows(letters)]
    some = random.Random(seed).sample(names, 2 * STRANGERS)  # noqa: S311  # a story
    for number, ((first, _), (_, last)) in enumerate(zip(some[::2], some[1::2], strict=True)):
        yield Stranger(
            handle=f"stranger.{number}",
            name=f"{first} {last}".strip()[:32],
            language=list(Language)[number % len(Language)],
        )


def _rows(letters: bytes) -> Iterator[list[str]]:
    rows = csv.reader(StringIO(letters.decode("utf-8-sig")), delimiter=";")
    next(rows)
    return rows
