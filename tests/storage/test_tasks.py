"""Tasks on both databases: places, points and news, also when many click at once."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Sector, Status
from bot.audiences import AudienceError
from bot.audit.model import Actor
from bot.networks.model import Network, NetworkSettings
from bot.points.model import Standing
from bot.tasks.authoring import Authoring
from bot.tasks.desk import TaskDesk
from bot.tasks.errors import (
    AlreadyApprovedError,
    AlreadyTheirsError,
    AlreadyYoursError,
    DeadlineError,
    FormGoneError,
    IllegalDecisionError,
    NothingToEditError,
    NotInAudienceError,
    NotInHandError,
    PlacesError,
    SeveralTasksError,
    TaskCancelledError,
    TaskClosedError,
    TaskFullError,
    UnknownTaskError,
)
from bot.tasks.expiry import Expiry
from bot.tasks.model import AssignmentId, Prose, Task, TaskId, TaskStatus, Terms
from bot.tasks.review import Review
from bot.tasks.taking import Taking
from storage.ambassadors import ambassador, ambassador_sector
from storage.assignments import task_decision
from storage.audit import audit
from storage.database import Database
from storage.deliveries import delivery
from storage.points import point
from storage.tasks import assignment, task
from tests.steps import Stored, outcome

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
LATER = datetime(2026, 2, 1, 8, tzinfo=UTC)
CAMILLE, MARIUS = Actor.member(901), Actor.member(902)
ANNOUNCEMENTS, REVIEW = 11, 12
SETTINGS = NetworkSettings(
    coordinator_role_id=10, announcements_channel_id=ANNOUNCEMENTS, review_channel_id=REVIEW
)


class Hall(Stored):
    """A network, its people, and all that can be done with tasks."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.authoring = Authoring(database)
        self.taking = Taking(database)
        self.review = Review(database)
        self.expiry = Expiry(database)
        self.desk = TaskDesk(database)

    async def person(self, number: int, **columns: object) -> Ambassador:
        sectors = columns.pop("sectors", ())
        values = {
            "network_id": self.network.id,
            "first_name": f"Ambassador {number}",
            "status": Status.ACTIVE,
            "discord_id": 100 + number,
            "created_at": NOW,
            **columns,
        }
        async with self.database.begin() as tx:
            added = sa.insert(ambassador).values(values).returning(ambassador.c.id)
            id_ = AmbassadorId((await tx.connection.execute(added)).scalar_one())
            for sector in sectors:  # type: ignore[attr-defined]
                row = {"ambassador_id": id_, "sector": sector}
                await tx.connection.execute(sa.insert(ambassador_sector).values(row))
            return await tx.ambassadors.get(id_)

    async def task(self, title: str = "Salon", *, now: datetime = NOW, **terms: object) -> Task:
        known: dict[str, object] = {"deadline": "31/01/2026", "places": 2, "points": 50}
        said = Terms(**{**known, **terms})  # type: ignore[arg-type]
        draft = await self.authoring.draft(self.network, said, now=now)
        prose = Prose(title=title, description="Venez.", link="https://salon.example")
        published = await self.authoring.publish(
            self.network, draft.id, prose, actor=CAMILLE, now=now
        )
        return published.task

    async def take(self, person: Ambassador, of: Task, *, now: datetime = NOW) -> Task:
        return await self.taking.take(person, of.id, actor=own(person), now=now)

    async def finish(self, person: Ambassador, of: Task, *, now: datetime = NOW) -> AssignmentId:
        await self.taking.finish(person, of.id, "C’est fait.", actor=own(person), now=now)
        return await self.share(person, of)

    async def share(self, person: Ambassador, of: Task) -> AssignmentId:
        async with self.database.read() as tx:
            found = await tx.assignments.of(of.id, person.id)
        assert found
        return found.id

    async def approve(
        self, share: AssignmentId, *, actor: Actor = CAMILLE, now: datetime = NOW
    ) -> object:
        return await self.review.approve(self.network.id, share, actor=actor, now=now)

    async def status(self, of: Task) -> TaskStatus:
        async with self.database.read() as tx:
            found = await tx.tasks.get(self.network.id, of.id)
        assert found
        return found.status

    async def points(self, person: Ambassador) -> Standing | None:
        async with self.database.read() as tx:
            return await tx.points.standing(self.network.id, person.id)

    async def news(self) -> list[tuple[object, object]]:
        """Whom was told what, in the order in which it was put into the outbox."""
        rows = await self.rows(delivery.c.kind, delivery.c.ambassador_id, delivery.c.payload)
        return [
            (who, payload["happened"])  # type: ignore[index]
            for kind, who, payload in rows
            if kind == "task-news"
        ]


