"""Every table, by importing the repositories that define them."""

from storage import ambassadors, audit, commands, consents, networks, outbox
from storage.schema import metadata

__all__ = ["ambassadors", "audit", "commands", "consents", "metadata", "networks", "outbox"]
