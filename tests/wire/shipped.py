"""The shipped process in the story's town: time passes by stopping it and starting it later."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from bot.demo.stage import BEGINNING
from storage.database import Database
from storage.deliveries import delivery
from tests.wire.clocked import CLOCK
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
        self._now = BEGINNING
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
        """Stop the process when it has sent what is due, if it runs; start it at ``moment``."""
        await self.stop()
        self._now = moment
        environment = {CLOCK: moment.isoformat(), "PYTHONPATH": str(ROOT)}
        bot = BotProcess(self._discord, cwd=self._folder, env=environment, command=RUN)
        self._bot = await bot.__aenter__()

    async def stop(self) -> None:
        """Ask the process to end when it has sent what is due, and see that it ends well."""
        if self._bot:
            await self._has_sent()
            assert await self._bot.stop() == 0, self._bot.stderr

    async def _has_sent(self) -> None:
        async with (
            asyncio.timeout(SECONDS),
            Database.open(database_url(self._folder)) as database,
        ):
            while await self._waiting(database):
                await asyncio.sleep(0.05)  # another process sends, and says nothing when it has

    async def _waiting(self, database: Database) -> bool:
        due = (delivery.c.status == "due") & (delivery.c.not_before <= self._now)
        query = sa.select(sa.func.count()).where(due | (delivery.c.status == "sending"))
        async with database.read() as tx:
            return bool(await tx.connection.scalar(query))

    async def setup_code(self) -> str:
        """Return the code that ``massilia network code`` prints."""
        printed = await finished(self._discord, "network", "code", cwd=self._folder)
        assert printed.returncode == 0, printed.stderr
        return printed.stdout.strip()
