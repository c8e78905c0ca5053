"""Audiences of five terms, counted in a network of 100,000 people on both databases."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.audiences import Audience, Field, parse, spell
from bot.networks.model import Network
from storage import migrate
from storage.audiences import counting
from storage.database import Database
from tests.bench.crowd import CITIES, COUNTRIES, NOW, TAGS, crowd
from tests.bench.report import Figure, Report, percentile
from tests.databases import PostgresServer

PEOPLE = 100_000
SEED = 1
AUDIENCES = 60
ROUNDS = 10
TERMS = 5
LIMIT_MS = 50.0
HISTORIES = ("point", "activity", "status_change", "assignment")
"""Tables that no audience may read."""
TYPED: dict[Field, Sequence[str]] = {
    Field.COUNTRY: (*COUNTRIES, "FR,GB,US"),
    Field.CITY: (*CITIES[:20], ",".join(f'"{city}"' for city in CITIES[20:25])),
    Field.SECTOR: ("numerique", "sante,energie", "maritime,mecanique,art-de-vivre"),
    Field.STATUS: ("active", "active,dormant", "paused", "left", "invited,active,dormant"),
    Field.LANGUAGE: ("fr", "en", "fr,en"),
    Field.JOINED: ("<90d", ">1y", "2025", "2026-01-01..2026-03-31", "no", "<2y,no"),
    Field.ACTIVE: ("<30d", ">90d", "never", "2025-10..2026-02", "<1y"),
    Field.SPONSOR: ("#12", "none", "any", "#1,#2,#3,none"),
    Field.POINTS: (">100", "0", "10..150", "<700", ">=0"),
    Field.TAG: (*TAGS[:5], ",".join(f'"{tag}"' for tag in TAGS[5:10])),
}


async def run() -> Report:
    """Count every audience again and again, in turns."""
    figures, beside = [], {}
    audiences = drawn(SEED)
    async with databases() as each_kind:
        for database in each_kind:
            kind = database.engine.dialect.name
            network = await crowd(database, PEOPLE, SEED)
            latencies = await measured(database, network, audiences)
            every = [value for values in latencies.values() for value in values]
            slowest = max(latencies, key=lambda text: percentile(latencies[text], 0.5))
            scans = await scanned(database, network, audiences)
            figures += [
                Figure(
                    name=f"{kind}: count, p99",
                    value=percentile(every, 0.99),
                    unit="ms",
                    limit=LIMIT_MS,
                ),
                Figure(
                    name=f"{kind}: audiences that read a ledger or history",
                    value=len(scans),
                    unit="audiences",
                    limit=1,
                ),
            ]
            beside[f"{kind}: median, ms"] = percentile(every, 0.5)
            beside[f"{kind}: slowest audience, median, ms: {slowest}"] = percentile(
                latencies[slowest], 0.5
            )
    return Report(bench="audience", figures=tuple(figures), beside=beside, size=PEOPLE, seed=SEED)


@asynccontextmanager
async def databases() -> AsyncIterator[list[Database]]:
    """Give an empty database of each kind."""
    with TemporaryDirectory() as folder:
        file = f"sqlite+aiosqlite:///{folder}/bench.db"
        # The server is driven by an event loop of its own.
        url = await asyncio.to_thread(lambda: PostgresServer().empty())
        async with Database.open(file) as sqlite, Database.open(url) as postgresql:
            for database in (sqlite, postgresql):
                await migrate.upgrade(database, now=NOW)
            yield [sqlite, postgresql]


def drawn(seed: int) -> list[Audience]:
    """Return audiences of five fields each, which together ask for every field."""
    random = Random(seed)  # noqa: S311
    return [
        parse(" ".join(term(random, field) for field in random.sample(list(Field), TERMS)))
        for _ in range(AUDIENCES)
    ]


def term(random: Random, field: Field) -> str:
    """Return one term as it is typed; a third have a minus."""
    value = random.choice(TYPED[field])
    quoted = value if field not in {Field.CITY, Field.TAG} or '"' in value else f'"{value}"'
    return f"{random.choice(('', '', '-'))}{field}:{quoted}"


async def measured(
    database: Database, network: Network, audiences: Sequence[Audience]
) -> dict[str, list[float]]:
    """Return the milliseconds of each count, by the audience's text."""
    at = network.at(NOW)
    latencies: dict[str, list[float]] = {}
    for round_ in range(ROUNDS + 1):
        for audience in audiences:
            async with database.read() as tx:
                began = time.perf_counter()
                await tx.audiences.count(network.id, audience, at)
                took = (time.perf_counter() - began) * 1000
            if round_:  # the first is to warm up
                latencies.setdefault(spell(audience), []).append(took)
    return latencies


async def scanned(database: Database, network: Network, audiences: Sequence[Audience]) -> list[str]:
    """Return the audiences whose count reads a ledger or a history, with the plan."""
    async with database.read() as tx:
        plans = [
            (spell(audience), await plan_of(tx.connection, network, audience))
            for audience in audiences
        ]
    return [f"{text}: {plan}" for text, plan in plans if reads(plan)]


async def plan_of(connection: AsyncConnection, network: Network, audience: Audience) -> str:
    """Return how the database counts an audience."""
    query = counting(network.id, audience, network.at(NOW))
    explain = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    compiled = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
    rows = await connection.exec_driver_sql(f"{explain} {compiled}")
    return "\n".join(str(row[-1]) for row in rows)


def reads(plan: str) -> bool:
    """Tell whether a plan reads one of ``HISTORIES``, by itself or by one of its indexes."""
    tables = "|".join(HISTORIES)
    return bool(re.search(rf"\b(?:{tables})\b|\b(?:ix|pk|uq)_(?:{tables})(?:\b|_)", plan))
