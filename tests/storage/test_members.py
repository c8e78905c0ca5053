"""One person of the roster on both databases, also when two coordinators work at once."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Status
from bot.ambassadors.naming import UnknownPersonError
from bot.audit.model import Actor
from bot.errors import UserError
from bot.members.adding import Adding
from bot.members.editing import Editing
from bot.members.errors import AccountTakenError, SponsorCircleError, SuspendedAlreadyError
from bot.members.model import Added, Alike, Newcomer, Outcome, Taken, Touch, TouchKind
from bot.members.service import MemberDesk
from bot.members.standing import Membership
from bot.networks.model import Network, NetworkSettings
from bot.outbox.model import Draft, Kind
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.database import Database
from storage.deliveries import delivery
from tests.wiring import HASHER

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
CAMILLE = Actor.member(7)


class Office:
    """A network, and what coordinators do with its people."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.desk = MemberDesk(database)
        self.adding = Adding(database, HASHER)
        self.editing = Editing(database, HASHER)
        self.membership = Membership(database, HASHER)

    async def outcome(self, last_name: str, **said: Any) -> Outcome:
        more = {name: said.pop(name) for name in ("anyway", "sponsor_id") if name in said}
        newcomer = Newcomer(said={"last_name": last_name, **said}, **more)
        return await self.adding.add(self.network, newcomer, actor=CAMILLE, now=NOW)

    async def add(self, last_name: str, **said: Any) -> Ambassador:
        outcome = await self.outcome(last_name, **said)
        assert isinstance(outcome, Added)
        return outcome.person

    async def join(self, last_name: str, discord_id: int) -> Ambassador:
        person = replace(
            await self.add(last_name), discord_id=discord_id, status=Status.ACTIVE, joined_at=NOW
        )
        async with self.database.begin() as tx:
            await tx.ambassadors.save(person)
            await tx.ambassadors.status_changed(person, cause=Cause.JOIN, actor=CAMILLE, now=NOW)
        return person

    async def sponsor(self, person: Ambassador, sponsor: Ambassador | None) -> Ambassador:
        id_ = sponsor.id if sponsor else None
        return await self.editing.sponsor(self.network, person.id, id_, actor=CAMILLE, now=NOW)

    async def rebind(self, person: Ambassador, discord_id: int) -> Ambassador:
        return await self.membership.rebind(
            self.network, person.id, discord_id, actor=CAMILLE, now=NOW
        )

    async def column(self, which: sa.Column[Any]) -> list[Any]:
        async with self.database.read() as tx:
            query = sa.select(which).order_by(which.table.c.id)
            return list(await tx.connection.scalars(query))


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.begin() as tx:
        return Office(database, await tx.networks.add(NetworkSettings(), now=NOW))


def kinds(outcomes: Iterable[Any]) -> list[str]:
    return sorted(type(each).__name__ for each in outcomes)


async def test_who_is_added_is_invited_with_a_cause_and_an_audit_line(office: Office) -> None:
    known = await office.add("Sponsor")
    added = await office.add(
        "Zoé", email="Zoe@x.example", country="Chine", sectors="sante", sponsor_id=known.id
    )

    async with office.database.read() as tx:
        assert await tx.ambassadors.get(added.id) == added
        history = await tx.members.history(added.id)
        line = (
            await tx.connection.execute(
                sa.select(audit).where(audit.c.subject == f"ambassador:{added.id}")
            )
        ).one()
    assert (added.status, added.profile.country, added.sponsor_id) == ("invited", "CN", known.id)
    assert [(each.status, each.cause, each.actor) for each in history] == [
        ("invited", "added", CAMILLE)
    ]
    assert (line.action, line.actor_discord_id) == ("roster.add", 7)
    assert line.after == {
        "last_name": "Zoé",
        "email": "Zoe@x.example",
        "country": "CN",
        "sectors": ["sante"],
        "sponsor": known.id,
    }


async def test_one_e_mail_typed_twice_at_once_is_one_person(office: Office) -> None:
    outcomes = await asyncio.gather(
        *(office.outcome(f"Name{each}", email="One@x.example") for each in range(4))
    )

    assert kinds(outcomes) == ["Added", "Taken", "Taken", "Taken"]
    assert len(await office.column(ambassador.c.id)) == 1


