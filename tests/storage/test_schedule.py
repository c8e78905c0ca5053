"""The weekly posts on both databases: each slot once, whatever happens around it."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Status
from bot.audit.model import BOT
from bot.codes.model import Hasher
from bot.consents.model import Consent, ConsentKind
from bot.leaderboard.service import LeaderboardDesk
from bot.networks.model import Network, NetworkSettings
from bot.networks.setup import Rhythm, Setup
from bot.outbox.model import Draft
from bot.points.model import PointLine, Standing
from bot.schedule.service import Schedule
from storage.ambassadors import ambassador
from storage.database import Database
from storage.deliveries import delivery
from storage.schedule import job_run

SUNDAY = datetime(2026, 1, 4, 18, tzinfo=UTC)
NINE = datetime(2026, 1, 5, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
CHANNEL = 900


class Office:
    """A network that was set up in December, its schedule, and what was posted."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.schedule = Schedule(database, [LeaderboardDesk(database)])

    async def earned(
        self, name: str, *amounts: int, named: bool = True, at: datetime = SUNDAY
    ) -> AmbassadorId:
        values = {
            **dict.fromkeys(("last_name", "company", "function", "city", "link"), ""),
            "network_id": self.network.id,
            "first_name": name,
            "own_fields": [],
            "status": Status.ACTIVE,
            "created_at": SUNDAY,
        }
        async with self.database.begin() as tx:
            statement = sa.insert(ambassador).values(values).returning(ambassador.c.id)
            id_ = AmbassadorId((await tx.connection.execute(statement)).scalar_one())
            yes = Consent(
                kind=ConsentKind.PUBLIC_RANKING, given=named, notice_version="1", at=SUNDAY
            )
            await tx.consents.add(id_, yes)
            for number, amount in enumerate(amounts):
                line = PointLine(
                    network_id=self.network.id,
                    ambassador_id=id_,
                    amount=amount,
                    cause=f"test:{name}:{number}",
                    at=at,
                )
                await tx.points.add(line)
        return id_

    async def posts(self) -> Sequence[dict[str, object]]:
        async with self.database.read() as tx:
            return list(await tx.connection.scalars(sa.select(delivery.c.payload)))

    async def runs(self) -> list[tuple[object, ...]]:
        async with self.database.read() as tx:
            query = sa.select(job_run.c.slot, job_run.c.status).order_by(job_run.c.slot)
            return [tuple(row) for row in await tx.connection.execute(query)]


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=SUNDAY)
        settings = NetworkSettings(coordinator_role_id=1, leaderboard_channel_id=CHANNEL)
        since = SUNDAY - timedelta(days=30)
        adopted = network.adopted_by(42, settings, now=since)
        await tx.networks.save(adopted)
    return Office(database, adopted)


async def test_the_slot_is_dealt_with_once_however_often_the_clock_ticks(office: Office) -> None:
    for minutes in (-1, 0, 1, 15, 300):
        await office.schedule.tick(NINE + timedelta(minutes=minutes))

    assert len(await office.posts()) == 1
    assert (NINE, "done") in await office.runs()


async def test_off_on_sunday_and_started_on_monday_at_eleven_posts_once(office: Office) -> None:
    await office.schedule.tick(SUNDAY)
    before = len(await office.posts())

    for _ in range(2):  # each start is a new schedule, and the first thing it does is a tick
        await Schedule(office.database, [LeaderboardDesk(office.database)]).tick(NINE + 2 * HOUR)

    assert len(await office.posts()) - before == 1


async def test_a_slot_missed_by_more_than_six_hours_is_skipped_and_said_so(office: Office) -> None:
    await office.schedule.tick(NINE + 6 * HOUR + timedelta(seconds=1))

    assert await office.posts() == []
    assert await office.runs() == [(NINE, "skipped")]


async def test_two_processes_at_the_same_instant_post_once(office: Office) -> None:
    schedules = [Schedule(office.database, [LeaderboardDesk(office.database)]) for _ in range(5)]

    await asyncio.gather(*(schedule.tick(NINE) for schedule in schedules))

    assert len(await office.posts()) == 1
    assert await office.runs() == [(NINE, "done")]


async def test_a_network_set_up_after_the_slot_has_not_missed_it(office: Office) -> None:
    async with office.database.begin() as tx:
        new = await tx.networks.add(NetworkSettings(), now=NINE)
        settings = NetworkSettings(coordinator_role_id=1, leaderboard_channel_id=901)
        await tx.networks.save(new.adopted_by(43, settings, now=NINE + HOUR))

    await office.schedule.tick(NINE + 2 * HOUR)

    assert len(await office.posts()) == 1


