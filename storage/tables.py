"""Every table, by importing the repositories that define them."""

from storage import (
    activity,
    ambassadors,
    assignments,
    audit,
    campaigns,
    codes,
    commands,
    companies,
    consents,
    deliveries,
    introductions,
    leads,
    networks,
    points,
    schedule,
    tasks,
)
from storage.schema import metadata

__all__ = [
    "activity",
    "ambassadors",
    "assignments",
    "audit",
    "campaigns",
    "codes",
    "commands",
    "companies",
    "consents",
    "deliveries",
    "introductions",
    "leads",
    "metadata",
    "networks",
    "points",
    "schedule",
    "tasks",
]
