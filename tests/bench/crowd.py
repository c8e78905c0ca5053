"""A big network for benchmarks: invented people with all that an audience can ask of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import sqlalchemy as sa

from bot.ambassadors.model import Profile, Sector, Status
from bot.folding import fold
from bot.i18n import Language
from bot.networks.model import Network, NetworkSettings
from storage.activity import activity
from storage.ambassadors import (
    SECTOR_BITS,
    ambassador,
    ambassador_sector,
    columns_of,
    status_change,
)
from storage.database import Database
from storage.points import point
from storage.tagged import ambassador_tag, tag

NOW = datetime(2026, 3, 17, 9, tzinfo=UTC)
TODAY = date(2026, 3, 17)
CHUNK = 5000
COUNTRIES = ("FR", "GB", "US", "DE", "ES", "IT", "SG", "BR", "JP", "CA", "CH", "BE")
CITIES = tuple(f"{name} {number}" for number in range(100) for name in ("São", "Port", "Ville"))
TAGS = tuple(f"tag {number}" for number in range(20))
STATUSES = (*[Status.INVITED] * 5, *[Status.ACTIVE] * 10, *[Status.DORMANT] * 3, Status.LEFT)

Row = dict[str, Any]


async def crowd(database: Database, size: int, seed: int) -> Network:
    """Fill an empty database with a network of ``size`` people, and return the network."""
    random = Random(seed)  # noqa: S311
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
        rows = [
            {"id": number, "network_id": network.id, "folded": fold(label), "label": label}
            for number, label in enumerate(TAGS, start=1)
        ]
        await tx.connection.execute(sa.insert(tag), [{**row, "created_at": NOW} for row in rows])
        for first in range(1, size + 1, CHUNK):
            people = [
                person(random, number, network)
                for number in range(first, min(first + CHUNK, size + 1))
            ]
            await tx.connection.execute(sa.insert(ambassador), people)
            for table, found in beside(people, network).items():
                if found:
                    await tx.connection.execute(sa.insert(table), found)
    async with database.engine.connect() as connection:
        # What PostgreSQL does by itself after a while; SQLite is measured as it is.
        if connection.dialect.name == "postgresql":
            apart = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await apart.execute(sa.text("VACUUM ANALYZE"))
    return network


def person(random: Random, number: int, network: Network) -> Row:
    """Return somebody's row."""
    joined = random.random() < 0.6
    profile = Profile(
        email=f"person.{number}@ambassadors.example",
        first_name=random.choice(("Nadia", "Oliver", "Zoé", "Paul")),
        last_name=f"Testard-{number}",
        company=f"Company {random.randrange(5000)}",
        function="Director of development",
        city=random.choice(CITIES),
        country=random.choice(COUNTRIES),
        language=random.choice((None, *Language)),
        sectors=frozenset(random.sample(list(Sector), random.choice((0, 1, 1, 2)))),
    )
    tags = random.sample(range(1, len(TAGS) + 1), random.choice((0, 0, 1, 3)))
    since = timedelta(days=random.randrange(1500), hours=random.randrange(24))
    return {
        "id": number,
        "network_id": network.id,
        "email_key": profile.email,
        "status": random.choice(STATUSES),
        "joined_at": NOW - since if joined else None,
        "last_active": TODAY - timedelta(days=random.randrange(400)) if joined else None,
        "paused_until": NOW + timedelta(days=30) if random.random() < 0.05 else None,
        "sponsor_id": random.randrange(1, number) if number > 1 and random.random() < 0.4 else None,
        "merged_into": random.randrange(1, number)
        if number > 99 and random.random() < 0.01
        else None,
        "points": random.choice((0, 0, 10, 60, 150, 700)),
        "tag_ids": "".join(f",{number}" for number in tags) + ",",
        "created_at": NOW,
        **columns_of(profile),
    }


def beside(people: Sequence[Row], network: Network) -> Mapping[sa.Table, list[Row]]:
    """Return what other tables know of people: the ledger and histories among it."""
    return {
        ambassador_sector: [
            {"ambassador_id": each["id"], "sector": sector}
            for each in people
            for sector, bit in SECTOR_BITS.items()
            if each["sector_bits"] & bit
        ],
        ambassador_tag: [
            {"ambassador_id": each["id"], "tag_id": int(number)}
            for each in people
            for number in filter(None, each["tag_ids"].split(","))
        ],
        point: [
            {
                "network_id": network.id,
                "ambassador_id": each["id"],
                "amount": each["points"],
                "cause": "bench",
                "at": NOW,
            }
            for each in people
            if each["points"]
        ],
        status_change: [
            {
                "ambassador_id": each["id"],
                "status": each["status"],
                "cause": "import",
                "actor": "bot",
                "at": NOW,
            }
            for each in people
        ],
        activity: list(days(people)),
    }


def days(people: Sequence[Row]) -> Iterator[Row]:
    """Yield the days on which people were active."""
    for each in people:
        if last := each["last_active"]:
            for back in (0, 7, 30):
                yield {"ambassador_id": each["id"], "day": last - timedelta(days=back)}
