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
MERGES: Final = frozenset({"roster.merge", "roster.unmerge"})
"""What gives one entry the values of another, and takes them back."""
NAMES_OTHERS: Final = frozenset(
    {
        *("lead.assign", "lead.move", "roster.edit", "roster.rebind", *MERGES),
        *("roster.export", "roster.tag", "roster.untag", "task.create", "task.edit"),
        *("campaign.new", "campaign.write", "campaign.send"),
    }
)
"""What says something of people who are not its subject: prose of coordinators, audiences, merges.

Only there is somebody looked for who is forgotten: other lines say nothing of them, or are theirs.
"""
