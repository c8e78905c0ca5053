"""Backups of an SQLite database, made while it is in use."""

import asyncio
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.errors import SettingsError
from storage.database import Database

KEPT = timedelta(days=30)
STAMP = "%Y%m%dT%H%M%S%fZ"


async def create(database: Database, *, now: datetime) -> Path:
    """Copy the database into ``backups/`` beside it; backups older than 30 days go.

    Raises:
        SettingsError: the database is not an SQLite file, or cannot be copied.
    """
    source = file_of(database)
    if source is None:
        raise SettingsError("only SQLite is backed up here; PostgreSQL has pg_dump for it")
    if not source.exists():
        raise SettingsError(f"there is no database at {source}")
    folder = source.parent / "backups"
    target = folder / f"{source.stem}-{now.astimezone(UTC).strftime(STAMP)}.db"
    try:
        await asyncio.to_thread(_copy, source, target)
    except (OSError, sqlite3.Error) as error:
        raise SettingsError(f"{source} cannot be backed up: {error}") from error
    for old in expired(folder.iterdir(), stem=source.stem, now=now):
        old.unlink(missing_ok=True)
    return target


async def before_upgrade(database: Database, *, now: datetime) -> Path | None:
    """Back an SQLite file up; PostgreSQL's operator has backups of their own."""
    return await create(database, now=now) if file_of(database) else None


def is_missing(url: str) -> bool:
    """Tell whether ``url`` names an SQLite file that is not there."""
    file = _file(make_url(url))
    return file is not None and not file.exists()


def file_of(database: Database) -> Path | None:
    """Return the database's file; None for PostgreSQL and for memory."""
    return _file(database.engine.url)


def _file(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def expired(files: Iterable[Path], *, stem: str, now: datetime) -> list[Path]:
    """Return those of ``files`` that are backups of ``stem`` older than 30 days."""
    pattern = re.compile(rf"{re.escape(stem)}-(\d{{8}}T\d{{12}}Z)\.db")
    made = {file: pattern.fullmatch(file.name) for file in files}
    return [
        file
        for file, match in made.items()
        if match and datetime.strptime(match[1], STAMP).replace(tzinfo=UTC) < now - KEPT
    ]


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    unfinished = target.with_suffix(".part")
    try:
        with (
            closing(sqlite3.connect(source)) as original,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            original.backup(copy)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
