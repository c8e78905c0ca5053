"""One import as the bot does it, in a process of its own: ``python -m tests.bench.importing``.

Takes a database's URL and rosters, imports them one after the other, and prints what it took.
"""

import asyncio
import json
import resource
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.audit.model import COMMAND_LINE
from bot.networks.model import NetworkSettings
from bot.roster.reading import read
from bot.roster.service import Roster
from storage.database import Database
from tests.bench.beside import beside

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
BEAT_SECONDS = 0.005
STRANGER = 1


async def main() -> None:
    """Import, and print one JSON object."""
    url, *files = sys.argv[1:]
    holds: list[float] = []
    answers: list[float] = []
    took: list[float] = []
    async with Database.open(url) as database:
        async with database.begin() as tx:
            network = await tx.networks.add(NetworkSettings(), now=NOW)
        service = Roster(database)
        async with beating(holds), asking(database, answers):
            for file in files:
                began = time.perf_counter()
                table = await asyncio.to_thread(read, Path(file))
                proposal = await service.propose(network, table, now=NOW)
                await service.apply(network, proposal.plan, actor=COMMAND_LINE, now=NOW)
                took.append(time.perf_counter() - began)
                updated = proposal.plan.updated
                await proposal.let_go()
    said = {
        "seconds": max(took),
        "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "hold_ms": max(holds) * 1000,
        "answer_ms": max(answers) * 1000,
        "answers": len(answers),
        "updated": updated,
    }
    print(json.dumps(said))


@asynccontextmanager
async def beating(holds: list[float]) -> AsyncIterator[None]:
    """Measure by how much each beat comes late: so long the event loop was held."""

    async def beat() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(BEAT_SECONDS)
            holds.append(time.perf_counter() - before - BEAT_SECONDS)

    async with beside(beat()):
        yield


@asynccontextmanager
async def asking(database: Database, answers: list[float]) -> AsyncIterator[None]:
    """Look somebody up again and again, as every command does first."""

    async def ask() -> None:
        while True:
            before = time.perf_counter()
            async with database.read() as tx:
                await tx.ambassadors.of_discord(STRANGER)
            answers.append(time.perf_counter() - before)
            await asyncio.sleep(BEAT_SECONDS * 10)

    async with beside(ask()):
        yield


if __name__ == "__main__":
    asyncio.run(main())
