"""Finding JSON in which somebody is named."""

from collections.abc import Collection, Iterator
from itertools import islice

from sqlalchemy import Column, ColumnElement, String, cast, or_

AT_ONCE = 100
"""Needles of one condition: SQLite takes one that is a thousand terms deep."""


def mentions(needles: Collection[str], *columns: Column[object]) -> Iterator[ColumnElement[bool]]:
    """Yield conditions, to be asked one after the other, for rows in which a needle stands."""
    left = iter(sorted(needles))
    while some := list(islice(left, AT_ONCE)):
        yield or_(
            *(
                cast(column, String).contains(needle, autoescape=True)
                for column in columns
                for needle in some
            )
        )
