"""Use cases of the coordinators who read applications and decide on them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause
from bot.applications import rules
from bot.applications.errors import DecidedAlreadyError, NoReasonError, UnknownApplicationError
from bot.applications.model import (
    Application,
    ApplicationId,
    ApplicationStatus,
    EmailTaken,
    LetIn,
    Page,
    Sheet,
)
from bot.applications.news import refusal_of
from bot.applications.sheets import owner_of, sheet_of
from bot.applications.store import Transaction
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLine
from bot.joining.arriving import Arrival, arrive
from bot.members.service import person_of
from bot.networks.model import Network
from bot.paging import page_of
from bot.privacy.coming_back import Hasher, let_back
from bot.roster.service import plain
from bot.store import Store

PAGE = 5
"""Applications of one page of those that wait."""


class ApplicationDesk:
    """Shows applications, and lets people in or not."""

    def __init__(self, store: Store[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def waiting(self, network: Network, number: int = 1) -> Page:
        """Return a page of the applications that wait, the oldest first."""
        async with self._store.read() as tx:
            count = await tx.applications.open_count(network.id)
            page, pages = page_of(number, count=count, size=PAGE)
            found = await tx.applications.open(network.id, limit=PAGE, offset=(page - 1) * PAGE)
        return Page(applications=found, count=count, number=page, of=pages)

    async def show(self, network: Network, number: ApplicationId) -> Sheet:
        """Return an application with who of the roster may be the same person.

        Raises:
            UnknownApplicationError: the network has none of that number.
        """
        async with self._store.read() as tx:
            application = await _found(tx, network, number)
            if application.status is not ApplicationStatus.OPEN:
                return Sheet(application=application)
            return await sheet_of(tx, self._hasher, application)

    async def accept(
        self,
        network: Network,
        number: ApplicationId,
        *,
        without_email: bool = False,
        actor: Actor,
        now: datetime,
    ) -> LetIn | EmailTaken:
        """Let an applicant in as somebody new, unless somebody of the roster has their e-mail.

        ``without_email``: they are let in all the same, and the e-mail is left out.

        Raises:
            UnknownApplicationError: the network has none of that number.
            DecidedAlreadyError: somebody was faster.
        """
        async with self._store.begin() as tx:
            application = await _open(tx, network, number)
            profile = application.profile
            if without_email:
                profile = replace(profile, email=None)
            elif owner := await owner_of(tx, application):
                return EmailTaken(application, owner)
            added = await tx.members.add(network.id, profile, None, now=now)
            if added is None:  # an import was faster
                return await _taken(tx, application)
            fresh = await tx.ambassadors.get(added)
            person = rules.newly_in(fresh, application, now=now)
            accepted = _decided(application, ApplicationStatus.ACCEPTED, actor, now)
            arrival = _arrival(accepted, actor, now)
            let_in = await _let_in(tx, network, accepted, person, arrival)
            await self._let_back(tx, application)
            await tx.audit.add(_line("application.accept", let_in, person.own_fields, arrival))
        return let_in

    async def merge(
        self,
        network: Network,
        number: ApplicationId,
        ambassador_id: AmbassadorId,
        *,
        actor: Actor,
        now: datetime,
    ) -> LetIn:
        """Let an applicant in as somebody whom the roster has; what it knows of them stays.

        Raises:
            UnknownApplicationError, UnknownPersonError: the network has not both.
            DecidedAlreadyError: somebody was faster.
            HasAccountError, TakesNoPartError: the applicant cannot be that person.
        """
        async with self._store.begin() as tx:
            application = await _open(tx, network, number)
            known = await person_of(tx, network, ambassador_id, locked=True)
            rules.check_may_be(known)
            said = application.profile
            if await owner_of(tx, application):
                said = replace(said, email=None)  # it is theirs, or somebody else's
            person = rules.merged_in(known, said, application, now=now)
            taken = person.own_fields - known.own_fields
            merged = _decided(application, ApplicationStatus.MERGED, actor, now)
            arrival = _arrival(merged, actor, now)
            let_in = await _let_in(tx, network, merged, person, arrival)
            await self._let_back(tx, application)
            await tx.audit.add(_line("application.merge", let_in, taken, arrival))
        return let_in

    async def decline(
        self,
        network: Network,
        number: ApplicationId,
        reason: str,
        *,
        actor: Actor,
        now: datetime,
    ) -> Application:
        """Decline an application, for a reason that the applicant reads.

        Raises:
            NoReasonError: the reason is blank.
            UnknownApplicationError: the network has none of that number.
            DecidedAlreadyError: somebody was faster.
        """
        if not reason.strip():
            raise NoReasonError
        async with self._store.begin() as tx:
            application = await _open(tx, network, number)
            declined = replace(
                _decided(application, ApplicationStatus.DECLINED, actor, now), reason=reason
            )
            await tx.applications.decide(declined)
            await tx.outbox.add(refusal_of(declined, now=now), now=now)
            await tx.audit.add(
                AuditLine(
                    network_id=network.id,
                    actor=actor,
                    action="application.decline",
                    subject=f"application:{declined.id}",
                    after={"reason": reason},
                    at=now,
                )
            )
        return declined

    async def _let_back(self, tx: Transaction, application: Application) -> None:
        """Forget that an applicant was erased once: they asked to be let in."""
        email = application.profile.email
        await let_back(tx, self._hasher, application.network_id, application.discord_id, email)


async def _found(tx: Transaction, network: Network, number: ApplicationId) -> Application:
    application = await tx.applications.get(network.id, number)
    if application is None:
        raise UnknownApplicationError(number=str(number))
    return application


async def _open(tx: Transaction, network: Network, number: ApplicationId) -> Application:
    """Return an application that waits, and that nobody else decides on from here on."""
    # One after the other, as joining is: an account comes in once.
    await tx.networks.get(network.id, locked=True)
    application = await _found(tx, network, number)
    if application.status is not ApplicationStatus.OPEN:
        by = f"<@{application.decided_by}>" if application.decided_by else "?"
        raise DecidedAlreadyError(status=application.status, by=by)
    return application


async def _taken(tx: Transaction, application: Application) -> EmailTaken:
    owner = await owner_of(tx, application)
    if owner is None:
        raise LookupError(application.id)
    return EmailTaken(application, owner)


def _decided(
    application: Application, status: ApplicationStatus, actor: Actor, now: datetime
) -> Application:
    return replace(application, status=status, decided_by=actor.discord_id, decided_at=now)


def _arrival(application: Application, actor: Actor, now: datetime) -> Arrival:
    return Arrival(cause=Cause.APPLICATION, said=rules.consents(application), actor=actor, at=now)


async def _let_in(
    tx: Transaction,
    network: Network,
    decided: Application,
    person: Ambassador,
    arrival: Arrival,
) -> LetIn:
    """Keep who an applicant is from now on; the welcome tells them."""
    decided = replace(decided, ambassador_id=person.id)
    await tx.applications.decide(decided)
    arrived = await arrive(tx, network, person, arrival)
    return LetIn(decided, arrived)


def _line(action: str, let_in: LetIn, fields: Iterable[str], arrival: Arrival) -> AuditLine:
    """Return the audit's line of somebody let in, with what of them is new to the roster."""
    person, profile = let_in.person, let_in.person.profile
    after = {
        "application": let_in.application.id,
        "status": person.status,
        "discord_id": person.discord_id,
        **{name: plain(getattr(profile, name)) for name in sorted(fields)},
    }
    return line(action, person, arrival.actor, now=arrival.at, after=after)