def own(person: Ambassador) -> Actor:
    return Actor.member(person.discord_id or 0)


@pytest.fixture
async def hall(database: Database) -> Hall:
    async with database.begin() as tx:
        network = await tx.networks.add(SETTINGS, now=NOW)
    return Hall(database, network)


async def test_a_draft_is_nobody_s_business_until_its_form_comes(hall: Hall) -> None:
    nadia = await hall.person(1)
    terms = Terms(deadline="31/01/2026", places=2, points=50)
    draft = await hall.authoring.draft(hall.network, terms, now=NOW)

    assert (await hall.desk.mine(nadia, now=NOW)).on_offer == []
    assert await hall.desk.all(hall.network.id) == []
    assert await outcome(hall.take(nadia, draft)) is UnknownTaskError
    assert await outcome(hall.desk.find(hall.network.id, f"#{draft.id}")) is UnknownTaskError
    assert await hall.rows(delivery.c.kind) == []


async def test_publishing_opens_posts_and_writes_an_audit_line(hall: Hall) -> None:
    await hall.person(1, country="GB")
    await hall.person(2, country="FR")
    terms = Terms(
        deadline="2026-01-31",
        places=2,
        points=50,
        audience="pays:royaume-uni",
        sector=Sector.MARITIME,
    )
    draft = await hall.authoring.draft(hall.network, terms, now=NOW)
    prose = Prose(title="Salon", description="Venez.")
    published = await hall.authoring.publish(hall.network, draft.id, prose, actor=CAMILLE, now=NOW)

    assert published.people == 1
    assert published.task.audience == "country:GB"
    assert published.task.closes_at == datetime(2026, 1, 31, 23, tzinfo=UTC)
    ((kind, channel, payload),) = await hall.rows(
        delivery.c.kind, delivery.c.channel_id, delivery.c.payload
    )
    assert (kind, channel) == ("task-post", ANNOUNCEMENTS)
    assert payload["sector"] == "maritime"  # type: ignore[index]
    ((action, actor, after),) = await hall.rows(
        audit.c.action, audit.c.actor_discord_id, audit.c.after
    )
    assert (action, actor) == ("task.create", 901)
    assert after["deadline"] == "2026-01-31"  # type: ignore[index]


async def test_a_form_counts_once(hall: Hall) -> None:
    opened = await hall.task()
    prose = Prose(title="Again", description="x")

    again = hall.authoring.publish(hall.network, opened.id, prose, actor=CAMILLE, now=NOW)

    assert await outcome(again) is FormGoneError
    assert await hall.rows(delivery.c.kind) == [("task-post",)]


async def test_a_form_that_comes_after_the_deadline_opens_nothing(hall: Hall) -> None:
    terms = Terms(deadline="31/01/2026", places=2, points=50)
    draft = await hall.authoring.draft(hall.network, terms, now=NOW)
    prose = Prose(title="Late", description="x")

    late = hall.authoring.publish(hall.network, draft.id, prose, actor=CAMILLE, now=LATER)

    assert await outcome(late) is TaskClosedError


async def test_what_is_mistyped_makes_no_draft(hall: Hall) -> None:
    for terms, refusal in (
        (Terms(deadline="31/02/2026", places=1, points=1), DeadlineError),
        (Terms(deadline="31/01/2026", places=1, points=1, audience="pays:zzz"), AudienceError),
    ):
        with pytest.raises(refusal):
            await hall.authoring.draft(hall.network, terms, now=NOW)
    assert await hall.rows(task.c.id) == []


