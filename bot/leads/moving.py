"""What follows when a lead comes to another stage: its history, credit, points and news."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.ambassadors.model import AmbassadorId
from bot.audit.model import Actor, AuditLine
from bot.leads import rules
from bot.leads.model import Introduction, Lead
from bot.leads.store import Transaction
from bot.outbox.model import Draft, Kind
from bot.points.model import PointLine
from bot.sponsorship.service import settle


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A lead before and after a change; ``reason`` is told to who introduced it."""

    before: Lead
    after: Lead
    reason: str
    actor: Actor
    at: datetime


async def record(tx: Transaction, step: Step, introductions: Sequence[Introduction]) -> int:
    """Keep the lead as it is now, and tell who introduced it; return the stage change's id.

    The network is locked: nobody else gives points for leads, or to sponsors, until the end.
    """
    await tx.leads.save(step.after)
    change_id = await tx.leads.changed(
        step.after, reason=step.reason, actor=step.actor, now=step.at
    )
    # Somebody whose second entry was merged may have introduced it twice: each entry has its own
    # points, for the two may be separated again.
    earned: defaultdict[AmbassadorId, Counter[AmbassadorId]] = defaultdict(Counter)
    for each in introductions:
        earned[each.ambassador_id][each.entry_id] += await _credit(tx, step, each)
    for ambassador_id, entries in sorted(earned.items()):
        for entry_id, points in sorted(entries.items()):
            if points:
                await tx.points.add(_points(step, entry_id, change_id, points))
        news = _news(step, ambassador_id, change_id, entries.total())
        await tx.outbox.add(news, now=step.at)
        await settle(tx, ambassador_id, now=step.at)
    await tx.audit.add(_line(step))
    return change_id


async def _credit(tx: Transaction, step: Step, introduction: Introduction) -> int:
    stage = rules.reached(introduction.reached, step.before.stage, step.after.stage)
    if stage is not introduction.reached:
        await tx.introductions.reached(introduction.id, stage)
    return rules.reward(introduction, step.before, step.after)


def cause(change_id: int) -> str:
    """Return how the ledger names a stage change."""
    return f"stage-change:{change_id}"


def _points(step: Step, entry_id: AmbassadorId, change_id: int, amount: int) -> PointLine:
    return PointLine(
        network_id=step.after.network_id,
        ambassador_id=entry_id,
        amount=amount,
        cause=cause(change_id),
        at=step.at,
    )


def _news(step: Step, ambassador_id: AmbassadorId, change_id: int, points: int) -> Draft:
    lead = step.after
    return Draft(
        network_id=lead.network_id,
        kind=Kind.LEAD_NEWS,
        key=cause(change_id),
        ambassador_id=ambassador_id,
        payload={
            "lead_id": lead.id,
            "company": lead.company.name,
            "stage": lead.stage,
            "jobs": lead.jobs,
            "reason": step.reason,
            "points": points,
        },
        not_before=step.at,
    )


def _line(step: Step) -> AuditLine:
    return AuditLine(
        network_id=step.after.network_id,
        actor=step.actor,
        action="lead.move",
        subject=f"lead:{step.after.id}",
        before={"stage": step.before.stage, "jobs": step.before.jobs},
        after={"stage": step.after.stage, "jobs": step.after.jobs, "reason": step.reason},
        at=step.at,
    )
