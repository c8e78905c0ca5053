"""Counting an audience is one statement, and reads neither the ledger nor a history."""

from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from bot.audiences import Field
from bot.audiences.parser import parse
from storage.database import Database
from storage.points import point
from tests.bench.audience import drawn, plan_of, reads, scanned
from tests.bench.crowd import NOW, crowd

PEOPLE = 300


async def test_no_plan_reads_the_ledger_or_a_history(database: Database) -> None:
    network = await crowd(database, PEOPLE, seed=1)
    audiences = drawn(seed=1)
    assert {term.field for audience in audiences for term in audience.terms} == set(Field)
    assert await scanned(database, network, audiences) == []


async def test_a_plan_that_does_is_noticed(database: Database) -> None:
    explain = "EXPLAIN QUERY PLAN" if "sqlite" in database.engine.name else "EXPLAIN"
    async with database.read() as tx:
        query = sa.select(point.c.id).where(point.c.ambassador_id == sa.literal_column("1"))
        rows = await tx.connection.exec_driver_sql(f"{explain} {query}")
        assert reads("\n".join(str(row[-1]) for row in rows))


async def test_an_audience_is_counted_by_one_statement(database: Database) -> None:
    network = await crowd(database, PEOPLE, seed=1)
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)

    async with database.read() as tx:
        event.listen(database.engine.sync_engine, "before_cursor_execute", note)
        for audience in drawn(seed=1):
            statements.clear()
            await tx.audiences.count(network.id, audience, network.at(NOW))
            assert len(statements) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "-country:FR -sector:sante status:active -language:fr -joined:no -active:never"
            ' sponsor:any points:>0 -tag:"tag 1"'
        ),
        "joined:>1y",
        'sector:maritime city:"Ville 1" joined:>1y country:ES -language:fr',
        "joined:2026-01-01..2026-03-31 status:active",
        "points:>100 -sponsor:any status:left language:en,fr joined:>1y",
    ],
)
async def test_sqlite_counts_from_the_index_alone(sqlite: Database, text: str) -> None:
    network = await crowd(sqlite, PEOPLE, seed=1)
    async with sqlite.read() as tx:
        plan = await plan_of(tx.connection, network, parse(text))
    assert "ambassador USING COVERING INDEX ix_ambassador_audience" in plan
