"""Invitations on both databases: who comes by them, also at once, and what sponsors have of it."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Sector, Status
from bot.ambassadors.service import LeftError
from bot.audit.model import Actor
from bot.codes.model import Hasher
from bot.codes.service import CodeBook, TooManyGuessesError, WrongCodeError
from bot.i18n import Language
from bot.invitations.model import LIVING, Drawn, Living, NoLinkError
from bot.invitations.service import InvitationDesk
from bot.joining.model import AlreadyJoinedError, Arrived, Guest, NamelessError, NewcomerForm
from bot.joining.service import Joining
from bot.leads.arriving import Arrival
from bot.leads.model import Contact, Introduced, LeadId, Move, Presentation, Stage, Target
from bot.leads.pipeline import Pipeline
from bot.leads.service import LeadDesk
from bot.members.editing import Editing
from bot.merging.service import MergeDesk
from bot.networks.model import Network, NetworkSettings
from bot.points.model import BROUGHT_REWARD
from bot.privacy.notice import Notice
from bot.roster.reading import read
from bot.roster.service import Roster
from bot.tasks.authoring import Authoring
from bot.tasks.model import AssignmentId, Prose, Terms
from bot.tasks.review import Review
from bot.tasks.taking import Taking
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.codes import code
from storage.consents import consent
from storage.database import Database
from storage.deliveries import delivery
from storage.points import point
from tests.beside import Beside
from tests.samples import person, roster
from tests.steps import Stored, outcome, take_in
from tests.wiring import HASHER

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
CAMILLE = Actor.member(77)
REVIEW = 12
SETTINGS = NetworkSettings(
    announcements_channel_id=11,
    review_channel_id=REVIEW,
    invite_url="https://discord.gg/massilia",
    invitation_uses=10,
    invitation_days=30,
)
JANE = Contact(name="Jane Doe", function="CEO", reach="jane@calanque.example", aware=True)


def said(name: str = "Nour", **fields: str) -> NewcomerForm:
    """What somebody new fills in."""
    known = {"first_name": name, "last_name": "Haddad", "country": "Liban", "city": "Beyrouth"}
    return NewcomerForm(
        said={**known, "email": "", **fields},
        language=Language.FR,
        private_messages=True,
        public_ranking=False,
        directory=False,
    )


class Hall(Stored):
    """A network with the sponsor, and the services by which people come and do something."""

    def __init__(self, database: Database, network: Network, sponsor: Ambassador) -> None:
        hasher = Hasher("k" * 43)
        self.database = database
        self.network = network
        self.sponsor = sponsor
        self.desk = InvitationDesk(database, hasher)
        self.joining = Joining(database, CodeBook(database, hasher), hasher)
        self.merging = MergeDesk(database)

    async def draw(self, *, now: datetime = NOW) -> str:
        actor = Actor.member(self.sponsor.discord_id or 0)
        return (await self.desk.draw(self.sponsor, actor=actor, now=now)).code

    async def bring(self, discord_id: int = 900, key: str = "", **fields: str) -> Ambassador:
        """Let somebody new come by an invitation of the sponsor's."""
        key = key or await self.draw()
        form = said(**fields)
        return (await self.joining.come(key, discord_id, form, now=NOW)).person

    async def person(self, name: str, **columns: object) -> Ambassador:
        """Put somebody on the roster."""
        return await add(self.database, self.network, name, **columns)

    async def finish(self, who: Ambassador) -> AssignmentId:
        """Let somebody do a new task that waits for review."""
        authoring, taking = Authoring(self.database), Taking(self.database)
        terms = Terms(deadline="31/01/2026", places=2, points=50)
        draft = await authoring.draft(self.network, terms, now=NOW)
        prose = Prose(title="Salon", description="Venez.", link="https://salon.example")
        task = (await authoring.publish(self.network, draft.id, prose, actor=CAMILLE, now=NOW)).task
        actor = Actor.member(who.discord_id or 0)
        await taking.take(who, task.id, actor=actor, now=NOW)
        await taking.finish(who, task.id, "Fait.", actor=actor, now=NOW)
        async with self.database.read() as tx:
            share = await tx.assignments.of(task.id, who.id)
        assert share
        return share.id

    async def approve(self, share: AssignmentId) -> None:
        await Review(self.database).approve(self.network.id, share, actor=CAMILLE, now=LATER)

    async def undo(self, share: AssignmentId) -> None:
        await Review(self.database).undo(self.network.id, share, actor=CAMILLE, now=LATER)

    async def introduce(self, who: Ambassador, company: str) -> LeadId:
        target = Target(company=company, country="US", sector=Sector.MARITIME)
        said = Presentation(target=target, contact=JANE, background="We sail together.")
        arrival = Arrival(person=who, said=said, actor=CAMILLE, at=NOW)
        introduced = await LeadDesk(self.database).introduce(arrival)
        assert isinstance(introduced, Introduced)
        return introduced.lead.id

    async def move(self, lead: LeadId, to: Stage) -> None:
        said = Move(to=to, jobs=None, reason="so it is")
        pipeline = Pipeline(self.database)
        await pipeline.move(self.network, lead, said, actor=CAMILLE, now=LATER)

    async def points(self, who: Ambassador) -> int:
        async with self.database.read() as tx:
            query = sa.select(ambassador.c.points).where(ambassador.c.id == who.id)
            return int(await tx.connection.scalar(query) or 0)

    async def posts(self, kind: str) -> list[dict[str, object]]:
        async with self.database.read() as tx:
            query = sa.select(delivery.c.payload).where(delivery.c.kind == kind)
            return list(await tx.connection.scalars(query.order_by(delivery.c.id)))


