"""Use cases of joining."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.ambassadors.model import PRESENT, Ambassador, Cause, Status
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLine
from bot.codes.guesses import Guesses
from bot.codes.model import Code, Hasher, Purpose
from bot.codes.service import CodeBook, WrongCodeError
from bot.joining import guests
from bot.joining.arriving import Arrival, arrive
from bot.joining.model import (
    AlreadyJoinedError,
    Arrived,
    Guest,
    Invited,
    JoinForm,
    NewcomerForm,
    Welcome,
)
from bot.joining.rules import check_is_new, consents
from bot.joining.store import Transaction
from bot.networks.model import Network
from bot.privacy.coming_back import let_back
from bot.store import Store

OWN_FIELDS = frozenset({"language", "sectors"})

In = TypeVar("In")


class Joining:
    """Lets people in."""

    def __init__(self, store: Store[Transaction], codes: CodeBook, hasher: Hasher) -> None:
        self._store = store
        self._codes = codes
        self._hasher = hasher

    async def welcome(self, code: str, discord_id: int, *, now: datetime) -> Welcome:
        """Return whom ``code`` lets in, so that the right form can be opened for them.

        Raises:
            TooManyGuessesError, WrongCodeError: see :meth:`CodeBook.check`.
            AlreadyJoinedError: the account is in that network, or in one when no code is right.
            AwayError: who has the account has left that network, or is suspended.
        """
        try:
            found = await self._codes.check(code, Purpose.JOIN, discord_id, now=now)
        except WrongCodeError:
            await self.refuse_present(discord_id)
            raise
        async with self._store.read() as tx:
            notice = (await tx.networks.get(found.network_id)).notice
            if found.sponsor_id:
                return Guest(await guests.sponsor_of(tx, found, discord_id), notice)
            return Invited(await _newcomer(tx, found, discord_id), notice)

    async def refuse_present(self, discord_id: int) -> None:
        """Tell who is in that they are, whatever code they come with.

        Raises:
            AlreadyJoinedError: the account takes part in a network.
        """
        async with self._store.read() as tx:
            known = await tx.ambassadors.of_discord(discord_id)
        if any(each.status in PRESENT for each in known):
            raise AlreadyJoinedError

    async def join(
        self, code: str, discord_id: int, form: JoinForm, *, now: datetime
    ) -> Ambassador:
        """Use ``code`` up and let its person of the roster in under this Discord account.

        Raises:
            WrongCodeError: somebody else was faster, or the code has expired meanwhile.
            AlreadyJoinedError, AwayError: as :meth:`welcome`.
        """
        actor = Actor.member(discord_id)

        async def let_in(tx: Transaction, network: Network, used: Code) -> Ambassador:
            invited = await _newcomer(tx, used, discord_id, locked=True)
            joined = _joined(invited, discord_id, form, now)
            said = consents(form, now)
            arrival = Arrival(cause=Cause.JOIN, said=said, actor=actor, at=now)
            joined = await arrive(tx, network, joined, arrival)
            await let_back(tx, self._hasher, network.id, discord_id, joined.profile.email)
            await tx.audit.add(_line(joined, actor, form, now))
            return joined

        return await self._use(code, discord_id, let_in, now=now)

    async def come(
        self, code: str, discord_id: int, form: NewcomerForm, *, now: datetime
    ) -> Arrived:
        """Take one use of the invitation ``code`` and let somebody new in; see :mod:`guests`.

        Raises:
            WrongCodeError: nothing is left of it, or its sponsor takes part no more.
            AlreadyJoinedError, AwayError: the account is, or was, in that network.
            NamelessError: they gave no name.
        """

        async def let_in(tx: Transaction, network: Network, used: Code) -> Arrived:
            visit = guests.Visit(code=used, discord_id=discord_id, form=form)
            arrived = await guests.let_in(tx, self._hasher, network, visit, now=now)
            person = arrived.person
            if await let_back(tx, self._hasher, network.id, discord_id, person.profile.email):
                await tx.sponsorship.earns(person.id, earns=False)
            return arrived

        return await self._use(code, discord_id, let_in, now=now)

    async def _use(
        self,
        code: str,
        discord_id: int,
        let_in: Callable[[Transaction, Network, Code], Awaitable[In]],
        *,
        now: datetime,
    ) -> In:
        digest = self._hasher.digest(code)
        async with self._store.begin() as tx:
            if found := await tx.codes.living(digest, Purpose.JOIN, now=now):
                # One after the other: an account that comes with two codes at once comes in once.
                network = await tx.networks.get(found.network_id, locked=True)
                if used := await tx.codes.use(digest, Purpose.JOIN, now=now):
                    arrived = await let_in(tx, network, used)
                    await tx.codes.guessed(discord_id, Guesses())
                    return arrived
        # Who sends the form twice has used the code up themselves.
        await self.refuse_present(discord_id)
        raise WrongCodeError


async def _newcomer(
    tx: Transaction, code: Code, discord_id: int, *, locked: bool = False
) -> Ambassador:
    if code.ambassador_id is None:
        raise WrongCodeError
    person = await tx.ambassadors.get(code.ambassador_id, locked=locked)
    if person.discord_id is not None or person.status is not Status.INVITED:
        raise WrongCodeError
    check_is_new(await tx.ambassadors.of_discord(discord_id), code.network_id)
    return person


def _joined(invited: Ambassador, discord_id: int, form: JoinForm, now: datetime) -> Ambassador:
    return replace(
        invited,
        discord_id=discord_id,
        status=Status.ACTIVE,
        joined_at=now,
        rhythm=form.rhythm,
        profile=replace(invited.profile, language=form.language, sectors=form.sectors),
        own_fields=invited.own_fields | OWN_FIELDS,
    )


def _line(joined: Ambassador, actor: Actor, form: JoinForm, now: datetime) -> AuditLine:
    before = {"status": Status.INVITED}
    after = {
        "status": joined.status,
        "language": form.language,
        "sectors": sorted(form.sectors),
        "rhythm": form.rhythm,
        **form.agreed(),
    }
    return line("ambassador.join", joined, actor, now=now, before=before, after=after)
