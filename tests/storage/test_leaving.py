"""Leaving and coming back on both databases."""

import asyncio

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, Status
from bot.ambassadors.service import AwayError, InSeveralError, LeftError, NotJoinedError
from bot.audit.model import COMMAND_LINE, Actor
from bot.codes.service import CodeBook
from bot.joining.model import AlreadyJoinedError
from bot.leaving.returning import Returning
from bot.leaving.service import Gone, Leaving
from bot.members.errors import HasLeftError
from bot.members.standing import Membership
from bot.merging.service import MergeDesk
from bot.networks.model import NetworkSettings
from bot.outbox.model import DeliveryStatus
from bot.pausing.rules import Months
from bot.pausing.service import Pausing
from storage.ambassadors import ambassador
from storage.assignments import task_decision
from storage.audit import audit
from storage.deliveries import delivery
from storage.tasks import assignment
from tests import samples
from tests.steps import outcome, take_in
from tests.storage.test_dormancy import DAY, GUILD, SPRING, Life, life
from tests.storage.test_tasks import CAMILLE, NOW, own
from tests.wiring import HASHER

__all__ = ["life"]


async def left(life: Life, person: Ambassador) -> Gone:
    return await Leaving(life.database).leave(person, actor=own(person), now=NOW)


async def back(life: Life, person: Ambassador, guild_id: int | None = GUILD) -> Ambassador:
    return await Returning(life.database).come_back(person.discord_id or 0, guild_id, now=NOW + DAY)


async def shares(life: Life) -> list[object]:
    return [status for (status,) in await life.rows(assignment.c.status)]


async def test_leaving_closes_what_was_open_and_keeps_what_is_theirs(life: Life) -> None:
    nadia, paul = await life.quiet(1), await life.quiet(2)
    taken, reported, returned, approved = [
        await life.task(title, places=1) for title in ("Prise", "Faite", "Renvoyée", "Validée")
    ]
    for each in (taken, reported, returned, approved):
        await life.take(nadia, each)
    await life.finish(nadia, reported)
    sent_back = await life.finish(nadia, returned)
    await life.review.send_back(
        life.network.id, sent_back, "Encore un peu.", actor=CAMILLE, now=NOW
    )
    await life.approve(await life.finish(nadia, approved))
    await Pausing(life.database).pause(nadia, Months.ONE, actor=own(nadia), now=NOW)
    assert (await life.rows(delivery.c.ambassador_id)).count((nadia.id,)) == 2

    gone = await left(life, nadia)

    assert [task.title for task in gone.given_back] == ["Prise", "Renvoyée"]
    assert (gone.person.status, gone.person.paused_until) == (Status.LEFT, None)
    assert await shares(life) == ["given-back", "done", "given-back", "approved"]
    waits = sa.select(delivery.c.status).where(delivery.c.ambassador_id == nadia.id)
    async with life.database.read() as tx:
        assert set(await tx.connection.scalars(waits)) == {DeliveryStatus.CANCELLED}
    assert (await life.changes())[-1] == ("left", "left", "member")
    [(was, is_)] = [
        (before, after)
        for action, before, after in await life.rows(audit.c.action, audit.c.before, audit.c.after)
        if action == "ambassador.leave"
    ]
    assert was == {"status": "active"}
    assert is_ == {"status": "left", "given_back": ["Prise", "Renvoyée"]}

    await life.take(paul, taken)  # its place is free
    await life.approve(await life.share(nadia, reported))
    points = await life.points(nadia)
    assert points is None or points.points == 100


async def test_what_was_decided_is_written_down_as_a_decision_of_theirs(life: Life) -> None:
    nadia = await life.quiet(1)
    await life.take(nadia, await life.task())
    await left(life, nadia)
    assert await life.rows(task_decision.c.decision, task_decision.c.actor_discord_id) == [
        ("take", nadia.discord_id),
        ("give-back", nadia.discord_id),
    ]


async def test_two_clicks_at_once_leave_once(life: Life) -> None:
    nadia = await life.quiet(1)
    await life.take(nadia, await life.task())
    tries = await asyncio.gather(*(outcome(left(life, nadia)) for _ in range(5)))
    assert sorted(map(str, tries)) == sorted(map(str, [None, *[LeftError] * 4]))
    assert await life.audited() == ["task.create", "ambassador.leave"]