async def add(database: Database, network: Network, name: str, **columns: object) -> Ambassador:
    email = f"{name}@a.example"
    values = {
        "network_id": network.id,
        "first_name": name.capitalize(),
        "last_name": "Fabre",
        "email": email,
        "email_key": email,
        "search": f"{name} fabre  {name}aexample",
        "status": Status.INVITED,
        "created_at": NOW,
        **columns,
    }
    async with database.begin() as tx:
        added = sa.insert(ambassador).values(values).returning(ambassador.c.id)
        id_ = (await tx.connection.execute(added)).scalar_one()
        return await tx.ambassadors.get(AmbassadorId(id_))


@pytest.fixture
async def hall(database: Database) -> Hall:
    async with database.begin() as tx:
        network = await tx.networks.add(SETTINGS, now=NOW)
    here = {"status": Status.ACTIVE, "discord_id": 42, "joined_at": NOW}
    return Hall(database, network, await add(database, network, "gracian", **here))


async def test_somebody_new_comes_by_an_invitation(hall: Hall) -> None:
    key = await hall.draw()
    assert await hall.joining.welcome(key, 900, now=NOW) == Guest(hall.sponsor, Notice())

    form = said(email=" Nour@x.example ")
    arrived = await hall.joining.come(f" {key.lower()} ", 900, form, now=NOW)

    async with hall.database.read() as tx:
        (stored,) = await tx.ambassadors.of_discord(900)
        assert await tx.consents.given(stored.id) == {"private-messages"}
    assert arrived == Arrived(person=stored)
    assert (stored.status, stored.joined_at, stored.sponsor_id) == ("active", NOW, hall.sponsor.id)
    profile = stored.profile
    assert (profile.name, profile.country, profile.city) == ("Nour Haddad", "LB", "Beyrouth")
    assert (profile.email, profile.language) == ("Nour@x.example", Language.FR)
    assert stored.own_fields == {
        *("first_name", "last_name", "email", "country", "city", "language")
    }


async def test_coming_leaves_its_traces(hall: Hall) -> None:
    newcomer = await hall.bring()

    changes = await hall.rows(
        status_change.c.ambassador_id, status_change.c.status, status_change.c.cause
    )
    assert changes == [(newcomer.id, "active", "invitation")]
    lines = await hall.rows(audit.c.action, audit.c.actor_discord_id)
    assert lines == [("invitation.draw", 42), ("ambassador.join", 900)]
    assert set(await hall.rows(consent.c.kind, consent.c.given)) == {
        ("private-messages", True),
        ("public-ranking", False),
    }
    assert await hall.posts("sponsor-news") == [
        {"happened": "joined", "name": "Nour Haddad", "points": 0}
    ]
    assert await hall.posts("newcomer-post") == []


