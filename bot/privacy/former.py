"""By what somebody was known in former times, as the audit tells it; pure functions.

Lines are those of all of their entries, the oldest first.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.ambassadors.model import Profile
from bot.audit.actions import BY_THEMSELVES
from bot.audit.model import AuditLine

NAME = ("first_name", "last_name")
KNOWN_BY = (*NAME, "email", "discord_id")
A_MISTAKE: Final = timedelta(days=30)
"""How long an e-mail lasts that was put right again; one that lasted longer was truly theirs."""


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


def acted(lines: Iterable[AuditLine]) -> frozenset[int]:
    """Return the accounts by which they acted."""
    by_them = (line.actor.discord_id for line in lines if line.action in BY_THEMSELVES)
    return frozenset(account for account in by_them if account)


def accounts(lines: Sequence[AuditLine], entries: Collection[int]) -> frozenset[int]:
    """Return the accounts that they had, but for those that were given to them by mistake.

    A mistake: a coordinator gave it and took it back, and nobody had acted by it.
    """
    had, given = set(acted(lines)), set()
    for line in lines:
        before, after = line.before.get("discord_id"), line.after.get("discord_id")
        if isinstance(before, int) and before not in given:
            had.add(before)
        if line.action == "roster.rebind":
            given.add(after)
    borrowed = {value for field, value in _borrowed(lines, entries) if field == "discord_id"}
    return frozenset(had - borrowed)


def addresses(lines: Sequence[AuditLine], entries: Collection[int]) -> frozenset[str]:
    """Return the e-mails that they had, as written, but for those that were soon put right."""
    had: set[str] = set()
    since: dict[str, datetime] = {}
    for line in lines:
        before, after = line.before.get("email"), line.after.get("email")
        if isinstance(before, str) and not _is_mistake(since.get(before), line.at):
            had.add(before)
        if isinstance(after, str):
            since[after] = line.at
    borrowed = {value for field, value in _borrowed(lines, entries) if field == "email"}
    return frozenset(had - borrowed)


def _is_mistake(since: datetime | None, until: datetime) -> bool:
    return since is not None and until - since <= A_MISTAKE


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
