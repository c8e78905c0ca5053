"""Every table, by importing the repositories that define them."""

from storage import (
    ambassadors,
    assignments,
    audit,
    campaigns,
    codes,
    commands,
    companies,
    consents,
    introductions,
    leads,
    networks,
    outbox,
    points,
    schedule,
    tasks,
)
from storage.schema import metadata

__all__ = [
    "ambassadors",
    "assignments",
    "audit",
    "campaigns",
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
    "schedule",
    "tasks",
]