async def test_a_hundred_at_once_with_ten_uses_left(hall: Hall) -> None:
    key = await hall.draw()

    met = Counter(
        await asyncio.gather(
            *(
                outcome(hall.joining.come(key, who, said(f"Nour{who}"), now=NOW))
                for who in range(1000, 1100)
            )
        )
    )

    assert met == {None: 10, WrongCodeError: 90}
    accounts = [row[0] for row in await hall.rows(ambassador.c.discord_id) if row[0] != 42]
    assert len(accounts) == len(set(accounts)) == 10
    assert await hall.rows(code.c.uses_left) == [(0,)]


async def test_one_account_that_comes_twice_at_once_is_in_once(hall: Hall) -> None:
    keys = [await hall.draw() for _ in range(3)]

    met = Counter(
        await asyncio.gather(
            *(outcome(hall.joining.come(key, 900, said(), now=NOW)) for key in keys * 2)
        )
    )

    assert met == {None: 1, AlreadyJoinedError: 5}
    assert sum(row[0] for row in await hall.rows(code.c.uses_left)) == 29  # type: ignore[misc]


async def test_the_sponsor_cannot_come_by_their_own_invitation(hall: Hall) -> None:
    key = await hall.draw()

    assert await outcome(hall.joining.welcome(key, 42, now=NOW)) is AlreadyJoinedError
    assert await outcome(hall.joining.come(key, 42, said(), now=NOW)) is AlreadyJoinedError
    assert await hall.rows(code.c.uses_left) == [(10,)]


@pytest.mark.parametrize("status", [Status.SUSPENDED, Status.LEFT])
async def test_an_invitation_sleeps_while_its_sponsor_takes_no_part(
    hall: Hall, status: Status
) -> None:
    key = await hall.draw()
    await set_status(hall, hall.sponsor, status)
    assert await outcome(hall.joining.welcome(key, 900, now=NOW)) is WrongCodeError
    assert await outcome(hall.joining.come(key, 900, said(), now=NOW)) is WrongCodeError

    await set_status(hall, hall.sponsor, Status.DORMANT)

    assert await outcome(hall.joining.come(key, 900, said(), now=NOW)) is None


async def test_who_was_here_before_does_not_come_as_somebody_new(hall: Hall) -> None:
    await hall.person("odile", status=Status.LEFT, discord_id=900)

    assert await outcome(hall.joining.come(await hall.draw(), 900, said(), now=NOW)) is LeftError
    assert await hall.points(hall.sponsor) == 0


async def test_an_invitation_lives_until_its_date(hall: Hall) -> None:
    key = await hall.draw()
    end = NOW + timedelta(days=30)

    assert await outcome(hall.joining.welcome(key, 900, now=end)) is WrongCodeError
    assert await outcome(hall.joining.welcome(key, 901, now=end - timedelta(seconds=1))) is None


async def test_no_more_than_three_live_at_once_however_they_are_drawn(hall: Hall) -> None:
    keys = await asyncio.gather(*(hall.draw() for _ in range(5)))

    living = await hall.desk.open(hall.sponsor, actor=CAMILLE, now=NOW)

    assert isinstance(living, Living)
    assert [each.uses_left for each in living.invitations] == [10] * LIVING
    met = [await outcome(hall.joining.welcome(key, 900, now=NOW)) for key in keys]
    assert Counter(met) == {None: LIVING, WrongCodeError: 2}


async def test_the_first_is_drawn_when_none_lives(hall: Hall) -> None:
    first = await hall.desk.open(hall.sponsor, actor=CAMILLE, now=NOW)
    assert isinstance(first, Drawn)
    assert (first.sponsor, first.uses, first.link) == (
        *("Gracian Fabre", 10),
        "https://discord.gg/massilia",
    )

    again = await hall.desk.open(hall.sponsor, actor=CAMILLE, now=NOW)
    assert isinstance(again, Living)
    later = NOW + timedelta(days=30)
    assert isinstance(await hall.desk.open(hall.sponsor, actor=CAMILLE, now=later), Drawn)


