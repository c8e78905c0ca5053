"""How long a break is; pure functions."""

from datetime import datetime
from enum import IntEnum

from bot.networks.model import Moment


class Months(IntEnum):
    """For how long one may take a break."""

    ONE = 1
    THREE = 3
    SIX = 6


def end_of(months: Months, at: Moment) -> datetime:
    """Return when a break that begins now ends: the beginning of a day in the network's zone."""
    return at.beginning(at.in_months(months))
