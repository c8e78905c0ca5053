"""Values of merging."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from bot.ambassadors.model import Ambassador
from bot.audit.model import Values
from bot.errors import UserError

AMBASSADOR = TypeAdapter(Ambassador)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Who a survivor was before and after another entry became theirs."""

    before: Ambassador
    after: Ambassador

    def kept(self) -> Values:
        """Return it as JSON keeps it."""
        return {
            "before": AMBASSADOR.dump_python(self.before, mode="json"),
            "after": AMBASSADOR.dump_python(self.after, mode="json"),
        }

    @classmethod
    def of(cls, kept: Values) -> "Merge":
        """Return what :meth:`kept` kept."""
        return cls(
            before=AMBASSADOR.validate_python(kept["before"]),
            after=AMBASSADOR.validate_python(kept["after"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two entries, and whom they would be together: ``after`` is ``survivor`` with more."""

    loser: Ambassador
    survivor: Ambassador
    after: Ambassador


class SamePersonError(UserError):
    """Both are one entry, or were merged before: ``name``."""

    key = "error-merge-same"


class BothStandForOthersError(UserError):
    """Other entries were merged into ``first`` and into ``second``, so neither can be merged."""

    key = "error-merge-both"


class NotMergedError(UserError):
    """Nothing is merged into ``name``."""

    key = "error-merge-none"
