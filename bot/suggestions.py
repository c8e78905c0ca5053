"""How much is suggested while somebody types."""

from typing import Final

SUGGESTIONS: Final = 25
"""At once. Source: Discord, application command option choices."""
