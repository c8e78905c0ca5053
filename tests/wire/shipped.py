"""The shipped process in the story's town: time passes by stopping it and starting it later."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from bot.demo.stage import BEGINNING
from storage.database import Database
from storage.deliveries import delivery
from tests.wire.clocked import CLOCK, TICKED
from tests.wire.driver import WireDriver
from tests.wire.process import BotProcess, database_url, finished
from tests.wire.server import LoopbackDiscord

RUN = (sys.executable, "-m", "tests.wire.clocked", "run")
ROOT = Path(__file__).parents[2]
SECONDS = 60


class Shipped:
    """``massilia run`` in ``folder``, at the moment that the story has reached."""

    def __init__(self, discord: LoopbackDiscord, folder: Path) -> None:
        self._discord = discord
        self._folder = folder
        self._bot: BotProcess | None = None
        self._ahead = BEGINNING - datetime.now(UTC)
        self.driver = WireDriver(discord, go_to=self.go_to)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bot:
            await self._bot.kill()

    async def go_to(self, moment: datetime) -> None:
        """Stop the process when it has sent what is due, if it runs; start it at ``moment``.

        What is due then has been done, but for what is on its way to Discord.
        """
        await self.stop()
        ticked = self._folder / TICKED
        ticked.unlink(missing_ok=True)
        self._ahead = moment - datetime.now(UTC)
        environment = {CLOCK: moment.isoformat(), "PYTHONPATH": str(ROOT)}
        bot = BotProcess(self._discord, cwd=self._folder, env=environment, command=RUN)
        self._bot = await bot.__aenter__()
        await _patiently(lambda: asyncio.to_thread(ticked.exists))

    async def stop(self) -> None:
        """Ask the process to end when it has sent what is due, and see that it ends well."""
        if self._bot:
            await self._has_sent()
            assert await self._bot.stop() == 0, self._bot.stderr

    async def _has_sent(self) -> None:
        async with Database.open(database_url(self._folder)) as database:
            await _patiently(lambda: self._rests(database))

    async def _rests(self, database: Database) -> bool:
        """Tell whether nothing is on its way, by the clock of the process."""
        now = datetime.now(UTC) + self._ahead
        due = (delivery.c.status == "due") & (delivery.c.not_before <= now)
        query = sa.select(sa.func.count()).where(due | (delivery.c.status == "sending"))
        async with database.read() as tx:
            return not await tx.connection.scalar(query)

    async def setup_code(self) -> str:
        """Return the code that ``massilia network code`` prints."""
        printed = await finished(self._discord, "network", "code", cwd=self._folder)
        assert printed.returncode == 0, printed.stderr
        return printed.stdout.strip()


async def _patiently(done: Callable[[], Awaitable[bool]]) -> None:
    """Wait until ``done()``: another process works, and says nothing when it is through."""
    async with asyncio.timeout(SECONDS):
        while not await done():
            await asyncio.sleep(0.05)
