"""From the process's start to *ready*, and its memory then, in a guild of 800 members."""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.report import Figure, Report
from tests.wire import BotProcess, LoopbackDiscord
from tests.wire.process import COMMAND, finished

MEMBERS = 800
RUNS = 5
READY_SECONDS = 2.0
MEMORY_MIB = 110.0
BARE = (sys.executable, "-m", "tests.bench.bare")
ROOT = Path(__file__).parents[2]
MIB = 1024 * 1024


async def run() -> Report:
    """Start our bot and a bare discord.py client in turns; the slowest of our starts counts."""
    ours, bare = [], []
    for _ in range(RUNS):
        ours.append(await start())
        bare.append(await start(command=BARE))
    return Report(
        bench="start",
        figures=(
            Figure(
                name="start to ready",
                value=max(seconds for seconds, _ in ours),
                unit="s",
                limit=READY_SECONDS,
            ),
            Figure(
                name="memory when ready",
                value=max(memory for _, memory in ours),
                unit="MiB",
                limit=MEMORY_MIB,
            ),
        ),
        beside={
            "bare client: start to ready, s": max(seconds for seconds, _ in bare),
            "bare client: memory when ready, MiB": max(memory for _, memory in bare),
        },
        size=MEMBERS,
        seed=0,
    )


async def start(command: Sequence[str] = COMMAND) -> tuple[float, float]:
    """Return the seconds until ``ready`` is logged, and the MiB that the process has then."""
    with TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            discord = await stack.enter_async_context(LoopbackDiscord())
            guild = discord.create_guild("Massilia Mundi", preferred_locale="fr")
            for number in range(MEMBERS):
                discord.add_member(guild, discord.create_user(f"member-{number}"))
            await finished(discord, "db", "upgrade", cwd=Path(folder))
            began = time.perf_counter()
            bot = await stack.enter_async_context(
                BotProcess(
                    discord, cwd=Path(folder), env={"PYTHONPATH": str(ROOT)}, command=command
                )
            )
            await logged(bot, "ready")
            return time.perf_counter() - began, bot.memory_bytes() / MIB


async def logged(bot: BotProcess, event: str) -> None:
    """Wait until ``event`` stands in the process's log."""
    async with asyncio.timeout(30):
        while not any(json.loads(line)["event"] == event for line in lines(bot)):
            await asyncio.sleep(0.005)


def lines(bot: BotProcess) -> list[str]:
    """Return the whole lines of JSON that the process has logged."""
    return [line for line in bot.stderr.splitlines(keepends=True) if line.endswith("}\n")]
