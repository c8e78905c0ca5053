"""Networks that grow, invented day by day."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from bot.goals import rules
from bot.goals.model import Curve, DayChange, Figures, Gaps, Goal, GoalKind, Growth
from bot.networks.model import NetworkId

TODAY = date(2027, 3, 17)
DAY = timedelta(days=1)


def curve(days: int, *, start: int = 400, every: int = 3, gain: int = 1) -> Curve:
    """A network that began ``days`` ago with ``start`` and gains ``gain`` every few days."""
    first = TODAY - (days - 1) * DAY
    later = [
        DayChange(day=first + number * DAY, members=gain, joined=max(0, gain // 2))
        for number in range(every, days, every)
    ]
    return rules.curve_of([DayChange(day=first, members=start, joined=0), *later])


def by_months(first: date, start: int, gains: Sequence[int]) -> Curve:
    """A network that began on ``first`` and gained so much on the tenth of each month after."""
    changes, month = [DayChange(day=first, members=start, joined=0)], first
    for gain in gains:
        month = (month.replace(day=28) + 4 * DAY).replace(day=10)
        changes.append(DayChange(day=month, members=gain, joined=0))
    return rules.curve_of(changes)


def goal(target: int = 800, by: date = date(2028, 12, 31)) -> Goal:
    return Goal(
        network_id=NetworkId(1),
        kind=GoalKind.MEMBERS,
        target=target,
        by=by,
        set_at=datetime(2026, 1, 5, tzinfo=UTC),
    )


def growth(grown: Curve, wanted: Goal | None = None, *, today: date = TODAY) -> Growth:
    now = grown.at(today)
    return Growth(
        today=today,
        goal=wanted,
        curve=grown,
        outlook=rules.outlook(grown, wanted, today),
        figures=Figures(
            members=now.members, joined=now.joined, active=0, introducing=0, dormant=0, woken=0
        ),
        sources={},
        sponsors=[],
        countries=None,
        sectors=Gaps(missing=[], thin={}),
    )