async def test_25_want_10_places_at_once(hall: Hall) -> None:
    opened = await hall.task(places=10)
    people = [await hall.person(number) for number in range(25)]

    met = await asyncio.gather(*(outcome(hall.take(person, opened)) for person in people))

    assert Counter(met) == {None: 10, TaskFullError: 15}
    assert len(await hall.rows(assignment.c.id)) == 10
    assert await hall.status(opened) is TaskStatus.FULL


async def test_one_person_who_clicks_ten_times_at_once_has_one_place(hall: Hall) -> None:
    opened = await hall.task()
    nadia = await hall.person(1)

    met = await asyncio.gather(*(outcome(hall.take(nadia, opened)) for _ in range(10)))

    assert Counter(met) == {None: 1, AlreadyYoursError: 9}
    assert await hall.rows(task_decision.c.decision) == [("take",)]


async def test_a_place_given_back_is_somebody_else_s_and_can_be_had_again(hall: Hall) -> None:
    opened = await hall.task(places=1)
    nadia, oliver = await hall.person(1), await hall.person(2)
    await hall.take(nadia, opened)
    assert await hall.status(opened) is TaskStatus.FULL

    await hall.taking.give_back(nadia, opened.id, actor=own(nadia), now=NOW)
    assert await hall.status(opened) is TaskStatus.OPEN
    await hall.take(oliver, opened)
    assert await outcome(hall.take(nadia, opened)) is TaskFullError
    await hall.taking.give_back(oliver, opened.id, actor=own(oliver), now=NOW)
    await hall.take(nadia, opened)

    assert await hall.rows(assignment.c.ambassador_id, assignment.c.status) == [
        (nadia.id, "taken"),
        (oliver.id, "given-back"),
    ]


async def test_a_task_is_only_for_its_audience_also_when_assigned(hall: Hall) -> None:
    opened = await hall.task(audience="country:GB")
    nadia = await hall.person(1, country="FR")
    suspended = await hall.person(2, country="GB", status=Status.SUSPENDED)

    assert await outcome(hall.take(nadia, opened)) is NotInAudienceError
    for person in (nadia, suspended):
        assigned = hall.taking.assign(person, opened.id, actor=CAMILLE, now=NOW)
        assert await outcome(assigned) is NotInAudienceError
    assert await hall.rows(assignment.c.id) == []


async def test_a_task_of_another_network_is_unknown(hall: Hall) -> None:
    async with hall.database.begin() as tx:
        other = await tx.networks.add(SETTINGS, now=NOW)
    opened = await hall.task()
    stranger = await Hall(hall.database, other).person(1)

    assert await outcome(hall.take(stranger, opened)) is UnknownTaskError
    nadia = await hall.person(1)
    await hall.take(nadia, opened)
    share = await hall.finish(nadia, opened)
    foreign = hall.review.approve(other.id, share, actor=CAMILLE, now=NOW)
    assert await outcome(foreign) is UnknownTaskError


async def test_assigning_counts_places_tells_the_person_and_names_the_coordinator(
    hall: Hall,
) -> None:
    opened = await hall.task(places=1)
    invited = await hall.person(1, status=Status.INVITED, discord_id=None)
    other = await hall.person(2)

    await hall.taking.assign(invited, opened.id, actor=CAMILLE, now=NOW)

    again = hall.taking.assign(invited, opened.id, actor=CAMILLE, now=NOW)
    assert await outcome(again) is AlreadyTheirsError
    full = hall.taking.assign(other, opened.id, actor=CAMILLE, now=NOW)
    assert await outcome(full) is TaskFullError
    assert await hall.news() == [(invited.id, "assigned")]
    assert await hall.rows(task_decision.c.actor_discord_id) == [(901,)]
    lines = await hall.rows(audit.c.action, audit.c.actor_discord_id, audit.c.after)
    assert lines[-1] == ("task.assign", 901, {"ambassador": invited.id})


