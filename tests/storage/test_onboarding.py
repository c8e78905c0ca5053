"""First weeks on both databases: what was done, who is reminded once, and how far months came."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Sector, Status
from bot.audit.model import Actor, AuditLine
from bot.leads.model import Stage
from bot.leaving.service import Leaving
from bot.networks.model import Network, NetworkId, NetworkSettings
from bot.onboarding import rules
from bot.onboarding.funnel import FunnelDesk
from bot.onboarding.model import Cohort, Deeds, Mark
from bot.onboarding.reminders import Reminders
from bot.onboarding.service import FirstSteps
from bot.tasks.model import AssignmentStatus, TaskStatus
from storage.ambassadors import ambassador, ambassador_sector, columns_of
from storage.companies import company
from storage.database import Database
from storage.deliveries import delivery
from storage.introductions import introduction
from storage.leads import lead
from storage.tasks import assignment, task
from tests.beside import Beside, Overtaken

JOINED = datetime(2026, 1, 5, 8, tzinfo=UTC)
DAY = timedelta(days=1)
CAMILLE = Actor.member(7)
WHOLE = Profile(
    first_name="Nadia",
    country="TN",
    city="Tunis",
    company="Terra",
    sectors=frozenset({Sector.MARITIME}),
)
BLANK = Profile()


class Weeks:
    """A network with newcomers, written row by row."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.reminders = Reminders(database)
        self.steps = FirstSteps(database)
        self.count = 0

    async def insert(self, table: sa.Table, **values: Any) -> int:
        async with self.database.begin() as tx:
            added = await tx.connection.execute(
                sa.insert(table).values(values).returning(table.c.id)
            )
            return int(added.scalar_one())

    async def newcomer(self, profile: Profile = BLANK, **columns: Any) -> AmbassadorId:
        self.count += 1
        values = {
            "network_id": self.network.id,
            "status": Status.ACTIVE,
            "discord_id": 100 + self.count,
            "joined_at": JOINED,
            "created_at": JOINED,
            **columns_of(profile),
            **columns,
        }
        id_ = AmbassadorId(await self.insert(ambassador, **values))
        async with self.database.begin() as tx:
            for sector in profile.sectors:
                row = sa.insert(ambassador_sector).values(ambassador_id=id_, sector=sector)
                await tx.connection.execute(row)
        return id_

    async def share(self, person: AmbassadorId, status: AssignmentStatus) -> None:
        task_id = await self.insert(
            task,
            network_id=self.network.id,
            status=TaskStatus.OPEN,
            title="Salon",
            description="",
            link="",
            audience="",
            deadline=date(2026, 2, 1),
            closes_at=JOINED + 30 * DAY,
            places=9,
            points=10,
            edits=0,
            search="salon",
            created_at=JOINED,
        )
        await self.insert(
            assignment, task_id=task_id, ambassador_id=person, status=status, changed_at=JOINED
        )

    async def introduce(self, person: AmbassadorId) -> None:
        self.count += 1
        name = f"terra{self.count}"
        company_id = await self.insert(
            company,
            network_id=self.network.id,
            name=name,
            folded=name,
            country="IT",
            created_at=JOINED,
        )
        lead_id = await self.insert(
            lead,
            network_id=self.network.id,
            company_id=company_id,
            sector=Sector.MARITIME,
            stage=Stage.INTRODUCED,
            since=JOINED,
            created_at=JOINED,
        )
        await self.insert(
            introduction,
            lead_id=lead_id,
            ambassador_id=person,
            share=100,
            reached=Stage.INTRODUCED,
            background="",
            protected_until=JOINED,
            at=JOINED,
        )

    async def audited(self, discord_id: int, *, at: datetime) -> None:
        line = AuditLine(
            network_id=self.network.id,
            actor=Actor.member(discord_id),
            action="consent.say",
            subject="ambassador:1",
            at=at,
        )
        async with self.database.begin() as tx:
            await tx.audit.add(line)

    async def read_guide(self, person: AmbassadorId) -> None:
        async with self.database.begin() as tx:
            await tx.onboarding.read_guide(person, now=JOINED + DAY)

    async def deeds(self, person: AmbassadorId) -> Deeds:
        async with self.database.read() as tx:
            return await tx.onboarding.deeds(person)

    async def known(self, person: AmbassadorId) -> Ambassador:
        async with self.database.read() as tx:
            return await tx.ambassadors.get(person)

    async def remind(self, *, days: float) -> int:
        return await self.reminders.remind(JOINED + days * DAY)

    async def deliveries(self) -> list[Mapping[str, Any]]:
        async with self.database.read() as tx:
            rows = await tx.connection.execute(sa.select(delivery).order_by(delivery.c.id))
            return [dict(row) for row in rows.mappings()]

    async def funnel(self, *, now: datetime = JOINED + DAY) -> list[Cohort]:
        return list(await FunnelDesk(self.database).of(self.network, now=now))


