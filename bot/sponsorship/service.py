"""Giving sponsors their points, inside the transaction of whatever changed whose they are."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.networks.model import NetworkId
from bot.outbox.model import Draft, Kind
from bot.outbox.rows import Deliveries
from bot.points.model import BROUGHT_REWARD, Ledger, PointLine
from bot.sponsorship.model import Bond, Earned


class Happened(StrEnum):
    """What a sponsor is told of somebody whom they brought."""

    JOINED = "joined"
    ACTIVE = "active"


class Sponsorship(Protocol):
    async def lock(self, ambassador_id: AmbassadorId) -> None: ...

    async def bonds(self, ambassador_id: AmbassadorId) -> Sequence[Bond]: ...

    async def earned(self, sponsor_id: AmbassadorId, newcomer_id: AmbassadorId) -> Earned: ...

    async def thank(self, newcomer_id: AmbassadorId, sponsor_id: AmbassadorId | None) -> None: ...


class Transaction(Protocol):
    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def points(self) -> Ledger: ...

    @property
    def outbox(self) -> Deliveries: ...


async def settle(tx: Transaction, ambassador_id: AmbassadorId, *, now: datetime) -> None:
    """Give whoever brought a person the points for it, or take them back from who is not owed them.

    To be called in any transaction that changes what the person did, or who brought them. It has
    the network locked: nobody else settles, nor changes who is whose sponsor, until it ends.
    """
    for bond in await tx.sponsorship.bonds(ambassador_id):
        if bond.settled:
            continue
        if bond.thanked_id:
            await _bring_to(tx, bond, bond.thanked_id, 0, now)
        if bond.owed_to:
            await _bring_to(tx, bond, bond.owed_to, BROUGHT_REWARD, now)
        await tx.sponsorship.thank(bond.newcomer_id, bond.owed_to)


def joined(newcomer: Ambassador, sponsor: Ambassador, *, now: datetime) -> Draft:
    """Return what tells a sponsor that somebody joined by their invitation."""
    key = f"joined:{newcomer.id}"
    return _news(sponsor.network_id, sponsor.id, key, _payload(newcomer.profile.name), now)


async def _bring_to(
    tx: Transaction, bond: Bond, sponsor_id: AmbassadorId, amount: int, now: datetime
) -> None:
    """Write down what makes a sponsor's points for a newcomer ``amount``; tell them of more."""
    earned = await tx.sponsorship.earned(sponsor_id, bond.newcomer_id)
    points = amount - earned.points
    line = PointLine(
        network_id=bond.network_id,
        ambassador_id=sponsor_id,
        amount=points,
        cause=f"{cause(bond.newcomer_id)}{earned.lines + 1}",
        at=now,
    )
    if points and await tx.points.add(line) and points > 0:
        payload = _payload(bond.name, points)
        await tx.outbox.add(_news(bond.network_id, sponsor_id, line.cause, payload, now), now=now)


def cause(newcomer_id: AmbassadorId) -> str:
    """Return how the ledger's lines for bringing somebody begin; a number follows."""
    return f"brought:{newcomer_id}."


def _payload(name: str, points: int = 0) -> dict[str, object]:
    happened = Happened.ACTIVE if points else Happened.JOINED
    return {"happened": happened, "name": name, "points": points}


def _news(
    network_id: NetworkId,
    sponsor_id: AmbassadorId,
    key: str,
    payload: dict[str, object],
    now: datetime,
) -> Draft:
    return Draft(
        network_id=network_id,
        kind=Kind.SPONSOR_NEWS,
        key=key,
        ambassador_id=sponsor_id,
        payload=payload,
        not_before=now,
    )