async def test_points_go_into_the_ledger_once_whoever_clicks(hall: Hall) -> None:
    opened = await hall.task()
    nadia = await hall.person(1)
    await hall.take(nadia, opened)
    share = await hall.finish(nadia, opened)

    met = await asyncio.gather(
        *(outcome(hall.approve(share, actor=actor)) for actor in [CAMILLE, MARIUS] * 5)
    )

    assert Counter(met) == {None: 1, AlreadyApprovedError: 9}
    ((decision_id,),) = [
        row[:1]
        for row in await hall.rows(task_decision.c.id, task_decision.c.decision)
        if row[1] == "approve"
    ]
    assert await hall.rows(point.c.ambassador_id, point.c.amount, point.c.cause) == [
        (nadia.id, 50, f"task-decision:{decision_id}")
    ]
    assert await hall.news() == [(nadia.id, "approved")]


async def test_the_second_approver_reads_who_was_faster(hall: Hall) -> None:
    opened = await hall.task()
    nadia = await hall.person(1)
    await hall.take(nadia, opened)
    share = await hall.finish(nadia, opened)
    await hall.approve(share, actor=MARIUS)

    with pytest.raises(AlreadyApprovedError) as refusal:
        await hall.approve(share, actor=CAMILLE)

    assert refusal.value.values == {"by": "<@902>"}


async def test_an_undone_approval_takes_what_it_gave_whatever_the_task_says_now(
    hall: Hall,
) -> None:
    opened = await hall.task(points=50)
    nadia = await hall.person(1)
    await hall.take(nadia, opened)
    share = await hall.finish(nadia, opened)
    await hall.approve(share)
    await hall.authoring.edit(hall.network, opened.id, Terms(points=80), actor=CAMILLE, now=NOW)

    undone = await asyncio.gather(
        *(
            outcome(hall.review.undo(hall.network.id, share, actor=MARIUS, now=NOW))
            for _ in range(4)
        )
    )
    assert Counter(undone) == {None: 1, IllegalDecisionError: 3}
    assert await hall.points(nadia) is None
    await hall.approve(share)

    assert await hall.rows(point.c.amount) == [(50,), (-50,), (80,)]
    assert len(set(await hall.rows(point.c.cause))) == 3
    assert [what for _, what in await hall.news()] == ["approved", "undone", "approved"]
    actions = [action for (action,) in await hall.rows(audit.c.action)]
    assert actions == ["task.create", "task.approve", "task.edit", "task.undo", "task.approve"]


async def test_what_is_sent_back_says_why_and_is_done_again(hall: Hall) -> None:
    opened = await hall.task()
    nadia = await hall.person(1)
    await hall.take(nadia, opened)
    share = await hall.finish(nadia, opened)

    await hall.review.send_back(
        hall.network.id, share, "Il manque le lien.", actor=CAMILLE, now=NOW
    )

    (payload,) = [
        payload
        for kind, payload in await hall.rows(delivery.c.kind, delivery.c.payload)
        if kind == "task-news"
    ]
    assert (payload["happened"], payload["reason"]) == (  # type: ignore[index]
        "sent-back",
        "Il manque le lien.",
    )
    assert await outcome(hall.approve(share)) is IllegalDecisionError
    # What was done in time may be mended after the deadline.
    await hall.finish(nadia, opened, now=LATER)
    await hall.approve(share, now=LATER)
    assert await hall.rows(point.c.amount) == [(50,)]
    reviews = [row for row in await hall.rows(delivery.c.kind) if row == ("task-review",)]
    assert len(reviews) == 2


async def test_what_is_not_in_hand_can_neither_be_done_nor_given_back(hall: Hall) -> None:
    opened = await hall.task()
    nadia = await hall.person(1)

    done = hall.taking.finish(nadia, opened.id, "x", actor=own(nadia), now=NOW)
    assert await outcome(done) is NotInHandError
    back = hall.taking.give_back(nadia, opened.id, actor=own(nadia), now=NOW)
    assert await outcome(back) is NotInHandError
    await hall.take(nadia, opened)
    await hall.finish(nadia, opened)
    again = hall.taking.finish(nadia, opened.id, "x", actor=own(nadia), now=NOW)
    assert await outcome(again) is IllegalDecisionError


