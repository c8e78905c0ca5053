"""The demonstration, headless: from its start until its story is told."""

import asyncio
import json
from asyncio.subprocess import PIPE
from tempfile import TemporaryDirectory

from tests.bench.report import Figure, Report
from tests.wire.process import MASSILIA

PEOPLE = 400
SEED = 1
RUNS = 2
SECONDS = 45.0


async def run() -> Report:
    """Play the story some times; the slowest counts."""
    played = [await play() for _ in range(RUNS)]
    return Report(
        bench="demo",
        figures=(
            Figure(
                name="the whole story",
                value=max(figures["seconds"] for figures in played),
                unit="s",
                limit=SECONDS,
            ),
        ),
        beside={name: value for name, value in played[-1].items() if name != "seconds"},
        size=PEOPLE,
        seed=SEED,
    )


async def play() -> dict[str, float]:
    """Return the numbers that the demonstration prints."""
    with TemporaryDirectory() as folder:
        demo = await asyncio.create_subprocess_exec(
            *(*MASSILIA, "demo", "--headless", "--json", "--seed", str(SEED)),
            cwd=folder,
            stdout=PIPE,
        )
        printed, _ = await demo.communicate()
    figures: dict[str, object] = json.loads(printed)
    return {name: value for name, value in figures.items() if isinstance(value, int | float)}
