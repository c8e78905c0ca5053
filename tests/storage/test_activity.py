"""Days of activity on both databases, and what is known of the days before they were kept."""

import asyncio
from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Sector, Status
from bot.ambassadors.service import AmbassadorDirectory, AwayError, NotJoinedError
from bot.networks.model import NetworkSettings
from storage import migrate
from storage.activity import activity
from storage.ambassadors import ambassador, sector_bits
from storage.database import Database
from storage.tables import metadata

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
GUILD, NADIA, LEFT = 42, 7, 8
PERSON: dict[str, object] = {
    **dict.fromkeys(("first_name", "last_name", "company", "function", "city", "link"), ""),
    "network_id": 1,
    "status": Status.ACTIVE,
    "own_fields": [],
    "search": "",
    "rhythm": "weekly",
    "created_at": NOW,
}


@pytest.fixture
async def directory(database: Database) -> AmbassadorDirectory:
    """A network in Paris with Nadia, and somebody who left."""
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
        await tx.networks.save(network.adopted_by(GUILD, network.settings, now=NOW))
        people = [
            {**PERSON, "network_id": network.id, "discord_id": NADIA},
            {**PERSON, "network_id": network.id, "discord_id": LEFT, "status": Status.LEFT},
        ]
        await tx.connection.execute(sa.insert(ambassador), people)
    return AmbassadorDirectory(database)


async def days(database: Database) -> list[tuple[int, date]]:
    query = sa.select(activity.c.ambassador_id, activity.c.day).order_by(activity.c.day)
    async with database.read() as tx:
        return [(row.ambassador_id, row.day) for row in await tx.connection.execute(query)]


@pytest.mark.parametrize("guild_id", [GUILD, None], ids=["in the guild", "in a private message"])
async def test_a_day_is_one_of_the_networks_zone_and_written_once(
    database: Database, directory: AmbassadorDirectory, guild_id: int | None
) -> None:
    for hour in (20, 22, 23):  # in Paris: 21:00, 23:00, and midnight of the next day
        now = datetime(2026, 1, 5, hour, tzinfo=UTC)
        person = await directory.acting(NADIA, guild_id, now=now)
        await directory.acting(NADIA, guild_id, now=now)

    assert [day for _, day in await days(database)] == [date(2026, 1, 5), date(2026, 1, 6)]
    assert person.last_active == date(2026, 1, 5)
    again = await directory.acting(NADIA, guild_id, now=now)
    assert again.last_active == date(2026, 1, 6)


async def test_many_clicks_at_once_are_one_day(
    database: Database, directory: AmbassadorDirectory
) -> None:
    await asyncio.gather(*(directory.acting(NADIA, GUILD, now=NOW) for _ in range(20)))
    assert len(await days(database)) == 1


async def test_who_is_refused_was_not_active(
    database: Database, directory: AmbassadorDirectory
) -> None:
    with pytest.raises(AwayError):
        await directory.acting(LEFT, GUILD, now=NOW)
    with pytest.raises(NotJoinedError):
        await directory.acting(99, GUILD, now=NOW)
    assert await days(database) == []


async def test_a_clock_that_goes_back_takes_nothing_back(
    database: Database, directory: AmbassadorDirectory
) -> None:
    person = await directory.acting(NADIA, GUILD, now=NOW)
    async with database.begin() as tx:
        await tx.activity.record(person.id, date(2025, 12, 1))
    assert (await directory.acting(NADIA, GUILD, now=NOW)).last_active == date(2026, 1, 5)


EARLIER: dict[str, list[dict[str, object]]] = {
    "network": [{"id": 1, "settings": {"zone": "Asia/Tokyo"}, "created_at": NOW}],
    "ambassador": [
        {
            "id": 1,
            **PERSON,
            "discord_id": NADIA,
            "joined_at": NOW.replace(hour=16),
            "city": "Saint-Étienne",
        },
        {"id": 2, **PERSON, "status": Status.INVITED},
    ],
    "ambassador_sector": [
        {"ambassador_id": 1, "sector": sector} for sector in ("sante", "art-de-vivre")
    ],
    "consent": [
        {
            "ambassador_id": 1,
            "kind": "private-messages",
            "given": True,
            "notice_version": "1",
            "at": NOW.replace(day=9),
        }
    ],
    "point": [
        {"network_id": 1, "ambassador_id": 1, "amount": amount, "cause": str(amount), "at": NOW}
        for amount in (50, 10, -20)
    ],
}
"""What a database of revision 0009 may hold."""


def back_to_0009(connection: sa.Connection) -> None:
    metadata.drop_all(connection)
    connection.execute(sa.text("DROP TABLE alembic_version"))
    migrate.run(connection, to="0009")
    early = sa.MetaData()
    early.reflect(connection)
    for name, rows in EARLIER.items():
        for row in rows:
            values = {
                key: value.replace(tzinfo=None)
                if connection.dialect.name == "sqlite" and isinstance(value, datetime)
                else value
                for key, value in row.items()
            }
            connection.execute(early.tables[name].insert().values(values))


async def test_an_upgrade_counts_what_was_said_and_sums_the_ledger(database: Database) -> None:
    async with database.begin() as tx:
        await tx.connection.run_sync(back_to_0009)

    await migrate.upgrade(database, now=NOW)

    # In Tokyo it was the day after already.
    assert await days(database) == [(1, date(2026, 1, 6)), (1, date(2026, 1, 9))]
    async with database.read() as tx:
        people = [await tx.ambassadors.get(AmbassadorId(id_)) for id_ in (1, 2)]
        points = await tx.connection.scalars(sa.select(ambassador.c.points).order_by("id"))
        assert list(points) == [40, 0]
        asked = sa.select(ambassador.c.city_key, ambassador.c.sector_bits).order_by("id")
        rows = await tx.connection.execute(asked.add_columns(ambassador.c.id))
        assert [(row.city_key, row.sector_bits) for row in rows] == [
            ("saintetienne", sector_bits([Sector.SANTE, Sector.ART_DE_VIVRE])),
            ("", 0),
        ]
    assert [person.last_active for person in people] == [date(2026, 1, 9), None]