async def test_doing_it_for_somebody_gives_them_the_credit(hall: Hall) -> None:
    opened = await hall.task()
    invited = await hall.person(1, status=Status.INVITED, discord_id=None)
    await hall.taking.assign(invited, opened.id, actor=CAMILLE, now=NOW)

    report = await hall.taking.finish_for(
        invited, opened.id, "Au téléphone", actor=CAMILLE, now=NOW
    )
    await hall.approve(report.share.assignment.id, actor=MARIUS)

    assert await hall.rows(point.c.ambassador_id, point.c.amount) == [(invited.id, 50)]
    actions = await hall.rows(audit.c.action, audit.c.actor_discord_id)
    assert actions[1:] == [("task.assign", 901), ("task.done", 901), ("task.approve", 902)]


async def test_after_the_deadline_nobody_takes_or_does_it_whether_or_not_the_tick_came(
    hall: Hall,
) -> None:
    opened = await hall.task(places=3)
    nadia, oliver, late = [await hall.person(number) for number in (1, 2, 3)]
    await hall.take(nadia, opened)
    await hall.take(oliver, opened)
    await hall.finish(oliver, opened)

    assert await outcome(hall.take(late, opened, now=LATER)) is TaskClosedError
    assert await outcome(hall.finish(nadia, opened, now=LATER)) is TaskClosedError
    assert (await hall.desk.mine(late, now=LATER)).on_offer == []

    assert await hall.expiry.expire(opened.closes_at - timedelta(seconds=1)) == 0
    assert await hall.expiry.expire(opened.closes_at) == 1
    assert await hall.expiry.expire(LATER) == 0
    assert await hall.status(opened) is TaskStatus.CLOSED
    assert await hall.rows(assignment.c.status) == [("expired",), ("done",)]
    assert await hall.news() == [(nadia.id, "expired")]
    assert await outcome(hall.take(late, opened, now=LATER)) is TaskClosedError


async def test_a_deadline_that_is_moved_opens_the_task_again(hall: Hall) -> None:
    opened = await hall.task(places=1)
    nadia = await hall.person(1)
    await hall.take(nadia, opened)
    await hall.expiry.expire(LATER)

    moved = await hall.authoring.edit(
        hall.network, opened.id, Terms(deadline="15/02/2026"), actor=CAMILLE, now=LATER
    )

    assert moved.status is TaskStatus.OPEN
    await hall.take(nadia, opened, now=LATER)
    assert await hall.rows(assignment.c.status) == [("taken",)]


async def test_two_ticks_at_once_expire_a_share_once(hall: Hall) -> None:
    opened = await hall.task()
    nadia = await hall.person(1)
    await hall.take(nadia, opened)

    await asyncio.gather(*(hall.expiry.expire(LATER) for _ in range(4)))

    assert await hall.news() == [(nadia.id, "expired")]
    assert await hall.rows(task_decision.c.decision) == [("take",), ("expire",)]


async def test_holders_are_told_of_an_edit_that_matters_to_them(hall: Hall) -> None:
    opened = await hall.task(places=3)
    nadia, oliver = await hall.person(1), await hall.person(2)
    await hall.take(nadia, opened)
    await hall.take(oliver, opened)
    await hall.taking.give_back(oliver, opened.id, actor=own(oliver), now=NOW)

    edit = hall.authoring.edit
    await edit(hall.network, opened.id, Terms(places=5), actor=CAMILLE, now=NOW)
    assert await hall.news() == []
    terms = Terms(points=60, deadline="15/02/2026")
    await edit(hall.network, opened.id, terms, actor=CAMILLE, now=NOW)

    assert await hall.news() == [(nadia.id, "edited")]
    *_, last = await hall.rows(audit.c.action, audit.c.before, audit.c.after)
    assert last == (
        "task.edit",
        {"deadline": "2026-01-31", "points": 50},
        {"deadline": "2026-02-15", "points": 60},
    )


