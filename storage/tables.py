"""Every table, by importing the repositories that define them."""

from storage import (
    ambassadors,
    audit,
    codes,
    commands,
    companies,
    consents,
    introductions,
    leads,
    networks,
    outbox,
    points,
)
from storage.schema import metadata

__all__ = [
    "ambassadors",
    "audit",
    "codes",
    "commands",
    "companies",
    "consents",
    "introductions",
    "leads",
    "metadata",
    "networks",
    "outbox",
    "points",
]
