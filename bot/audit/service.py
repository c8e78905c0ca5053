"""Reading the audit: who changed what, page by page."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.audit.model import Entry, Page, Wanted
from bot.networks.model import Network, NetworkId
from bot.store import Reads

LINES = 8
"""Of a page: as many as a card can show."""
PEOPLE = ("ambassador", "entry", "sponsor")
"""Fields of a change whose values are ambassadors' numbers."""


class Audit(Protocol):
    async def before(
        self, network_id: NetworkId, wanted: Wanted, *, than: int | None, limit: int
    ) -> Sequence[Entry]: ...

    async def after(
        self, network_id: NetworkId, wanted: Wanted, *, than: int, limit: int
    ) -> Sequence[Entry]: ...

    async def actions(self, network_id: NetworkId) -> Sequence[str]: ...

    async def names(self, subjects: Collection[str]) -> Mapping[str, str]: ...


class Transaction(Protocol):
    @property
    def audit(self) -> Audit: ...


class AuditDesk:
    """Shows who changed what."""

    def __init__(self, store: Reads[Transaction]) -> None:
        self._store = store

    async def newest(self, network: Network, wanted: Wanted) -> Page:
        """Return the newest page."""
        return await self.older(network, wanted, None)

    async def older(self, network: Network, wanted: Wanted, than: int | None) -> Page:
        """Return the page of what came before the line ``than``."""
        async with self._store.read() as tx:
            found = await tx.audit.before(network.id, wanted, than=than, limit=LINES + 1)
            entries = found[:LINES]
            return Page(
                entries=entries,
                names=await tx.audit.names(_subjects(entries, wanted)),
                newer=entries[0].id if entries and than is not None else None,
                older=entries[-1].id if len(found) > LINES else None,
            )

    async def newer(self, network: Network, wanted: Wanted, than: int) -> Page:
        """Return the page of what came after the line ``than``; the newest when it has no other."""
        async with self._store.read() as tx:
            found = await tx.audit.after(network.id, wanted, than=than, limit=LINES + 1)
            if len(found) > LINES:
                entries = found[-LINES:]
                return Page(
                    entries=entries,
                    names=await tx.audit.names(_subjects(entries, wanted)),
                    newer=entries[0].id,
                    older=entries[-1].id,
                )
        return await self.newest(network, wanted)

    async def actions(self, network: Network) -> Sequence[str]:
        """Return the kinds of change that there have been."""
        async with self._store.read() as tx:
            return await tx.audit.actions(network.id)


def people_in(entry: Entry) -> frozenset[str]:
    """Return the ambassadors whom the values of a change name, as subjects."""
    line = entry.line
    ids = {values.get(field) for values in (line.before, line.after) for field in PEOPLE}
    return frozenset(f"ambassador:{id_}" for id_ in ids if isinstance(id_, int))


def _subjects(entries: Sequence[Entry], wanted: Wanted) -> frozenset[str]:
    people = {f"ambassador:{wanted.person}"} if wanted.person is not None else set()
    people |= {person for entry in entries for person in people_in(entry)}
    return frozenset({entry.line.subject for entry in entries} | people)
