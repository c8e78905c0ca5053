"""Leads on both databases, also when several people come with one company at once."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.ambassadors.model import Ambassador, Sector
from bot.audit.model import Actor
from bot.leads import rules
from bot.leads.arriving import Arrival
from bot.leads.erasure import ContactErasure
from bot.leads.errors import (
    CompanyNameError,
    CompanyTakenError,
    IllegalStageError,
    OwnedError,
    UnknownLeadError,
)
from bot.leads.model import (
    CONTACT_LIFE,
    Contact,
    Edit,
    Introduced,
    Known,
    Lead,
    LeadId,
    Move,
    Presentation,
    Stage,
    Target,
)
from bot.leads.pipeline import Pipeline
from bot.leads.service import LeadDesk
from bot.networks.model import Network, NetworkId, NetworkSettings
from storage.ambassadors import ambassador
from storage.audit import audit
from storage.companies import company
from storage.database import Database
from storage.deliveries import delivery
from storage.introductions import contact, introduction
from storage.leads import lead, stage_change
from storage.points import point
from tests.samples import person, roster
from tests.steps import Stored, outcome, take_in

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
DAY = timedelta(days=1)
CAMILLE = Actor.member(77)
JANE = Contact(name="Jane Doe", function="CEO", reach="jane@calanque.example", aware=True)
REVIEW = 555


class Office(Stored):
    """A network with ambassadors, and the services of its leads."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.desk = LeadDesk(database)
        self.pipeline = Pipeline(database)

    async def people(self, *names: str) -> Sequence[Ambassador]:
        """Put people on the roster."""
        rows = (person(email=f"{name}@a.example", first_name=name) for name in names)
        await take_in(self.database, self.network, roster(*rows))
        async with self.database.read() as tx:
            ids = await tx.connection.scalars(sa.select(ambassador.c.id).order_by("id"))
            return [await tx.ambassadors.get(id_) for id_ in ids.all()[-len(names) :]]

    async def introduce(
        self, who: Ambassador, name: str = "Calanque", *, country: str = "US", now: datetime = NOW
    ) -> Introduced | Known:
        """Introduce a company, as a coordinator for somebody."""
        target = Target(company=name, country=country, sector=Sector.MARITIME)
        said = Presentation(target=target, contact=JANE, background="We sail together.")
        return await self.desk.introduce(Arrival(person=who, said=said, actor=CAMILLE, at=now))

    async def move(self, number: LeadId, to: Stage, *, now: datetime = NOW) -> Lead:
        """Move a lead with all that any move needs."""
        jobs = 10 if to is Stage.LANDED else None
        move = Move(to=to, jobs=jobs, reason="so it is")
        return await self.pipeline.move(self.network, number, move, actor=CAMILLE, now=now)

    async def points(self, who: Ambassador) -> int:
        """The sum of somebody's lines."""
        async with self.database.read() as tx:
            standing = await tx.points.standing(self.network.id, who.id)
        return standing.points if standing else 0


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(review_channel_id=REVIEW), now=NOW)
    return Office(database, network)


def target(name: str, country: str = "US") -> Target:
    return Target(company=name, country=country, sector=Sector.MARITIME)


async def test_an_introduction_leaves_everything_or_nothing(office: Office) -> None:
    (nadia,) = await office.people("Nadia")

    made = await office.introduce(nadia, "L'Oréal S.A.")

    assert isinstance(made, Introduced)
    assert made.points == await office.points(nadia) == 10
    assert await office.rows(company.c.name, company.c.folded) == [("L'Oréal S.A.", "loreal")]
    assert await office.rows(lead.c.stage, lead.c.sector) == [("introduced", "maritime")]
    assert await office.rows(stage_change.c.stage, stage_change.c.actor_discord_id) == [
        ("introduced", 77)
    ]
    assert await office.rows(introduction.c.share, introduction.c.protected_until) == [
        (100, NOW + timedelta(days=180))
    ]
    assert await office.rows(point.c.amount, point.c.cause) == [(10, "stage-change:1")]
    assert ("lead.introduce", 77) in await office.rows(audit.c.action, audit.c.actor_discord_id)


