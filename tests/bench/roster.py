"""A roster of 100,000 rows, imported and imported again with changes, on both databases."""

import asyncio
import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.report import Figure, Report
from tests.databases import PostgresServer, SqliteFiles
from tests.samples import person, roster

ROWS = 100_000
SEED = 1
SECONDS = 60.0
MEMORY_MIB = 500.0
HOLD_MS = 100.0
CHANGED = 0.1
COUNTRIES = ("France", "Royaume-Uni", "Japon", "Brésil", "Singapour", "États-Unis")
SECTORS = ("numérique", "santé", "maritime", "énergie", "")


async def run() -> Report:
    """Import as the bot does, in a process for each database."""
    figures: list[Figure] = []
    beside: dict[str, float] = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        first, again = folder / "first.csv", folder / "again.csv"
        await asyncio.to_thread(write, first, again)
        sqlite = await asyncio.to_thread(SqliteFiles, folder)
        postgres = await asyncio.to_thread(PostgresServer)
        with sqlite.fresh(folder) as url:
            took = {"SQLite": await importing(url, first, again)}
        url = await asyncio.to_thread(postgres.migrated)
        took["PostgreSQL"] = await importing(url, first, again)
    for database, each in took.items():
        figures += [
            Figure(name=f"{database}: {what}", value=each[key], unit=unit, limit=limit)
            for what, key, unit, limit in (
                ("import, the longer of two", "seconds", "s", SECONDS),
                ("memory at the peak", "mib", "MiB", MEMORY_MIB),
                ("event loop held, longest", "hold_ms", "ms", HOLD_MS),
            )
        ]
        beside[f"{database}: somebody looked up meanwhile, longest, ms"] = each["answer_ms"]
        beside[f"{database}: looked up so often"] = each["answers"]
        beside[f"{database}: people changed by the second"] = each["updated"]
    return Report(bench="roster", figures=tuple(figures), beside=beside, size=ROWS, seed=SEED)


def write(first: Path, again: Path) -> None:
    """Write a roster, and it again with every tenth person somewhere else."""
    drawn = random.Random(SEED)  # noqa: S311
    rows = list(people(drawn))
    first.write_bytes(roster(*rows))
    for row in drawn.sample(rows, int(ROWS * CHANGED)):
        row[5] = "Ailleurs"
    again.write_bytes(roster(*rows))


def people(drawn: random.Random) -> Iterator[list[str]]:
    """Yield rows, each with a sponsor among those before."""
    for number in range(ROWS):
        sponsor = drawn.randrange(number + 1)
        yield person(
            first_name=f"Prénom {number}",
            last_name=f"Nom {drawn.randrange(ROWS)}",
            email=f"p{number}@a.example",
            company=f"Société {drawn.randrange(5000)}",
            city=f"Ville {drawn.randrange(300)}",
            country=drawn.choice(COUNTRIES),
            sector=drawn.choice(SECTORS),
            member_since=f"{drawn.randrange(1, 29):02}/{drawn.randrange(1, 13):02}/2020",
            sponsor=f"p{sponsor}@a.example" if number % 3 == 0 and sponsor < number else "",
        )


async def importing(url: str, *files: Path) -> dict[str, float]:
    """Return what importing ``files`` took in a process of its own."""
    command: Sequence[str] = (sys.executable, "-m", "tests.bench.importing", url, *map(str, files))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    printed, _ = await process.communicate()
    took: dict[str, float] = json.loads(printed)
    return took
