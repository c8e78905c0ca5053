"""The audit's lines of what is done to one person."""

from datetime import datetime

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audit.model import Actor, AuditLine, Values


def subject_of(ambassador_id: AmbassadorId) -> str:
    """Return how the audit names an ambassador."""
    return f"ambassador:{ambassador_id}"


def line(
    action: str,
    person: Ambassador,
    actor: Actor,
    *,
    now: datetime,
    before: Values | None = None,
    after: Values | None = None,
) -> AuditLine:
    """Return the line of a change of ``person``."""
    return AuditLine(
        network_id=person.network_id,
        actor=actor,
        action=action,
        subject=subject_of(person.id),
        before=before or {},
        after=after or {},
        at=now,
    )


def moved(
    action: str,
    before: Ambassador,
    after: Ambassador,
    actor: Actor,
    *,
    now: datetime,
    **besides: object,
) -> AuditLine:
    """Return the line of a change of somebody's status, with what came ``besides``."""
    was, is_ = {"status": before.status}, {"status": after.status, **besides}
    return line(action, after, actor, now=now, before=was, after=is_)
