"""What follows when somebody is in, however they came: their history, their day, their yeses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audit.model import Actor
from bot.consents.model import Consent
from bot.networks.model import Network


class Ambassadors(Protocol):
    async def save(self, person: Ambassador) -> None: ...

    async def status_changed(
        self, person: Ambassador, *, cause: str, actor: Actor, now: datetime
    ) -> None: ...


class Activity(Protocol):
    async def record(self, ambassador_id: AmbassadorId, day: date) -> None: ...


class Consents(Protocol):
    async def add(self, ambassador_id: AmbassadorId, *said: Consent) -> None: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def activity(self) -> Activity: ...

    @property
    def consents(self) -> Consents: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How somebody came in: ``cause`` is a word of ours, ``said`` what they agreed to."""

    cause: str
    said: Sequence[Consent]
    actor: Actor
    at: datetime


async def arrive(
    tx: Transaction, network: Network, person: Ambassador, arrival: Arrival
) -> Ambassador:
    """Keep ``person``, who has an account and is active from now on, and return them.

    The audit line is for the use case to write: it knows what was changed.
    """
    today = network.at(arrival.at).today
    arrived = replace(person, last_active=today)
    await tx.ambassadors.save(arrived)
    await tx.ambassadors.status_changed(
        arrived, cause=arrival.cause, actor=arrival.actor, now=arrival.at
    )
    await tx.activity.record(arrived.id, today)
    await tx.consents.add(arrived.id, *arrival.said)
    return arrived