async def test_without_a_link_nobody_can_be_invited(hall: Hall) -> None:
    bare = replace(hall.network, settings=SETTINGS.model_copy(update={"invite_url": None}))
    async with hall.database.begin() as tx:
        await tx.networks.save(bare)

    assert await outcome(hall.desk.open(hall.sponsor, actor=CAMILLE, now=NOW)) is NoLinkError
    assert await hall.rows(code.c.id) == []


async def test_somebody_else_s_e_mail_makes_nobody_them(hall: Hall) -> None:
    known = await hall.person("odile")
    key = await hall.draw()

    arrived = await hall.joining.come(key, 900, said(email="ODILE@a.example"), now=NOW)

    assert arrived.doubted
    assert arrived.person.id != known.id
    assert arrived.person.profile.email is None
    (post,) = await hall.posts("newcomer-post")
    assert post["likely"] == [{"number": known.id, "name": "Odile Fabre"}]
    await hall.approve(await hall.finish(arrived.person))
    assert await hall.points(hall.sponsor) == 0


async def test_somebody_like_one_of_the_roster_is_shown_to_the_coordinators(hall: Hall) -> None:
    known = await hall.person("odile")

    newcomer = await hall.bring(name="Odile", last_name="Fabre")

    (post,) = await hall.posts("newcomer-post")
    assert post == {
        "number": newcomer.id,
        "name": "Odile Fabre",
        "sponsor": "Gracian Fabre",
        "likely": [{"number": known.id, "name": "Odile Fabre"}],
        "erased": False,
    }


async def test_what_cannot_be_read_keeps_nobody_out(hall: Hall) -> None:
    key = await hall.draw()

    form = said(country="Beyrouth", email="not an address", city="é" * 300)
    arrived = await hall.joining.come(key, 900, form, now=NOW)

    assert [(each.field, each.value) for each in arrived.problems] == [
        ("country", "Beyrouth"),
        ("email", "not an address"),
    ]
    profile = arrived.person.profile
    assert (profile.country, profile.email, len(profile.city)) == (None, None, 300)


@pytest.mark.parametrize("name", ["", "   ", "=1+1"])
async def test_nobody_comes_without_a_name(hall: Hall, name: str) -> None:
    key = await hall.draw()

    attempt = hall.joining.come(key, 900, said(name, last_name=""), now=NOW)

    assert await outcome(attempt) is NamelessError
    assert await hall.rows(code.c.uses_left) == [(10,)]


async def test_an_import_changes_neither_sponsor_nor_what_a_newcomer_said(hall: Hall) -> None:
    newcomer = await hall.bring(email="nour@x.example")
    other = await hall.person("odile")
    row = person(
        email="nour@x.example", last_name="Autre", city="Tyr", sponsor=other.profile.email or ""
    )
    await take_in(hall.database, hall.network, roster(row), actor=CAMILLE, now=LATER)

    async with hall.database.read() as tx:
        after = await tx.ambassadors.get(newcomer.id)
    assert after.sponsor_id == hall.sponsor.id
    assert (after.profile.last_name, after.profile.city) == ("Haddad", "Beyrouth")


async def test_a_sponsor_earns_points_by_a_newcomer_s_first_approved_task_once(hall: Hall) -> None:
    newcomer = await hall.bring()
    first, second = await hall.finish(newcomer), await hall.finish(newcomer)
    assert await hall.points(hall.sponsor) == 0

    await hall.approve(first)
    await hall.approve(second)

    assert await hall.points(hall.sponsor) == BROUGHT_REWARD
    news = await hall.posts("sponsor-news")
    assert news[1:] == [{"happened": "active", "name": "Nour Haddad", "points": BROUGHT_REWARD}]


async def test_two_first_deeds_at_the_same_instant_earn_once(hall: Hall) -> None:
    newcomer = await hall.bring()
    shares = [await hall.finish(newcomer) for _ in range(4)]

    await asyncio.gather(*(hall.approve(share) for share in shares))

    assert await hall.points(hall.sponsor) == BROUGHT_REWARD


