"""The shipped bot as a process of its own, talking to a loopback Discord."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import psutil

from tests.wire.server import LoopbackDiscord

ROOT = Path(__file__).parents[2]
MASSILIA = (sys.executable, "-m", "bot")
COMMAND = (*MASSILIA, "run")
SECRET_KEY = "loopback-" * 8
PATIENCE_SECONDS = 120.0
"""Far longer than starting ever takes: a busy machine is no reason to fail."""


class BotDiedError(RuntimeError):
    """The process ended before the gateway saw it ready."""


class BotProcess:
    """``python -m bot run`` in ``cwd``, from ready until the ``async with`` ends."""

    def __init__(
        self,
        discord: LoopbackDiscord,
        *,
        cwd: Path,
        env: Mapping[str, str] | None = None,
        command: Sequence[str] = COMMAND,
        seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._discord = discord
        self._cwd = cwd
        self._env = _inherited() | _settings(discord, cwd) | dict(env or {})
        self._command = command
        self._seconds = seconds
        self._stderr_path = cwd / "stderr.log"
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        before = self._discord.gateway.identified
        with self._log("stdout.log") as stdout, self._log("stderr.log") as stderr:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, cwd=self._cwd, env=self._env, stdout=stdout, stderr=stderr
            )
        try:
            await self._wait_ready(before)
        except BaseException:
            await self.kill()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.kill()

    @property
    def stderr(self) -> str:
        """What it wrote to stderr so far."""
        return self._stderr_path.read_text(encoding="utf-8", errors="replace")

    @property
    def stdout(self) -> str:
        """What it wrote to stdout so far."""
        return (self._cwd / "stdout.log").read_text(encoding="utf-8", errors="replace")

    @property
    def returncode(self) -> int | None:
        """How it ended, or None while it runs."""
        return self._running.returncode

    async def kill(self) -> None:
        """End it at once (SIGKILL), as a crash does."""
        with suppress(ProcessLookupError):
            self._running.kill()
        await self._running.wait()

    async def stop(self, seconds: float = 30.0) -> int:
        """Ask it to end (SIGTERM), and return its exit code.

        Raises:
            TimeoutError: it did not end within ``seconds``.
        """
        self._running.terminate()
        async with asyncio.timeout(seconds):
            return await self._running.wait()

    def memory_bytes(self) -> int:
        """Return its resident memory."""
        return int(psutil.Process(self._running.pid).memory_info().rss)

    @property
    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process

    def _log(self, name: str) -> IO[bytes]:
        return (self._cwd / name).open("ab")

    async def _wait_ready(self, before: int) -> None:
        gateway = self._discord.gateway
        ready = asyncio.create_task(
            self._discord.until(lambda: gateway.identified > before, self._seconds)
        )
        died = asyncio.create_task(self._running.wait())
        try:
            await asyncio.wait({ready, died}, return_when=asyncio.FIRST_COMPLETED)
            if not ready.done() or ready.exception():
                raise BotDiedError(f"exit code {self.returncode}; stderr:\n{self.stderr}")
        finally:
            for task in (ready, died):
                task.cancel()
            await asyncio.gather(ready, died, return_exceptions=True)


def database_url(cwd: Path) -> str:
    """Return the URL, with its driver, of the database of a bot that works in ``cwd``."""
    return f"sqlite+aiosqlite:///{_file(cwd)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A process that ended by itself."""

    returncode: int
    stdout: str
    stderr: str


async def finished(
    discord: LoopbackDiscord,
    *arguments: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    seconds: float = PATIENCE_SECONDS,
) -> Finished:
    """Run ``python -m bot`` with ``arguments`` and the bot's settings to its end.

    Raises:
        TimeoutError: it did not end within ``seconds``.
    """
    process = await asyncio.create_subprocess_exec(
        *MASSILIA,
        *arguments,
        cwd=cwd,
        env=_inherited() | _settings(discord, cwd) | dict(env or {}),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(seconds):
            stdout, stderr = await process.communicate()
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
    return Finished(
        returncode=process.returncode or 0, stdout=stdout.decode(), stderr=stderr.decode()
    )


def _file(cwd: Path) -> Path:
    return cwd / "massilia.db"


def _inherited() -> dict[str, str]:
    return {key: one for key, one in os.environ.items() if not key.startswith("MASSILIA_")}


def _settings(discord: LoopbackDiscord, cwd: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT),
        "MASSILIA_DISCORD_TOKEN": discord.token,
        "MASSILIA_DISCORD_API_URL": discord.api_url,
        "MASSILIA_DISCORD_GATEWAY_URL": discord.gateway_url,
        "MASSILIA_SECRET_KEY": SECRET_KEY,
        "MASSILIA_DATABASE_URL": f"sqlite:///{_file(cwd)}",
        "MASSILIA_LOG_FORMAT": "json",
    }