async def test_who_leaves_while_they_take_tasks_is_left_with_none(life: Life) -> None:
    nadia = await life.quiet(1)
    tasks = [await life.task(f"Mission {number}") for number in range(8)]
    clicks = [outcome(life.take(nadia, task)) for task in tasks]
    clicks.insert(4, outcome(left(life, nadia)))
    refusals = await asyncio.gather(*clicks)
    assert set(refusals) <= {None, LeftError}
    assert set(await shares(life)) <= {"given-back"}
    assert {await life.status(task) for task in tasks} == {"open"}


async def test_nobody_can_be_given_a_task_who_left(life: Life) -> None:
    nadia, task = await life.quiet(1), await life.task()
    await left(life, nadia)
    refusal = await outcome(life.taking.assign(nadia, task.id, actor=CAMILLE, now=NOW))
    assert refusal is HasLeftError


async def test_who_is_in_two_entries_gives_back_the_shares_of_both(life: Life) -> None:
    old, new = await life.quiet(1), await life.quiet(2)
    task = await life.task()
    await life.take(old, task)
    await life.take(new, task)
    desk = MergeDesk(life.database)
    await desk.merge(life.network.id, old.id, new.id, actor=CAMILLE, now=NOW)

    gone = await left(life, await life.known(old))
    assert await shares(life) == ["given-back", "given-back"]
    assert [each.title for each in gone.given_back] == ["Salon", "Salon"]
    assert (await back(life, new)).id == new.id


async def test_coming_back_brings_everything_but_the_tasks(life: Life) -> None:
    nadia = await life.quiet(1, points=0)
    await life.take(nadia, await life.task())
    await left(life, nadia)
    async with life.database.read() as tx:
        assert await tx.consents.given(nadia.id)

    again = await back(life, nadia)

    assert (again.id, again.status, again.joined_at) == (nadia.id, Status.ACTIVE, NOW)
    assert again.last_active == (NOW + DAY).date()
    assert await shares(life) == ["given-back"]
    assert await life.changes() == [("left", "left", "member"), ("active", "returned", "member")]
    assert (await life.audited())[-1] == "ambassador.return"
    async with life.database.read() as tx:
        assert await tx.consents.given(nadia.id)
    await life.act(again, NOW + DAY)


async def test_two_clicks_at_once_come_back_once(life: Life) -> None:
    nadia = await life.quiet(1)
    await left(life, nadia)
    tries = await asyncio.gather(*(outcome(back(life, nadia)) for _ in range(5)))
    assert sorted(map(str, tries)) == sorted(map(str, [None, *[AlreadyJoinedError] * 4]))
    assert (await life.audited()).count("ambassador.return") == 1


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        pytest.param(Status.ACTIVE, AlreadyJoinedError, id="who is in"),
        pytest.param(Status.DORMANT, AlreadyJoinedError, id="who is dormant"),
        pytest.param(Status.SUSPENDED, AwayError, id="who is suspended"),
    ],
)
async def test_only_who_left_can_come_back(
    life: Life, status: Status, refusal: type[Exception]
) -> None:
    nadia = await life.quiet(1, status=status)
    assert await outcome(back(life, nadia)) is refusal
    assert not await Returning(life.database).has_left(nadia.discord_id or 0, GUILD)
    assert (await life.known(nadia)).status is status


async def test_a_stranger_has_nothing_to_come_back_to(life: Life) -> None:
    returning = Returning(life.database)
    assert not await returning.has_left(999, GUILD)
    with pytest.raises(NotJoinedError):
        await returning.come_back(999, None, now=NOW)


async def test_in_a_private_message_one_comes_back_to_the_one_network_that_one_left(
    life: Life,
) -> None:
    nadia = await life.quiet(1, status=Status.LEFT)
    assert await Returning(life.database).has_left(nadia.discord_id or 0, None)
    async with life.database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=NOW)
    twin = await life.person(1, network_id=other.id, status=Status.LEFT)
    assert await outcome(back(life, nadia, None)) is InSeveralError
    assert (await back(life, nadia)).id == nadia.id
    assert (await life.known(twin)).status is Status.LEFT
    assert not await Returning(life.database).has_left(nadia.discord_id or 0, None)


async def test_who_leaves_the_server_leaves_the_network(life: Life) -> None:
    nadia, leaving = await life.quiet(1, status=Status.DORMANT), Leaving(life.database)
    await life.take(nadia, await life.task())
    assert await leaving.left_guild(1, nadia.discord_id or 0, now=NOW) is None
    assert await leaving.left_guild(GUILD, 999, now=NOW) is None

    gone = await leaving.left_guild(GUILD, nadia.discord_id or 0, now=NOW)
    assert gone
    assert gone.given_back
    assert await leaving.left_guild(GUILD, nadia.discord_id or 0, now=NOW) is None
    assert (await life.changes())[-1] == ("left", "left-guild", "member")


