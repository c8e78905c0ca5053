"""Every table, by importing the repositories that define them."""

from storage import (
    ambassadors,
    assignments,
    audit,
    codes,
    commands,
    consents,
    networks,
    outbox,
    points,
    tasks,
)
from storage.schema import metadata

__all__ = [
    "ambassadors",
    "assignments",
    "audit",
    "codes",
    "commands",
    "consents",
    "metadata",
    "networks",
    "outbox",
    "points",
    "tasks",
]