async def test_points_for_bringing_somebody_go_with_the_deed_that_is_undone(hall: Hall) -> None:
    newcomer = await hall.bring()
    share = await hall.finish(newcomer)
    await hall.approve(share)

    await hall.undo(share)
    assert await hall.points(hall.sponsor) == 0

    await hall.approve(share)
    assert await hall.points(hall.sponsor) == BROUGHT_REWARD
    causes = await hall.rows(point.c.cause, point.c.amount)
    assert [(cause, amount) for cause, amount in causes if str(cause).startswith("brought")] == [
        (f"brought:{newcomer.id}.1", 20),
        (f"brought:{newcomer.id}.2", -20),
        (f"brought:{newcomer.id}.3", 20),
    ]


async def test_a_qualified_lead_is_a_deed_and_an_introduced_one_is_not(hall: Hall) -> None:
    newcomer = await hall.bring()
    lead = await hall.introduce(newcomer, "Calanque")
    assert await hall.points(hall.sponsor) == 0

    await hall.move(lead, Stage.QUALIFIED)
    assert await hall.points(hall.sponsor) == BROUGHT_REWARD

    await hall.move(lead, Stage.INTRODUCED)
    assert await hall.points(hall.sponsor) == 0


async def test_whom_a_roster_says_somebody_brought_earns_nothing(hall: Hall) -> None:
    known = await hall.person(
        "odile", sponsor_id=hall.sponsor.id, status=Status.ACTIVE, discord_id=900
    )

    await hall.approve(await hall.finish(known))

    assert await hall.points(hall.sponsor) == 0


async def test_points_follow_the_sponsor_that_a_coordinator_sets(hall: Hall) -> None:
    newcomer = await hall.bring()
    await hall.approve(await hall.finish(newcomer))
    other = await hall.person("odile", status=Status.ACTIVE, discord_id=901)
    editing = Editing(hall.database, HASHER)

    await editing.sponsor(hall.network, newcomer.id, other.id, actor=CAMILLE, now=LATER)
    assert (await hall.points(hall.sponsor), await hall.points(other)) == (0, BROUGHT_REWARD)

    await editing.sponsor(hall.network, newcomer.id, None, actor=CAMILLE, now=LATER)
    assert (await hall.points(hall.sponsor), await hall.points(other)) == (0, 0)


async def test_a_newcomer_found_to_be_known_earns_nothing_until_separated(hall: Hall) -> None:
    newcomer = await hall.bring()
    known = await hall.person("odile")
    await hall.approve(await hall.finish(newcomer))

    await hall.merging.merge(hall.network.id, newcomer.id, known.id, actor=CAMILLE, now=LATER)
    assert await hall.points(hall.sponsor) == 0

    await hall.merging.unmerge(hall.network.id, newcomer.id, actor=CAMILLE, now=LATER)
    assert await hall.points(hall.sponsor) == BROUGHT_REWARD


async def test_who_came_by_two_invitations_earns_once(hall: Hall) -> None:
    first = await hall.bring(900)
    second = await hall.bring(901, name="Nora")
    for each in (first, second):
        await hall.approve(await hall.finish(each))
    assert await hall.points(hall.sponsor) == 2 * BROUGHT_REWARD

    await hall.merging.merge(hall.network.id, first.id, second.id, actor=CAMILLE, now=LATER)

    assert await hall.points(hall.sponsor) == BROUGHT_REWARD


async def test_a_merged_sponsor_keeps_what_they_have(hall: Hall) -> None:
    newcomer = await hall.bring()
    await hall.approve(await hall.finish(newcomer))
    entry = await hall.person("gratien", last_name="Fabre")

    await hall.merging.merge(hall.network.id, hall.sponsor.id, entry.id, actor=CAMILLE, now=LATER)
    await hall.approve(await hall.finish(newcomer))

    assert await hall.points(entry) == BROUGHT_REWARD


async def test_points_are_taken_back_from_the_entry_that_has_them(hall: Hall) -> None:
    newcomer, entry = await hall.bring(), await hall.person("gratien", last_name="Fabre")
    share = await hall.finish(newcomer)
    await hall.approve(share)
    sponsor = hall.sponsor
    await hall.merging.merge(hall.network.id, sponsor.id, entry.id, actor=CAMILLE, now=LATER)

    await hall.undo(share)
    assert await hall.points(entry) == 0
    await hall.merging.unmerge(hall.network.id, sponsor.id, actor=CAMILLE, now=LATER)

    assert [await hall.points(each) for each in (sponsor, entry)] == [0, 0]
    lines = await hall.rows(point.c.ambassador_id, point.c.amount)
    theirs = [amount for whose, amount in lines if whose == sponsor.id]
    assert theirs == [BROUGHT_REWARD, -BROUGHT_REWARD]