async def test_an_edit_that_cannot_be_changes_nothing(hall: Hall) -> None:
    opened = await hall.task(places=2)
    for number in (1, 2):
        await hall.take(await hall.person(number), opened)

    for said, refusal in (
        (Terms(places=1), PlacesError),
        (Terms(points=50), NothingToEditError),
        (Terms(deadline="hier"), DeadlineError),
    ):
        edit = hall.authoring.edit(hall.network, opened.id, said, actor=CAMILLE, now=NOW)
        assert await outcome(edit) is refusal
    assert [action for (action,) in await hall.rows(audit.c.action)] == ["task.create"]


async def test_more_places_make_room_and_a_task_cannot_shrink_under_its_holders(
    hall: Hall,
) -> None:
    opened = await hall.task(places=1)
    nadia, oliver = await hall.person(1), await hall.person(2)
    await hall.take(nadia, opened)

    edited = await hall.authoring.edit(
        hall.network, opened.id, Terms(places=2), actor=CAMILLE, now=NOW
    )
    assert edited.status is TaskStatus.OPEN
    await hall.take(oliver, opened)
    assert await hall.status(opened) is TaskStatus.FULL


async def test_cancelling_tells_who_holds_it_and_leaves_reports_to_be_reviewed(
    hall: Hall,
) -> None:
    opened = await hall.task(places=3)
    nadia, oliver, late = [await hall.person(number) for number in (1, 2, 3)]
    await hall.take(nadia, opened)
    await hall.take(oliver, opened)
    share = await hall.finish(oliver, opened)

    told = await hall.authoring.cancel(
        hall.network, opened.id, "Le salon est reporté.", actor=CAMILLE, now=NOW
    )

    assert told == 2
    assert sorted(await hall.news()) == [(nadia.id, "cancelled"), (oliver.id, "cancelled")]
    assert await hall.status(opened) is TaskStatus.CANCELLED
    assert await outcome(hall.take(late, opened)) is TaskCancelledError
    assert await outcome(hall.take(nadia, opened)) is TaskCancelledError
    again = hall.authoring.cancel(hall.network, opened.id, "", actor=CAMILLE, now=NOW)
    assert await outcome(again) is TaskCancelledError
    edit = hall.authoring.edit(hall.network, opened.id, Terms(points=1), actor=CAMILLE, now=NOW)
    assert await outcome(edit) is TaskCancelledError
    await hall.approve(share)
    assert await hall.rows(point.c.amount) == [(50,)]
    assert await hall.status(opened) is TaskStatus.CANCELLED


async def test_cancelling_while_people_take_it_leaves_nobody_with_it(hall: Hall) -> None:
    opened = await hall.task(places=10)
    people = [await hall.person(number) for number in range(10)]

    await asyncio.gather(
        *(outcome(hall.take(person, opened)) for person in people[:5]),
        hall.authoring.cancel(hall.network, opened.id, "", actor=CAMILLE, now=NOW),
        *(outcome(hall.take(person, opened)) for person in people[5:]),
    )

    statuses = {status for (status,) in await hall.rows(assignment.c.status)}
    assert statuses <= {"cancelled"}


async def test_offers_are_what_one_could_take_one_s_own_sector_first(hall: Hall) -> None:
    nadia = await hall.person(1, country="GB", sectors=["maritime"])
    oliver = await hall.person(2, country="GB")
    soon = await hall.task("Soon", deadline="10/01/2026")
    port = await hall.task("Port", deadline="30/01/2026", sector=Sector.MARITIME)
    await hall.task("Elsewhere", audience="country:FR")
    taken = await hall.task("Taken", places=1)
    await hall.take(oliver, taken)
    mine = await hall.task("Mine")
    await hall.take(nadia, mine)
    returned = await hall.task("Returned")
    await hall.take(nadia, returned)
    await hall.taking.give_back(nadia, returned.id, actor=own(nadia), now=NOW)

    shown = await hall.desk.mine(nadia, now=NOW)

    assert [each.title for each in shown.on_offer] == ["Port", "Soon", "Returned"]
    assert [(each.task.title, each.status) for each in shown.in_hand] == [("Mine", "taken")]
    async with hall.database.read() as tx:
        first = await tx.tasks.on_offer(hall.network.id, nadia.id, now=NOW, limit=1)
        assert [each.id for each in first] == [port.id]
        later = await tx.tasks.on_offer(hall.network.id, nadia.id, now=soon.closes_at, limit=9)
        assert [each.title for each in later] == ["Port", "Returned"]


