"""Taking a break, and coming back from it."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.rows import EditableAmbassadors
from bot.ambassadors.service import present
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLog
from bot.networks.rows import Networks
from bot.pausing import rules
from bot.pausing.rules import Months
from bot.store import Writes


class Deliveries(Protocol):
    async def release(
        self, ambassador_id: AmbassadorId, *, waits: datetime, now: datetime
    ) -> None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> EditableAmbassadors: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def audit(self) -> AuditLog: ...


class Pausing:
    """Keeps who takes a break until when."""

    def __init__(self, store: Writes[Transaction]) -> None:
        self._store = store

    async def pause(
        self, person: Ambassador, months: Months, *, actor: Actor, now: datetime
    ) -> Ambassador:
        """Let ``person`` take a break from now on, whatever break they had.

        Raises:
            NotJoinedError, AwayError: they take part no more, since this instant.
        """
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            network = await tx.networks.get(known.network_id)
            until = rules.end_of(months, network.at(now))
            return await _keep(tx, known, until, "ambassador.pause", actor, now)

    async def resume(self, person: Ambassador, *, actor: Actor, now: datetime) -> Ambassador:
        """End the break of ``person``, if they have one; what waited for its end is sent now.

        Raises as :meth:`pause` does.
        """
        async with self._store.begin() as tx:
            known = await present(tx, person.id)
            if not known.on_break(now):
                return known
            return await _keep(tx, known, None, "ambassador.resume", actor, now)


async def _keep(
    tx: Transaction,
    person: Ambassador,
    until: datetime | None,
    action: str,
    actor: Actor,
    now: datetime,
) -> Ambassador:
    was = person.paused_until
    if was == until:
        return person
    after = replace(person, paused_until=until)
    await tx.ambassadors.save(after)
    if was:
        await tx.outbox.release(person.id, waits=was, now=now)
    before = {"paused_until": was.isoformat()} if was else {}
    said = {"paused_until": until.isoformat() if until else None}
    await tx.audit.add(line(action, person, actor, now=now, before=before, after=said))
    return after
