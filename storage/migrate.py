"""Brings a database's tables up to date: under a lock, after a backup."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import SettingsError
from storage import backup
from storage.database import Database

MEMORY = "sqlite+aiosqlite://"
ADVISORY_LOCK = 0x4D4D  # "MM"


async def upgrade(database: Database, *, now: datetime) -> Path | None:
    """Run the migrations that ``database`` lacks, all or none; return the backup made before.

    Two processes that start at once take turns: the second finds nothing left to do.
    """
    async with _rebuilding(database) as connection:
        if connection.dialect.name == "postgresql":
            await connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK}
            )
        current = await connection.run_sync(revision_of)
        if current == latest():
            return None
        # A backup of SQLite reads beside the writer, so the lock may be held.
        saved = await backup.before_upgrade(database, now=now) if current else None
        await connection.run_sync(run)
        await connection.run_sync(_check_references)
    return saved


@asynccontextmanager
async def opened(url: str, *, now: datetime, trial: bool = False) -> AsyncIterator[Database]:
    """Open the database at ``url`` with its tables up to date.

    A ``trial`` leaves it as it is, and works in memory where there is no file yet.

    Raises:
        SettingsError: it cannot be opened; or a trial, and the tables are missing or old.
    """
    in_memory = trial and backup.is_missing(url)
    async with Database.open(MEMORY if in_memory else url) as database:
        await database.reach()
        if in_memory or not trial:
            await upgrade(database, now=now)
        elif not await is_current(database):
            raise SettingsError("the tables are missing or old: run `massilia db upgrade` first")
        yield database


@asynccontextmanager
async def created(url: str, *, now: datetime) -> AsyncIterator[Database]:
    """Open an empty database at ``url`` and make its tables.

    Raises:
        SettingsError: it cannot be opened, or something is in it.
    """
    async with Database.open(url) as database:
        await database.reach()
        async with database.read() as tx:
            tables = await tx.connection.run_sync(lambda plain: inspect(plain).get_table_names())
        if tables:
            raise SettingsError("the demonstration needs an empty database")
        await upgrade(database, now=now)
        yield database


async def is_current(database: Database) -> bool:
    """Tell whether no migration is missing."""
    async with database.read() as tx:
        return await tx.connection.run_sync(revision_of) == latest()


def latest() -> str:
    """Return the newest revision that this version knows: the number of its newest file."""
    files = (Path(__file__).parent / "migrations" / "versions").glob("[0-9]*.py")
    return max(file.name.partition("_")[0] for file in files)


def revision_of(connection: Connection) -> str | None:
    """Return the revision a database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def run(connection: Connection, *, to: str = "head") -> None:
    """Run the migrations up to revision ``to``."""
    # Alembic fills 10 MiB, which a start that has nothing to migrate does without.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, to)


@asynccontextmanager
async def _rebuilding(database: Database) -> AsyncIterator[AsyncConnection]:
    """Open a transaction that may drop and make anew a table that others refer to."""
    async with database.engine.connect() as connection:
        await _hold_references(connection, "OFF")
        try:
            async with connection.begin():
                yield connection
        finally:
            await _hold_references(connection, "ON")


async def _hold_references(connection: AsyncConnection, switch: str) -> None:
    if connection.dialect.name == "sqlite":
        # Past SQLAlchemy, which would begin a transaction, and inside of one it does nothing.
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.execute(f"PRAGMA foreign_keys = {switch}")


def _check_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if dangling:
            tables = sorted({row.table for row in dangling})
            raise RuntimeError(f"a migration broke the references of {', '.join(tables)}")
