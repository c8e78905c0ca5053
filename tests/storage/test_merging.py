"""Merging on both databases: two entries are one person in all that is read, and two again."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import NOTHING, Ambassador, AmbassadorId, Part, Sector, Status
from bot.ambassadors.service import AmbassadorDirectory
from bot.audiences.model import Audience, Field, Term
from bot.audit.model import Actor, Wanted
from bot.audit.service import AuditDesk
from bot.consents.model import Consent, ConsentKind
from bot.directory.service import Directory
from bot.leads.arriving import Arrival
from bot.leads.model import Contact, LeadId, Move, Presentation, Stage, Target
from bot.leads.pipeline import Pipeline
from bot.leads.service import LeadDesk
from bot.members.editing import Editing
from bot.members.standing import Membership
from bot.merging.model import BothStandForOthersError, NotMergedError, SamePersonError
from bot.merging.service import MergeDesk
from bot.networks.model import Network, NetworkSettings
from bot.points.model import PointLine
from bot.privacy.notice import VERSION
from bot.roster.reading import read
from bot.roster.service import Roster
from bot.tags.service import TagDesk, Tagging
from bot.tasks.authoring import Authoring
from bot.tasks.model import Prose, Terms
from bot.tasks.review import Review
from bot.tasks.taking import Taking
from storage.ambassadors import ambassador, status_change
from storage.audit import audit
from storage.database import Database
from tests.samples import person, roster
from tests.wiring import HASHER

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
CAMILLE = Actor.member(77)
SETTINGS = NetworkSettings(announcements_channel_id=11, review_channel_id=12)
JANE = Contact(name="Jane Doe", function="CEO", reach="jane@calanque.example", aware=True)


class Office:
    """A network and what merging touches."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.desk = MergeDesk(database)

    async def person(self, name: str, **columns: object) -> Ambassador:
        """Put somebody on the roster."""
        email = f"{name}@a.example"
        values = {
            "network_id": self.network.id,
            "first_name": name.capitalize(),
            "email": email,
            "email_key": email,
            "search": f"{name} {name}aexample",
            "status": Status.INVITED,
            "created_at": NOW,
            **columns,
        }
        async with self.database.begin() as tx:
            added = sa.insert(ambassador).values(values).returning(ambassador.c.id)
            id_ = (await tx.connection.execute(added)).scalar_one()
            return await tx.ambassadors.get(AmbassadorId(id_))

    async def joined(self, name: str, discord_id: int, **columns: object) -> Ambassador:
        """Put somebody on the roster who has joined."""
        here = {"status": Status.ACTIVE, "discord_id": discord_id, "joined_at": NOW}
        return await self.person(name, **{**here, **columns})

    async def merge(self, loser: Ambassador, into: Ambassador) -> Ambassador:
        pair = await self.desk.merge(self.network.id, loser.id, into.id, actor=CAMILLE, now=LATER)
        return pair.after

    async def unmerge(self, entry: Ambassador) -> None:
        await self.desk.unmerge(self.network.id, entry.id, actor=CAMILLE, now=LATER)

    async def now(self, someone: Ambassador) -> Ambassador:
        async with self.database.read() as tx:
            return await tx.ambassadors.get(someone.id)

    async def entry(self, someone: Ambassador) -> Ambassador:
        """An entry itself, whoever it is merged into."""
        async with self.database.read() as tx:
            found, _ = await tx.merging.pair(self.network.id, someone.id, someone.id, locked=False)
        return found

    async def earn(self, someone: Ambassador, amount: int, cause: str) -> None:
        async with self.database.begin() as tx:
            await tx.points.add(
                PointLine(
                    network_id=self.network.id,
                    ambassador_id=someone.id,
                    amount=amount,
                    cause=cause,
                    at=NOW,
                )
            )

    async def sums(self, *people: Ambassador) -> list[int]:
        """What audiences ask of somebody's points."""
        query = sa.select(ambassador.c.points).order_by(ambassador.c.id)
        these = ambassador.c.id.in_([each.id for each in people])
        async with self.database.read() as tx:
            return list(await tx.connection.scalars(query.where(these)))

    async def tag(self, someone: Ambassador, label: str, *, remove: bool = False) -> int:
        said = Tagging(label=label, person=someone.id, remove=remove)
        desk = TagDesk(self.database)
        return (await desk.tag(self.network, said, actor=CAMILLE, now=NOW)).changed

    async def tagged(self, label: str) -> list[AmbassadorId]:
        value = frozenset({label})
        audience = Audience(terms=(Term(field=Field.TAG, values=value),))
        async with self.database.read() as tx:
            at = self.network.at(NOW)
            return await tx.audiences.members(self.network.id, audience, at)

    async def points(self, someone: Ambassador) -> tuple[int, int, int] | None:
        async with self.database.read() as tx:
            standing = await tx.points.standing(self.network.id, someone.id)
        return (standing.points, standing.rank, standing.of) if standing else None

    async def introduce(self, someone: Ambassador, company: str) -> None:
        said = Presentation(
            target=Target(company=company, country="US", sector=Sector.MARITIME),
            contact=JANE,
            background="We sail together.",
        )
        arrival = Arrival(person=someone, said=said, actor=CAMILLE, at=NOW)
        await LeadDesk(self.database).introduce(arrival)


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.begin() as tx:
        network = await tx.networks.add(SETTINGS, now=NOW)
    return Office(database, network)


