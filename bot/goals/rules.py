"""Reading a goal, and where a network's pace leads; pure functions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from itertools import accumulate, pairwise
from math import ceil
from typing import Final
from zoneinfo import ZoneInfo

from bot.ambassadors.wording import day as in_figures
from bot.audiences.dates import Days, read_days
from bot.goals.errors import GoalDayError, GoalFarError, GoalPastError, GoalTargetError
from bot.goals.model import (
    TARGETS,
    THIN,
    Curve,
    DayChange,
    Gaps,
    Goal,
    Outlook,
    Pace,
    Point,
    Projection,
    State,
)
from bot.roster.days import NoSuchDayError, day_of

FARTHEST_YEARS: Final = 20
"""A goal beyond is a slip of the pen."""
DAYS_A_MONTH: Final = 365.25 / 12
PACE_MONTHS: Final = 6
RANGE_MONTHS: Final = 12
WINDOW_MONTHS: Final = 3
LEAST_MONTHS: Final = 3
"""Full months without which a pace is only chance."""
PLANNING: Final = timedelta(days=366 * 50)
"""Nobody is told what will be after."""
DAY: Final = timedelta(days=1)


def target_of(target: int) -> int:
    """Return ``target``.

    Raises:
        GoalTargetError: a network can not have so many, or so few.
    """
    if target not in TARGETS:
        raise GoalTargetError(typed=target, least=TARGETS.start, most=TARGETS.stop - 1)
    return target


def day_by(text: str, today: date) -> date:
    """Return the day that ``text`` writes, or the last of the month or year that it writes.

    Raises:
        GoalDayError: it writes none.
        GoalPastError, GoalFarError: the day is over, or too far away.
    """
    typed = text.strip()
    last_year = today.year + FARTHEST_YEARS
    try:
        day = day_of(typed, this_year=last_year)
    except (NoSuchDayError, OverflowError):
        raise GoalDayError(typed=text) from None
    if day is None:
        period = read_days(typed)
        day = period.last if isinstance(period, Days) else None
    if day is None:
        raise GoalDayError(typed=text)
    if day <= today:
        raise GoalPastError(day=partial(in_figures, day))
    if day.year > last_year:
        raise GoalFarError(day=partial(in_figures, day), years=FARTHEST_YEARS)
    return day


def offsets(
    zone: ZoneInfo, since: datetime, until: datetime
) -> Sequence[tuple[datetime, timedelta]]:
    """Return from which instants on the zone's clocks are ahead of UTC, each with by how much.

    The first is that of ``since``, which counts for all that was before, too.
    """
    since = since.replace(microsecond=0)
    found = [(since, _ahead(zone, since))]
    days = (until - since) // DAY + 1
    for day, following in pairwise(since + DAY * number for number in range(days + 1)):
        if _ahead(zone, following) != _ahead(zone, day):
            found.append(_turn(zone, day, following))
    return found


def curve_of(changes: Iterable[DayChange]) -> Curve:
    """Return the curve of daily changes, which come oldest first."""
    ordered = list(changes)
    members = accumulate(change.members for change in ordered)
    joined = accumulate(change.joined for change in ordered)
    return Curve(
        [
            Point(day=change.day, members=all_of_them, joined=on_discord)
            for change, all_of_them, on_discord in zip(ordered, members, joined, strict=True)
        ]
    )


def full_months(curve: Curve, today: date) -> Sequence[int]:
    """Return the net growth of each full month behind us, oldest first.

    The month of the start is none: what came with the first list did not grow.
    """
    if curve.start is None:
        return []
    ends = [month - DAY for month in _months(_next(curve.start), today.replace(day=1))]
    return [curve.at(end).members - curve.at(before).members for before, end in pairwise(ends)]


def pace_of(months: Sequence[int]) -> Pace | None:
    """Return the pace of full months; None where they are too few to tell.

    The slowest and the fastest are of several months in a row once there are enough of them.
    """
    if len(months) < LEAST_MONTHS:
        return None
    latest, wide = months[-PACE_MONTHS:], months[-RANGE_MONTHS:]
    window = WINDOW_MONTHS if len(months) >= PACE_MONTHS else 1
    windows = [sum(wide[at : at + window]) / window for at in range(len(wide) - window + 1)]
    return Pace(
        mean=sum(latest) / len(latest),
        slowest=min(windows),
        fastest=max(windows),
        months=len(latest),
        window=window,
        of=len(wide),
    )


def projected(members: int, pace: Pace, goal: Goal, today: date) -> Projection:
    """Return where ``pace`` leads until the goal's day; nobody is fewer than none."""

    def then(a_month: float) -> int:
        return max(0, round(members + a_month * months_between(today, goal.by)))

    return Projection(
        day=goal.by,
        low=then(pace.slowest),
        middle=then(pace.mean),
        high=then(pace.fastest),
        reached=_reached(goal.target - members, pace.mean, today),
    )


def outlook(curve: Curve, goal: Goal | None, today: date) -> Outlook:
    """Return where a network stands beside its goal, and where its pace leads."""
    members = curve.at(today).members
    pace = pace_of(full_months(curve, today))
    state = _state(members, goal, today)
    is_open = goal is not None and state is State.OPEN
    missing = max(0, goal.target - members) if goal else 0
    return Outlook(
        state=state,
        this_month=_this_month(curve, today),
        pace=pace,
        missing=missing,
        needed=needed(missing, today, goal.by) if goal and is_open else None,
        projection=projected(members, pace, goal, today) if goal and pace and is_open else None,
    )


def needed(missing: int, today: date, by: date) -> int:
    """Return how many more a month make ``missing`` by a day; within a month, all of them."""
    return ceil(missing / max(1.0, months_between(today, by)))


def months_between(first: date, last: date) -> float:
    """Return how many months of average length lie between two days."""
    return (last - first).days / DAYS_A_MONTH


def gaps(wanted: Sequence[str], counted: Mapping[str, int]) -> Gaps:
    """Return what is wanted and has too few members, the fewest first."""
    found = {each: counted.get(each, 0) for each in wanted}
    few = sorted(found, key=found.__getitem__)
    return Gaps(
        missing=[each for each in few if not found[each]],
        thin={each: found[each] for each in few if 0 < found[each] < THIN},
    )


def _state(members: int, goal: Goal | None, today: date) -> State:
    if goal is None:
        return State.NONE
    if members >= goal.target:
        return State.REACHED
    return State.OPEN if today < goal.by else State.ENDED


def _this_month(curve: Curve, today: date) -> int:
    if curve.start is None:
        return 0
    before = max(curve.start, today.replace(day=1) - DAY)
    return curve.at(today).members - curve.at(before).members


def _reached(missing: int, a_month: float, today: date) -> date | None:
    if missing <= 0:
        return today
    if a_month <= 0:
        return None
    days = ceil(missing / a_month * DAYS_A_MONTH)
    return today + timedelta(days=days) if days <= PLANNING.days else None


def _next(day: date) -> date:
    """Return the first day of the month after."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _months(first: date, last: date) -> Sequence[date]:
    """Return the first days of months from one to another, both included."""
    found = []
    while first <= last:
        found.append(first)
        first = _next(first)
    return found


def _ahead(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _turn(zone: ZoneInfo, first: datetime, last: datetime) -> tuple[datetime, timedelta]:
    """Return the instant between two at which the clocks turn, to the second."""
    before, after = _ahead(zone, first), _ahead(zone, last)
    low, high = 0, int((last - first).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        turned = _ahead(zone, first + timedelta(seconds=middle)) != before
        low, high = (low, middle) if turned else (middle, high)
    return first + timedelta(seconds=high), after