async def test_an_account_that_somebody_gave_up_says_nothing_of_them(life: Life) -> None:
    old, new = await life.quiet(1), await life.quiet(2)
    desk = MergeDesk(life.database)
    await desk.merge(life.network.id, old.id, new.id, actor=CAMILLE, now=NOW)
    leaving = Leaving(life.database)
    assert await leaving.left_guild(GUILD, old.discord_id or 0, now=NOW) is None
    assert await leaving.present(GUILD) == {new.discord_id}
    assert await leaving.present(1) == frozenset()


@pytest.mark.parametrize("status", [Status.SUSPENDED, Status.INVITED, Status.LEFT])
async def test_leaving_the_server_ends_no_suspension(life: Life, status: Status) -> None:
    nadia = await life.quiet(1, status=status)
    leaving = Leaving(life.database)
    assert await leaving.left_guild(GUILD, nadia.discord_id or 0, now=NOW) is None
    assert (await life.known(nadia)).status is status
    assert await leaving.present(GUILD) == frozenset()


async def test_suspending_gives_nothing_back(life: Life) -> None:
    nadia = await life.quiet(1)
    await life.take(nadia, await life.task())
    membership = Membership(life.database, HASHER)
    await membership.suspend(life.network, nadia.id, "?", actor=CAMILLE, now=NOW)
    assert await shares(life) == ["taken"]


async def test_an_import_and_new_codes_bring_nobody_back_who_left(life: Life) -> None:
    nadia = await life.quiet(1, last_name="Testard", email="n@a.example", email_key="n@a.example")
    await left(life, nadia)
    book = CodeBook(life.database, HASHER)
    listed = samples.roster(samples.person(email="n@a.example", city="Lyon"))
    await take_in(life.database, life.network, listed)
    letters = await book.for_joining(life.network, actor=COMMAND_LINE, now=NOW)

    after = await life.known(nadia)
    assert (after.status, after.profile.city) == (Status.LEFT, "Lyon")
    assert not letters.new


async def test_every_change_of_a_status_has_its_date_cause_actor_and_audit_line(
    life: Life,
) -> None:
    nadia = await life.quiet(1)
    member, camille = own(nadia), CAMILLE
    membership, leaving = Membership(life.database, HASHER), Leaving(life.database)
    await life.fall()
    await life.act(nadia, SPRING)
    await life.fall(SPRING + 90 * DAY)
    now = SPRING + 90 * DAY
    await membership.suspend(life.network, nadia.id, "Pause ?", actor=camille, now=now)
    await membership.restore(life.network, nadia.id, actor=camille, now=now)
    await leaving.leave(await life.known(nadia), actor=member, now=now)
    await Returning(life.database).come_back(nadia.discord_id or 0, GUILD, now=now)
    await leaving.left_guild(GUILD, nadia.discord_id or 0, now=now)

    async with life.database.read() as tx:
        history = list(reversed(await tx.members.history(nadia.id)))
    assert [(each.status, each.cause) for each in history] == [
        ("dormant", "dormancy"),
        ("active", "activity"),
        ("dormant", "dormancy"),
        ("suspended", "suspended"),
        ("dormant", "restored"),
        ("left", "left"),
        ("active", "returned"),
        ("left", "left-guild"),
    ]
    bot = Actor(name="bot")
    actors = [bot, member, bot, camille, camille, member, member, member]
    assert [each.actor for each in history] == actors
    assert [each.at for each in history] == [SPRING, SPRING, *[now] * 6]
    lines = await life.rows(audit.c.action, audit.c.before, audit.c.after, audit.c.at)
    walked = [
        (before["status"], after["status"], at)  # type: ignore[index]
        for _, before, after, at in lines
    ]
    statuses = ["active", *(each.status for each in history)]
    assert walked == [
        (was, is_, each.at) for was, is_, each in zip(statuses, statuses[1:], history, strict=False)
    ]
    assert [action for action, *_ in lines] == [
        *("ambassador.dormant", "ambassador.wake", "ambassador.dormant"),
        *("roster.suspend", "roster.restore"),
        *("ambassador.leave", "ambassador.return", "ambassador.leave"),
    ]
    async with life.database.read() as tx:
        known = await tx.connection.scalar(sa.select(ambassador.c.status))
    assert known == "left"
