"""How long a break is; pure functions."""

from calendar import monthrange
from datetime import date, datetime
from enum import IntEnum

from bot.networks.model import Moment


class Months(IntEnum):
    """For how long one may take a break."""

    ONE = 1
    THREE = 3
    SIX = 6


def end_of(months: Months, at: Moment) -> datetime:
    """Return when a break that begins now ends: the beginning of a day in the network's zone.

    It is the same day of a later month, or that month's last one where it is shorter.
    """
    years, month = divmod(at.today.month - 1 + months, 12)
    year, month = at.today.year + years, month + 1
    day = min(at.today.day, monthrange(year, month)[1])
    return at.beginning(date(year, month, day))
