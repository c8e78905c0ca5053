"""Guessing is slowed: each wrong code after the third makes a person wait longer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_GUESSES = 3
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Guesses:
    """How often somebody was wrong since their last right code, and until when they wait."""

    wrong: int = 0
    wait_until: datetime | None = None

    def blocked(self, now: datetime) -> bool:
        """Tell whether they still have to wait."""
        return self.wait_until is not None and now < self.wait_until

    def one_more(self, now: datetime) -> "Guesses":
        """Return what another wrong code makes of it."""
        wrong = self.wrong + 1
        if wrong < FREE_GUESSES:
            return Guesses(wrong)
        wait = min(FIRST_WAIT * 2 ** min(wrong - FREE_GUESSES, 16), LONGEST_WAIT)
        return Guesses(wrong, now + wait)
