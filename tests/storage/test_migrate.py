"""Migrations: they make the schema of the code, once, under a lock, after a backup."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.errors import SettingsError
from storage import backup, migrate
from storage.database import Database
from storage.tables import metadata

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_the_migrations_make_the_tables_of_the_code(database: Database) -> None:
    async with database.read() as tx:
        assert await tx.connection.run_sync(differences) == []


async def test_an_upgrade_that_is_done_changes_nothing(database: Database) -> None:
    assert await migrate.is_current(database)
    assert await migrate.upgrade(database, now=NOW) is None


async def test_two_processes_that_start_at_once_take_turns(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'new.db'}"
    async with Database.open(url) as one, Database.open(url) as other:
        await asyncio.gather(migrate.upgrade(one, now=NOW), migrate.upgrade(other, now=NOW))
        assert await migrate.is_current(other)


async def behind(database: Database) -> None:
    """Make the database look older than the code, with a row to keep."""
    async with database.begin() as tx:
        await tx.commands.record(7, "kept", now=NOW)
        await tx.connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))


async def test_an_older_sqlite_is_backed_up_before(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await behind(sqlite)
    monkeypatch.setattr(migrate, "_run", lambda _connection: None)

    saved = await migrate.upgrade(sqlite, now=NOW)

    assert saved is not None
    with sqlite3.connect(saved) as copy:
        assert copy.execute("SELECT fingerprint FROM command_sync").fetchall() == [("kept",)]
    copy.close()


async def test_a_backup_holds_what_is_still_in_the_write_ahead_log(sqlite: Database) -> None:
    async with sqlite.begin() as tx:
        await tx.commands.record(7, "recent", now=NOW)

    saved = await backup.create(sqlite, now=NOW)

    async with Database.open(f"sqlite+aiosqlite:///{saved}") as copy, copy.read() as tx:
        assert await tx.commands.fingerprint(7) == "recent"


async def test_backups_older_than_30_days_go_and_nothing_else(sqlite: Database) -> None:
    old = await backup.create(sqlite, now=NOW)
    younger = await backup.create(sqlite, now=NOW + timedelta(days=1))
    note = old.with_name("massilia-notes.db")
    note.write_text("not a backup")

    newest = await backup.create(sqlite, now=NOW + timedelta(days=30, seconds=1))

    assert set(old.parent.iterdir()) == {younger, note, newest}


async def test_a_backup_of_postgresql_is_left_to_its_own_tools(database: Database) -> None:
    if database.engine.dialect.name == "sqlite":
        assert await backup.before_upgrade(database, now=NOW) is not None
        return
    assert await backup.before_upgrade(database, now=NOW) is None
    with pytest.raises(SettingsError, match="pg_dump"):
        await backup.create(database, now=NOW)
