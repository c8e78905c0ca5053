"""The database: an engine, and transactions that roll back by default."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, nullcontext
from sqlite3 import Connection as SqliteConnection
from sqlite3 import Cursor, OperationalError
from time import sleep
from typing import Self

from sqlalchemy import Connection, event
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import SettingsError
from storage.transaction import Transaction

BUSY_SECONDS = 15
WAL = "PRAGMA journal_mode = WAL"
PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
)


class Database:
    """A database of either kind; every use case runs in one transaction of it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.after_outbox: Callable[[], None] = _nothing
        """Called after each commit that put deliveries into the outbox."""
        self._reader = engine.execution_options(**_reading(engine.dialect.name))
        self._turn = _turn(engine.dialect.name)

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str) -> AsyncIterator[Self]:
        """Open the database at ``url`` (with its driver); its tables are not touched.

        Raises:
            SettingsError: the address is none, or its driver is not installed.
        """
        try:
            engine = engine_of(url)
        except ModuleNotFoundError as error:
            lacking = (
                "the driver for PostgreSQL is missing: pip install 'massilia-mundi[postgresql]'"
            )
            raise SettingsError(lacking) from error
        except (ArgumentError, ValueError) as error:
            raise SettingsError("the database's URL is no address") from error
        try:
            yield cls(engine)
        finally:
            await engine.dispose()

    async def reach(self) -> None:
        """Connect once, so that a wrong address shows before anything else happens.

        Raises:
            SettingsError: the database cannot be opened or reached.
        """
        try:
            if self.engine.dialect.name == "sqlite":
                # aiosqlite leaves a thread behind that may outlive the loop when it cannot open.
                await asyncio.to_thread(_open_sqlite, self.engine.url.database or ":memory:")
            else:
                async with self.engine.connect():
                    pass
        except Exception as error:  # each driver has its own, and all of them mean the address
            cause = str(getattr(error, "orig", None) or error).partition("\n")[0]
            raise SettingsError(f"the database cannot be reached: {cause}") from error

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        """Open a transaction that writes: committed at the end, rolled back on any exception."""
        async with self._turn, self.engine.begin() as connection:
            transaction = Transaction(connection)
            yield transaction
        if transaction.outbox.added:
            self.after_outbox()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """Open a transaction that only reads, all of it from one snapshot."""
        async with self._reader.begin() as connection:
            yield Transaction(connection)


def engine_of(url: str) -> AsyncEngine:
    """Return an engine for ``url``; values stay out of its error messages."""
    if url.startswith("sqlite"):
        engine = create_async_engine(
            url, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS}
        )
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine
    return create_async_engine(url, hide_parameters=True)


def _nothing() -> None:
    """Wait for the tick, where nobody drains the outbox at once."""


def _turn(dialect: str) -> AbstractAsyncContextManager[object]:
    """Return what lets writers of this process in one by one, in the order they came.

    SQLite lets one write at a time, and lets those who wait try again at ever longer intervals:
    who came first may come last, and holds a connection that a reader could use.
    """
    return asyncio.Lock() if dialect == "sqlite" else nullcontext()


def _reading(dialect: str) -> dict[str, object]:
    if dialect == "sqlite":
        return {"read": True}
    return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def _open_sqlite(file: str) -> None:
    with closing(sqlite3.connect(file, timeout=BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA schema_version")


def _prepare_sqlite(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own BEGIN comes too late and never takes the write lock: we emit ours.
    connection.isolation_level = None
    cursor = connection.cursor()
    _use_wal(cursor)
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _use_wal(cursor: Cursor) -> None:
    """Switch to the write-ahead log; while another does that, SQLite refuses and does not wait."""
    for _ in range(BUSY_SECONDS * 20):
        try:
            cursor.execute(WAL)
        except OperationalError:
            sleep(0.05)
        else:
            return
    cursor.execute(WAL)


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("read", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
