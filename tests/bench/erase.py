"""Erasing people out of 100,000, their audit and their outbox, and who writes meanwhile."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audit.model import Actor
from bot.codes.model import Hasher
from bot.networks.model import Network
from bot.privacy.service import ErasureDesk
from storage.database import Database
from tests.bench.beside import beside
from tests.bench.crowd import NOW, TODAY, crowd
from tests.bench.past import SIZES, lived
from tests.bench.report import Figure, Report, percentile
from tests.databases import PostgresServer, SqliteFiles

PEOPLE = 100_000
SEED = 1
SECONDS = 3.0
"""What Discord waits for an answer that was not deferred."""
WAIT_SECONDS = 1.0
ALONE = 200
PAUSE_SECONDS = 0.01
OTHER = AmbassadorId(2)
CAMILLE = Actor.member(77)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasing:
    """What was measured; seconds."""

    took: list[float]
    waits: list[float]
    alone: list[float]


async def run() -> Report:
    """Erase some people one after the other, on either database."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        sqlite = await asyncio.to_thread(SqliteFiles, folder)
        postgres = await asyncio.to_thread(PostgresServer)
        with sqlite.fresh(folder) as url:
            found = {"SQLite": await measured(url)}
        found["PostgreSQL"] = await measured(await asyncio.to_thread(postgres.migrated))
    return Report(
        bench="erase",
        figures=tuple(each for kind, took in found.items() for each in figures_of(kind, took)),
        beside={what: float(count) for what, count in SIZES.items()}
        | {name: value for kind, took in found.items() for name, value in told(kind, took)},
        size=PEOPLE,
        seed=SEED,
    )


async def measured(url: str) -> Erasing:
    """Fill a database, and erase while somebody else writes again and again."""
    async with Database.open(url) as database:
        network = await crowd(database, PEOPLE, SEED)
        whom = await lived(database, network, PEOPLE, SEED)
        alone = [await written(database, network) for _ in range(ALONE)]
        waits: list[float] = []
        async with beside(writing(database, network, waits)):
            took = [await erased(database, each) for each in whom]
    return Erasing(took=took, waits=waits, alone=alone)


def figures_of(kind: str, found: Erasing) -> Iterator[Figure]:
    """Yield what has to hold."""
    rows = (
        ("one erasure, longest", found.took, SECONDS),
        ("somebody else's change meanwhile, longest", found.waits, WAIT_SECONDS),
    )
    for name, seconds, limit in rows:
        yield Figure(name=f"{kind}: {name}", value=max(seconds), unit="s", limit=limit)


def told(kind: str, found: Erasing) -> Iterator[tuple[str, float]]:
    """Yield what was measured besides."""
    yield f"{kind}: people erased, one after the other", float(len(found.took))
    yield f"{kind}: one erasure, median, s", percentile(found.took, 0.5)
    yield f"{kind}: somebody else's changes meanwhile", float(len(found.waits))
    yield f"{kind}: somebody else's change meanwhile, median, s", percentile(found.waits, 0.5)
    yield f"{kind}: somebody else's change alone, median, s", percentile(found.alone, 0.5)


async def erased(database: Database, who: Ambassador) -> float:
    """Erase somebody as a coordinator does; return the seconds."""
    desk = ErasureDesk(database, Hasher("bench"))
    began = time.perf_counter()
    await desk.erase(who, actor=CAMILLE, now=NOW)
    return time.perf_counter() - began


async def writing(database: Database, network: Network, waits: list[float]) -> None:
    """Change something again and again."""
    while True:
        waits.append(await written(database, network))
        await asyncio.sleep(PAUSE_SECONDS)


async def written(database: Database, network: Network) -> float:
    """Change something in the network's lock, as who joins does; return the seconds."""
    began = time.perf_counter()
    async with database.begin() as tx:
        await tx.networks.get(network.id, locked=True)
        await tx.activity.record(OTHER, TODAY)
    return time.perf_counter() - began
