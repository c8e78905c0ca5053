"""Use case of exports: the people of an audience as a file, which the audit remembers."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.audiences import Audience, spell
from bot.audiences.reading import Words as AudienceWords
from bot.audiences.reading import read
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.exports.files import file_of
from bot.exports.model import (
    Export,
    Exported,
    ExportTooBigError,
    Format,
    NobodyToExportError,
)
from bot.i18n import Words
from bot.networks.model import Moment, Network, NetworkId
from bot.store import Store


class Exports(Protocol):
    async def people(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> Sequence[Exported]: ...


class Transaction(Protocol):
    @property
    def exports(self) -> Exports: ...

    @property
    def words(self) -> AudienceWords: ...

    @property
    def audit(self) -> AuditLog: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is wanted: ``audience`` as typed, ``words`` for the file, of ``most_bytes``."""

    audience: str
    format: Format
    words: Words
    most_bytes: int


class ExportDesk:
    """Hands out files of people."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def export(
        self, network: Network, request: Request, *, actor: Actor, now: datetime
    ) -> Export:
        """Return the file, once the audit has who took it, of how many people.

        Raises:
            AudienceError: the audience is not understood.
            NobodyToExportError: nobody is in it.
            ExportTooBigError: the file is larger than Discord takes.
        """
        async with self._store.read() as tx:
            audience = await read(tx.words, network.id, request.audience)
            people = await tx.exports.people(network.id, audience, network.at(now))
        if not people:
            raise NobodyToExportError
        content = await asyncio.to_thread(
            file_of, people, request.format, request.words, network.zone
        )
        if len(content) > request.most_bytes:
            raise ExportTooBigError(megabytes=request.most_bytes // 1_000_000)
        async with self._store.begin() as tx:
            await tx.audit.add(
                AuditLine(
                    network_id=network.id,
                    actor=actor,
                    action="roster.export",
                    subject=f"network:{network.id}",
                    after={
                        "people": len(people),
                        "audience": spell(audience),
                        "format": request.format,
                    },
                    at=now,
                )
            )
        return Export(content=content, people=len(people))
