"""How a network has grown, on both databases, beside the same counted one person at a time."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import PRESENT, Profile, Sector, Status
from bot.audiences.model import MEMBERS
from bot.audit.model import Actor
from bot.goals.errors import GoalReachedError
from bot.goals.model import Figures, GoalKind
from bot.goals.rules import curve_of
from bot.goals.service import GoalDesk
from bot.networks.model import Network, NetworkSettings
from storage.ambassadors import ambassador, columns_of, status_change
from storage.audit import audit
from storage.companies import company
from storage.database import Database
from storage.introductions import introduction
from storage.leads import lead

START = datetime(2024, 2, 1, 8, tzinfo=UTC)
NOW = datetime(2026, 4, 2, 9, tzinfo=UTC)
CAMILLE = Actor.member(7)
ZONES = ("Europe/Paris", "Asia/Kathmandu", "America/New_York", "Pacific/Kiritimati", "UTC")
History = Sequence[tuple[datetime, Status]]


class Town:
    """A network whose people have the histories that a test gives them."""

    def __init__(self, database: Database, network: Network) -> None:
        self.database = database
        self.network = network
        self.desk = GoalDesk(database)
        self.account = 0

    async def person(
        self,
        history: History,
        *,
        created: datetime | None = None,
        causes: Sequence[str] = (),
        **said: Any,
    ) -> int:
        profile = Profile(
            last_name=said.pop("name", "Testard"),
            country=said.pop("country", None),
            sectors=frozenset(said.pop("sectors", ())),
        )
        row = {
            "network_id": self.network.id,
            "status": history[-1][1] if history else Status.INVITED,
            "created_at": created or history[0][0],
            **columns_of(profile),
            **said,
        }
        async with self.database.begin() as tx:
            added = await tx.connection.execute(
                sa.insert(ambassador).values(row).returning(ambassador.c.id)
            )
            id_ = int(added.scalar_one())
            words = [*causes, *["import"] * len(history)]
            for (at, status), cause in zip(history, words, strict=False):
                change = {"ambassador_id": id_, "status": status, "cause": cause, "at": at}
                await tx.connection.execute(sa.insert(status_change).values(actor="bot", **change))
        return id_

    async def members(self, day: date, now: datetime = NOW) -> tuple[int, int]:
        async with self.database.read() as tx:
            point = curve_of(await tx.goals.changes(self.network.at(now))).at(day)
        return point.members, point.joined

    async def figures(self) -> Figures:
        async with self.database.read() as tx:
            return await tx.goals.figures(
                self.network.id,
                active_since=NOW.date() - timedelta(days=30),
                leads_since=NOW - timedelta(days=90),
            )


async def founded(database: Database, zone: str = "Europe/Paris") -> Town:
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(zone=zone), now=START)
    return Town(database, network)


@pytest.fixture
async def town(database: Database) -> Town:
    return await founded(database)


def drawn(random: Random) -> History:
    """Some statuses, one after the other, often close to when a day begins somewhere."""
    at = START + timedelta(days=random.randrange(600), hours=random.randrange(24))
    history = [(at, Status.INVITED)]
    for _ in range(random.randrange(5)):
        at += timedelta(days=random.randrange(60), minutes=random.randrange(1440))
        if random.random() < 0.3:
            at = at.replace(hour=random.choice((22, 23)), minute=59, second=59)
        history.append((at, random.choice(list(Status))))
    return [(when, status) for when, status in history if when <= NOW]


def naively(histories: Sequence[History], day: date, zone: ZoneInfo) -> tuple[int, int]:
    """How many are members, and on Discord, when ``day`` is over."""
    over = datetime.combine(day + timedelta(days=1), datetime.min.time(), zone)
    last = [[status for at, status in each if at < over][-1:] for each in histories]
    return (
        sum(status in MEMBERS for each in last for status in each),
        sum(status in PRESENT for each in last for status in each),
    )


@pytest.mark.parametrize("zone", ZONES)
async def test_the_curve_is_what_counting_each_day_by_hand_gives(
    database: Database, zone: str
) -> None:
    town = await founded(database, zone)
    random = Random(zone)  # noqa: S311
    histories = [drawn(random) for _ in range(40)]
    for history in histories:
        await town.person(history)

    async with database.read() as tx:
        curve = curve_of(await tx.goals.changes(town.network.at(NOW)))

    day, today = START.date() - timedelta(days=2), town.network.at(NOW).today
    while day <= today:
        point = curve.at(day)
        assert (point.members, point.joined) == naively(histories, day, ZoneInfo(zone)), day
        day += timedelta(days=1)
    assert (await town.figures()).members == point.members
    assert (await town.figures()).joined == point.joined


@pytest.mark.parametrize(
    ("at", "day"),
    [
        pytest.param(
            "2025-07-01T21:59:59.999999+00:00", "2025-07-01", id="summer, before midnight"
        ),
        pytest.param("2025-07-01T22:00:00+00:00", "2025-07-02", id="summer, midnight"),
        pytest.param(
            "2025-12-01T22:59:59.999999+00:00", "2025-12-01", id="winter, before midnight"
        ),
        pytest.param("2025-12-01T23:00:00+00:00", "2025-12-02", id="winter, midnight"),
        pytest.param("2025-03-29T23:00:00+00:00", "2025-03-30", id="the short day begins"),
        pytest.param("2025-03-30T22:00:00+00:00", "2025-03-31", id="the short day is over"),
        pytest.param("2025-10-25T22:00:00+00:00", "2025-10-26", id="the long day begins"),
        pytest.param("2025-10-26T22:59:59+00:00", "2025-10-26", id="the long day's last second"),
        pytest.param("2024-02-29T12:00:00+00:00", "2024-02-29", id="a leap day"),
    ],
)
async def test_a_day_is_one_of_the_network_s_zone(town: Town, at: str, day: str) -> None:
    await town.person([(datetime.fromisoformat(at), Status.INVITED)])

    async with town.database.read() as tx:
        changes = await tx.goals.changes(town.network.at(NOW))

    assert [str(change.day) for change in changes] == [day]


async def test_on_the_first_day_nothing_has_turned_the_clocks(town: Town) -> None:
    await town.person([(START, Status.INVITED)])
    assert await town.members(START.date(), now=START) == (1, 0)


async def test_who_has_no_history_counts_from_when_they_were_written_down(town: Town) -> None:
    await town.person([], created=START)
    assert await town.members(START.date() - timedelta(days=1)) == (0, 0)
    assert await town.members(START.date()) == (1, 0)


async def test_who_left_is_no_member_from_that_day_on(town: Town) -> None:
    day = timedelta(days=1)
    statuses = (Status.ACTIVE, Status.LEFT, Status.ACTIVE, Status.SUSPENDED)
    await town.person([(START + day * number, status) for number, status in enumerate(statuses)])
    found = [await town.members(START.date() + day * number) for number in range(5)]
    assert found == [(1, 1), (0, 0), (1, 1), (0, 0), (0, 0)]


async def test_merged_entries_are_one_member_since_the_first_of_them(town: Town) -> None:
    later = START + timedelta(days=100)
    survivor = await town.person([(later, Status.ACTIVE)], causes=["invitation"])
    await town.person([(START, Status.INVITED)], merged_into=survivor)

    assert await town.members(START.date()) == (1, 0)
    assert await town.members(later.date()) == (1, 1)
    assert (await town.figures()).members == 1
    async with town.database.read() as tx:
        assert await tx.goals.sources(town.network.id) == {"invitation": 1}


async def test_another_network_s_people_do_not_count(town: Town) -> None:
    other = await founded(town.database)
    sponsor = await other.person([(START, Status.ACTIVE)], country="IT", sectors=[Sector.SANTE])
    await other.person([(START, Status.DORMANT), (NOW, Status.ACTIVE)], sponsor_id=sponsor)

    assert await town.members(NOW.date()) == (0, 0)
    assert await town.figures() == Figures(
        members=0, joined=0, active=0, introducing=0, dormant=0, woken=0
    )
    async with town.database.read() as tx:
        spread = await tx.goals.spread(town.network.id)
        assert (dict(spread.countries), any(spread.sectors.values())) == ({}, False)
        assert await tx.goals.sources(town.network.id) == {}
        assert await tx.goals.sponsors(town.network.id, limit=3) == []


async def introduce(town: Town, person: int, at: datetime) -> None:
    async with town.database.begin() as tx:
        number = await tx.connection.scalar(sa.select(sa.func.count(company.c.id)))
        named = {"network_id": town.network.id, "name": f"C{number}", "folded": f"c{number}"}
        firm = await tx.connection.scalar(
            sa.insert(company).values(country="IT", created_at=at, **named).returning(company.c.id)
        )
        track = await tx.connection.scalar(
            sa.insert(lead)
            .values(
                network_id=town.network.id,
                company_id=firm,
                sector=Sector.SANTE,
                stage="introduced",
                since=at,
                created_at=at,
            )
            .returning(lead.c.id)
        )
        await tx.connection.execute(
            sa.insert(introduction).values(
                lead_id=track,
                ambassador_id=person,
                share=100,
                reached="introduced",
                background="",
                protected_until=at,
                at=at,
            )
        )


async def test_the_figures_are_what_their_definitions_say(town: Town) -> None:
    today, day = NOW.date(), timedelta(days=1)
    active = [(START, Status.ACTIVE)]
    woken = [(START, Status.ACTIVE), (START, Status.DORMANT), (NOW, Status.ACTIVE)]
    await town.person([(START, Status.INVITED)])
    await town.person(active, last_active=today - 30 * day)
    await town.person(active, last_active=today - 31 * day)
    await town.person([(START, Status.ACTIVE), (NOW, Status.DORMANT)])
    await town.person(woken)
    await town.person(woken, causes=["join", "dormancy", "merged"])
    await town.person([*woken[:2], (START, Status.SUSPENDED), (NOW, Status.ACTIVE)])
    await town.person([*woken, (NOW, Status.LEFT)], last_active=today)
    introducer = await town.person([*active, (START, Status.LEFT), (NOW, Status.ACTIVE)])
    other_entry = await town.person([(START, Status.INVITED)], merged_into=introducer)
    for at in (NOW - 90 * day, NOW):
        await introduce(town, introducer, at)
    await introduce(town, other_entry, NOW)
    late = await town.person(active)
    await introduce(town, late, NOW - 91 * day)

    assert await town.figures() == Figures(
        members=9, joined=8, active=1, introducing=1, dormant=1, woken=1
    )


async def test_members_are_counted_by_how_they_came_country_and_sector(town: Town) -> None:
    both = [Sector.SANTE, Sector.MARITIME]
    await town.person([(START, Status.INVITED)], country="IT", sectors=both)
    await town.person([(START, Status.INVITED), (NOW, Status.ACTIVE)], country="IT")
    await town.person([(START, Status.ACTIVE)], causes=["invitation"], sectors=[Sector.SANTE])
    await town.person([(START, Status.INVITED), (NOW, Status.LEFT)], country="JP", sectors=both)

    async with town.database.read() as tx:
        sources = await tx.goals.sources(town.network.id)
        spread = await tx.goals.spread(town.network.id)

    assert list(sources.items()) == [("import", 2), ("invitation", 1)]
    assert dict(spread.countries) == {"IT": 2}
    assert {each: count for each, count in spread.sectors.items() if count} == {
        Sector.SANTE: 2,
        Sector.MARITIME: 1,
    }


async def test_the_top_sponsors_have_all_whom_their_entries_brought(town: Town) -> None:
    active, invited = [(START, Status.ACTIVE)], [(START, Status.INVITED)]
    nadia = await town.person(active, name="Nadia")
    oliver = await town.person(active, name="Oliver")
    zoe = await town.person(active, name="Zoé")
    old_nadia = await town.person(invited, name="N.", merged_into=nadia)
    await town.person(active, sponsor_id=old_nadia)
    await town.person(invited, sponsor_id=nadia)
    await town.person(active, sponsor_id=nadia, merged_into=zoe)
    for _ in range(2):
        await town.person(active, sponsor_id=oliver)
    await town.person(active, sponsor_id=zoe)

    async with town.database.read() as tx:
        top = await tx.goals.sponsors(town.network.id, limit=2)

    assert [(each.name, each.people, each.active) for each in top] == [
        ("Oliver", 2, 2),
        ("Nadia", 2, 1),
    ]


async def test_a_goal_set_again_is_the_same_row(town: Town) -> None:
    for target, by in ((800, "2027-12-31"), (800, "31/12/2027"), (900, "2028")):
        kept = await town.desk.set(town.network, target, by, actor=CAMILLE, now=NOW)

    assert kept.before is not None
    assert kept.before.target == 800
    async with town.database.read() as tx:
        goal = await tx.goals.get(town.network.id, GoalKind.MEMBERS)
        lines = await tx.connection.scalars(sa.select(audit.c.after).order_by(audit.c.id))
    assert goal == kept.goal
    assert goal is not None
    assert (goal.target, goal.by) == (900, date(2028, 12, 31))
    assert list(lines) == [
        {"target": 800, "by": "2027-12-31"},
        {"target": 900, "by": "2028-12-31"},
    ]


async def test_a_goal_below_what_there_is_keeps_nothing(town: Town) -> None:
    await town.person([(START, Status.INVITED)])

    with pytest.raises(GoalReachedError):
        await town.desk.set(town.network, 1, "2028", actor=CAMILLE, now=NOW)

    async with town.database.read() as tx:
        assert await tx.goals.get(town.network.id, GoalKind.MEMBERS) is None
        assert list(await tx.connection.scalars(sa.select(audit.c.id))) == []


async def test_goals_set_at_once_each_say_what_was_before_them(town: Town) -> None:
    targets = (700, 800, 900)
    await asyncio.gather(
        *(town.desk.set(town.network, each, "2028", actor=CAMILLE, now=NOW) for each in targets)
    )

    async with town.database.read() as tx:
        goal = await tx.goals.get(town.network.id, GoalKind.MEMBERS)
        rows = await tx.connection.execute(
            sa.select(audit.c.before, audit.c.after).order_by(audit.c.id)
        )
    said = [(row.before.get("target"), row.after["target"]) for row in rows]
    assert goal is not None
    assert [before for before, _ in said] == [None, *(after for _, after in said[:-1])]
    assert said[-1][1] == goal.target
    assert {after for _, after in said} == set(targets)


async def test_wishes_sent_at_once_keep_each_other_s_settings(town: Town) -> None:
    await asyncio.gather(
        *(
            town.desk.want(town.network, typed, [Sector.SANTE], actor=CAMILLE, now=NOW)
            for typed in ("Japon", "Italie", "Japon")
        )
    )

    async with town.database.read() as tx:
        settings = (await tx.networks.get(town.network.id)).settings
        rows = await tx.connection.execute(
            sa.select(audit.c.before, audit.c.after).order_by(audit.c.id)
        )
    said = [tuple(row) for row in rows]
    assert settings.wanted_countries in {("JP",), ("IT",)}
    assert settings.wanted_sectors == (Sector.SANTE,)
    assert said[-1][1]["wanted_countries"] == list(settings.wanted_countries)
    assert [before for before, _ in said[1:]] == [after for _, after in said[:-1]]
