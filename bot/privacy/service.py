"""Use cases of forgetting somebody: one transaction, with all of their entries."""

from dataclasses import replace
from datetime import datetime
from typing import Literal, Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause, Status
from bot.ambassadors.service import InSeveralError, people_of
from bot.applications.rows import ApplicantNetworks, LastApplications
from bot.audit.lines import moved
from bot.audit.model import Actor, AuditLine
from bot.consents.model import DIRECTORY, Consent, ConsentKind
from bot.consents.rows import ConsentLog, GivenConsents
from bot.leaving import store as leaving
from bot.leaving.service import close
from bot.networks.model import Network
from bot.outbox.rows import RevocableDeliveries
from bot.privacy.coming_back import Hasher, digests_of
from bot.privacy.model import ErasedAlreadyError, NothingKnownError, Subject, Traces
from bot.privacy.store import Forgets, Marks
from bot.store import Store

Action = Literal["privacy.erase", "roster.erase"]


class Privacy(Marks, Protocol):
    async def traces(self, subject: Subject) -> Traces: ...

    async def forget(self, traces: Traces, *, now: datetime) -> None: ...


class Consents(GivenConsents, ConsentLog, Protocol):
    """What people say yes to, and its withdrawal."""


class Applications(ApplicantNetworks, LastApplications, Protocol):
    """What accounts applied for."""


class Deliveries(RevocableDeliveries, Forgets, Protocol):
    """The outbox's rows."""


class Transaction(leaving.Transaction, Protocol):
    @property
    def applications(self) -> Applications: ...

    @property
    def privacy(self) -> Privacy: ...

    @property
    def consents(self) -> Consents: ...

    @property
    def outbox(self) -> Deliveries: ...

    def forgetters(self) -> "tuple[Forgets, ...]":
        """Return all that keeps words of people, and forgets them."""


class ErasureDesk:
    """Forgets people who ask for it: names, addresses, accounts and texts go, figures stay."""

    def __init__(self, store: Store[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def own(self, discord_id: int, guild_id: int | None) -> Subject:
        """Return whom an account is, whether they take part or not, or only applied.

        Raises:
            NothingKnownError: nobody has this account.
            InSeveralError: a private message of somebody in several networks.
        """
        async with self._store.read() as tx:
            return await _own(tx, discord_id, guild_id)

    async def erase_own(self, discord_id: int, guild_id: int | None, *, now: datetime) -> None:
        """Erase who says so; raises as :meth:`own` does."""
        actor = Actor.member(discord_id)
        async with self._store.begin() as tx:
            found = await _own(tx, discord_id, guild_id)
            await tx.networks.get(found.network_id, locked=True)
            # Who only applied may have been let in while the lock was waited for.
            subject = await _own(tx, discord_id, guild_id)
            if subject.ambassador_id is not None:
                person = await tx.ambassadors.get(subject.ambassador_id)
                await self._erase(tx, person, "privacy.erase", actor, now)
            else:
                traces = await self._forget(tx, subject, now)
                await tx.audit.add(
                    AuditLine(
                        network_id=subject.network_id,
                        actor=_unnamed(actor, traces),
                        action="privacy.erase",
                        subject=f"application:{subject.application_id}",
                        at=now,
                    )
                )

    async def erase(self, person: Ambassador, *, actor: Actor, now: datetime) -> None:
        """Erase somebody on whose request a coordinator acts.

        Raises:
            ErasedAlreadyError: they were erased at this instant.
        """
        async with self._store.begin() as tx:
            await self._erase(tx, person, "roster.erase", actor, now)

    async def erase_invited(
        self, network: Network, ambassador_id: AmbassadorId, *, actor: Actor, now: datetime
    ) -> bool:
        """Erase somebody who never came; tell whether they still had not at this instant."""
        async with self._store.begin() as tx:
            await tx.networks.get(network.id, locked=True)
            person = await tx.ambassadors.get(ambassador_id, locked=True)
            if person.status is not Status.INVITED:
                return False
            await self._erase(tx, person, "roster.erase", actor, now)
        return True

    async def _erase(
        self, tx: Transaction, who: Ambassador, action: Action, actor: Actor, now: datetime
    ) -> None:
        # One after the other with who merges entries: nobody's is left out.
        network = await tx.networks.get(who.network_id, locked=True)
        person = await tx.ambassadors.get(who.id, locked=True)
        if person.erased:
            raise ErasedAlreadyError
        await close(tx, person, actor, now)
        await _take_back(tx, person, network, now)
        traces = await self._forget(tx, Subject.of(person), now)
        await _write_down(tx, person, action, _unnamed(actor, traces), now)

    async def _forget(self, tx: Transaction, subject: Subject, now: datetime) -> Traces:
        traces = await tx.privacy.traces(subject)
        for room in tx.forgetters():
            await room.forget(traces)
        await tx.privacy.forget(traces, now=now)
        digests = digests_of(self._hasher, traces.accounts, traces.emails)
        await tx.privacy.keep_away(subject.network_id, digests, now=now)
        return traces


async def _own(tx: Transaction, discord_id: int, guild_id: int | None) -> Subject:
    people = await people_of(tx, discord_id, guild_id)
    subjects = [Subject.of(each) for each in people]
    subjects = subjects or await _applied(tx, discord_id, guild_id)
    if not subjects:
        raise NothingKnownError
    if len(subjects) > 1:
        raise InSeveralError
    return subjects[0]


async def _applied(tx: Transaction, discord_id: int, guild_id: int | None) -> list[Subject]:
    """Return an account as who applied, in a guild's network or (None) wherever they did."""
    if guild_id is None:
        networks = await tx.applications.networks(discord_id)
    else:
        network = await tx.networks.of_guild(guild_id)
        networks = [network.id] if network else []
    last = [await tx.applications.last(each, discord_id) for each in networks]
    return [
        Subject(network_id=each.network_id, discord_id=discord_id, application_id=each.id)
        for each in last
        if each
    ]


async def _take_back(tx: Transaction, person: Ambassador, network: Network, now: datetime) -> None:
    """Withdraw what they said yes to; what is public of them is so no more."""
    given = await tx.consents.given(person.id)
    said = [
        Consent(kind=kind, given=False, notice_version=network.notice.version, at=now)
        for kind in ConsentKind
        if kind in given or kind in DIRECTORY
    ]
    await tx.consents.add(person.id, *said)


def _unnamed(actor: Actor, traces: Traces) -> Actor:
    return replace(actor, discord_id=None) if actor.discord_id in traces.accounts else actor


async def _write_down(
    tx: Transaction, person: Ambassador, action: Action, actor: Actor, now: datetime
) -> None:
    gone = await tx.ambassadors.get(person.id)
    await tx.ambassadors.status_changed(gone, cause=Cause.ERASED, actor=actor, now=now)
    await tx.audit.add(moved(action, person, gone, actor, now=now))
