"""What an applicant types, and whom it makes of them; pure functions."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Final

from bot.ambassadors.model import Ambassador, Profile, Status
from bot.ambassadors.names import split_name
from bot.ambassadors.service import AWAY
from bot.applications.errors import HasAccountError, TakesNoPartError
from bot.applications.model import Application, ApplicationForm, Flaw
from bot.consents.model import Consent, ConsentKind
from bot.countries import find
from bot.members import rules as members

PARTS: Final = re.compile(r"[,;/()\n]|\s[-–—]\s")
"""What people put between a city and a country."""
COUNTRY_WORDS: Final = 4
"""Words at the end of a place that are tried as a country without anything before them."""
CODE_CHARACTERS: Final = 3
"""Of a code such as ``FR``; after other words it counts only in capitals."""
STATES: Final = frozenset({
    "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN",
    "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ",
    "NM", "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA",
    "WI", "WV", "WY",
})  # fmt: skip
"""What stands after a city and may be no country's code. Source: ISO 3166-2:US."""
FLAWS: Final[Mapping[str, Flaw]] = {
    "first_name": Flaw.NAME,
    "last_name": Flaw.NAME,
    "email": Flaw.EMAIL,
    "country": Flaw.PLACE,
}
"""What is flawed when a field of the profile cannot be read."""


def read(form: ApplicationForm, *, today: date) -> tuple[Profile, Mapping[Flaw, str]]:
    """Return what a form says of its sender, and what of it cannot be taken, as it was typed."""
    said = form.said
    first_name, last_name = split_name(said.get("name", ""))
    city, country = place_of(said.get("place", ""))
    reading = members.read(
        {
            "first_name": first_name,
            "last_name": last_name,
            "company": said.get("company", ""),
            "email": said.get("email", ""),
            "city": city,
            "country": country,
            "link": said.get("link", ""),
        },
        today=today,
    )
    profile, problems = members.introduced(reading)
    flawed = [FLAWS[problem.field] for problem in problems]
    if not country:
        flawed.append(Flaw.PLACE)
    if not profile.link:
        flawed.append(Flaw.LINK)
    return replace(profile, language=form.language), {
        flaw: said.get(flaw, "") for flaw in Flaw if flaw in flawed
    }


def place_of(text: str) -> tuple[str, str]:
    """Return the city and the country in ``text``; all of it for the country where none is known.

    ``Beyrouth, Liban``, ``Liban``, ``Beyrouth (Liban)``, ``France, Lyon`` and ``Rio Brésil`` are
    understood; the last part that names a country is it.
    """
    parts = [part for each in PARTS.split(text) if (part := " ".join(each.split()))]
    for index in reversed(range(len(parts))):
        if _is_country(parts[index]):
            return ", ".join(parts[:index] + parts[index + 1 :]), parts[index]
    words = text.split()
    if len(parts) == 1:
        for count in range(min(COUNTRY_WORDS, len(words) - 1), 0, -1):
            country = " ".join(words[-count:])
            if (len(country) > CODE_CHARACTERS or country.isupper()) and _is_country(country):
                return " ".join(words[:-count]), country
    return "", " ".join(words)


def _is_country(text: str) -> bool:
    return text.upper() not in STATES and find(text) is not None


def newly_in(person: Ambassador, application: Application, *, now: datetime) -> Ambassador:
    """Return ``person``, whom the roster has by the application, as they take part."""
    said = (each.name for each in fields(Profile) if getattr(person.profile, each.name))
    return _in(replace(person, own_fields=frozenset(said)), application, now)


def merged_in(
    person: Ambassador, said: Profile, application: Application, *, now: datetime
) -> Ambassador:
    """Return ``person`` of the roster as they take part by the applicant's account.

    Of what the applicant ``said``, only what the roster did not know is taken, as their own word;
    and the language that they read.
    """
    known = replace(person.profile, language=None) if said.language else person.profile
    taken = {
        each.name: value
        for each in fields(Profile)
        if (value := getattr(said, each.name))
        and not getattr(known, each.name)
        and not (each.name in members.NAMES and known.name)
    }
    filled = replace(
        person,
        profile=replace(known, **taken),
        own_fields=person.own_fields | taken.keys(),
    )
    return _in(filled, application, now)


def check_may_be(person: Ambassador) -> None:
    """Let those pass whom an applicant may turn out to be.

    Raises:
        TakesNoPartError: they are suspended, or have left.
        HasAccountError: they are in, by another account.
    """
    if may_be(person):
        return
    name = person.profile.name
    if person.status in AWAY:
        raise TakesNoPartError(name=name, status=person.status)
    raise HasAccountError(name=name)


def may_be(person: Ambassador) -> bool:
    """Tell whether an applicant may turn out to be ``person``."""
    return person.status not in AWAY and person.discord_id is None


def consents(application: Application) -> Sequence[Consent]:
    """Return what an applicant agreed to, as it is kept of ambassadors."""
    if not application.private_messages:
        return []
    return [
        Consent(
            kind=ConsentKind.PRIVATE_MESSAGES,
            given=True,
            notice_version=application.notice_version,
            at=application.said_at,
        )
    ]


def alike(
    profile: Profile, people: Iterable[Ambassador], owner: Ambassador | None
) -> Sequence[Ambassador]:
    """Return who else than ``owner`` may be the person of ``profile``."""
    return [each for each in members.alike(profile, people) if owner is None or each.id != owner.id]


def _in(person: Ambassador, application: Application, now: datetime) -> Ambassador:
    return replace(person, discord_id=application.discord_id, status=Status.ACTIVE, joined_at=now)
