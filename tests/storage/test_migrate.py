"""Migrations: they make the schema of the code, once, under a lock, after a backup."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, func, select, text
from sqlalchemy.exc import IntegrityError

from bot.audit.model import BOT, AuditLine
from bot.errors import SettingsError
from bot.networks.model import NetworkSettings
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
    monkeypatch.setattr(migrate, "run", lambda _connection: None)

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


PERSON = {
    **dict.fromkeys(("first_name", "last_name", "company", "function", "city", "link"), "Zoé"),
    "network_id": 1,
    "status": "invited",
    "own_fields": [],
    "created_at": NOW,
}
EARLY_ROWS: dict[str, list[dict[str, object]]] = {
    "network": [{"id": 1, "guild_id": 42, "settings": {}, "created_at": NOW}],
    "ambassador": [{"id": 1, **PERSON}, {"id": 2, "sponsor_id": 1, "merged_into": 1, **PERSON}],
    "ambassador_sector": [{"ambassador_id": 1, "sector": "maritime"}],
    "status_change": [
        {"ambassador_id": 1, "status": "invited", "cause": "import", "actor": "bot", "at": NOW}
    ],
    "audit": [
        {
            "network_id": 1,
            "actor": "bot",
            "action": "roster.import",
            "subject": "x",
            "before": {},
            "after": {},
            "at": NOW,
        }
    ],
    "consent": [
        {
            "ambassador_id": 1,
            "kind": "private-messages",
            "given": True,
            "notice_version": "1",
            "at": NOW,
        }
    ],
    "conversation": [{"discord_id": 7, "channel_id": 8}],
    "delivery": [
        {
            "network_id": 1,
            "kind": "alarm",
            "key": "k",
            "recipient": "ambassador:1",
            "ambassador_id": 1,
            "payload": {},
            "urgency": 1,
            "capped": False,
            "attempts": 0,
            "not_before": NOW,
            "status": "due",
            "reason": "",
            "created_at": NOW,
        }
    ],
    "command_sync": [{"application_id": 1, "fingerprint": "f", "synced_at": NOW}],
}
"""What a database of revision 0003 may hold, each table before those that refer to it."""


def back_to_0003(connection: Connection) -> None:
    metadata.drop_all(connection)
    connection.execute(text("DROP TABLE alembic_version"))
    migrate.run(connection, to="0003")
    early = MetaData()
    early.reflect(connection)
    assert early.tables.keys() - {"alembic_version"} == EARLY_ROWS.keys()
    for name, rows in EARLY_ROWS.items():
        for row in rows:
            instants = connection.dialect.name == "sqlite"
            values = {
                key: value.replace(tzinfo=None)
                if instants and isinstance(value, datetime)
                else value
                for key, value in row.items()
            }
            connection.execute(early.tables[name].insert().values(values))


def kept(connection: Connection) -> dict[str, int]:
    now = MetaData()
    now.reflect(connection)
    counts = {name: select(func.count()).select_from(now.tables[name]) for name in EARLY_ROWS}
    return {name: connection.execute(query).scalar_one() for name, query in counts.items()}


async def test_tables_with_rows_are_rebuilt_and_lose_none(database: Database) -> None:
    async with database.begin() as tx:
        await tx.connection.run_sync(back_to_0003)

    await migrate.upgrade(database, now=NOW)

    async with database.read() as tx:
        assert await tx.connection.run_sync(kept) == {
            name: len(rows) for name, rows in EARLY_ROWS.items()
        }
        assert await tx.connection.run_sync(differences) == []
    with pytest.raises(IntegrityError):
        async with database.begin() as tx:
            await tx.connection.execute(text("DELETE FROM network"))


async def test_a_migration_that_breaks_references_is_rolled_back(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await behind(sqlite)
    async with sqlite.begin() as tx:
        network = await tx.networks.add(NetworkSettings(), now=NOW)
        line = AuditLine(network_id=network.id, actor=BOT, action="a", subject="s", at=NOW)
        await tx.audit.add(line)
    monkeypatch.setattr(
        migrate, "run", lambda connection: connection.execute(text("DELETE FROM network"))
    )

    with pytest.raises(RuntimeError, match="references of audit"):
        await migrate.upgrade(sqlite, now=NOW)

    async with sqlite.read() as tx:
        assert await tx.networks.all() == [network]


async def test_a_trial_without_a_file_works_in_memory(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"
    async with migrate.opened(url, now=NOW, trial=True) as database, database.read() as tx:
        assert await tx.connection.run_sync(differences) == []
    assert backup.is_missing(url)
