"""By what somebody was known in former times, as the audit tells it; pure functions.

Lines are those of all of their entries, the oldest first.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.ambassadors.model import Profile
from bot.audit.model import AuditLine

NAME = ("first_name", "last_name")
KNOWN_BY = (*NAME, "email", "discord_id")


def names(
    lines: Sequence[AuditLine], now: Mapping[str, Profile], entries: Collection[int]
) -> frozenset[str]:
    """Return the names that they had; ``now`` is who their ``entries`` are today, by subject."""
    borrowed = set(_borrowed(lines, entries))
    return frozenset(
        name
        for subject, profile in now.items()
        for known in _going_back(lines, subject, profile)
        if borrowed.isdisjoint(known.items())
        and (name := Profile(first_name=known["first_name"], last_name=known["last_name"]).name)
    )


def _going_back(
    lines: Sequence[AuditLine], subject: str, profile: Profile
) -> Iterator[Mapping[str, str]]:
    """Yield first and last name of an entry, the latest first."""
    known = {field: str(getattr(profile, field)) for field in NAME}
    for line in reversed(lines):
        for values in (line.after, line.before) if line.subject == subject else ():
            known |= {field: str(values[field] or "") for field in NAME if field in values}
            yield dict(known)


def _borrowed(lines: Iterable[AuditLine], entries: Collection[int]) -> Iterator[tuple[str, object]]:
    """Yield what they had of entries that were merged with theirs, and are somebody else's again.

    By field and value, as a merge gave it and its undoing took it back.
    """
    for line in lines:
        if line.after.get("entry") in entries:
            continue
        given = {"roster.merge": line.after, "roster.unmerge": line.before}.get(line.action, {})
        yield from ((field, given[field]) for field in KNOWN_BY if given.get(field))
