"""Contacts at companies are erased on their date; called by the tick."""

from datetime import datetime
from typing import Protocol

import structlog

from bot.store import Store

log = structlog.get_logger()


class Contacts(Protocol):
    async def contacts_due(self, now: datetime) -> int: ...

    async def erase_contacts_due(self, now: datetime) -> None: ...


class Transaction(Protocol):
    @property
    def introductions(self) -> Contacts: ...


class ContactErasure:
    """Forgets whom to talk to, when nobody may keep it any longer."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def erase(self, now: datetime) -> int:
        """Erase the contacts whose date has come, and return how many there were."""
        async with self._store.read() as tx:
            due = await tx.introductions.contacts_due(now)
        if due:
            async with self._store.begin() as tx:
                await tx.introductions.erase_contacts_due(now)
            log.info("contacts_erased", count=due)
        return due
