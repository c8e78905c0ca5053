"""What must be known of the audit's actions beside their words."""

from typing import Final

BY_THEMSELVES: Final = frozenset(
    {
        *("ambassador.join", "ambassador.edit", "ambassador.leave", "ambassador.return"),
        *("ambassador.pause", "ambassador.resume"),
    }
)
"""What only the subject does: who acted acted by an account of theirs."""
BY_OTHERS_TOO: Final = frozenset({"ambassador.dormant", "ambassador.wake"})
"""What the bot does to the subject, or a coordinator's note."""
