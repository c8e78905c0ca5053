"""Suspending a person and restoring them, and giving them another Discord account."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Status
from bot.audit.lines import line, moved
from bot.audit.model import Actor
from bot.members import rules
from bot.members.errors import (
    AccountTakenError,
    NoAccountError,
    NotSuspendedError,
    SameAccountError,
)
from bot.members.model import StatusChange
from bot.members.service import person_of
from bot.members.store import Transaction
from bot.networks.model import Network
from bot.outbox.model import Draft, Kind
from bot.privacy.coming_back import Hasher, refuse_erased_account
from bot.store import Writes

ACTIONS: Final = {Cause.SUSPENDED: "roster.suspend", Cause.RESTORED: "roster.restore"}
"""By what happened to a membership, which its person is told."""


class Membership:
    """Decides who takes part, and by which Discord account."""

    def __init__(self, store: Writes[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def suspend(
        self,
        network: Network,
        ambassador_id: AmbassadorId,
        reason: str,
        *,
        actor: Actor,
        now: datetime,
    ) -> Ambassador:
        """Keep a person from taking part; all that is theirs stays.

        What was on its way to them is cancelled; that they are suspended is all they are told.

        Raises:
            UnknownPersonError: there is nobody of that number in the network.
            SuspendedAlreadyError, HasLeftError: they do not take part anyway.
        """
        async with self._store.begin() as tx:
            person = await person_of(tx, network, ambassador_id, locked=True)
            rules.may_be_suspended(person)
            change = StatusChange(
                status=Status.SUSPENDED,
                cause=Cause.SUSPENDED,
                reason=reason,
                actor=actor,
                at=now,
            )
            return await _change(tx, person, change)

    async def restore(
        self, network: Network, ambassador_id: AmbassadorId, *, actor: Actor, now: datetime
    ) -> Ambassador:
        """Let a suspended person take part again, as what they were before.

        Raises:
            UnknownPersonError: there is nobody of that number in the network.
            NotSuspendedError: they are not suspended.
        """
        async with self._store.begin() as tx:
            person = await person_of(tx, network, ambassador_id, locked=True)
            if person.status is not Status.SUSPENDED:
                raise NotSuspendedError(name=person.profile.name)
            history = await tx.members.history(person.id)
            before = rules.status_before(history, joined=person.discord_id is not None)
            change = StatusChange(
                status=before, cause=Cause.RESTORED, reason="", actor=actor, at=now
            )
            return await _change(tx, person, change)

    async def rebind(
        self,
        network: Network,
        ambassador_id: AmbassadorId,
        discord_id: int,
        *,
        actor: Actor,
        now: datetime,
    ) -> Ambassador:
        """Let a person act by the account ``discord_id`` instead of the one that they lost.

        Raises:
            UnknownPersonError: there is nobody of that number in the network.
            NoAccountError: they have not joined; a code lets them in.
            SameAccountError, AccountTakenError: the account is theirs, or somebody else's.
            ErasedAccountError: it was somebody's who was erased.
        """
        async with self._store.begin() as tx:
            # One after the other, as joining is: an account is one person's.
            await tx.networks.get(network.id, locked=True)
            person = await person_of(tx, network, ambassador_id, locked=True)
            name = person.profile.name
            if person.discord_id is None and person.joined_at is None:
                raise NoAccountError(name=name)
            if person.discord_id == discord_id:
                raise SameAccountError(name=name)
            for other in await tx.ambassadors.of_discord(discord_id):
                if other.network_id == network.id:
                    raise AccountTakenError(name=other.profile.name)
            await refuse_erased_account(tx, self._hasher, network.id, discord_id)
            rebound = replace(person, discord_id=discord_id)
            await tx.ambassadors.save(rebound)
            await tx.ambassadors.keep_one_account(rebound)
            await tx.applications.withdraw(rebound, now=now)
            before, after = {"discord_id": person.discord_id}, {"discord_id": discord_id}
            await tx.audit.add(
                line("roster.rebind", person, actor, now=now, before=before, after=after)
            )
        return rebound


async def _change(tx: Transaction, before: Ambassador, change: StatusChange) -> Ambassador:
    after = replace(before, status=change.status)
    happened, actor, now = change.cause, change.actor, change.at
    await tx.ambassadors.save(after)
    await tx.ambassadors.status_changed(
        after, cause=happened, actor=actor, now=now, reason=change.reason
    )
    await tx.outbox.withdraw_from(after.id)
    if after.discord_id is not None:
        await tx.outbox.add(news_of(after, happened, now=now), now=now)
    await tx.audit.add(moved(ACTIONS[happened], before, after, actor, now=now))
    return after


def news_of(person: Ambassador, happened: Cause, *, now: datetime) -> Draft:
    """Return what tells a person that ``happened``; why is for the coordinators to say."""
    return Draft(
        network_id=person.network_id,
        kind=Kind.MEMBER_NEWS,
        key=f"{happened}:{now:%Y%m%dT%H%M%S%f}",
        ambassador_id=person.id,
        payload={"happened": happened},
        not_before=now,
    )
