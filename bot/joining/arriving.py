"""What follows when somebody is in, however they came: history, day, yeses, and the welcome."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, Cause
from bot.ambassadors.rows import StatusBook
from bot.applications.rows import WaitingApplications
from bot.audit.model import Actor
from bot.consents.model import Consent
from bot.consents.rows import ConsentLog
from bot.dormancy.waking import Activity
from bot.networks.model import Network
from bot.onboarding.news import welcome
from bot.onboarding.rows import Onboarding
from bot.outbox.rows import Deliveries


class Entrance(Protocol):
    """What being in needs, for the first time or again."""

    @property
    def applications(self) -> WaitingApplications: ...

    @property
    def ambassadors(self) -> StatusBook: ...

    @property
    def activity(self) -> Activity: ...

    @property
    def consents(self) -> ConsentLog: ...


class Transaction(Entrance, Protocol):
    @property
    def onboarding(self) -> Onboarding: ...

    @property
    def outbox(self) -> Deliveries: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How somebody came in: ``said`` is what they agreed to."""

    cause: Cause
    said: Sequence[Consent]
    actor: Actor
    at: datetime


async def arrive(
    tx: Transaction, network: Network, person: Ambassador, arrival: Arrival
) -> Ambassador:
    """Let ``person`` :func:`enter` for the first time, and welcome them."""
    arrived = await enter(tx, network, person, arrival)
    deeds = await tx.onboarding.deeds(arrived.id)
    await tx.outbox.add(welcome(arrived, deeds, arrival.cause, now=arrival.at), now=arrival.at)
    return arrived


async def enter(tx: Entrance, network: Network, person: Ambassador, arrival: Arrival) -> Ambassador:
    """Keep ``person``, who has an account and is active from now on, and return them.

    An application of theirs that waits has nobody to decide on it any more. The audit line is for
    the use case to write: it knows what was changed.
    """
    today = network.at(arrival.at).today
    arrived = replace(person, last_active=today)
    await tx.ambassadors.save(arrived)
    await tx.ambassadors.status_changed(
        arrived, cause=arrival.cause, actor=arrival.actor, now=arrival.at
    )
    await tx.activity.record(arrived.id, today)
    await tx.applications.withdraw(arrived, now=arrival.at)
    await tx.consents.add(arrived.id, *arrival.said)
    return arrived
