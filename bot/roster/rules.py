"""Rows become entries or refusals, and entries with one e-mail become one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Final

from bot.ambassadors.sectors import sectors_of
from bot.countries import find
from bot.roster.cells import email_key, email_of, is_formula, language_of, sponsor_of, text_of
from bot.roster.days import NoSuchDayError, day_of
from bot.roster.model import (
    Caution,
    Columns,
    Entry,
    Field,
    Merged,
    Reason,
    Refusal,
    Review,
    RosterWarning,
    Row,
    Table,
)

Said = Mapping[Field, str]
"""What a row says, field by field; a field without a column says nothing."""

LONGEST: Final = 300
"""Characters of a cell that are taken; a longer one would break the cards that show it."""

_IDENTITY: Final = frozenset({"line", "email", "email_key"})
_VALUES: Final = tuple(each.name for each in fields(Entry) if each.name not in _IDENTITY)


class _RefusedError(Exception):
    def __init__(self, reason: Reason, value: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.value = value


def review(table: Table, *, today: date) -> Review:
    """Judge every row of ``table``; ``today`` is the day in the network's zone."""
    entries: list[Entry] = []
    refusals: list[Refusal] = []
    warnings = [*table.warnings, *table.columns.warnings]
    for row in table:
        written = said_by(row, table.columns)
        said = {field: text[:LONGEST].rstrip() for field, text in written.items()}
        judged = judge(row.line, said, today=today)
        if isinstance(judged, Refusal):
            refusals.append(judged)
        else:
            entries.append(judged)
            warnings.extend(_doubts(judged, said))
            warnings.extend(_cuts(judged, written))
    return Review(entries=tuple(entries), refusals=tuple(refusals), warnings=tuple(warnings))


def without(reviewed: Review, was_erased: Callable[[str], bool]) -> Review:
    """Refuse the rows whose e-mail key is of somebody who asked to be erased."""
    kept: list[Entry] = []
    refusals = list(reviewed.refusals)
    for entry in reviewed.entries:
        if was_erased(key := entry.email_key):
            refusals.append(
                Refusal(line=entry.line, reason=Reason.ERASED, value=entry.email, email_key=key)
            )
        else:
            kept.append(entry)
    refusals.sort(key=lambda each: each.line)
    return replace(reviewed, entries=tuple(kept), refusals=tuple(refusals))


def said_by(row: Row, columns: Columns) -> Said:
    """Return the text of each field in ``row``."""
    texts = {field: text_of(row.cells[at]) for field, at in columns.places.items()}
    return dict.fromkeys(Field, "") | texts


def judge(line: int, said: Said, *, today: date) -> Entry | Refusal:
    """Return the person whom row ``line`` describes, or the first reason to refuse it."""
    try:
        return _entry(line, said, today)
    except _RefusedError as refused:
        address = email_of(said[Field.EMAIL])
        key = email_key(address) if address else ""
        return Refusal(line=line, reason=refused.reason, value=refused.value, email_key=key)


def merge(entries: Iterable[Entry]) -> Merged:
    """Return ``entries`` with each e-mail once: of two values the later non-empty one wins."""
    kept: dict[str, Entry] = {}
    into: dict[int, int] = {}
    for entry in entries:
        known = kept.setdefault(entry.email_key, entry)
        if known is not entry:
            kept[entry.email_key] = _merged(known, entry)
            into[entry.line] = known.line
    return Merged(entries=tuple(kept.values()), into=into)


def _entry(line: int, said: Said, today: date) -> Entry:
    email = _email(said[Field.EMAIL])
    first_name, last_name = _names(said)
    sectors, _ = sectors_of(said[Field.SECTOR])
    return Entry(
        line=line,
        email=email,
        email_key=email_key(email),
        first_name=first_name,
        last_name=last_name,
        company=said[Field.COMPANY],
        function=said[Field.FUNCTION],
        city=said[Field.CITY],
        country=_country(said[Field.COUNTRY]),
        sectors=sectors,
        language=language_of(said[Field.LANGUAGE]),
        link=said[Field.LINK],
        member_since=_member_since(said[Field.MEMBER_SINCE], today),
        sponsor_email=sponsor_of(said[Field.SPONSOR]),
    )


def _email(text: str) -> str:
    address = email_of(text)
    if address is None:
        raise _RefusedError(Reason.EMAIL, text)
    return address


def _names(said: Said) -> tuple[str, str]:
    first, last = said[Field.FIRST_NAME], said[Field.LAST_NAME]
    if not first and not last:
        last = said[Field.FULL_NAME]
    if not first and not last:
        raise _RefusedError(Reason.NAME, "")
    for name in (first, last):
        if is_formula(name):
            raise _RefusedError(Reason.FORMULA, name)
    return first, last


def _country(text: str) -> str | None:
    code = find(text) if text else None
    if text and not code:
        raise _RefusedError(Reason.COUNTRY, text)
    return code


def _member_since(text: str, today: date) -> date | None:
    try:
        day = day_of(text, this_year=today.year)
    except NoSuchDayError as error:
        raise _RefusedError(Reason.DATE, text) from error
    if day and day > today:
        raise _RefusedError(Reason.DATE, text)
    return day


def _doubts(entry: Entry, said: Said) -> Iterator[RosterWarning]:
    _, unknown = sectors_of(said[Field.SECTOR])
    for part in unknown:
        yield RosterWarning(line=entry.line, caution=Caution.SECTOR, value=part)
    for field, caution, value in (
        (Field.LANGUAGE, Caution.LANGUAGE, entry.language),
        (Field.MEMBER_SINCE, Caution.DATE, entry.member_since),
        (Field.SPONSOR, Caution.SPONSOR, entry.sponsor_email),
    ):
        if said[field] and value is None:
            yield RosterWarning(line=entry.line, caution=caution, value=said[field])


def _cuts(entry: Entry, written: Said) -> Iterator[RosterWarning]:
    for text in written.values():
        if len(text) > LONGEST:
            taken = text[:LONGEST].rstrip()
            yield RosterWarning(line=entry.line, caution=Caution.LENGTH, value=taken)


def _merged(known: Entry, later: Entry) -> Entry:
    said = {name: getattr(later, name) for name in _VALUES}
    return replace(known, **{name: value for name, value in said.items() if value})
