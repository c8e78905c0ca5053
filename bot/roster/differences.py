"""How a roster and the network differ, before anything is written: examples, and the whole list."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from bot.ambassadors.model import Profile
from bot.ambassadors.wording import field_name, value_of
from bot.i18n import Words
from bot.roster.imports import Plan
from bot.roster.mending import neutralised

EXAMPLES = 5
FIELDS_SHOWN = 2
NAME_CHARACTERS = 40
EMAIL_CHARACTERS = 60
VALUE_CHARACTERS = 30
COLUMNS = ("first_name", "last_name", "email")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One person, and for each field that differs its name, what the network has and the file says.

    ``kind`` is ``new``, ``changed``, ``gone`` or ``kept``.
    """

    kind: str
    person: Profile
    fields: tuple[tuple[str, str, str], ...] = ()


def new(plan: Plan) -> Iterator[Difference]:
    """Yield who would come."""
    for each in plan.newcomers:
        yield Difference(kind="new", person=each.profile)


def gone(plan: Plan) -> Iterator[Difference]:
    """Yield who is not in the file."""
    for person in plan.gone:
        yield Difference(kind="gone", person=person)


def changed(plan: Plan, words: Words) -> Iterator[Difference]:
    """Yield who would be changed, a new sponsor included."""
    sponsors = {link.person.email: link.sponsor for link in plan.links}
    for change in plan.changes:
        fields = _fields(change.before, change.after, change.fields, words)
        sponsor = sponsors.pop(change.before.email, None)
        extra = [_sponsored(sponsor, words)] if sponsor else []
        yield Difference(kind="changed", person=change.before, fields=(*fields, *extra))
    for link in plan.links:
        if link.person.email in sponsors:
            fields_of_link = (_sponsored(link.sponsor, words),)
            yield Difference(kind="changed", person=link.person, fields=fields_of_link)


def kept(plan: Plan, words: Words) -> Iterator[Difference]:
    """Yield who set something themselves that the file says otherwise."""
    for each in plan.kept:
        fields = _fields(each.person, each.said, each.fields, words)
        yield Difference(kind="kept", person=each.person, fields=tuple(fields))


def examples(plan: Plan, words: Words) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield a heading for each kind that there is, and lines about the first people."""
    for heading, count, found in (
        (words("roster-new"), plan.imported, new(plan)),
        (words("roster-changed"), plan.updated, changed(plan, words)),
        (words("roster-gone"), len(plan.gone), gone(plan)),
        (words("roster-kept"), len(plan.kept), kept(plan, words)),
    ):
        lines = [_line(each, words) for each in islice(found, EXAMPLES)]
        if count > EXAMPLES:
            lines.append(words("and-more", count=count - EXAMPLES))
        if lines:
            yield heading, lines


def differences_csv(plan: Plan, words: Words) -> bytes:
    """Return all differences as Excel opens them in France, a line for each field that differs."""
    file = StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    people = [field_name(name, words) for name in COLUMNS]
    writer.writerow([words("roster-difference"), *people, *words("roster-sides").split(";")])
    for kind in (new(plan), changed(plan, words), gone(plan), kept(plan, words)):
        for each in kind:
            writer.writerows(_rows(each, words))
    return file.getvalue().encode("utf-8-sig")


def _rows(difference: Difference, words: Words) -> Iterator[list[str]]:
    person = difference.person
    who = [words(f"roster-difference-{difference.kind}")]
    who += [neutralised(value_of(person, name, words)) for name in COLUMNS]
    for field, *values in difference.fields or [("", "", "")]:
        yield [*who, field, *map(neutralised, values)]


def _fields(
    before: Profile, after: Profile, names: Sequence[str], words: Words
) -> Iterator[tuple[str, str, str]]:
    for name in names:
        was, said = (value_of(profile, name, words) for profile in (before, after))
        yield field_name(name, words), was, said


def _sponsored(sponsor: str, words: Words) -> tuple[str, str, str]:
    return field_name("sponsor", words), "", sponsor


def _line(difference: Difference, words: Words) -> str:
    person = difference.person
    name = _cut(person.name, NAME_CHARACTERS)
    if not difference.fields:
        return f"{name} ({_cut(person.email or '', EMAIL_CHARACTERS)})"
    key = "roster-example-kept" if difference.kind == "kept" else "roster-example-changed"
    shown = [
        words(key, field=field, before=_cut(before or "—"), after=_cut(after))
        for field, before, after in difference.fields[:FIELDS_SHOWN]
    ]
    more = ["…"] if len(difference.fields) > FIELDS_SHOWN else []
    return " · ".join([name, *shown, *more])


def _cut(text: str, limit: int = VALUE_CHARACTERS) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"
