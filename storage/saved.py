"""Audiences that coordinators saved under a name."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from storage.schema import Instant, metadata

audience = Table(
    "audience",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("folded", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("network_id", "folded"),
)