@pytest.fixture
async def weeks(database: Database) -> Weeks:
    async with database.begin() as tx:
        return Weeks(database, await tx.networks.add(NetworkSettings(), now=JOINED))


@pytest.mark.parametrize(
    ("statuses", "mark"),
    [
        pytest.param([], Mark.OPEN, id="none"),
        *(
            pytest.param([each], Mark.OPEN, id=each)
            for each in ("proposed", "refused", "given-back", "expired", "cancelled")
        ),
        pytest.param(["taken"], Mark.IN_HAND, id="taken"),
        pytest.param(["sent-back"], Mark.IN_HAND, id="sent back"),
        pytest.param(["done"], Mark.DONE, id="reported"),
        pytest.param(["approved", "taken"], Mark.DONE, id="approved, and the next one taken"),
    ],
)
async def test_a_task_is_done_when_it_was_reported(
    weeks: Weeks, statuses: list[str], mark: Mark
) -> None:
    nadia, other = await weeks.newcomer(), await weeks.newcomer()
    for each in statuses:
        await weeks.share(nadia, AssignmentStatus(each))
    await weeks.share(other, AssignmentStatus.APPROVED)

    assert (await weeks.deeds(nadia)).task is mark


async def test_what_any_entry_did_is_the_person_s(weeks: Weeks) -> None:
    nadia = await weeks.newcomer()
    entry = await weeks.newcomer(discord_id=None, merged_into=nadia)
    await weeks.share(entry, AssignmentStatus.DONE)
    await weeks.introduce(entry)
    await weeks.read_guide(entry)

    assert await weeks.deeds(nadia) == Deeds(task=Mark.DONE, guide_read=True, introduced=True)


async def test_the_guide_is_read_once_and_ticks_its_step_off_then(weeks: Weeks) -> None:
    id_ = await weeks.newcomer(WHOLE)
    async with weeks.database.read() as tx:
        nadia = await tx.ambassadors.get(id_)

    first = await weeks.steps.read_guide(nadia, now=JOINED + DAY)
    again = await weeks.steps.read_guide(nadia, now=JOINED + 2 * DAY)

    assert first is not None
    assert (first.step, first.number, first.left) == ("guide", 3, 1)
    assert again is None
    async with weeks.database.read() as tx:
        query = sa.select(ambassador.c.guide_read_at)
        assert await tx.connection.scalar(query) == JOINED + DAY


async def test_who_has_been_here_for_long_is_not_told_of_steps(weeks: Weeks) -> None:
    id_ = await weeks.newcomer(WHOLE)
    async with weeks.database.read() as tx:
        nadia = await tx.ambassadors.get(id_)

    assert await weeks.steps.read_guide(nadia, now=JOINED + 30 * DAY) is None
    assert (await weeks.deeds(id_)).guide_read


async def test_who_did_nothing_is_reminded_on_day_3_and_day_7_and_never_again(
    weeks: Weeks,
) -> None:
    nadia = await weeks.newcomer()

    counts = [await weeks.remind(days=quarter / 4) for quarter in range(60)]

    assert sum(counts) == 2
    sent = await weeks.deliveries()
    assert [each["payload"]["message"] for each in sent] == ["day-3", "day-7"]
    assert {(each["ambassador_id"], each["kind"], each["capped"]) for each in sent} == {
        (nadia, "onboarding", True)
    }
    assert [each["not_before"].date() for each in sent] == [date(2026, 1, 8), date(2026, 1, 12)]


