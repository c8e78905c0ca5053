"""Every table, by importing the repositories that define them."""

from storage import (
    ambassadors,
    audit,
    campaigns,
    codes,
    commands,
    consents,
    networks,
    outbox,
    points,
    schedule,
)
from storage.schema import metadata

__all__ = [
    "ambassadors",
    "audit",
    "campaigns",
    "codes",
    "commands",
    "consents",
    "metadata",
    "networks",
    "outbox",
    "points",
    "schedule",
]