async def test_the_survivor_has_the_account_and_what_it_lacked(office: Office) -> None:
    invited = await office.person("jean", city="", member_since=date(2020, 1, 1))
    chosen = ["language"]
    joined = await office.joined(
        "jeannot", 5, city="Lyon", language="en", own_fields=chosen, member_since=date(2019, 1, 1)
    )

    after = await office.merge(joined, invited)

    assert await office.now(invited) == after
    assert (after.id, after.discord_id, after.status) == (invited.id, 5, Status.ACTIVE)
    assert (after.joined_at, after.own_fields) == (NOW, frozenset(chosen))
    assert (after.profile.email, after.profile.city) == ("jean@a.example", "Lyon")
    assert (after.profile.language, after.profile.member_since) == ("en", date(2019, 1, 1))


async def test_either_entry_is_the_one_person(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    await office.merge(jeannot, jean)

    async with office.database.read() as tx:
        by_id = await tx.ambassadors.get(jeannot.id)
        by_email = await tx.ambassadors.called(office.network.id, "jeannot@a.example")
        by_word = await tx.ambassadors.named(office.network.id, "jean", limit=9)
        by_accounts = [await tx.ambassadors.of_discord(each) for each in (4, 5)]

    assert by_id.id == jean.id
    assert [each.id for each in by_email] == [each.id for each in by_word] == [jean.id]
    assert [[each.id for each in found] for found in by_accounts] == [[jean.id], [jean.id]]
    assert (await AmbassadorDirectory(office.database).acting(5, None, now=NOW)).id == jean.id


async def test_points_of_both_are_one_place(office: Office) -> None:
    jean, jeannot, ana = [await office.person(name) for name in ("jean", "jeannot", "ana")]
    for someone, amount, cause in ((jean, 20, "a"), (jeannot, 30, "b"), (ana, 40, "c")):
        await office.earn(someone, amount, cause)
    assert await office.points(jean) == (20, 3, 3)

    await office.merge(jeannot, jean)

    assert await office.points(jean) == (50, 1, 2)
    assert await office.sums(jean, jeannot) == [50, 30]
    await office.earn(jeannot, 5, "d")
    assert await office.sums(jean, jeannot) == [55, 35]
    await office.earn(jeannot, -5, "e")
    async with office.database.read() as tx:
        places = await tx.points.places(office.network.id, start=NOW, end=LATER)
    assert [(place.ambassador_id, place.points) for place in places] == [
        (jean.id, 50),
        (ana.id, 40),
    ]

    await office.unmerge(jeannot)

    assert await office.points(jean) == (20, 3, 3)
    assert await office.points(jeannot) == (30, 2, 3)
    assert await office.sums(jean, jeannot) == [20, 30]


async def test_tasks_of_both_are_theirs_to_finish(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    authoring, taking = Authoring(office.database), Taking(office.database)
    terms = Terms(deadline="31/01/2026", places=2, points=50)
    draft = await authoring.draft(office.network, terms, now=NOW)
    prose = Prose(title="Salon", description="Venez.")
    await authoring.publish(office.network, draft.id, prose, actor=CAMILLE, now=NOW)
    await taking.take(jeannot, draft.id, actor=CAMILLE, now=NOW)

    after = await office.merge(jeannot, jean)
    async with office.database.read() as tx:
        in_hand = await tx.tasks.in_hand(jean.id)
        offered = await tx.tasks.on_offer(office.network.id, jean.id, now=NOW, limit=9)
    await taking.finish(after, draft.id, "Fait.", actor=CAMILLE, now=NOW)
    async with office.database.read() as tx:
        (report,) = await tx.assignments.reports(office.network.id, limit=9)
        shares = await tx.assignments.shares(draft.id)
        history = await tx.assignments.history(draft.id, limit=9)
    share = report.share.assignment
    await Review(office.database).approve(office.network.id, share.id, actor=CAMILLE, now=NOW)

    assert [each.task.id for each in in_hand] == [draft.id]
    assert offered == []
    assert (share.ambassador_id, report.share.name) == (jean.id, "Jean")
    assert [each.name for each in shares] == ["Jean"]
    assert {each.name for each in history} == {"Jean"}
    assert await office.points(jean) == (50, 1, 1)


async def test_two_shares_of_one_task_are_both_theirs(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    authoring, taking = Authoring(office.database), Taking(office.database)
    terms = Terms(deadline="31/01/2026", places=2, points=50)
    draft = await authoring.draft(office.network, terms, now=NOW)
    prose = Prose(title="Salon", description="Venez.")
    await authoring.publish(office.network, draft.id, prose, actor=CAMILLE, now=NOW)
    for someone in (jean, jeannot):
        await taking.take(someone, draft.id, actor=CAMILLE, now=NOW)

    after = await office.merge(jeannot, jean)
    for _ in range(2):
        await taking.give_back(after, draft.id, actor=CAMILLE, now=NOW)

    async with office.database.read() as tx:
        assert await tx.tasks.in_hand(jean.id) == []


async def test_leads_of_both_are_theirs_and_pay_once(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    await office.introduce(jeannot, "Calanque")

    after = await office.merge(jeannot, jean)
    move = Move(to=Stage.QUALIFIED)
    await Pipeline(office.database).move(office.network, LeadId(1), move, actor=CAMILLE, now=NOW)

    desk = LeadDesk(office.database)
    assert [lead.company.name for lead in await desk.mine(after)] == ["Calanque"]
    (introduction,) = (await desk.show(after, LeadId(1), now=NOW)).introductions
    assert (introduction.ambassador_id, introduction.introducer) == (jean.id, "Jean")
    known = await desk.look_up(
        after, Target(company="Calanque", country="US", sector=Sector.MARITIME), now=NOW
    )
    assert known
    assert known.own
    assert await office.points(jean) == (40, 1, 1)


async def test_points_go_with_the_deed_when_two_are_separated(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    authoring, taking = Authoring(office.database), Taking(office.database)
    review, pipeline = Review(office.database), Pipeline(office.database)
    terms = Terms(deadline="31/01/2026", places=2, points=50)
    draft = await authoring.draft(office.network, terms, now=NOW)
    prose = Prose(title="Salon", description="Venez.")
    await authoring.publish(office.network, draft.id, prose, actor=CAMILLE, now=NOW)
    await taking.take(jeannot, draft.id, actor=CAMILLE, now=NOW)
    await office.introduce(jeannot, "Calanque")
    after = await office.merge(jeannot, jean)
    await taking.finish(after, draft.id, "Fait.", actor=CAMILLE, now=NOW)
    async with office.database.read() as tx:
        (report,) = await tx.assignments.reports(office.network.id, limit=9)
    share = report.share.assignment.id
    await review.approve(office.network.id, share, actor=CAMILLE, now=NOW)
    qualified = Move(to=Stage.QUALIFIED)
    await pipeline.move(office.network, LeadId(1), qualified, actor=CAMILLE, now=NOW)
    assert await office.points(jean) == (10 + 50 + 30, 1, 1)

    await office.unmerge(jeannot)
    assert await office.sums(jean, jeannot) == [0, 10 + 50 + 30]

    await review.undo(office.network.id, share, actor=CAMILLE, now=LATER)
    introduced = Move(to=Stage.INTRODUCED, reason="too early")
    await pipeline.move(office.network, LeadId(1), introduced, actor=CAMILLE, now=LATER)
    assert await office.sums(jean, jeannot) == [0, 10]


async def test_a_lead_that_both_introduced_pays_one_person_both_shares(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    pipeline = Pipeline(office.database)
    await office.introduce(jean, "Calanque")
    lost = Move(to=Stage.LOST, reason="too far")
    await pipeline.move(office.network, LeadId(1), lost, actor=CAMILLE, now=NOW)
    await office.introduce(jeannot, "Calanque")
    assert (await office.points(jean), await office.points(jeannot)) == ((10, 1, 2), (5, 2, 2))

    after = await office.merge(jeannot, jean)
    move = Move(to=Stage.QUALIFIED)
    await pipeline.move(office.network, LeadId(1), move, actor=CAMILLE, now=NOW)
    assert await office.points(jean) == (15 + 2 * 15, 1, 1)

    await pipeline.move(office.network, LeadId(1), lost, actor=CAMILLE, now=NOW)
    await office.introduce(after, "Calanque")
    async with office.database.read() as tx:
        earlier = await tx.introductions.of_lead(LeadId(1), now=NOW)
    assert sorted(each.share for each in earlier) == [0, 100]


async def test_a_yes_of_either_is_their_yes_and_the_last_word_counts(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)

    def said(given: bool, at: datetime) -> Consent:
        kind = ConsentKind.PRIVATE_MESSAGES
        return Consent(kind=kind, given=given, notice_version=VERSION, at=at)

    async with office.database.begin() as tx:
        await tx.consents.add(jeannot.id, said(True, NOW))
    await office.merge(jeannot, jean)

    async with office.database.begin() as tx:
        assert ConsentKind.PRIVATE_MESSAGES in await tx.consents.given(jean.id)
        await tx.consents.add(jean.id, said(False, LATER))
        assert await tx.consents.given(jean.id) == frozenset()


async def test_the_directory_shows_what_the_last_words_of_both_let_it(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    directory = Directory(office.database)
    jean = await directory.show(jean, Part.NAME | Part.WORK, now=NOW)
    jeannot = await directory.show(jeannot, Part.NAME | Part.PLACE, now=NOW)
    await directory.show(jeannot, NOTHING, now=LATER)

    await office.merge(jeannot, jean)

    assert (await office.now(jean)).shown == NOTHING

    await office.unmerge(jeannot)
    shown = [(await office.now(each)).shown for each in (jean, jeannot)]
    assert shown == [Part.NAME | Part.WORK, NOTHING]


async def test_tags_of_both_are_theirs(office: Office) -> None:
    jean, jeannot = await office.person("jean"), await office.person("jeannot")
    await office.tag(jeannot, "board")
    await office.tag(jeannot, "port")
    await office.merge(jeannot, jean)

    assert await office.tag(jean, "board") == 0
    assert await office.tag(jean, "board", remove=True) == 1
    assert [await office.tagged(label) for label in ("board", "port")] == [[], [jean.id]]

    await office.unmerge(jeannot)
    assert [await office.tagged(label) for label in ("board", "port")] == [[], [jeannot.id]]


async def test_the_audit_of_a_person_is_that_of_all_their_entries(office: Office) -> None:
    jean, jeannot = await office.person("jean"), await office.person("jeannot")
    await office.tag(jeannot, "board")
    await Membership(office.database, HASHER).suspend(
        office.network, jeannot.id, "", actor=CAMILLE, now=NOW
    )
    await office.merge(jeannot, jean)

    page = await AuditDesk(office.database).newest(office.network, Wanted(person=jean.id))

    said = [each.line.action for each in page.entries]
    assert said == ["roster.merge", "roster.suspend", "roster.tag"]


async def test_an_export_names_the_sponsor_s_own_e_mail(office: Office) -> None:
    jean, jeannot = await office.person("jean"), await office.person("jeannot")
    await office.person("child", sponsor_id=jeannot.id)
    await office.merge(jeannot, jean)

    async with office.database.read() as tx:
        people = await tx.exports.people(office.network.id, Audience(), office.network.at(NOW))

    assert sorted(each.sponsor for each in people) == ["", "jean@a.example"]


async def test_undoing_gives_back_all_but_what_was_changed_since(office: Office) -> None:
    invited = await office.person("jean")
    joined = await office.joined("jeannot", 5, city="Lyon", company="Terra")
    after = await office.merge(joined, invited)
    async with office.database.begin() as tx:
        corrected = sa.update(ambassador).where(ambassador.c.id == after.id)
        await tx.connection.execute(corrected.values(city="Aix"))

    await office.unmerge(joined)

    alone, other = await office.now(invited), await office.now(joined)
    assert (alone.discord_id, alone.status, alone.joined_at) == (None, Status.INVITED, None)
    assert (alone.profile.city, alone.profile.company) == ("Aix", "")
    assert other == joined
    rows = await _rows(office, status_change.c.ambassador_id, status_change.c.status)
    assert rows == [(invited.id, Status.ACTIVE), (invited.id, Status.INVITED)]
    assert [action for (action,) in await _rows(office, audit.c.action)] == [
        *("roster.merge", "roster.unmerge")
    ]


async def test_what_became_of_the_account_goes_back_with_it(office: Office) -> None:
    invited, joined = await office.person("jean"), await office.joined("jeannot", 5)
    after = await office.merge(joined, invited)
    async with office.database.begin() as tx:
        gone = sa.update(ambassador).where(ambassador.c.id == after.id)
        await tx.connection.execute(gone.values(status=Status.SUSPENDED))

    await office.unmerge(joined)

    assert (await office.now(invited)).status is Status.INVITED
    assert (await office.now(joined)).status is Status.SUSPENDED


async def test_the_tree_of_sponsors_stays_a_tree(office: Office) -> None:
    root = await office.person("root")
    jeannot = await office.person("jeannot", sponsor_id=root.id)
    child = await office.person("child", sponsor_id=jeannot.id)
    jean = await office.person("jean", sponsor_id=child.id)

    after = await office.merge(jeannot, jean)

    assert after.sponsor_id == root.id
    async with office.database.read() as tx:
        lines = await tx.merging.sponsors([child.id, jean.id])
    assert lines == {child.id: [jean.id, root.id], jean.id: [root.id]}

    await office.unmerge(jeannot)
    assert (await office.now(jean)).sponsor_id == child.id


async def test_merging_waits_for_a_sponsor_that_is_being_corrected(office: Office) -> None:
    brigitte = await office.person("brigitte")
    luc = await office.person("luc")
    child = await office.person("child", sponsor_id=luc.id)
    anna = await office.person("anna", sponsor_id=brigitte.id)
    async with office.database.begin() as tx:
        await tx.networks.get(office.network.id, locked=True)
        await tx.ambassadors.save(replace(brigitte, sponsor_id=child.id))
        merging = asyncio.create_task(office.merge(anna, into=luc))
        done, _ = await asyncio.wait({merging}, timeout=0.1)

    assert not done
    assert (await merging).sponsor_id is None  # for luc is above brigitte by now


async def test_undoing_closes_no_circle_in_a_tree_that_has_grown(office: Office) -> None:
    root, jeannot = await office.person("root"), await office.person("jeannot")
    child = await office.person("child", sponsor_id=jeannot.id)
    jean = await office.person("jean", sponsor_id=child.id)
    await office.merge(jeannot, jean)
    editing = Editing(office.database, HASHER)
    for someone, sponsor in ((root, jean), (jean, None)):
        await editing.sponsor(
            office.network, someone.id, sponsor.id if sponsor else None, actor=CAMILLE, now=LATER
        )
    async with office.database.begin() as tx:
        below = sa.update(ambassador).where(ambassador.c.id == jeannot.id)
        await tx.connection.execute(below.values(sponsor_id=root.id))

    await office.unmerge(jeannot)

    assert (await office.now(jean)).sponsor_id is None
    async with office.database.read() as tx:
        lines = await tx.merging.sponsors([child.id])
    assert lines == {child.id: [jeannot.id, root.id, jean.id]}


async def test_undoing_closes_no_circle_without_the_survivor_either(office: Office) -> None:
    above, jean = await office.person("above"), await office.person("jean")
    jeannot = await office.person("jeannot", sponsor_id=above.id)
    child = await office.person("child", sponsor_id=jeannot.id)
    root = await office.person("root")
    editing = Editing(office.database, HASHER)
    sponsored = await editing.sponsor(office.network, jean.id, root.id, actor=CAMILLE, now=NOW)
    await office.merge(jeannot, sponsored)
    await editing.sponsor(office.network, above.id, child.id, actor=CAMILLE, now=LATER)

    await office.unmerge(jeannot)

    assert (await office.now(jeannot)).sponsor_id is None
    async with office.database.read() as tx:
        lines = await tx.merging.sponsors([above.id])
    assert lines == {above.id: [child.id, jeannot.id]}


async def test_who_is_given_another_account_acts_by_none_of_the_old_ones(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    await office.merge(jeannot, jean)

    await Membership(office.database, HASHER).rebind(
        office.network, jean.id, 6, actor=CAMILLE, now=LATER
    )

    async with office.database.read() as tx:
        found = [await tx.ambassadors.of_discord(each) for each in (4, 5, 6)]
    assert [[each.id for each in people] for people in found] == [[], [], [jean.id]]


async def test_a_new_account_goes_back_to_whose_the_lost_one_was(office: Office) -> None:
    invited, joined = await office.person("jean"), await office.joined("jeannot", 5)
    await office.merge(joined, invited)
    desk = Membership(office.database, HASHER)
    await desk.rebind(office.network, invited.id, 6, actor=CAMILLE, now=LATER)

    await office.unmerge(joined)

    alone, other = await office.now(invited), await office.now(joined)
    assert (alone.status, alone.discord_id) == (Status.INVITED, None)
    assert (other.status, other.discord_id) == (Status.ACTIVE, 6)


async def test_who_lost_their_account_while_merged_is_given_another(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)
    await office.merge(jeannot, jean)
    desk = Membership(office.database, HASHER)
    await desk.rebind(office.network, jean.id, 6, actor=CAMILLE, now=LATER)
    await office.unmerge(jeannot)
    assert (await office.now(jeannot)).discord_id is None

    await desk.rebind(office.network, jeannot.id, 5, actor=CAMILLE, now=LATER)

    assert [(await office.now(each)).discord_id for each in (jean, jeannot)] == [6, 5]


async def test_who_is_restored_with_an_account_of_another_entry_is_in(office: Office) -> None:
    invited, joined = await office.person("jean"), await office.joined("jeannot", 5)
    desk = Membership(office.database, HASHER)
    await desk.suspend(office.network, joined.id, "Hm.", actor=CAMILLE, now=NOW)
    await office.merge(joined, invited)

    restored = await desk.restore(office.network, invited.id, actor=CAMILLE, now=LATER)

    assert (restored.status, restored.discord_id) == (Status.ACTIVE, 5)


async def test_whoever_stands_for_others_stays(office: Office) -> None:
    one, two, three, four = [await office.person(name) for name in ("a", "b", "c", "d")]
    await office.merge(one, two)
    await office.merge(two, three)

    assert [(await office.now(each)).id for each in (one, two, three)] == [two.id] * 3
    with pytest.raises(SamePersonError):
        await office.merge(one, two)
    with pytest.raises(SamePersonError):
        await office.merge(four, four)
    five = await office.person("e")
    await office.merge(five, four)
    with pytest.raises(BothStandForOthersError):
        await office.merge(four, two)
    with pytest.raises(NotMergedError):
        await office.unmerge(four)
    with pytest.raises(NotMergedError):
        await office.desk.merged_into(five)


async def test_two_coordinators_merge_both_ways_at_one_instant(office: Office) -> None:
    jean, jeannot = await office.joined("jean", 4), await office.joined("jeannot", 5)

    outcomes = await asyncio.gather(
        office.merge(jean, jeannot), office.merge(jeannot, jean), return_exceptions=True
    )

    assert sorted(type(each).__name__ for each in outcomes) == ["Ambassador", "SamePersonError"]
    entries = [await office.entry(jean), await office.entry(jeannot)]
    assert sorted(each.merged_into is None for each in entries) == [False, True]


async def test_an_import_follows_both_e_mails(office: Office) -> None:
    jean, jeannot = await office.person("jean"), await office.person("jeannot")
    await office.merge(jeannot, jean)
    rows = read(
        roster(
            person(email="Jeannot@a.example", first_name="Jean", last_name="", city="Arles"),
            person(email="ana@a.example", first_name="Ana", sponsor="jeannot@a.example"),
        )
    )
    service = Roster(office.database)

    for imported, unchanged in ((1, 0), (0, 2)):
        proposal = await service.propose(office.network, rows, now=LATER)
        await service.apply(office.network, proposal.plan, actor=CAMILLE, now=LATER)
        assert (proposal.plan.imported, proposal.plan.unchanged) == (imported, unchanged)

    after = await office.now(jean)
    assert (after.profile.email, after.profile.city) == ("jean@a.example", "Arles")
    (sponsor,) = await _rows(office, ambassador.c.sponsor_id, at=ambassador.c.first_name == "Ana")
    assert sponsor == (jean.id,)


async def test_an_import_leaves_the_e_mail_with_the_entry_that_has_it(office: Office) -> None:
    first = await office.joined("first", 4, email=None, email_key=None)
    second = await office.joined("second", 5, email=None, email_key=None)
    jean = await office.person("jean")
    await office.merge(second, first)
    await office.merge(jean, first)
    rows = read(roster(person(email="jean@a.example", first_name="First", last_name="")))
    service = Roster(office.database)

    proposal = await service.propose(office.network, rows, now=LATER)
    await service.apply(office.network, proposal.plan, actor=CAMILLE, now=LATER)

    assert (proposal.plan.updated, (await office.now(first)).profile.email) == (0, None)
    await Membership(office.database, HASHER).suspend(
        office.network, first.id, "", actor=CAMILLE, now=LATER
    )


async def _rows(
    office: Office, *columns: sa.Column[object], at: sa.ColumnElement[bool] | None = None
) -> list[tuple[object, ...]]:
    query = sa.select(*columns).order_by(columns[0].table.c.id)
    async with office.database.read() as tx:
        rows = await tx.connection.execute(query if at is None else query.where(at))
        return [tuple(row) for row in rows]