async def test_people_without_an_e_mail_are_not_one_person(office: Office) -> None:
    await office.add("Unu")
    await office.add("Du")
    assert await office.column(ambassador.c.email_key) == [None, None]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param({"last_name": "ROUX", "first_name": "Ann"}, True, id="the last name"),
        pytest.param(
            {"last_name": "Rous", "first_name": "Anne", "company": "Comex SAS"},
            True,
            id="the first name and the company",
        ),
        pytest.param({"last_name": "Rous", "first_name": "Anne"}, True, id="the first name alone"),
        pytest.param({"last_name": "Anne Roux"}, True, id="the whole name in one"),
        pytest.param({"last_name": "Rous", "first_name": "Anna"}, False, id="two mistakes"),
        pytest.param({"last_name": "Roux", "first_name": "Marc"}, False, id="a brother"),
        pytest.param({"last_name": "%"}, False, id="a sign that SQL knows"),
    ],
)
async def test_who_may_be_the_same_is_found(
    office: Office, said: dict[str, str], found: bool
) -> None:
    known = await office.add("Roux", first_name="Anne", company="Comex")

    outcome = await office.outcome(**said)

    assert outcome == Alike([known]) if found else isinstance(outcome, Added)


async def test_the_similar_people_of_another_network_are_nobody_s(office: Office) -> None:
    await office.add("Roux", first_name="Anne", email="anne@x.example")
    async with office.database.begin() as tx:
        other = Office(office.database, await tx.networks.add(NetworkSettings(), now=NOW))

    added = await other.add("Roux", first_name="Anne", email="anne@x.example")
    with pytest.raises(UnknownPersonError):
        await office.desk.show(office.network, added.id)
    with pytest.raises(UnknownPersonError):
        await office.desk.show(office.network, AmbassadorId(999))


async def test_a_corrected_e_mail_moves_its_key_and_stays_unique(office: Office) -> None:
    zoe = await office.add("Zoé", email="zoe@x.example")
    other = await office.add("Autre", email="autre@x.example")

    async def edit(person: Ambassador, email: str) -> Any:
        said = {"email": email, "city": "Aix"}
        return await office.editing.edit(office.network, person.id, said, actor=CAMILLE, now=NOW)

    taken = await edit(other, "ZOE@x.example")
    assert (taken.taken, taken.changed) == (zoe, ("city",))
    respelt = await edit(zoe, "ZOE@x.example")
    assert (respelt.taken, respelt.changed) == (None, ("email", "city"))
    await edit(zoe, "")
    assert await office.column(ambassador.c.email_key) == [None, "autre@x.example"]
    both = await asyncio.gather(edit(zoe, "new@x.example"), edit(other, "new@x.example"))
    assert sum(each.taken is not None for each in both) == 1


async def test_what_is_said_as_it_was_changes_nothing(office: Office) -> None:
    zoe = await office.add("Zoé", email="zoe@x.example")
    said = {"last_name": "Zoé", "first_name": "", "email": "zoe@x.example", "language": ""}

    edited = await office.editing.edit(office.network, zoe.id, said, actor=CAMILLE, now=NOW)

    assert (edited.person, edited.changed) == (zoe, ())
    assert await office.column(audit.c.action) == ["roster.add"]


async def test_two_who_sponsor_each_other_at_once_make_no_circle(office: Office) -> None:
    one, two = await office.add("Unu"), await office.add("Du")

    outcomes = await asyncio.gather(
        office.sponsor(one, two), office.sponsor(two, one), return_exceptions=True
    )

    assert kinds(outcomes) == ["Ambassador", "SponsorCircleError"]
    assert sorted(await office.column(ambassador.c.sponsor_id), key=bool)[0] is None


async def test_a_sponsor_s_descendant_cannot_sponsor_them(office: Office) -> None:
    people = [await office.add(name) for name in ("Unu", "Du", "Tri", "Kvar")]
    for sponsor, person in pairwise(people):
        await office.sponsor(person, sponsor)

    with pytest.raises(SponsorCircleError):
        await office.sponsor(people[0], people[-1])
    dossier = await office.desk.show(office.network, people[1].id)
    assert dossier.sponsor == people[0]
    assert (dossier.brought.people, dossier.brought.active) == (1, 0)


async def test_one_account_is_given_to_one_of_two(office: Office) -> None:
    one, two = await office.join("Unu", 101), await office.join("Du", 102)

    outcomes = await asyncio.gather(
        office.rebind(one, 200), office.rebind(two, 200), return_exceptions=True
    )

    assert kinds(outcomes) == ["AccountTakenError", "Ambassador"]
    accounts = await office.column(ambassador.c.discord_id)
    assert sorted(accounts) in ([101, 200], [102, 200])
    async with office.database.read() as tx:
        after = await tx.connection.scalars(
            sa.select(audit.c.after).where(audit.c.action == "roster.rebind")
        )
        assert after.all() == [{"discord_id": 200}]


