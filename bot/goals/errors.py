"""Refusals about goals."""

from bot.errors import UserError


class GoalDayError(UserError):
    """``typed`` is not written like a day."""

    key = "error-goal-day"


class GoalPastError(UserError):
    """``day`` is today or before."""

    key = "error-goal-past"


class GoalFarError(UserError):
    """``day`` is more than ``years`` years away."""

    key = "error-goal-far"


class GoalTargetError(UserError):
    """``typed`` is no number of members from ``least`` to ``most``."""

    key = "error-goal-target"


class GoalReachedError(UserError):
    """The network has ``members`` already, which is ``target`` or more."""

    key = "error-goal-reached"


class WantedCountryError(UserError):
    """``country`` names no country."""

    key = "error-wanted-country"
