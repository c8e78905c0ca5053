"""What an import says of itself: as JSON, and as lines to read."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bot.i18n import Words
from bot.roster.imports import Plan
from bot.roster.model import Caution, Refusal, RosterWarning

SHOWN = 10
"""Refusals, and warnings, that are listed one by one."""
VALUE_CHARACTERS = 60
SHEETS_CHARACTERS = 300


def as_json(plan: Plan, *, seconds: float) -> dict[str, object]:
    """Return the counts, refusals and warnings of ``plan`` as JSON can hold them."""
    return {
        "rows": plan.rows,
        "imported": plan.imported,
        "updated": plan.updated,
        "unchanged": plan.unchanged,
        "merged": plan.merged,
        "refused": plan.refused,
        "gone": len(plan.gone),
        "kept": len(plan.kept),
        "refusals": [
            {"line": refusal.line, "reason": refusal.reason, "value": refusal.value}
            for refusal in plan.refusals
        ],
        "warnings": [_warning(warning) for warning in plan.warnings],
        "seconds": round(seconds, 3),
    }


def _warning(warning: RosterWarning) -> dict[str, object]:
    said: dict[str, object] = {
        "line": warning.line,
        "reason": warning.caution,
        "value": warning.value,
    }
    return {**said, "sheet": warning.sheet} if warning.sheet else said


def counts(plan: Plan, words: Words) -> str:
    """Return the counts in three lines."""
    return words(
        "roster-counts",
        imported=plan.imported,
        updated=plan.updated,
        unchanged=plan.unchanged,
        merged=plan.merged,
        refused=plan.refused,
        gone=len(plan.gone),
        kept=len(plan.kept),
    )


def refusals(plan: Plan, words: Words) -> Iterator[str]:
    """Yield a line for each of the first refusals, and how many there are more."""
    return _lines(plan.refusals, words)


def warnings(plan: Plan, words: Words) -> Iterator[str]:
    """Yield a line for each of the first warnings, and how many there are more."""
    return _lines(plan.warnings, words)


def _lines(notes: Iterable[Refusal | RosterWarning], words: Words) -> Iterator[str]:
    notes = list(notes)
    for note in islice(notes, SHOWN):
        yield _line(note, words)
    if len(notes) > SHOWN:
        yield words("and-more", count=len(notes) - SHOWN)


def _line(note: Refusal | RosterWarning, words: Words) -> str:
    if isinstance(note, RosterWarning) and note.caution is Caution.SHEET:
        others = note.value[:SHEETS_CHARACTERS]
        return words(note.caution.key, sheet=note.sheet, others=others)
    key = note.reason.key if isinstance(note, Refusal) else note.caution.key
    value = note.value[:VALUE_CHARACTERS] or "none"
    return words("roster-line", line=str(note.line), reason=words(key), value=value)
