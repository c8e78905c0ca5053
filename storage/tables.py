"""Every table, by importing the repositories that define them."""

from storage import commands
from storage.schema import metadata

__all__ = ["commands", "metadata"]
