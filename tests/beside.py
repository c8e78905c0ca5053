"""Stores in which something else is done at the worst instant."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import sqlalchemy as sa

from storage.database import Database
from storage.transaction import Transaction


class Overtaken:
    """A store in which something else is done before the transaction that writes begins."""

    def __init__(self, database: Database, by: Awaitable[object]) -> None:
        self._database = database
        self._by = by

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._database.read()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        await self._by
        async with self._database.begin() as tx:
            yield tx


class Beside:
    """A store in which another act begins, and comes to where it waits, before anything is kept."""

    def __init__(self, database: Database, act: Awaitable[object]) -> None:
        self._database = database
        self._act = act
        self.begun: asyncio.Future[object] | None = None

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._database.read()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        async with self._database.begin() as tx:
            yield tx
            self.begun = asyncio.ensure_future(self._act)
            while not (self.begun.done() or await self._somebody_waits()):
                pass

    async def _somebody_waits(self) -> bool:
        if self._database.engine.dialect.name == "sqlite":
            return True  # for their turn, from the first
        async with self._database.read() as tx:
            waiting = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
            return bool(await tx.connection.scalar(waiting))