async def test_what_the_roster_knew_is_shown_but_is_no_deed(weeks: Weeks) -> None:
    await weeks.newcomer(WHOLE)

    assert await weeks.remind(days=3) == 1
    (sent,) = await weeks.deliveries()
    assert sent["payload"]["steps"] == {"profile": "done", "task": "open", "guide": "open"}


@pytest.mark.parametrize(
    "columns",
    [
        pytest.param({"status": status}, id=status)
        for status in (Status.DORMANT, Status.SUSPENDED, Status.LEFT, Status.INVITED)
    ]
    + [
        pytest.param({"paused_until": JOINED + 90 * DAY}, id="on leave"),
        pytest.param({"joined_at": None}, id="not joined"),
        pytest.param({"joined_at": JOINED - 60 * DAY}, id="joined long ago"),
        pytest.param({"joined_at": JOINED + DAY}, id="joined later"),
        pytest.param({"guide_read_at": JOINED + DAY}, id="has read the guide"),
    ],
)
async def test_others_are_left_in_peace(weeks: Weeks, columns: dict[str, Any]) -> None:
    await weeks.newcomer(**columns)

    assert await weeks.remind(days=3) == 0


async def test_who_is_back_from_leave_is_reminded(weeks: Weeks) -> None:
    await weeks.newcomer(paused_until=JOINED + DAY)

    assert await weeks.remind(days=3) == 1


@pytest.mark.parametrize("deed", ["took", "introduced", "said", "another entry took"])
async def test_who_did_something_is_not_reminded(weeks: Weeks, deed: str) -> None:
    nadia = await weeks.newcomer(discord_id=42)
    entry = await weeks.newcomer(discord_id=None, merged_into=nadia)
    match deed:
        case "took":
            await weeks.share(nadia, AssignmentStatus.TAKEN)
        case "another entry took":
            await weeks.share(entry, AssignmentStatus.TAKEN)
        case "introduced":
            await weeks.introduce(nadia)
        case _:
            await weeks.audited(42, at=JOINED + DAY)

    assert await weeks.remind(days=3) == 0


async def reads(weeks: Weeks, who: Ambassador, now: datetime) -> object:
    return await weeks.steps.read_guide(who, now=now)


async def leaves(weeks: Weeks, who: Ambassador, now: datetime) -> object:
    return await Leaving(weeks.database).leave(who, actor=Actor.member(101), now=now)


@pytest.mark.parametrize("act", [reads, leaves])
async def test_who_acts_or_leaves_meanwhile_is_not_reminded(
    weeks: Weeks, act: Callable[[Weeks, Ambassador, datetime], Awaitable[object]]
) -> None:
    nadia, now = await weeks.known(await weeks.newcomer()), JOINED + 3 * DAY
    store = Overtaken(weeks.database, act(weeks, nadia, now))

    assert await Reminders(store).remind(now) == 0
    assert await weeks.deliveries() == []


async def test_who_leaves_as_they_are_reminded_reads_nothing(weeks: Weeks) -> None:
    nadia, now = await weeks.known(await weeks.newcomer()), JOINED + 3 * DAY
    store = Beside(weeks.database, leaves(weeks, nadia, now))

    assert await Reminders(store).remind(now) == 1
    assert store.begun
    await store.begun
    (sent,) = await weeks.deliveries()
    assert sent["status"] == "cancelled"


async def test_what_others_did_and_joining_itself_are_no_deeds(weeks: Weeks) -> None:
    nadia = await weeks.newcomer(discord_id=42)
    await weeks.share(nadia, AssignmentStatus.PROPOSED)
    await weeks.audited(42, at=JOINED)
    await weeks.audited(7, at=JOINED + DAY)

    assert await weeks.remind(days=3) == 1


async def test_who_joins_anew_is_reminded_anew(weeks: Weeks) -> None:
    nadia = await weeks.newcomer()
    await weeks.remind(days=3)
    async with weeks.database.begin() as tx:
        await tx.connection.execute(
            sa.update(ambassador)
            .where(ambassador.c.id == nadia)
            .values(joined_at=JOINED + 100 * DAY)
        )

    assert await weeks.remind(days=103) == 1
    assert await weeks.remind(days=103) == 0