async def test_the_post_and_the_audit_hold_no_contact(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    await office.move(LeadId(1), Stage.MEETING)

    said = str(
        [
            await office.rows(delivery.c.kind, delivery.c.recipient, delivery.c.payload),
            await office.rows(audit.c.before, audit.c.after),
        ]
    )

    assert f"channel:{REVIEW}" in said
    assert "Jane" not in said
    assert "jane@calanque.example" not in said
    assert "sail" not in said


async def test_ten_people_with_one_company_at_the_same_instant(office: Office) -> None:
    people = await office.people(*(f"p{number}" for number in range(10)))
    spellings = ("Calanque", "CALANQUE SAS", "The Calanque Company", "calanque", "Calanque Inc.")

    outcomes = await asyncio.gather(
        *(office.introduce(who, spellings[at % 5]) for at, who in enumerate(people))
    )

    assert sum(isinstance(outcome, Introduced) for outcome in outcomes) == 1
    assert [type(each) for each in outcomes].count(Known) == 9
    for table in (company, lead, introduction, contact, point):
        assert len(await office.rows(table.c.id)) == 1


async def test_a_known_company_is_known_at_once(office: Office) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    await office.introduce(nadia, "L'Oréal S.A.", country="FR")

    own = await office.desk.look_up(nadia, target("LOreal", "FR"), now=NOW)
    exact = await office.desk.look_up(oliver, target("l'oréal", "FR"), now=NOW)
    near = await office.desk.look_up(oliver, target("L'Oréall", "FR"), now=NOW)
    elsewhere = await office.desk.look_up(oliver, target("L'Oréal", "US"), now=NOW)

    assert own is not None
    assert exact is not None
    assert near is not None
    assert (own.own, exact.own, near.own) == (True, False, False)
    assert (exact.exact, near.exact) == (True, False)
    assert near.lead.company.name == "L'Oréal S.A."
    assert elsewhere is None


async def test_networks_do_not_know_each_other_s_companies(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    async with office.database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=NOW)
    stranger = Office(office.database, other)
    (eve,) = await stranger.people("Eve")

    assert await stranger.desk.look_up(eve, target("Calanque"), now=NOW) is None
    assert isinstance(await stranger.introduce(eve), Introduced)
    assert await outcome(stranger.move(LeadId(1), Stage.MEETING)) is UnknownLeadError
    assert (await stranger.pipeline.page(other, None, 1)).count == 1


@pytest.mark.parametrize("name", ["!!!", "   ", "&"])
async def test_a_name_without_a_letter_is_refused(office: Office, name: str) -> None:
    (nadia,) = await office.people("Nadia")

    assert await outcome(office.introduce(nadia, name)) is CompanyNameError
    assert await outcome(office.desk.look_up(nadia, target(name), now=NOW)) is CompanyNameError


async def test_a_lead_moves_with_points_history_news_and_audit(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)

    await office.move(LeadId(1), Stage.MEETING, now=NOW + DAY)
    await office.move(LeadId(1), Stage.LANDED, now=NOW + 2 * DAY)

    assert await office.rows(lead.c.stage, lead.c.jobs) == [("landed", 10)]
    assert [row[0] for row in await office.rows(point.c.amount)] == [10, 90, 650]
    assert await office.points(nadia) == 750
    news = [
        (row[1]["stage"], row[1]["points"], row[2])  # type: ignore[index]
        for row in await office.rows(delivery.c.kind, delivery.c.payload, delivery.c.capped)
        if row[0] == "lead-news"
    ]
    assert news == [("meeting", 90, False), ("landed", 650, False)]
    moves = await office.rows(audit.c.action, audit.c.actor_discord_id)
    assert moves.count(("lead.move", 77)) == 2


async def test_jobs_are_corrected_by_a_correcting_line(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    await office.move(LeadId(1), Stage.LANDED)

    move = Move(to=Stage.LANDED, jobs=4)
    await office.pipeline.move(office.network, LeadId(1), move, actor=CAMILLE, now=NOW + DAY)

    assert [row[0] for row in await office.rows(point.c.amount)] == [10, 740, -30]
    assert await office.rows(lead.c.jobs) == [(4,)]


async def test_the_same_move_twice_at_the_same_instant_pays_once(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)

    met = await asyncio.gather(*(outcome(office.move(LeadId(1), Stage.MEETING)) for _ in range(6)))

    assert met.count(None) == 1
    assert met.count(IllegalStageError) == 5
    assert await office.points(nadia) == 100


async def test_a_lost_lead_is_introduced_anew_by_another_who_shares_the_credit(
    office: Office,
) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    await office.introduce(nadia)
    await office.move(LeadId(1), Stage.MEETING)
    await office.move(LeadId(1), Stage.LOST)
    assert await office.desk.look_up(oliver, target("Calanque"), now=NOW) is None

    again = await office.introduce(oliver, "Calanque Inc.", now=NOW + DAY)
    await office.move(LeadId(1), Stage.VISIT)

    assert isinstance(again, Introduced)
    assert again.lead.id == 1
    assert again.points == 5
    assert await office.points(nadia) == 100 + 50
    assert await office.points(oliver) == 5 + 15 + 30 + 50
    assert len(await office.rows(lead.c.id)) == 1
    heard = await office.rows(delivery.c.kind, delivery.c.recipient, delivery.c.payload)
    assert (
        [
            row[2]["stage"]  # type: ignore[index]
            for row in heard
            if row[:2] == ("lead-news", f"ambassador:{nadia.id}")
        ]
        == ["meeting", "lost", "introduced", "visit"]
    )


async def test_an_introduction_that_is_protected_no_more_leaves_the_credit(office: Office) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    await office.introduce(nadia)
    await office.move(LeadId(1), Stage.LOST)

    await office.introduce(oliver, now=NOW + timedelta(days=180))
    await office.move(LeadId(1), Stage.QUALIFIED)

    assert await office.points(nadia) == 10
    assert await office.points(oliver) == 40


async def test_one_s_own_lost_lead_can_be_introduced_again_and_is_not_paid_again(
    office: Office,
) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    await office.move(LeadId(1), Stage.LOST)

    again = await office.introduce(nadia, now=NOW + DAY)
    await office.move(LeadId(1), Stage.QUALIFIED)

    assert isinstance(again, Introduced)
    assert again.points == 0
    assert await office.points(nadia) == 40
    assert await office.rows(introduction.c.protected_until) == [(NOW + timedelta(days=181),)]


async def test_a_landed_company_is_known_and_lands_once(office: Office) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    await office.introduce(nadia)
    await office.move(LeadId(1), Stage.LANDED)

    assert isinstance(await office.introduce(oliver), Known)
    assert len(await office.rows(lead.c.id)) == 1


async def test_to_ambassadors_nobody_else_s_contact_is_shown(office: Office) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    await office.introduce(nadia)
    assert await outcome(office.desk.show(oliver, LeadId(1), now=NOW)) is UnknownLeadError
    assert await outcome(office.desk.show(nadia, LeadId(2), now=NOW)) is UnknownLeadError
    await office.move(LeadId(1), Stage.LOST)
    await office.introduce(oliver, now=NOW + DAY)

    dossier = await office.desk.show(oliver, LeadId(1), now=NOW)
    (seen,) = dossier.introductions
    everything = await office.pipeline.show(office.network, LeadId(1), now=NOW)

    assert seen.ambassador_id == oliver.id
    # What was before their own introduction would tell that there was another.
    assert [each.stage for each in dossier.history] == ["introduced"]
    assert [each.stage for each in everything.history] == ["introduced", "lost", "introduced"]
    async with office.database.read() as tx:
        assert len(await tx.leads.moved_since(oliver.id, NOW - DAY)) == 1
        assert len(await tx.leads.moved_since(nadia.id, NOW - DAY)) == 3
    assert [each.ambassador_id for each in everything.introductions] == [nadia.id, oliver.id]


async def test_a_contact_is_not_shown_after_its_date(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)

    for now, known in ((NOW + CONTACT_LIFE - DAY, JANE), (NOW + CONTACT_LIFE, None)):
        (seen,) = (await office.desk.show(nadia, LeadId(1), now=now)).introductions
        assert seen.contact == known


async def edit(
    office: Office, name: str, known: Contact | None = JANE, sector: Sector = Sector.SANTE
) -> None:
    said = Edit(company=name, sector=sector, contact=known)
    await office.pipeline.edit(office.network, LeadId(1), said, actor=CAMILLE, now=NOW)


async def test_a_lead_is_corrected(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    john = Contact(name="John Roe", function="", reach="+1 555", aware=True)

    await edit(office, "Calanques Réunies SA", john)

    dossier = await office.pipeline.show(office.network, LeadId(1), now=NOW)
    assert (dossier.lead.company.name, dossier.lead.sector) == ("Calanques Réunies SA", "sante")
    assert dossier.introductions[0].contact == john
    assert await office.rows(company.c.folded) == [("calanquesreunies",)]
    (line,) = [
        row[1:]
        for row in await office.rows(audit.c.action, audit.c.before, audit.c.after)
        if row[0] == "lead.edit"
    ]
    assert line == (
        {"company": "Calanque", "sector": "maritime"},
        {"company": "Calanques Réunies SA", "sector": "sante", "contact": True},
    )


async def test_an_emptied_contact_is_erased(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)

    await edit(office, "Calanque", None)

    assert await office.rows(contact.c.id) == []


async def test_a_name_that_another_company_has_is_not_taken(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    await office.introduce(nadia, "Garlaban")
    await office.introduce(nadia, "Frioul", country="FR")

    assert await outcome(edit(office, "Garlaban SAS")) is CompanyTakenError
    assert await outcome(edit(office, "Frioul")) is None
    assert await outcome(edit(office, "!!!")) is CompanyNameError


async def test_who_takes_charge_first_has_it(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)

    met = await asyncio.gather(
        *(
            outcome(
                office.pipeline.take(office.network, LeadId(1), actor=Actor.member(who), now=NOW)
            )
            for who in range(1, 6)
        )
    )

    assert met.count(None) == 1
    assert met.count(OwnedError) == 4


async def test_a_lead_is_given_to_somebody_and_back_to_the_agency(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia)
    pipeline, network = office.pipeline, office.network
    async with office.database.read() as tx:
        assert await tx.leads.unowned_count(network.id) == 1

    await pipeline.assign(network, LeadId(1), 78, actor=CAMILLE, now=NOW)
    async with office.database.read() as tx:
        assert await tx.leads.unowned_count(network.id) == 0
    known = await office.desk.look_up(nadia, target("Calanque"), now=NOW)
    await pipeline.assign(network, LeadId(1), None, actor=CAMILLE, now=NOW)

    assert known is not None
    assert known.lead.owner_id == 78
    assert await office.rows(lead.c.owner_discord_id) == [(None,)]


async def test_pages_turn_to_the_end_and_no_further(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    for number in range(12):
        name = f"Calanque {chr(65 + number) * 3}"
        await office.introduce(nadia, name, now=NOW + number * DAY)
    await office.move(LeadId(1), Stage.MEETING, now=NOW + 20 * DAY)

    pages = [await office.pipeline.page(office.network, None, number) for number in (1, 2, 9, -1)]
    met = await office.pipeline.page(office.network, Stage.MEETING, 1)

    assert [len(page.leads) for page in pages] == [10, 2, 2, 10]
    assert [page.number for page in pages] == [1, 2, 2, 1]
    assert pages[0].leads[0].id == 1
    assert ([each.id for each in met.leads], met.count, met.of) == ([1], 1, 1)


async def test_leads_are_suggested_by_name_or_number(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    for name in ("Calanque", "L'Oréal", "Garlaban 1%"):
        await office.introduce(nadia, name)

    async def found(text: str) -> list[str]:
        leads = await office.pipeline.suggest(office.network, text)
        return [each.company.name for each in leads]

    assert await found("oréa") == ["L'Oréal"]
    assert await found("2") == ["L'Oréal"]
    assert await found("1%") == ["Garlaban 1%"]
    assert await found("%") == await found("!!!") == []
    assert await found("") == ["Garlaban 1%", "L'Oréal", "Calanque"]


async def test_what_other_rooms_ask_of_leads(office: Office) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    await office.introduce(nadia)
    await office.introduce(nadia, "Garlaban")
    await office.introduce(oliver, "Frioul")
    await office.move(LeadId(1), Stage.MEETING, now=NOW + DAY)
    await office.move(LeadId(2), Stage.LOST, now=NOW + 2 * DAY)

    async with office.database.read() as tx:
        assert [each.company.name for each in await tx.leads.of(nadia.id)] == [
            "Garlaban",
            "Calanque",
        ]
        moves = await tx.leads.moved_since(nadia.id, NOW)
        assert [(each.company, each.stage, each.at) for each in moves] == [
            ("Calanque", "meeting", NOW + DAY),
            ("Garlaban", "lost", NOW + 2 * DAY),
        ]
        assert await tx.leads.moved_since(oliver.id, NOW) == []
        assert await tx.leads.open_count(office.network.id) == 2
        assert await tx.leads.get(NetworkId(99), LeadId(1)) is None


ATTEMPTS = st.lists(
    st.one_of(
        st.builds(
            Move,
            to=st.sampled_from(Stage),
            jobs=st.none() | st.integers(0, 50),
            reason=st.sampled_from(["", "so it is"]),
        ),
        st.sampled_from(["Nadia", "Oliver"]),
    ),
    max_size=10,
)
"""Moves, and people who introduce the company."""


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(attempts=ATTEMPTS)
async def test_whatever_happens_the_rows_agree(office: Office, attempts: list[Move | str]) -> None:
    nadia, oliver = await office.people("Nadia", "Oliver")
    people = {"Nadia": nadia, "Oliver": oliver}
    async with office.database.read() as tx:
        number = len(await tx.leads.page(office.network.id, None, limit=999, offset=0))
    name = f"Calanque {number:x}"
    paid = {who.id: await office.points(who) for who in people.values()}
    made = await office.introduce(nadia, name)
    assert isinstance(made, Introduced)
    lead_id = made.lead.id

    for attempt in attempts:
        if isinstance(attempt, str):
            await office.introduce(people[attempt], name)
        else:
            moving = office.pipeline.move(office.network, lead_id, attempt, actor=CAMILLE, now=NOW)
            await outcome(moving)

    dossier = await office.pipeline.show(office.network, lead_id, now=NOW)
    assert len(await office.rows(lead.c.id)) == number + 1
    assert dossier.history[-1].stage is dossier.lead.stage
    assert dossier.history[-1].jobs == dossier.lead.jobs
    assert sum(each.share for each in dossier.introductions) == 100
    if len(dossier.introductions) == 1:
        worth = rules.worth(dossier.introductions[0].reached, dossier.lead.jobs)
        assert await office.points(nadia) == paid[nadia.id] + worth


async def test_a_contact_is_erased_on_its_date_and_nothing_else(office: Office) -> None:
    (nadia,) = await office.people("Nadia")
    await office.introduce(nadia, "Calanque")
    await office.introduce(nadia, "Mistral", now=NOW + DAY)
    erasure = ContactErasure(office.database)

    assert await erasure.erase(NOW + CONTACT_LIFE - DAY) == 0
    assert await erasure.erase(NOW + CONTACT_LIFE) == 1

    assert len(await office.rows(contact.c.id)) == 1
    assert len(await office.rows(lead.c.id)) == 2
