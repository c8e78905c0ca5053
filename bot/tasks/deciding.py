"""The steps that every use case of a task takes inside its transaction."""

from dataclasses import replace
from datetime import datetime

from bot.ambassadors.model import AmbassadorId
from bot.audit.model import Actor, AuditLine, Values
from bot.networks.model import NetworkId
from bot.tasks import rules
from bot.tasks.errors import UnknownTaskError
from bot.tasks.model import Assignment, Decided, DecisionId, Task, TaskId, TaskStatus
from bot.tasks.store import Transaction


async def locked(tx: Transaction, network_id: NetworkId, task_id: TaskId) -> Task:
    """Return a task that nobody else can change until the transaction ends.

    Whoever wants to change the same task waits here, so what is read afterwards stays true.

    Raises:
        UnknownTaskError: the network has no such task, or it is a draft still.
    """
    task = await tx.tasks.lock(network_id, task_id)
    if task is None or task.status is TaskStatus.DRAFT:
        raise UnknownTaskError(title=f"#{task_id}")
    return task


async def decide(
    tx: Transaction, task: Task, ambassador_id: AmbassadorId, said: Decided
) -> tuple[Assignment, DecisionId]:
    """Let a share of a locked task become what the decision makes of it.

    Raises:
        AlreadyYoursError, NotInHandError, IllegalDecisionError: it cannot.
    """
    share = await tx.assignments.of(task.id, ambassador_id)
    after = rules.decided(share.status if share else None, said.decision)
    recorded = await tx.assignments.record(task.id, ambassador_id, after, said)
    await settle(tx, task, now=said.at)
    return recorded


async def settle(tx: Transaction, task: Task, *, now: datetime) -> Task:
    """Keep a locked task, open or full as its places say."""
    settled = replace(task, status=rules.status_of(task, await held(tx, task), now=now))
    await tx.tasks.save(settled)
    return settled


async def held(tx: Transaction, task: Task) -> int:
    """Return how many places of a task are taken."""
    return len(await tx.assignments.among(task.id, rules.HOLDING))


def audit_line(
    task: Task,
    action: str,
    actor: Actor,
    *,
    now: datetime,
    before: Values | None = None,
    after: Values | None = None,
) -> AuditLine:
    """Return the line for what a coordinator did to a task, ``action`` such as ``task.edit``."""
    return AuditLine(
        network_id=task.network_id,
        actor=actor,
        action=action,
        subject=f"task:{task.id}",
        before=before or {},
        after=after or {},
        at=now,
    )
