"""What is typed of a person, read as the roster's cells are; who is like whom; pure functions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.ambassadors.model import Ambassador, Profile, Sector, Status
from bot.ambassadors.sectors import sectors_of
from bot.countries import find
from bot.folding import fold
from bot.leads.companies import folded, same
from bot.members.errors import HasLeftError, SuspendedAlreadyError
from bot.members.model import Problem, Reading, Said, StatusChange
from bot.roster.cells import email_of, is_formula, language_of, text_of
from bot.roster.days import NoSuchDayError, day_of
from bot.roster.model import Reason

ALIKE: Final = 85
"""Percent of letters in common from which two people's names may be one person's."""
NAMES: Final = ("first_name", "last_name")


class _UnreadableError(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def read(said: Said, *, today: date) -> Reading:
    """Return what ``said`` means, field by field; an empty text empties its field."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for field, typed in said.items():
        text = text_of(typed)
        try:
            values[field] = _READERS[field](text, today)
        except _UnreadableError as error:
            problems.append(Problem(field=field, reason=error.reason, value=text))
    return Reading(values=values, problems=tuple(problems))


def introduced(reading: Reading) -> tuple[Profile, tuple[Problem, ...]]:
    """Return the profile of somebody new, and what keeps them from being added."""
    profile = Profile(**reading.values)  # type: ignore[arg-type]
    wrong_name = any(problem.field in NAMES for problem in reading.problems)
    nameless = () if profile.name or wrong_name else (_nameless(),)
    return profile, (*reading.problems, *nameless)


def corrected(known: Profile, reading: Reading) -> tuple[Profile, tuple[Problem, ...]]:
    """Return ``known`` with what was read; a name that would be emptied altogether stays."""
    profile = replace(known, **reading.values)  # type: ignore[arg-type]
    if profile.name:
        return profile, reading.problems
    names = {name: getattr(known, name) for name in NAMES}
    return replace(profile, **names), (*reading.problems, _nameless())


def differences(before: Profile, after: Profile, fields: Iterable[str]) -> tuple[str, ...]:
    """Return which of ``fields`` differ."""
    return tuple(name for name in fields if getattr(before, name) != getattr(after, name))


def alike(profile: Profile, people: Iterable[Ambassador]) -> list[Ambassador]:
    """Return who may be the person of ``profile``: a similar name, and no other company."""
    return [
        person
        for person in people
        if _names_alike(profile, person.profile) and _companies_agree(profile, person.profile)
    ]


def status_before(history: Sequence[StatusChange], *, joined: bool) -> Status:
    """Return what a suspended person was, from their ``history``, the latest first.

    Whose account came with another entry while they were suspended was invited before, and is in.
    """
    statuses = (each.status for each in history if each.status is not Status.SUSPENDED)
    before = next(statuses, Status.INVITED)
    return Status.ACTIVE if joined and before is Status.INVITED else before


def may_be_suspended(person: Ambassador) -> None:
    """Let those pass who take part.

    Raises:
        SuspendedAlreadyError, HasLeftError: they do not take part anyway.
    """
    if person.status is Status.SUSPENDED:
        raise SuspendedAlreadyError(name=person.profile.name)
    if person.status is Status.LEFT:
        raise HasLeftError(name=person.profile.name)


def _nameless() -> Problem:
    return Problem(field="last_name", reason=Reason.NAME, value="")


def _names_alike(one: Profile, other: Profile) -> bool:
    names = [
        " ".join(sorted(filter(None, map(fold, each.name.replace("-", " ").split()))))
        for each in (one, other)
    ]
    from rapidfuzz import fuzz  # costs memory until it is needed

    return all(names) and fuzz.ratio(*names) >= ALIKE


def _companies_agree(one: Profile, other: Profile) -> bool:
    if not (one.company and other.company):
        return True
    return same(folded(one.company), [folded(other.company)]) is not None


def _text(text: str, _today: date) -> object:
    return text


def _name(text: str, _today: date) -> object:
    if is_formula(text):
        raise _UnreadableError(Reason.FORMULA)
    return text


def _email(text: str, _today: date) -> object:
    address = email_of(text) if text else None
    if text and address is None:
        raise _UnreadableError(Reason.EMAIL)
    return address


def _country(text: str, _today: date) -> object:
    code = find(text) if text else None
    if text and code is None:
        raise _UnreadableError(Reason.COUNTRY)
    return code


def _sectors(text: str, _today: date) -> object:
    known, _ = sectors_of(text)
    return frozenset(map(Sector, known))


def _language(text: str, _today: date) -> object:
    return language_of(text)


def _member_since(text: str, today: date) -> object:
    try:
        day = day_of(text, this_year=today.year) if text else None
    except NoSuchDayError as error:
        raise _UnreadableError(Reason.DATE) from error
    if text and (day is None or day > today):
        raise _UnreadableError(Reason.DATE)
    return day


_READERS: Final[Mapping[str, Callable[[str, date], object]]] = {
    "first_name": _name,
    "last_name": _name,
    "email": _email,
    "company": _text,
    "function": _text,
    "city": _text,
    "country": _country,
    "sectors": _sectors,
    "language": _language,
    "link": _text,
    "member_since": _member_since,
}
