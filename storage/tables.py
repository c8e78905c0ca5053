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
    deliveries,
    introductions,
    leads,
    members,
    networks,
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
    "deliveries",
    "introductions",
    "leads",
    "members",
    "metadata",
    "networks",
    "points",
    "schedule",
    "tasks",
]
