"""Every table, by importing the repositories that define them."""

from storage import ambassadors, audit, commands, networks
from storage.schema import metadata

__all__ = ["ambassadors", "audit", "commands", "metadata", "networks"]
