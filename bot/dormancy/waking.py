"""Activity is written down here, and nowhere else: who was dormant wakes by it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Status
from bot.ambassadors.rows import MovableAmbassadors
from bot.audit.lines import moved
from bot.audit.model import Actor, AuditLog
from bot.outbox.model import Kind
from bot.outbox.rows import Withdrawals


class Activity(Protocol):
    """On which days people were active."""

    async def record(self, ambassador_id: AmbassadorId, day: date) -> None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> MovableAmbassadors: ...

    @property
    def activity(self) -> Activity: ...

    @property
    def outbox(self) -> Withdrawals: ...

    @property
    def audit(self) -> AuditLog: ...


async def was_active(
    tx: Transaction, person: Ambassador, day: date, *, actor: Actor, now: datetime
) -> Ambassador:
    """Write down that ``person`` was active on ``day``, wake them, and return them.

    The day is one of their network's zone. They are locked: nobody lets them fall dormant now.
    """
    await tx.activity.record(person.id, day)
    if person.status is not Status.DORMANT:
        return person
    # Told of it they were only if the message went out before.
    untold = await tx.outbox.withdraw_from(person.id, Kind.DORMANCY)
    awake = replace(person, status=Status.ACTIVE, unanswered=max(0, person.unanswered - untold))
    await tx.ambassadors.save(awake)
    await tx.ambassadors.status_changed(awake, cause=Cause.ACTIVITY, actor=actor, now=now)
    await tx.audit.add(moved("ambassador.wake", person, awake, actor, now=now))
    return awake
