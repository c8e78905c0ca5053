"""Calendar days of a network's zone, which both databases count the same way."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, case, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class day_of(FunctionElement[date]):  # noqa: N801 -- a function of SQL
    """The day of an instant, as clocks that are so many seconds ahead of UTC have it."""

    type = Date()
    inherit_cache = True
    name = "day_of"


@compiles(day_of, "sqlite")
def _date(element: day_of, compiler: SQLCompiler, **options: Any) -> str:
    at, seconds = (compiler.process(each, **options) for each in element.clauses)
    # Without its fraction, which SQLite would round up.
    return f"date(substr({at}, 1, 19), ({seconds}) || ' seconds')"


@compiles(day_of, "postgresql")
def _cast(element: day_of, compiler: SQLCompiler, **options: Any) -> str:
    at, seconds = (compiler.process(each, **options) for each in element.clauses)
    return f"CAST(({at} AT TIME ZONE 'UTC') + ({seconds}) * interval '1 second' AS date)"


def local_day(
    at: ColumnElement[datetime], offsets: Sequence[tuple[datetime, timedelta]]
) -> ColumnElement[date]:
    """Return the day of ``at``; ``offsets`` say from when on clocks are ahead of UTC by how much.

    They come from Python's time zones: a database's own may be of another year, or lacking.
    """
    ahead: ColumnElement[int] = literal(_seconds(offsets[0][1]), Integer)
    if turns := [(at >= since, _seconds(then)) for since, then in reversed(offsets[1:])]:
        ahead = case(*turns, else_=ahead)
    return day_of(at, ahead)


def _seconds(ahead: timedelta) -> int:
    return int(ahead.total_seconds())