async def test_two_ticks_at_once_remind_once(weeks: Weeks) -> None:
    for _ in range(20):
        await weeks.newcomer()

    await asyncio.gather(*(weeks.remind(days=3) for _ in range(5)))

    assert len(await weeks.deliveries()) == 20


async def test_each_network_has_its_own_day(weeks: Weeks, database: Database) -> None:
    tokyo = NetworkSettings(zone="Asia/Tokyo")
    async with database.begin() as tx:
        other = await tx.networks.add(tokyo, now=JOINED)
    here = await weeks.newcomer()
    there = await weeks.newcomer(network_id=other.id)

    assert await weeks.reminders.remind(datetime(2026, 1, 7, 16, tzinfo=UTC)) == 1
    assert await weeks.reminders.remind(datetime(2026, 1, 8, 0, tzinfo=UTC)) == 1
    assert [each["ambassador_id"] for each in await weeks.deliveries()] == [there, here]


async def test_the_funnel_counts_how_far_each_month_came(weeks: Weeks) -> None:
    whole, taken, done, led = [await weeks.newcomer(WHOLE) for _ in range(4)]
    await weeks.newcomer()
    await weeks.newcomer(joined_at=None)
    await weeks.share(taken, AssignmentStatus.TAKEN)
    await weeks.share(done, AssignmentStatus.DONE)
    await weeks.share(led, AssignmentStatus.APPROVED)
    await weeks.share(led, AssignmentStatus.DONE)
    await weeks.introduce(led)
    await weeks.introduce(led)
    left = await weeks.newcomer(status=Status.LEFT, joined_at=JOINED - 60 * DAY)
    await weeks.introduce(left)

    assert whole
    assert await weeks.funnel() == [
        Cohort(day=date(2025, 11, 1), joined=1, profile=0, task=0, lead=1),
        Cohort(day=date(2026, 1, 1), joined=5, profile=4, task=2, lead=1),
    ]


async def test_the_funnel_counts_a_merged_person_once_with_all_their_deeds(weeks: Weeks) -> None:
    nadia = await weeks.newcomer(WHOLE)
    entry = await weeks.newcomer(discord_id=None, merged_into=nadia)
    await weeks.share(entry, AssignmentStatus.DONE)
    await weeks.introduce(entry)
    await weeks.introduce(nadia)

    assert await weeks.funnel() == [
        Cohort(day=date(2026, 1, 1), joined=1, profile=1, task=1, lead=1)
    ]


async def test_the_funnel_s_months_are_the_network_s(weeks: Weeks, database: Database) -> None:
    async with database.begin() as tx:
        other = await tx.networks.add(NetworkSettings(), now=JOINED)
    await weeks.newcomer(joined_at=datetime(2026, 1, 31, 22, 59, tzinfo=UTC))
    await weeks.newcomer(joined_at=datetime(2026, 1, 31, 23, 0, tzinfo=UTC))
    await weeks.newcomer(network_id=other.id)

    found = await weeks.funnel(now=datetime(2026, 2, 2, tzinfo=UTC))

    assert [(each.day.month, each.joined) for each in found] == [(1, 1), (2, 1)]


async def test_the_funnel_shows_the_twelve_latest_months(weeks: Weeks) -> None:
    for months in range(15):
        await weeks.newcomer(joined_at=JOINED - months * 31 * DAY)

    found = await weeks.funnel()

    assert len(found) == 12
    assert found[-1].day == date(2026, 1, 1)
    assert (
        await FunnelDesk(weeks.database).of(
            replace(weeks.network, id=NetworkId(weeks.network.id + 1)), now=JOINED
        )
        == []
    )


async def test_the_database_knows_a_whole_profile_as_the_rules_do(weeks: Weeks) -> None:
    whole = 0
    for first, city, country, work in product(
        ("", "Nadia"), ("", "Tunis"), (None, "TN"), (0, 1, 2)
    ):
        for sectors in (frozenset[Sector](), frozenset({Sector.SANTE})):
            profile = Profile(
                first_name=first,
                city=city,
                country=country,
                company="Terra" if work == 1 else "",
                function="Cheffe" if work == 2 else "",
                sectors=sectors,
            )
            await weeks.newcomer(profile)
            whole += rules.is_whole(profile)

    (january,) = await weeks.funnel()
    assert (january.joined, january.profile) == (48, whole)
    assert whole == 2