async def test_an_account_of_another_network_is_free_here(office: Office) -> None:
    async with office.database.begin() as tx:
        other = Office(office.database, await tx.networks.add(NetworkSettings(), now=NOW))
    one = await office.join("Unu", 101)
    await other.join("Du", 200)

    assert (await office.rebind(one, 200)).discord_id == 200
    with pytest.raises(AccountTakenError):
        await office.rebind(await office.join("Tri", 103), 200)


async def test_suspending_cancels_what_is_due_to_that_person_alone(office: Office) -> None:
    one, two = await office.join("Unu", 101), await office.join("Du", 102)
    async with office.database.begin() as tx:
        for person in (one, two):
            await tx.outbox.add(
                Draft(
                    network_id=office.network.id,
                    kind=Kind.CAMPAIGN,
                    key="campaign:1",
                    ambassador_id=person.id,
                    not_before=NOW + timedelta(days=1),
                ),
                now=NOW,
            )

    await office.membership.suspend(office.network, one.id, "Départ", actor=CAMILLE, now=NOW)

    assert await office.column(delivery.c.status) == ["cancelled", "due", "due"]
    assert await office.column(delivery.c.kind) == ["campaign", "campaign", "member-news"]
    assert (await office.column(status_change.c.reason))[-1] == "Départ"


async def test_two_who_suspend_somebody_at_once_do_it_once(office: Office) -> None:
    one = await office.join("Unu", 101)

    outcomes = await asyncio.gather(
        *(
            office.membership.suspend(office.network, one.id, "", actor=CAMILLE, now=NOW)
            for _ in range(2)
        ),
        return_exceptions=True,
    )

    assert kinds(outcomes) == ["Ambassador", "SuspendedAlreadyError"]
    assert all(isinstance(each, UserError | Ambassador) for each in outcomes)
    assert (await office.column(audit.c.action)).count("roster.suspend") == 1
    restored = await office.membership.restore(office.network, one.id, actor=CAMILLE, now=NOW)
    assert restored.status is Status.ACTIVE
    with pytest.raises(SuspendedAlreadyError):
        for _ in range(2):
            await office.membership.suspend(office.network, one.id, "", actor=CAMILLE, now=NOW)


async def test_notes_come_the_latest_day_first(office: Office) -> None:
    one = await office.add("Unu")
    for day in (3, 1, 4, 2):
        note = Touch(
            ambassador_id=one.id,
            kind=TouchKind.CALL,
            text=f"{day} \u202eRTL 🙂",
            day=date(2026, 1, day),
            actor=CAMILLE,
            at=NOW,
        )
        await office.desk.note(office.network, note)

    dossier = await office.desk.show(office.network, one.id)
    assert [each.day.day for each in dossier.touches] == [4, 3, 2]
    assert dossier.touched == 4
    page = await office.desk.notes(office.network, one.id, 9)
    assert ([each.day.day for each in page.touches], page.number, page.of) == ([1], 2, 2)
    assert page.touches[0].text == "1 \u202eRTL 🙂"


async def test_whom_somebody_brought_is_counted_without_who_was_merged(office: Office) -> None:
    one = await office.add("Unu")
    for name in ("Du", "Tri", "Kvar"):
        await office.add(name, sponsor_id=one.id)
    async with office.database.begin() as tx:
        of = sa.update(ambassador).where(ambassador.c.last_name == "Tri")
        await tx.connection.execute(of.values(status=Status.ACTIVE))
        of = sa.update(ambassador).where(ambassador.c.last_name == "Kvar")
        await tx.connection.execute(of.values(merged_into=one.id, status=Status.ACTIVE))

    brought = (await office.desk.show(office.network, one.id)).brought
    assert (brought.people, brought.active) == (2, 1)


async def test_the_e_mail_of_somebody_who_was_merged_is_still_taken(office: Office) -> None:
    await office.add("Unu", email="unu@x.example")
    async with office.database.begin() as tx:
        await tx.connection.execute(sa.update(ambassador).values(merged_into=1))
    assert isinstance(await office.outcome("Du", email="unu@x.example"), Taken)
