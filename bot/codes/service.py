"""Use cases of codes: checking what was typed, drawing codes for the invited."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import AmbassadorId, Profile
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.codes.guesses import Guesses
from bot.codes.model import JOINING_LIFE, SETUP_LIFE, Code, Hasher, Purpose, draw
from bot.codes.rows import DrawnCodes, GuessLog, UsableCodes
from bot.errors import UserError
from bot.networks.model import Network, NetworkId
from bot.networks.rows import AllNetworks, Networks
from bot.outbox.model import Draft, Kind, Urgency
from bot.outbox.rows import Deliveries
from bot.store import Store


class WrongCodeError(UserError):
    """No living code reads so; whether it was used or expired, or whose it was, is not said."""

    key = "error-code-wrong"


class TooManyGuessesError(UserError):
    """Too many wrong codes: the person waits for ``minutes``."""

    key = "error-code-guesses"


class DrawnMeanwhileError(UserError):
    """Somebody drew the codes anew after it was asked, or the button was clicked twice."""

    key = "error-codes-drawn"


class Codes(UsableCodes, DrawnCodes, GuessLog, Protocol):
    """The codes' rows."""

    async def guesses(self, discord_id: int) -> Guesses: ...

    async def invited(self, network_id: NetworkId) -> Mapping[AmbassadorId, Profile]: ...

    async def with_living(self, network_id: NetworkId, *, now: datetime) -> set[AmbassadorId]: ...

    async def expire(
        self, network_id: NetworkId, *, drawn_by: datetime, now: datetime
    ) -> set[AmbassadorId]: ...


class EveryNetwork(Networks, AllNetworks, Protocol):
    """Networks one by one, and all of them."""


class Transaction(Protocol):
    @property
    def codes(self) -> Codes: ...

    @property
    def networks(self) -> EveryNetwork: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def audit(self) -> AuditLog: ...


async def _guessed(tx: Transaction, discord_id: int, guesses: Guesses, now: datetime) -> None:
    await tx.codes.guessed(discord_id, guesses)
    if guesses.wait_until is None:
        return
    # A wrong code is of no network: it may have been meant for any.
    for network in await tx.networks.all():
        if review := network.settings.review_channel_id:
            await tx.outbox.add(_alarm(network, review, discord_id, guesses, now), now=now)


def _alarm(
    network: Network, channel_id: int, discord_id: int, guesses: Guesses, now: datetime
) -> Draft:
    """Return what tells the coordinators of an account that guesses, once a day."""
    return Draft(
        network_id=network.id,
        kind=Kind.GUESSES_POST,
        key=f"guesses:{discord_id}:{network.at(now).today}",
        channel_id=channel_id,
        payload={"discord_id": discord_id, "wrong": guesses.wrong},
        urgency=Urgency.AWAITED,
        not_before=now,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What goes into one letter of a mail merge."""

    profile: Profile
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The new codes, and how many people keep a code that lives."""

    new: tuple[Letter, ...]
    keeping: int


class CodeBook:
    """Draws codes and checks them."""

    def __init__(self, store: Store[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def check(self, typed: str, purpose: Purpose, discord_id: int, *, now: datetime) -> Code:
        """Return the living code that somebody typed, without using it up.

        A right one does not make up for wrong ones before it: using it does. Who has to wait is
        known to the coordinators.

        Raises:
            TooManyGuessesError: they have to wait first.
            WrongCodeError: there is none; it counts as a guess.
        """
        async with self._store.begin() as tx:
            guesses = await tx.codes.guesses(discord_id)
            if guesses.wait_until and guesses.blocked(now):
                wait = guesses.wait_until - now
                raise TooManyGuessesError(minutes=-(-wait.total_seconds() // 60))
            code = await tx.codes.living(self._hasher.digest(typed), purpose, now=now)
            if code is None:
                await _guessed(tx, discord_id, guesses.one_more(now), now)
        if code is None:
            raise WrongCodeError
        return code

    async def for_setup(self, network: Network, *, now: datetime) -> str:
        """Draw a code that lets one guild adopt ``network``, once, within a day."""
        text = draw()
        code = Code(
            network_id=network.id,
            purpose=Purpose.SETUP,
            digest=self._hasher.digest(text),
            expires_at=now + SETUP_LIFE,
        )
        async with self._store.begin() as tx:
            await tx.codes.add([code], now=now)
        return text

    async def for_joining(
        self, network: Network, *, actor: Actor, now: datetime, anew: datetime | None = None
    ) -> Letters:
        """Draw a code for each of the invited who has none that lives.

        ``anew``, the moment when it was asked, draws for the others too, and ends the codes that
        they had then.

        Raises:
            DrawnMeanwhileError: they had other codes then, which have ended since.
        """
        async with self._store.begin() as tx:
            # One after the other: two clicks at once draw one code for each.
            await tx.networks.get(network.id, locked=True)
            invited = await tx.codes.invited(network.id)
            keeping = await tx.codes.with_living(network.id, now=now)
            if anew and keeping & invited.keys():
                ended = await tx.codes.expire(network.id, drawn_by=anew, now=now)
                if not ended:
                    raise DrawnMeanwhileError
                keeping -= ended
            letters = {
                id_: Letter(profile=profile, code=draw())
                for id_, profile in invited.items()
                if id_ not in keeping
            }
            codes = [self._code(network, id_, letter, now) for id_, letter in letters.items()]
            await tx.codes.add(codes, now=now)
            await tx.audit.add(
                AuditLine(
                    network_id=network.id,
                    actor=actor,
                    action="roster.codes",
                    subject=f"network:{network.id}",
                    after={"drawn": len(letters), "anew": anew is not None},
                    at=now,
                )
            )
        return Letters(new=tuple(letters.values()), keeping=len(keeping & invited.keys()))

    def _code(self, network: Network, id_: AmbassadorId, letter: Letter, now: datetime) -> Code:
        return Code(
            network_id=network.id,
            purpose=Purpose.JOIN,
            digest=self._hasher.digest(letter.code),
            expires_at=now + JOINING_LIFE,
            ambassador_id=id_,
        )
