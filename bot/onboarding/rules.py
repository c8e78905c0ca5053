"""Which first steps are done, who is reminded when, and the months of joining; pure functions."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from bot.ambassadors.model import Ambassador, Profile
from bot.networks.model import Moment
from bot.onboarding.model import Cohort, Deeds, Mark, Marks, Message, Month, Step, Ticked

FIRST_WEEKS: Final = timedelta(days=30)
"""How long after joining the steps are shown."""
REMINDERS: Final[Mapping[Message, int]] = {Message.DAY_3: 3, Message.DAY_7: 7}
"""How many days after that of joining somebody is reminded."""
LATE: Final = timedelta(days=2)
"""How much later a reminder still goes, when the bot was down on its day."""
MONTHS: Final = 12
"""Months of joining that are shown: the latest in which somebody came."""
MONTHS_BACK: Final = 36
"""Months in which they are looked for, this one included."""


def lacking(profile: Profile) -> Sequence[str]:
    """Return what a profile still has to say of who somebody is, where, and what they do."""
    said = {
        "name": profile.name,
        "city": profile.city,
        "country": profile.country,
        "sectors": profile.sectors,
        "work": profile.company or profile.function,
    }
    return [part for part, value in said.items() if not value]


def is_whole(profile: Profile) -> bool:
    """Tell whether a profile lacks nothing."""
    return not lacking(profile)


def marks(profile: Profile, deeds: Deeds) -> Marks:
    """Return how far somebody is; who introduced a company knows how to."""
    knows = deeds.guide_read or deeds.introduced
    return {
        Step.PROFILE: Mark.DONE if is_whole(profile) else Mark.OPEN,
        Step.TASK: deeds.task,
        Step.GUIDE: Mark.DONE if knows else Mark.OPEN,
    }


def is_new(person: Ambassador, *, now: datetime) -> bool:
    """Tell whether somebody is in their first weeks."""
    return person.joined_at is not None and now < person.joined_at + FIRST_WEEKS


def shown(person: Ambassador, deeds: Deeds, *, now: datetime) -> Marks | None:
    """Return the steps that somebody is shown; None when all are done or the time is over."""
    found = marks(person.profile, deeds)
    return found if is_new(person, now=now) and left(found) else None


def left(steps: Marks) -> int:
    """Return how many steps are still to be done."""
    return sum(mark is not Mark.DONE for mark in steps.values())


def ticked(before: Marks, after: Marks) -> Ticked | None:
    """Return the step that is done ``after`` and was not ``before``, the first if several."""
    for number, step in enumerate(Step, start=1):
        if before[step] is not Mark.DONE and after[step] is Mark.DONE:
            return Ticked(step=step, number=number, of=len(Step), left=left(after))
    return None


def joined_between(message: Message, moment: Moment) -> tuple[datetime, datetime]:
    """Return from when until before when somebody joined who is reminded by ``message`` today."""
    day = moment.today - timedelta(days=REMINDERS[message])
    return moment.beginning(day - LATE), moment.beginning(day + timedelta(days=1))


def reminder_key(message: Message, joined: date) -> str:
    """Return the key of a reminder to who joined on a day of the network's zone."""
    return f"{message}:{joined.isoformat()}"


def reminder_keys(message: Message, moment: Moment) -> Sequence[str]:
    """Return the keys of the reminders that may go today, on time or late."""
    day = moment.today - timedelta(days=REMINDERS[message])
    days = (day - timedelta(days=late) for late in range(LATE.days + 1))
    return [reminder_key(message, each) for each in days]


def months(moment: Moment) -> Sequence[Month]:
    """Return the latest months of the network's zone, this one last."""
    first = moment.today.replace(day=1)
    found = []
    for _ in range(MONTHS_BACK):
        begins, ends = moment.beginning(first), moment.beginning(_next(first))
        found.append(Month(day=first, begins=begins, ends=ends))
        first = (first - timedelta(days=1)).replace(day=1)
    return found[::-1]


def percent(part: int, whole: int) -> int:
    """Return ``part`` of ``whole`` in percent; one half is rounded up, of nothing it is 0."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def together(cohorts: Sequence[Cohort], day: date) -> Cohort:
    """Return all of ``cohorts`` as one."""
    return Cohort(
        day=day,
        joined=sum(each.joined for each in cohorts),
        profile=sum(each.profile for each in cohorts),
        task=sum(each.task for each in cohorts),
        lead=sum(each.lead for each in cohorts),
    )


def _next(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
