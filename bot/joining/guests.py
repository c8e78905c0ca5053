"""Letting in whom somebody's invitation brings: they are new to the network, or say so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.ambassadors.model import PRESENT, Ambassador, Cause, Profile, Status
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLine
from bot.codes.model import Code
from bot.codes.service import WrongCodeError
from bot.joining.arriving import Arrival, arrive
from bot.joining.model import Arrived, NamelessError, NewcomerForm
from bot.joining.rules import check_is_new, consents
from bot.joining.store import Transaction
from bot.members import rules
from bot.members.adding import COMPARED, SHOWN
from bot.members.model import Problem
from bot.networks.model import Network
from bot.outbox.model import Draft, Kind, Urgency
from bot.privacy.coming_back import Hasher, is_of_somebody_erased
from bot.sponsorship import service as sponsorship

OWN_FIELDS = ("first_name", "last_name", "email", "city", "country", "language")
"""What newcomers say of themselves, which no import changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An account that comes by an invitation, and what it said in the form."""

    code: Code
    discord_id: int
    form: NewcomerForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody new, and whom of the roster they may be.

    ``erased``: they typed the e-mail of somebody who was erased, which may be they.
    """

    person: Ambassador
    sponsor: Ambassador
    likely: Sequence[Ambassador]
    erased: bool


async def sponsor_of(tx: Transaction, code: Code, discord_id: int) -> Ambassador:
    """Return whose invitation ``code`` is, if it lets this account in.

    Raises:
        WrongCodeError: it is nobody's, or its sponsor takes part no more.
        AlreadyJoinedError, AwayError: the account is, or was, in the network.
    """
    if code.sponsor_id is None:
        raise WrongCodeError
    sponsor = await tx.ambassadors.get(code.sponsor_id)
    if sponsor.status not in PRESENT:
        raise WrongCodeError
    check_is_new(await tx.ambassadors.of_discord(discord_id), code.network_id)
    return sponsor


async def let_in(
    tx: Transaction,
    hasher: Hasher,
    network: Network,
    visit: Visit,
    *,
    now: datetime,
) -> Arrived:
    """Take in who came by an invitation; raises as :func:`sponsor_of` does.

    What they typed and cannot be taken keeps nobody out: it is said, and mended later. Nobody
    becomes somebody of the roster by typing that person's e-mail, or brings back who was erased.

    Raises:
        NamelessError: they gave no name.
    """
    discord_id, form = visit.discord_id, visit.form
    sponsor = await sponsor_of(tx, visit.code, discord_id)
    profile, problems = _profile(form, network.at(now).today)
    erased = await is_of_somebody_erased(tx, hasher, network.id, discord_id, profile.email)
    if erased:
        profile = replace(profile, email=None)
    likely = await _likely(tx, network, profile)
    invited, owner = await _written_down(tx, network, profile, sponsor, now)
    arrival = Arrival(
        cause=Cause.INVITATION,
        said=consents(form, now),
        actor=Actor.member(discord_id),
        at=now,
    )
    person = await arrive(tx, network, _joined(invited, discord_id, now), arrival)
    doubted = owner is not None or erased
    if not doubted:
        await tx.sponsorship.earns(person.id)
    await tx.outbox.add(sponsorship.joined(person, sponsor, now=now), now=now)
    newcomer = Newcomer(
        person=person,
        sponsor=sponsor,
        likely=[*([owner] if owner else []), *likely],
        erased=erased,
    )
    if post := _post(network, newcomer, now):
        await tx.outbox.add(post, now=now)
    await tx.audit.add(_line(person, sponsor, form, arrival))
    return Arrived(person=person, problems=problems, doubted=doubted)


def _profile(form: NewcomerForm, today: date) -> tuple[Profile, Sequence[Problem]]:
    reading = rules.read(form.said, today=today)
    profile = Profile(**reading.values)  # type: ignore[arg-type]
    if not profile.name:
        raise NamelessError
    return replace(profile, language=form.language), reading.problems


async def _likely(tx: Transaction, network: Network, profile: Profile) -> Sequence[Ambassador]:
    """Return who may be the newcomer, by name and company."""
    people = await tx.members.perhaps(network.id, profile, limit=COMPARED)
    return rules.alike(profile, people)[:SHOWN]


async def _written_down(
    tx: Transaction, network: Network, profile: Profile, sponsor: Ambassador, now: datetime
) -> tuple[Ambassador, Ambassador | None]:
    """Put somebody new on the roster; beside them, who has their e-mail there and keeps it."""
    owner = None
    added = await tx.members.add(network.id, profile, sponsor.id, now=now)
    if added is None:
        owner = await _owner(tx, network, profile.email)
        other = replace(profile, email=None)
        added = await tx.members.add(network.id, other, sponsor.id, now=now)
    if added is None:
        raise LookupError(profile.email)
    return await tx.ambassadors.get(added), owner


async def _owner(tx: Transaction, network: Network, email: str | None) -> Ambassador | None:
    found = await tx.members.with_email(network.id, email) if email else None
    return await tx.ambassadors.get(found) if found else None


def _joined(invited: Ambassador, discord_id: int, now: datetime) -> Ambassador:
    own = {field for field in OWN_FIELDS if getattr(invited.profile, field)}
    return replace(
        invited,
        discord_id=discord_id,
        status=Status.ACTIVE,
        joined_at=now,
        own_fields=frozenset(own),
    )


def _post(network: Network, newcomer: Newcomer, now: datetime) -> Draft | None:
    """Tell the coordinators of a newcomer whom the roster may have already, or had once."""
    review, person = network.settings.review_channel_id, newcomer.person
    several = {each.id: each.profile.name for each in newcomer.likely}
    if review is None or not (several or newcomer.erased):
        return None
    return Draft(
        network_id=network.id,
        kind=Kind.NEWCOMER_POST,
        key=f"newcomer:{person.id}",
        channel_id=review,
        payload={
            "number": person.id,
            "name": person.profile.name,
            "sponsor": newcomer.sponsor.profile.name,
            "likely": [{"number": id_, "name": name} for id_, name in several.items()],
            "erased": newcomer.erased,
        },
        urgency=Urgency.AWAITED,
        not_before=now,
    )


def _line(
    person: Ambassador, sponsor: Ambassador, form: NewcomerForm, arrival: Arrival
) -> AuditLine:
    profile = person.profile
    after = {
        "status": person.status,
        "sponsor": sponsor.id,
        **{field: getattr(profile, field) for field in sorted(person.own_fields)},
        **form.agreed(),
    }
    return line("ambassador.join", person, arrival.actor, now=arrival.at, after=after)
