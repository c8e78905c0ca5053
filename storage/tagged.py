"""Tables of coordinators' own words for people."""

from collections.abc import Iterable

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    cast,
    literal,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from storage.schema import Instant, metadata

tag = Table(
    "tag",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("folded", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("network_id", "folded"),
)

ambassador_tag = Table(
    "ambassador_tag",
    metadata,
    Column("ambassador_id", ForeignKey("ambassador.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
    Index(None, "tag_id", "ambassador_id"),
)


class position(FunctionElement[int]):  # noqa: N801 -- a function of SQL
    """Where in its first text the second begins; 0 where it does not.

    LIKE, which ignores case on SQLite, takes twice the time.
    """

    type = Integer()
    inherit_cache = True
    name = "position"


@compiles(position, "sqlite")
def _instr(element: position, compiler: SQLCompiler, **options: object) -> str:
    return f"instr({compiler.process(element.clauses, **options)})"


@compiles(position, "postgresql")
def _strpos(element: position, compiler: SQLCompiler, **options: object) -> str:
    return f"strpos({compiler.process(element.clauses, **options)})"


def listed(tag_ids: Iterable[int]) -> str:
    """Return how ``ambassador.tag_ids`` has tags."""
    return "".join([",", *(f"{tag_id}," for tag_id in sorted(set(tag_ids)))])


def between_commas(tag_id: ColumnElement[int]) -> ColumnElement[str]:
    """Return how ``ambassador.tag_ids``, such as ``,3,17,``, has a tag."""
    return literal(",") + cast(tag_id, String) + literal(",")
