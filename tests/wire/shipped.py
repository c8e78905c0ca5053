"""The shipped process in the story's town: time passes by stopping it and starting it later."""

import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.wire.clocked import CLOCK
from tests.wire.driver import WireDriver
from tests.wire.process import BotProcess, finished
from tests.wire.server import LoopbackDiscord

RUN = (sys.executable, "-m", "tests.wire.clocked", "run")
ROOT = Path(__file__).parents[2]


class Shipped:
    """``massilia run`` in ``folder``, at the moment that the story has reached."""

    def __init__(self, discord: LoopbackDiscord, folder: Path) -> None:
        self._discord = discord
        self._folder = folder
        self._bot: BotProcess | None = None
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
        """Stop the process, if it runs, and start it at ``moment``."""
        await self.stop()
        environment = {CLOCK: moment.isoformat(), "PYTHONPATH": str(ROOT)}
        bot = BotProcess(self._discord, cwd=self._folder, env=environment, command=RUN)
        self._bot = await bot.__aenter__()

    async def stop(self) -> None:
        """Ask the process to end, and see that it ends well."""
        if self._bot:
            assert await self._bot.stop() == 0, self._bot.stderr

    async def setup_code(self) -> str:
        """Return the code that ``massilia network code`` prints."""
        printed = await finished(self._discord, "network", "code", cwd=self._folder)
        assert printed.returncode == 0, printed.stderr
        return printed.stdout.strip()