async def test_points_go_to_the_sponsor_s_own_entry_when_it_is_separated(hall: Hall) -> None:
    newcomer, entry = await hall.bring(), await hall.person("gratien", last_name="Fabre")
    sponsor = hall.sponsor
    await hall.merging.merge(hall.network.id, sponsor.id, entry.id, actor=CAMILLE, now=LATER)
    share = await hall.finish(newcomer)
    await hall.approve(share)
    assert await hall.points(entry) == BROUGHT_REWARD

    await hall.merging.unmerge(hall.network.id, sponsor.id, actor=CAMILLE, now=LATER)
    assert [await hall.points(each) for each in (sponsor, entry)] == [BROUGHT_REWARD, 0]

    await hall.undo(share)
    assert [await hall.points(each) for each in (sponsor, entry)] == [0, 0]


async def test_a_sponsor_whom_an_import_finds_has_the_points_at_once(hall: Hall) -> None:
    newcomer = await hall.bring(email="nour@x.example")
    await hall.approve(await hall.finish(newcomer))
    editing, service = Editing(hall.database, HASHER), Roster(hall.database)
    await editing.sponsor(hall.network, newcomer.id, None, actor=CAMILLE, now=LATER)
    row = person(email="nour@x.example", first_name="Nour", sponsor="gracian@a.example")

    proposal = await service.propose(hall.network, read(roster(row)), now=LATER)
    await service.apply(hall.network, proposal.plan, actor=CAMILLE, now=LATER)

    assert await hall.points(hall.sponsor) == BROUGHT_REWARD


async def test_a_deed_is_approved_though_the_newcomer_is_found_to_be_known_at_that_instant(
    hall: Hall,
) -> None:
    newcomer, entry = await hall.bring(), await hall.person("odile")
    store = Beside(hall.database, hall.approve(await hall.finish(newcomer)))

    await MergeDesk(store).merge(hall.network.id, newcomer.id, entry.id, actor=CAMILLE, now=LATER)
    assert store.begun
    await store.begun

    assert await hall.points(entry) == 50
    assert await hall.points(hall.sponsor) == 0


async def test_whom_somebody_brought_and_how_active_they_are(hall: Hall) -> None:
    newcomer = await hall.bring()
    await hall.approve(await hall.finish(newcomer))
    await hall.introduce(newcomer, "Calanque")
    await hall.person("odile", sponsor_id=hall.sponsor.id)

    async with hall.database.read() as tx:
        following = await tx.sponsorship.following(hall.sponsor.id, limit=5)

    assert (following.people, following.active) == (2, 1)
    first, second = following.latest
    assert (first.name, first.tasks, first.leads) == ("Nour Haddad", 1, 1)
    assert (first.last_active, second.last_active) == (NOW.date(), None)
    assert (second.name, second.status) == ("Odile Fabre", "invited")


async def test_who_guesses_is_known_to_the_coordinators_once_a_day(hall: Hall) -> None:
    for _ in range(5):
        await outcome(hall.joining.welcome("WRONG", 900, now=NOW))

    assert await hall.posts("guesses-post") == [{"discord_id": 900, "wrong": 3}]


async def test_a_right_code_that_is_not_used_forgives_no_guess(hall: Hall) -> None:
    key = await hall.draw()
    met = []
    for _ in range(2):
        met.append(await outcome(hall.joining.welcome("WRONG", 900, now=NOW)))
        met.append(await outcome(hall.joining.welcome("WRONG", 900, now=NOW)))
        met.append(await outcome(hall.joining.welcome(key, 900, now=NOW)))

    assert met == [
        *(WrongCodeError, WrongCodeError, None),
        *(WrongCodeError, TooManyGuessesError, TooManyGuessesError),
    ]


async def set_status(hall: Hall, who: Ambassador, status: Status) -> None:
    async with hall.database.begin() as tx:
        await tx.ambassadors.save(replace(who, status=status))
