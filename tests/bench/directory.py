"""The directory's search and its suggestions, forgiving, among 100,000 people on both databases."""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Part, Profile, Sector
from bot.audit.model import COMMAND_LINE
from bot.directory.service import Directory
from bot.networks.model import NetworkId, NetworkSettings
from bot.roster.imports import Newcomer
from storage.ambassadors import ambassador
from storage.database import Database
from tests.bench.importing import NOW
from tests.bench.report import Figure, Report, percentile
from tests.databases import PostgresServer, SqliteFiles

PEOPLE = 100_000
SEED = 1
SEARCHES = 300
LIMIT_MS = 30.0
CHUNK = 1000
SYLLABLES = (
    "ma",
    "ri",
    "on",
    "el",
    "ja",
    "ki",
    "no",
    "ta",
    "lu",
    "bé",
    "sh",
    "go",
    "vi",
    "ç",
    "mo",
)
COUNTRIES = {
    "FR": "France",
    "GB": "United Kingdom",
    "SG": "Singapour",
    "BR": "Brésil",
    "JP": "Japan",
}
LISTED = Part.NAME | Part.WORK | Part.PLACE | Part.SECTORS


async def run() -> Report:
    """Search as members and as coordinators do."""
    figures: list[Figure] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        sqlite = await asyncio.to_thread(SqliteFiles, folder)
        postgres = await asyncio.to_thread(PostgresServer)
        with sqlite.fresh(folder) as url:
            figures += await measured("SQLite", url)
        figures += await measured("PostgreSQL", await asyncio.to_thread(postgres.migrated))
    return Report(bench="directory", figures=tuple(figures), size=PEOPLE, seed=SEED)


async def measured(kind: str, url: str) -> list[Figure]:
    """Fill a database and return the slowest of searches and of suggestions."""
    drawn = random.Random(SEED)  # noqa: S311
    people = list(profiles(drawn))
    async with Database.open(url) as database:
        network_id = await filled(database, people, drawn)
        service = Directory(database)
        found, suggested = [], []
        for number, text in enumerate(searches(people, drawn)):
            by_coordinator = number % 2 == 0
            began = time.perf_counter()
            await service.find(network_id, text, by_coordinator=by_coordinator, now=NOW)
            found.append((time.perf_counter() - began) * 1000)
            began = time.perf_counter()
            await service.suggest(network_id, text[:-2], by_coordinator=by_coordinator, now=NOW)
            suggested.append((time.perf_counter() - began) * 1000)
    return [
        Figure(name=f"{kind}: {what}, p99", value=percentile(took, 0.99), unit="ms", limit=LIMIT_MS)
        for what, took in (("search", found), ("suggestions", suggested))
    ]


def profiles(drawn: random.Random) -> Iterator[Profile]:
    """Yield people with names, companies and cities made of syllables."""
    firsts = [named(drawn, 2) for _ in range(400)]
    lasts = [named(drawn, 4) for _ in range(30_000)]
    companies = [named(drawn, 5) for _ in range(8000)]
    cities = [named(drawn, 3) for _ in range(1000)]
    for number in range(PEOPLE):
        yield Profile(
            email=f"p{number}@a.example",
            first_name=drawn.choice(firsts),
            last_name=drawn.choice(lasts),
            company=drawn.choice(companies),
            city=drawn.choice(cities),
            country=drawn.choice(list(COUNTRIES)),
            sectors=frozenset(drawn.sample(list(Sector), drawn.choice([0, 1, 2]))),
        )


def named(drawn: random.Random, syllables: int) -> str:
    """Return an invented name."""
    return "".join(drawn.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def searches(people: Sequence[Profile], drawn: random.Random) -> Iterator[str]:
    """Yield what people type: names, misspelled ones, places and sectors, audiences."""
    for number in range(SEARCHES):
        person = drawn.choice(people)
        country = COUNTRIES[person.country or "FR"]
        yield (
            person.name,
            misspelled(person.last_name, drawn),
            f"{person.company} {country}",
            f"{country} maritime {person.city}",
            f"{misspelled(person.company, drawn)} {person.city.lower()}",
            f"country:{person.country} {person.last_name}",
            f"{country} shipping",
        )[number % 7]


def misspelled(name: str, drawn: random.Random) -> str:
    """Return ``name`` with one letter wrong."""
    at = drawn.randrange(1, len(name))
    return name[:at] + drawn.choice("aeioust") + name[at + 1 :]


async def filled(database: Database, people: Sequence[Profile], drawn: random.Random) -> NetworkId:
    """Write people down, six in ten of whom are in the directory."""
    async with database.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
    for start in range(0, len(people), CHUNK):
        newcomers = [
            Newcomer(email_key=each.email or "", profile=each)
            for each in people[start : start + CHUNK]
        ]
        async with database.begin() as tx:
            await tx.roster.add(network.id, newcomers, actor=COMMAND_LINE, now=NOW)
    async with database.begin() as tx:
        ids = (await tx.connection.scalars(sa.select(ambassador.c.id))).all()
        chosen = drawn.sample(list(ids), len(ids) * 6 // 10)
        for start in range(0, len(chosen), CHUNK):
            these = ambassador.c.id.in_(
                [AmbassadorId(id_) for id_ in chosen[start : start + CHUNK]]
            )
            await tx.connection.execute(sa.update(ambassador).where(these).values(shown=LISTED))
        if database.engine.dialect.name == "postgresql":
            await tx.connection.execute(sa.text("ANALYZE"))
    return network.id