async def test_new_offers_are_those_opened_since(hall: Hall) -> None:
    nadia = await hall.person(1)
    await hall.task("Old")
    tuesday = NOW + timedelta(days=1)
    await hall.task("New", now=tuesday)

    async with hall.database.read() as tx:
        new = await tx.tasks.new_since(
            hall.network.id, nadia.id, since=tuesday, now=tuesday, limit=5
        )

    assert [each.title for each in new] == ["New"]


async def test_reports_wait_the_oldest_first_and_are_counted(hall: Hall) -> None:
    opened = await hall.task(places=5)
    nadia, oliver = await hall.person(1), await hall.person(2)
    for person in (nadia, oliver):
        await hall.take(person, opened)
    await hall.finish(oliver, opened)
    share = await hall.finish(nadia, opened, now=NOW + timedelta(hours=1))

    reports = await hall.desk.reports(hall.network.id)
    assert [(each.share.name, each.note) for each in reports] == [
        ("Ambassador 2", "C’est fait."),
        ("Ambassador 1", "C’est fait."),
    ]
    async with hall.database.read() as tx:
        assert await tx.tasks.waiting_for_review(hall.network.id) == 2
    await hall.approve(share)
    assert len(await hall.desk.reports(hall.network.id)) == 1


async def test_the_list_counts_and_the_detail_tells_the_story(hall: Hall) -> None:
    opened = await hall.task(places=3)
    await hall.task("Other")
    nadia, oliver = await hall.person(1), await hall.person(2)
    for person in (nadia, oliver):
        await hall.take(person, opened)
    await hall.approve(await hall.finish(nadia, opened))

    first, second = await hall.desk.all(hall.network.id)
    assert (first.task.title, second.task.title) == ("Other", "Salon")
    assert (second.held, second.to_review, second.approved) == (2, 0, 1)
    assert await hall.desk.all(hall.network.id, TaskStatus.CANCELLED) == []
    detail = await hall.desk.detail(opened, now=NOW)
    assert (detail.people, detail.held) == (2, 2)
    assert [(each.name, each.decided.decision) for each in detail.history] == [
        ("Ambassador 1", "take"),
        ("Ambassador 2", "take"),
        ("Ambassador 1", "finish"),
        ("Ambassador 1", "approve"),
    ]


async def test_a_task_is_found_by_its_title_without_accents(hall: Hall) -> None:
    salon = await hall.task("Dîner des énergies à Lyon")
    await hall.task("Dîner à Londres")

    assert await hall.desk.find(hall.network.id, "ENERGIES diner") == salon
    assert await hall.desk.find(hall.network.id, f"#{salon.id}") == salon
    assert await outcome(hall.desk.find(hall.network.id, "dîner")) is SeveralTasksError
    assert len(await hall.desk.suggest(hall.network.id, "din")) == 2
    assert len(await hall.desk.suggest(hall.network.id, "")) == 2
    assert await hall.desk.suggest(hall.network.id, "!!!") == []


@pytest.mark.parametrize("text", ["zzz", "#0", f"#{10**30}", "%", "!!!", "…", "  ", "", "🎉"])
async def test_what_means_no_task_does_not_find_the_only_one(hall: Hall, text: str) -> None:
    await hall.task("Dîner des énergies à Lyon")

    assert await outcome(hall.desk.find(hall.network.id, text)) is UnknownTaskError


async def test_a_share_that_is_nobody_s_is_unknown(hall: Hall) -> None:
    assert await outcome(hall.approve(AssignmentId(404))) is UnknownTaskError
    nadia = await hall.person(1)
    unknown = hall.taking.take(nadia, TaskId(404), actor=own(nadia), now=NOW)
    assert await outcome(unknown) is UnknownTaskError
