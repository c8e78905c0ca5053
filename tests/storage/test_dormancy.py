"""Falling dormant, waking and pausing on both databases."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Sector, Status
from bot.ambassadors.service import AmbassadorDirectory
from bot.consents.model import Consent, ConsentKind
from bot.dormancy.rules import last_day
from bot.dormancy.service import DormancyDesk, Falling
from bot.members.model import Touch, TouchKind
from bot.members.service import MemberDesk
from bot.merging.service import MergeDesk
from bot.networks.model import NetworkSettings
from bot.outbox.model import DeliveryStatus, Draft, Kind
from bot.pausing.rules import Months
from bot.pausing.service import Pausing
from bot.privacy.notice import VERSION
from storage.ambassadors import status_change
from storage.audit import audit
from storage.database import Database
from storage.deliveries import delivery
from tests.bench.crowd import NOW as CROWDED
from tests.bench.crowd import crowd
from tests.steps import adopted
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS, Hall, own

GUILD = 42
DAY = timedelta(days=1)
SPRING = datetime(2026, 4, 5, 8, tzinfo=UTC)
"""The day on which who was last active when the world began is dormant."""
QUIET = {"joined_at": NOW, "last_active": NOW.date()}


class Life(Hall):
    """A network as people come and go in it."""

    async def fall(self, now: datetime = SPRING) -> None:
        """Do what the tick does, as after a start."""
        await Falling(self.database).fall(now)

    async def quiet(self, number: int = 1, *, agreed: bool = True, **columns: object) -> Ambassador:
        """Somebody who was active when the world began."""
        person = await self.person(number, **{**QUIET, **columns})
        said = Consent(
            kind=ConsentKind.PRIVATE_MESSAGES, given=agreed, notice_version=VERSION, at=NOW
        )
        async with self.database.begin() as tx:
            await tx.activity.record(person.id, person.last_active or NOW.date())
            await tx.consents.add(person.id, said)
        return person

    async def known(self, person: Ambassador) -> Ambassador:
        async with self.database.read() as tx:
            return await tx.ambassadors.get(person.id)

    async def act(self, person: Ambassador, now: datetime) -> Ambassador:
        """Let somebody type or click something."""
        return await AmbassadorDirectory(self.database).acting(
            person.discord_id or 0, None, now=now
        )

    async def note(self, person: Ambassador, day: date, kind: TouchKind, now: datetime) -> None:
        said = Touch(
            ambassador_id=person.id, kind=kind, text="Bien.", day=day, actor=CAMILLE, at=now
        )
        await MemberDesk(self.database).note(self.network, said)

    async def told(self) -> list[tuple[object, ...]]:
        """The messages of dormancies: whom, which task, what became of it."""
        rows = await self.rows(
            delivery.c.kind, delivery.c.ambassador_id, delivery.c.payload, delivery.c.status
        )
        return [
            (who, (payload["task"] or {}).get("title"), status)  # type: ignore[index]
            for kind, who, payload, status in rows
            if kind == Kind.DORMANCY
        ]

    async def changes(self) -> list[tuple[object, ...]]:
        return await self.rows(status_change.c.status, status_change.c.cause, status_change.c.actor)

    async def audited(self) -> list[object]:
        return [action for (action,) in await self.rows(audit.c.action)]


@pytest.fixture
async def life(database: Database) -> Life:
    return Life(database, await adopted(database, GUILD, SETTINGS))


async def test_who_was_not_active_for_90_days_is_told_once_and_wakes_by_acting(life: Life) -> None:
    nadia = await life.quiet(1)
    await life.quiet(2, last_active=NOW.date() + DAY)
    await life.fall(SPRING - DAY)
    assert (await life.known(nadia)).status is Status.ACTIVE

    for _ in range(2):
        await life.fall()
    assert await life.told() == [(nadia.id, None, "due")]
    assert await life.changes() == [("dormant", "dormancy", "bot")]

    awake = await life.act(nadia, SPRING)
    assert awake.status is Status.ACTIVE
    assert await life.changes() == [
        ("dormant", "dormancy", "bot"),
        ("active", "activity", "member"),
    ]
    assert await life.audited() == ["ambassador.dormant", "ambassador.wake"]
    await life.fall()
    assert len(await life.told()) == 1


async def test_one_start_looks_through_a_network_once_a_day(life: Life) -> None:
    falling = Falling(life.database)
    await falling.fall(SPRING)
    nadia = await life.quiet(1)
    await falling.fall(SPRING + timedelta(hours=13))
    assert (await life.known(nadia)).status is Status.ACTIVE

    await falling.fall(SPRING + timedelta(hours=14))  # midnight in Paris
    assert (await life.known(nadia)).status is Status.DORMANT


async def test_who_acts_before_midnight_can_end_it_is_left_alone(life: Life) -> None:
    people = [await life.quiet(number) for number in range(1, 9)]
    await asyncio.gather(life.fall(), *(life.act(person, SPRING) for person in people))
    assert {(await life.known(person)).status for person in people} == {Status.ACTIVE}
    fallen = sum(status == "dormant" for status, *_ in await life.changes())
    woken = sum(status == "active" for status, *_ in await life.changes())
    assert fallen == woken


async def test_many_clicks_at_once_wake_once(life: Life) -> None:
    nadia = await life.quiet(1)
    await life.fall()
    await asyncio.gather(*(life.act(nadia, SPRING) for _ in range(10)))
    assert await life.audited() == ["ambassador.dormant", "ambassador.wake"]


async def test_two_messages_without_an_answer_are_the_last(life: Life) -> None:
    nadia = await life.quiet(1)
    now = SPRING
    for told in (1, 2, 2):
        await life.fall(now)
        assert (await life.known(nadia)).status is Status.DORMANT
        await sent(life)
        await life.act(nadia, now)  # but not by a button of the message
        assert (len(await life.told()), (await life.known(nadia)).unanswered) == (told, told)
        now += 90 * DAY

    await DormancyDesk(life.database).answered(await life.known(nadia))
    await life.fall(now)
    assert (len(await life.told()), (await life.known(nadia)).unanswered) == (3, 1)


async def sent(life: Life) -> None:
    """Let everything in the outbox have been sent."""
    async with life.database.begin() as tx:
        await tx.connection.execute(sa.update(delivery).values(status=DeliveryStatus.SENT))


async def test_a_message_that_is_not_sent_is_not_waited_for(life: Life) -> None:
    silent = await life.quiet(1, agreed=False)
    awake = await life.quiet(2)
    await life.fall()
    assert [(await life.known(each)).unanswered for each in (silent, awake)] == [0, 1]

    await life.act(awake, SPRING)  # at night, before it went out
    assert (await life.known(awake)).unanswered == 0
    assert [status for _, _, status in await life.told()] == ["due", "cancelled"]


@pytest.mark.parametrize(
    ("kind", "days_ago", "status", "last_active"),
    [
        pytest.param(TouchKind.CALL, 0, "active", date(2026, 4, 5), id="a call today"),
        pytest.param(TouchKind.MEETING, 5, "active", date(2026, 3, 31), id="met last week"),
        pytest.param(TouchKind.MAIL, 89, "active", date(2026, 1, 6), id="in the last 90 days"),
        pytest.param(TouchKind.MAIL, 90, "dormant", NOW.date(), id="too long ago"),
        pytest.param(TouchKind.CALL, -3, "active", date(2026, 4, 5), id="no day to come"),
        pytest.param(TouchKind.NOTE, 0, "dormant", NOW.date(), id="a remark is no contact"),
    ],
)
async def test_a_contact_that_is_noted_is_activity_on_its_day(
    life: Life, kind: TouchKind, days_ago: int, status: str, last_active: date
) -> None:
    nadia = await life.quiet(1)
    await life.fall()
    await life.note(nadia, SPRING.date() - days_ago * DAY, kind, SPRING)

    after = await life.known(nadia)
    assert (after.status, after.last_active) == (status, last_active)
    woken = [("active", "activity", "member")] if status == "active" else []
    assert (await life.changes())[1:] == woken


async def test_a_note_of_somebody_invited_keeps_the_day_and_nothing_else(life: Life) -> None:
    paul = await life.person(1, status=Status.INVITED, discord_id=None)
    await life.note(paul, SPRING.date(), TouchKind.CALL, SPRING)
    after = await life.known(paul)
    assert (after.status, after.last_active) == (Status.INVITED, SPRING.date())


async def test_the_task_that_is_chosen_suits_them(life: Life) -> None:
    nadia = await life.quiet(1, sectors=[Sector.MARITIME], country="GB")
    later = {"now": SPRING - DAY}
    had = await life.task("Rendue", deadline="10/04/2026", sector=Sector.MARITIME)
    await life.take(nadia, had)
    await life.taking.give_back(nadia, had.id, actor=own(nadia), now=NOW)
    await life.task("Santé", deadline="10/04/2026", sector=Sector.SANTE, **later)
    await life.task("Demain", deadline="06/04/2026", sector=Sector.MARITIME, **later)
    await life.task("Ailleurs", deadline="10/04/2026", audience="country:FR", **later)
    await life.task("Pour tous", deadline="09/04/2026", **later)
    await life.task("Plus tard", deadline="30/04/2026", sector=Sector.MARITIME, **later)
    await life.task("Peu", deadline="20/04/2026", points=10, sector=Sector.MARITIME, **later)
    await life.task("Port", deadline="20/04/2026", points=90, sector=Sector.MARITIME, **later)

    await life.fall()
    assert await life.told() == [(nadia.id, "Port", "due")]


async def test_another_sectors_task_is_for_those_who_named_none(life: Life) -> None:
    await life.task("Santé", deadline="10/04/2026", sector=Sector.SANTE)
    sailor = await life.quiet(1, sectors=[Sector.MARITIME])
    nobody = await life.quiet(2)
    await life.fall()
    assert {who: title for who, title, _ in await life.told()} == {
        sailor.id: None,
        nobody.id: "Santé",
    }


async def test_whoever_breaks_keeps_nobody_back(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await life.quiet(1), await life.quiet(2)
    async with life.database.read() as tx:
        kind = type(tx.ambassadors)
    get = kind.get

    async def broken(self: object, id_: AmbassadorId, **how: bool) -> Ambassador:
        if id_ == first.id:
            raise RuntimeError
        return await get(self, id_, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(kind, "get", broken)
    await life.fall()
    monkeypatch.undo()
    statuses = [(await life.known(each)).status for each in (first, second)]
    assert statuses == [Status.ACTIVE, Status.DORMANT]


async def test_a_network_that_falls_dormant_all_at_once_does_not_hold_a_tick_up(
    life: Life,
) -> None:
    for number in range(1, 71):
        await life.quiet(number, agreed=False)
    falling = Falling(life.database)
    for fallen in (50, 70, 70):
        await falling.fall(SPRING)
        assert len(await life.changes()) == fallen


async def test_a_merged_entry_falls_with_its_survivor_and_keeps_the_larger_count(
    life: Life,
) -> None:
    old = await life.quiet(1, unanswered=2, paused_until=SPRING - 100 * DAY)
    new = await life.quiet(2, unanswered=1, last_active=NOW.date() + 40 * DAY)
    desk = MergeDesk(life.database)
    both = await desk.merge(life.network.id, old.id, new.id, actor=CAMILLE, now=NOW)
    after = await life.known(old)
    assert after.id == both.survivor.id
    assert (after.unanswered, after.paused_until) == (2, SPRING - 100 * DAY)

    await life.fall()
    assert (await life.known(old)).status is Status.ACTIVE  # the other entry was active since
    await life.fall(SPRING + 40 * DAY)
    assert (await life.known(old)).status is Status.DORMANT
    assert await life.told() == []

    await desk.unmerge(life.network.id, both.loser.id, actor=CAMILLE, now=NOW)
    alone = [(await life.known(each)).unanswered for each in (old, new)]
    assert alone == [2, 1]


async def test_merging_brings_nobody_back_who_left(life: Life) -> None:
    gone = await life.person(1, status=Status.LEFT)
    listed = await life.person(2, status=Status.INVITED, discord_id=None, email="a@b.example")
    desk = MergeDesk(life.database)
    await desk.merge(life.network.id, gone.id, listed.id, actor=CAMILLE, now=NOW)
    assert (await life.known(gone)).status is Status.LEFT


async def test_a_break_stops_the_clock_and_what_waited_for_its_end_comes_with_it(
    life: Life,
) -> None:
    nadia, pausing = await life.quiet(1), Pausing(life.database)
    paused = await pausing.pause(nadia, Months.THREE, actor=own(nadia), now=NOW)
    assert paused.paused_until == datetime(2026, 4, 4, 22, tzinfo=UTC)
    await life.fall()
    assert (await life.known(nadia)).status is Status.ACTIVE

    news = Draft(
        network_id=life.network.id,
        kind=Kind.TASK_NEWS,
        key="a",
        ambassador_id=nadia.id,
        not_before=NOW,
    )
    reminder = Draft(
        network_id=life.network.id,
        kind=Kind.TASK_NEWS,
        key="b",
        ambassador_id=nadia.id,
        not_before=NOW + 3 * DAY,
    )
    async with life.database.begin() as tx:
        await tx.outbox.add_all([news, reminder], now=NOW)
        [claimed] = await tx.outbox.claim(limit=9, now=NOW)
        await tx.outbox.postpone(claimed.id, until=paused.paused_until)

    back = await pausing.resume(paused, actor=own(nadia), now=NOW + DAY)
    assert back.paused_until is None
    rows = await life.rows(delivery.c.key, delivery.c.not_before)
    assert rows == [("a", NOW + DAY), ("b", NOW + 3 * DAY)]
    assert await life.audited() == ["ambassador.pause", "ambassador.resume"]
    assert await pausing.resume(back, actor=own(nadia), now=NOW + DAY) == back
    assert len(await life.audited()) == 2


async def test_ninety_days_after_a_break_without_a_word_one_is_dormant(life: Life) -> None:
    nadia = await life.quiet(1)
    await Pausing(life.database).pause(nadia, Months.ONE, actor=own(nadia), now=NOW)
    await life.fall(SPRING + 30 * DAY)
    assert (await life.known(nadia)).status is Status.ACTIVE
    await life.fall(SPRING + 31 * DAY)
    assert (await life.known(nadia)).status is Status.DORMANT


async def test_two_clicks_at_once_are_one_break(life: Life) -> None:
    nadia, pausing = await life.quiet(1), Pausing(life.database)
    await asyncio.gather(
        *(pausing.pause(nadia, Months.SIX, actor=own(nadia), now=NOW) for _ in range(5))
    )
    assert await life.audited() == ["ambassador.pause"]


async def test_a_setting_of_a_network_is_its_own(life: Life) -> None:
    nadia = await life.quiet(1)
    strict = SETTINGS.model_copy(update={"dormant_after_days": 30})
    async with life.database.begin() as tx:
        await tx.networks.save(life.network.adopted_by(GUILD, strict, now=NOW))
        await tx.networks.add(NetworkSettings(), now=NOW)
    await life.fall(NOW + 30 * DAY)
    assert (await life.known(nadia)).status is Status.DORMANT


async def test_the_quiet_are_found_by_an_index(database: Database) -> None:
    network = await crowd(database, 300, seed=1)
    at = network.at(CROWDED)
    async with database.read() as tx:
        found = await tx.dormancy.quiet_since(at, last_day(network, CROWDED))
        people = [await tx.ambassadors.get(id_) for id_ in found]
        queries: list[tuple[str, Any]] = []
        sa.event.listen(
            database.engine.sync_engine,
            "before_cursor_execute",
            lambda _c, _k, statement, parameters, *_: queries.append((statement, parameters)),
        )
        await tx.dormancy.quiet_since(at, last_day(network, CROWDED))
        statement, parameters = queries[-1]
        if database.engine.dialect.name == "sqlite":
            plan = await tx.connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", parameters
            )
            assert "COVERING INDEX ix_ambassador_audience" in str(plan.all())
    assert people
    assert {person.status for person in people} == {Status.ACTIVE}
