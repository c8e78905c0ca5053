"""Finding whom a coordinator means: chosen from the suggestions, or typed."""

import re
from collections.abc import Sequence
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.ambassadors.rows import Ambassadors
from bot.errors import UserError
from bot.networks.model import NetworkId
from bot.store import Reads
from bot.suggestions import SUGGESTIONS

NUMBER = re.compile(r"#[0-9]{1,9}")


class UnknownPersonError(UserError):
    """Nobody in the network is called ``name``."""

    key = "error-person-unknown"


class SeveralPeopleError(UserError):
    """Several people are called ``name``."""

    key = "error-person-several"


class NamedAmbassadors(Ambassadors, Protocol):
    """People by what they are called."""

    async def named(
        self, network_id: NetworkId, text: str, *, limit: int
    ) -> Sequence[Ambassador]: ...

    async def called(self, network_id: NetworkId, text: str) -> Sequence[Ambassador]: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> NamedAmbassadors: ...


class Naming:
    """Knows people by what is typed of them."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def suggest(self, network_id: NetworkId, text: str) -> Sequence[Ambassador]:
        """Return the people whom ``text`` may mean, 25 at most."""
        async with self._store.read() as tx:
            return await tx.ambassadors.named(network_id, text, limit=SUGGESTIONS)

    async def find(self, network_id: NetworkId, text: str) -> Ambassador:
        """Return whom ``text`` means: ``#12`` as a suggestion gives it, or a name or e-mail.

        A part of a name means nobody: what is done for somebody is not done on a guess.

        Raises:
            UnknownPersonError, SeveralPeopleError: nobody, or more than one.
        """
        async with self._store.read() as tx:
            found = await _meant(tx.ambassadors, network_id, text)
        if not found:
            raise UnknownPersonError(name=text)
        if len(found) > 1:
            raise SeveralPeopleError(name=text)
        return found[0]


async def _meant(
    people: NamedAmbassadors, network_id: NetworkId, text: str
) -> Sequence[Ambassador]:
    if not NUMBER.fullmatch(text):
        return await people.called(network_id, text)
    try:
        person = await people.get(AmbassadorId(int(text[1:])))
    except LookupError:
        return []
    there = person.network_id == network_id and not person.erased
    return [person] if there else []
