"""Saying yes, and taking it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.consents.model import NOTICE_VERSION, Consent, ConsentKind
from bot.store import Writes


class Consents(Protocol):
    async def add(self, ambassador_id: AmbassadorId, *said: Consent) -> None: ...


class Ambassadors(Protocol):
    async def of_discord(self, discord_id: int) -> Sequence[Ambassador]: ...


class Transaction(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...

    @property
    def consents(self) -> Consents: ...

    @property
    def audit(self) -> AuditLog: ...


class ConsentBook:
    """Keeps what people say yes to."""

    def __init__(self, store: Writes[Transaction]) -> None:
        self._store = store

    async def say(self, discord_id: int, kind: ConsentKind, *, given: bool, now: datetime) -> None:
        """Keep a person's yes or its withdrawal, in every network that they are in."""
        actor = Actor.member(discord_id)
        said = Consent(kind=kind, given=given, notice_version=NOTICE_VERSION, at=now)
        async with self._store.begin() as tx:
            for person in await tx.ambassadors.of_discord(discord_id):
                await tx.consents.add(person.id, said)
                await tx.audit.add(
                    AuditLine(
                        network_id=person.network_id,
                        actor=actor,
                        action="consent.say",
                        subject=f"ambassador:{person.id}",
                        after={"kind": kind, "given": given},
                        at=now,
                    )
                )
