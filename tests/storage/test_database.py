"""The engine's promises: no lost update, readers beside writers, rollback by default."""

import asyncio
import sys
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.errors import SettingsError
from storage.commands import command_sync
from storage.database import Database

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


async def increment(database: Database) -> None:
    async with database.begin() as tx:
        if tx.connection.dialect.name == "postgresql":
            await tx.connection.execute(sa.text("LOCK TABLE command_sync"))
        before = await tx.commands.fingerprint(1) or "0"
        await asyncio.sleep(0)
        await tx.commands.record(1, str(int(before) + 1), now=NOW)


async def test_concurrent_writers_lose_no_update(database: Database) -> None:
    await asyncio.gather(*(increment(database) for _ in range(50)))

    async with database.read() as tx:
        assert await tx.commands.fingerprint(1) == "50"


async def test_writers_on_sqlite_take_turns_in_the_order_they_came(sqlite: Database) -> None:
    came: list[int] = []

    async def write(number: int) -> None:
        async with sqlite.begin() as tx:
            await tx.commands.record(number, "x", now=NOW)
            came.append(number)

    async with sqlite.begin():
        writers = [asyncio.create_task(write(number)) for number in range(40)]
        await asyncio.sleep(0)  # all of them wait, and readers find a connection all the same
        async with sqlite.read() as reader:
            assert await reader.commands.fingerprint(1) is None
    await asyncio.gather(*writers)

    assert came == list(range(40))


async def test_a_reader_beside_a_writer_reads_what_was_there(database: Database) -> None:
    async with database.begin() as writer:
        await writer.commands.record(1, "new", now=NOW)
        async with database.read() as reader:
            assert await reader.commands.fingerprint(1) is None


async def test_an_exception_rolls_everything_back(database: Database) -> None:
    with pytest.raises(RuntimeError, match="on purpose"):
        async with database.begin() as tx:
            await tx.commands.record(1, "lost", now=NOW)
            raise RuntimeError("on purpose")

    async with database.read() as tx:
        assert await tx.commands.fingerprint(1) is None


async def test_a_cancelled_use_case_rolls_back(database: Database) -> None:
    inside = asyncio.Event()

    async def use_case() -> None:
        async with database.begin() as tx:
            await tx.commands.record(1, "lost", now=NOW)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(use_case())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    async with database.begin() as tx:
        assert await tx.commands.fingerprint(1) is None


async def test_a_reading_transaction_cannot_write_on_postgresql(database: Database) -> None:
    if database.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no read-only transactions; there a writer among readers waits")
    with pytest.raises(sa.exc.DBAPIError, match="read-only"):
        async with database.read() as tx:
            await tx.commands.record(1, "no", now=NOW)


async def test_instants_come_back_in_utc_and_naive_ones_are_refused(database: Database) -> None:
    async with database.begin() as tx:
        await tx.commands.record(1, "x", now=NOW)
        stored = await tx.connection.execute(sa.select(command_sync.c.synced_at))
        assert stored.scalar_one() == NOW
    with pytest.raises(sa.exc.StatementError, match="naive"):
        async with database.begin() as tx:
            await tx.commands.record(1, "x", now=NOW.replace(tzinfo=None))


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_server_that_lacks_the_database_is_said(database_url: str) -> None:
    nowhere = sa.make_url(database_url).set(database="nowhere")
    async with Database.open(nowhere.render_as_string(hide_password=False)) as database:
        with pytest.raises(SettingsError, match=r"cannot be reached: .*nowhere"):
            await database.reach()


async def test_a_driver_that_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)

    with pytest.raises(SettingsError, match=r"massilia-mundi\[postgresql\]"):
        async with Database.open("postgresql+asyncpg://localhost/x"):
            pass
