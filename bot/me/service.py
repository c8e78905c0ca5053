"""What somebody reads about themselves."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.consents.model import ConsentKind


class Consents(Protocol):
    async def given(self, ambassador_id: AmbassadorId) -> frozenset[ConsentKind]: ...


class Transaction(Protocol):
    @property
    def consents(self) -> Consents: ...


class Store(Protocol):
    def read(self) -> AbstractAsyncContextManager[Transaction]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Where somebody stands."""

    person: Ambassador
    consents: frozenset[ConsentKind]


class MeDesk:
    """Gathers what ``/me`` shows."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of(self, person: Ambassador, *, now: datetime) -> Me:
        """Return where ``person`` stands."""
        del now
        async with self._store.read() as tx:
            consents = await tx.consents.given(person.id)
        return Me(person=person, consents=consents)