async def test_what_breaks_while_preparing_is_done_at_the_next_tick(office: Office) -> None:
    class Broken:
        name = "broken"

        def __init__(self) -> None:
            self.calls = 0

        async def prepare(self, _network: Network, _slot: datetime) -> Sequence[Draft]:
            self.calls += 1
            if self.calls == 1:
                raise RuntimeError("on purpose")
            return []

    schedule = Schedule(office.database, [Broken(), LeaderboardDesk(office.database)])
    await schedule.tick(NINE)
    assert await office.runs() == [(NINE, "done")]
    assert len(await office.posts()) == 1

    await schedule.tick(NINE + HOUR)
    assert await office.runs() == [(NINE, "done")] * 2


async def move(office: Office, *, day: int, hour: str, now: datetime) -> None:
    setup = Setup(office.database, Hasher("k" * 43))
    await setup.schedule(42, Rhythm(day=day, hour=hour, zone="Europe/Paris"), actor=BOT, now=now)


async def test_a_slot_moved_into_the_past_is_not_missed(office: Office) -> None:
    await move(office, day=0, hour="1", now=NINE)

    await office.schedule.tick(NINE + 10 * HOUR)

    assert await office.runs() == []
    await office.schedule.tick(NINE + timedelta(days=7) - 8 * HOUR)
    assert [status for _, status in await office.runs()] == ["done"]


async def test_the_same_day_and_hour_saved_again_lose_no_slot(office: Office) -> None:
    await move(office, day=0, hour="9", now=NINE + timedelta(seconds=3))

    await office.schedule.tick(NINE + timedelta(seconds=15))

    assert await office.runs() == [(NINE, "done")]


async def test_a_slot_moved_to_the_next_day_posts_no_second_time_in_that_week(
    office: Office,
) -> None:
    await office.schedule.tick(NINE)

    await move(office, day=1, hour="9", now=NINE + HOUR)
    await office.schedule.tick(NINE + timedelta(days=1))

    assert len(await office.posts()) == 1
    assert [status for _, status in await office.runs()] == ["done", "done"]


async def test_ties_share_a_rank_and_ranks_are_over_everybody(office: Office) -> None:
    await office.earned("Ana", 50)
    await office.earned("Bob", 30, named=False)
    await office.earned("Cléo", 30)
    await office.earned("Dan", 10)

    await office.schedule.tick(NINE)

    (post,) = await office.posts()
    assert post["places"] == [
        {"rank": 1, "name": "Ana", "points": 50},
        {"rank": 2, "name": "Cléo", "points": 30},
        {"rank": 4, "name": "Dan", "points": 10},
    ]
    assert (post["people"], post["points"]) == (4, 120)


async def test_the_week_is_monday_to_monday_in_the_network_s_zone(office: Office) -> None:
    monday = datetime(2025, 12, 28, 23, tzinfo=UTC)  # Monday 29th, 00:00 in Paris
    await office.earned("First", 1, at=monday)
    await office.earned("Before", 2, at=monday - timedelta(seconds=1))
    await office.earned("Last", 4, at=monday + timedelta(days=7, seconds=-1))
    await office.earned("After", 8, at=monday + timedelta(days=7))

    await office.schedule.tick(NINE)

    (post,) = await office.posts()
    assert (post["first"], post["last"], post["points"]) == ("2025-12-29", "2026-01-04", 5)


async def test_taken_back_points_do_not_count(office: Office) -> None:
    await office.earned("Ana", 50, -50)
    await office.earned("Bob", 20)

    await office.schedule.tick(NINE)

    (post,) = await office.posts()
    assert [place["name"] for place in post["places"]] == ["Bob"]  # type: ignore[attr-defined]


async def test_who_has_no_points_has_no_standing(office: Office) -> None:
    await office.earned("Ana", 50, -50)
    bob = await office.earned("Bob", 0)
    bea = await office.earned("Bea", 20)

    async with office.database.read() as tx:
        assert await tx.points.standing(office.network.id, bob) is None
        standing = await tx.points.standing(office.network.id, bea)
    assert standing == Standing(points=20, rank=1, of=1)


async def test_who_left_is_counted_and_not_named(office: Office) -> None:
    ana = await office.earned("Ana", 50)
    await office.earned("Bob", 20)
    async with office.database.begin() as tx:
        who = sa.update(ambassador).where(ambassador.c.id == ana)
        await tx.connection.execute(who.values(status=Status.LEFT))

    await office.schedule.tick(NINE)

    (post,) = await office.posts()
    assert post["places"] == [{"rank": 2, "name": "Bob", "points": 20}]
    assert (post["people"], post["points"]) == (2, 70)
