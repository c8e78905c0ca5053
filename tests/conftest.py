"""Fixtures that every room of the tests shares."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.database import Database
from tests import ledger
from tests.databases import PostgresServer, SqliteFiles


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    server = PostgresServer()
    yield server
    server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> SqliteFiles | PostgresServer:
    """What gives fresh, migrated databases, once of each kind."""
    return _kind(request)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a fresh, migrated database, once of each kind."""
    with _kind(request).fresh(tmp_path) as url:
        yield url


def _kind(request: pytest.FixtureRequest) -> SqliteFiles | PostgresServer:
    kinds = {"sqlite": "sqlite_files", "postgresql": "postgres_server"}
    kind: SqliteFiles | PostgresServer = request.getfixturevalue(kinds[request.param])
    return kind


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database, once of each kind; after the test its sums are checked."""
    async with Database.open(database_url) as database:
        yield database
        assert await ledger.wrong_sums(database) == []


@pytest.fixture
async def sqlite(sqlite_files: SqliteFiles, tmp_path: Path) -> AsyncIterator[Database]:
    """A fresh, migrated SQLite file, where the kind of database does not matter."""
    with sqlite_files.fresh(tmp_path) as url:
        async with Database.open(url) as database:
            yield database
