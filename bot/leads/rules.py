"""The rules of leads: stages, credit and points; pure functions."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.ambassadors.model import AmbassadorId
from bot.leads.errors import (
    IllegalStageError,
    JobsNeededError,
    JobsTooEarlyError,
    ReasonNeededError,
)
from bot.leads.model import OPEN, Introduction, Lead, Move, Stage
from bot.points.model import JOB_REWARD, REWARDS

ORDER: Final = (
    *(Stage.INTRODUCED, Stage.QUALIFIED, Stage.MEETING),
    *(Stage.VISIT, Stage.DECISION, Stage.LANDED),
)
MOST_JOBS: Final = 100_000


def moved(lead: Lead, move: Move, *, now: datetime) -> Lead:
    """Return ``lead`` after ``move``; a landed one may land again with other jobs.

    Raises:
        IllegalStageError: there is no way from its stage to that one, or nothing would change.
        ReasonNeededError: it goes back or is lost, and no reason is given.
        JobsNeededError: it lands, and the jobs are not given.
        JobsTooEarlyError: jobs are given, and it does not land.
    """
    if move.to not in onward(lead) or (move.to, move.jobs) == (lead.stage, lead.jobs):
        raise IllegalStageError
    if needs_reason(lead.stage, move.to) and not move.reason.strip():
        raise ReasonNeededError
    if move.to is Stage.LANDED and not _is_count(move.jobs):
        raise JobsNeededError
    if move.to is not Stage.LANDED and move.jobs is not None:
        raise JobsTooEarlyError
    since = lead.since if move.to is lead.stage else now
    return replace(lead, stage=move.to, jobs=move.jobs, since=since)


def onward(lead: Lead) -> list[Stage]:
    """Return the stages that ``lead`` can go to, in their order."""
    if lead.stage is Stage.LOST:
        return [Stage.INTRODUCED]
    others = [stage for stage in ORDER if stage is not lead.stage]
    return [*others, Stage.LOST] if lead.stage in OPEN else list(ORDER)


def needs_reason(current: Stage, to: Stage) -> bool:
    """Tell whether going from one stage to another has to be explained."""
    return to is Stage.LOST or (current is not Stage.LOST and _is_before(to, current))


def reached(before: Stage, current: Stage, to: Stage) -> Stage:
    """Return the stage up to which an introduction is credited after a move.

    Going back corrects what was credited; losing a lead and opening it again does not.
    """
    if Stage.LOST in {current, to}:
        return before
    if _is_before(to, current):
        return min(before, to, key=ORDER.index)
    return max(before, to, key=ORDER.index)


def worth(stage: Stage, jobs: int | None) -> int:
    """Return the points for having come to ``stage``; those on the way there are included."""
    passed = ORDER[: ORDER.index(stage) + 1]
    points = sum(REWARDS.get(each, 0) for each in passed)
    return points + JOB_REWARD * (jobs or 0) if stage is Stage.LANDED else points


def reward(introduction: Introduction, before: Lead, after: Lead) -> int:
    """Return what a move adds to an introducer's points; less than 0 where it takes some back.

    It is the difference of two worths, so no stage is ever paid twice.
    """
    now_reached = reached(introduction.reached, before.stage, after.stage)
    new = worth(now_reached, after.jobs) * introduction.share // 100
    return new - worth(introduction.reached, before.jobs) * introduction.share // 100


def shares(
    earlier: Iterable[Introduction], newcomer: AmbassadorId, *, now: datetime
) -> Mapping[AmbassadorId, int]:
    """Return who is credited with how many percent once ``newcomer`` has introduced the lead.

    Those whose introduction is protected share alike with the newcomer; the others keep what
    they earned.
    """
    others = [each for each in earlier if each.ambassador_id != newcomer]
    credited = {each.ambassador_id for each in others if each.protected_until > now} | {newcomer}
    people = [*(each.ambassador_id for each in others), newcomer]
    return {person: 100 // len(credited) if person in credited else 0 for person in people}


def _is_before(stage: Stage, other: Stage) -> bool:
    return ORDER.index(stage) < ORDER.index(other)


def _is_count(jobs: int | None) -> bool:
    return jobs is not None and 0 <= jobs <= MOST_JOBS
