"""Use cases of the roster: what an import would do, and doing it."""

import asyncio
import gc
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.ambassadors.model import AmbassadorId
from bot.audit.lines import subject_of
from bot.audit.model import Actor, AuditLine, AuditLog
from bot.errors import SettingsError
from bot.networks.model import Network, NetworkId
from bot.networks.rows import Networks
from bot.privacy.coming_back import Hasher, asked_erasure
from bot.privacy.model import ForgottenKind
from bot.privacy.store import Reminders
from bot.roster.imports import Change, Known, Newcomer, Plan, Recorded, by_key, plan, renewed
from bot.roster.model import Review, Table
from bot.roster.rules import review, without
from bot.sponsorship import service as sponsorship
from bot.sponsorship.service import settle
from bot.store import Store

CHUNK = 200
"""People a transaction; short enough that others write between two."""

COUNTS = ("rows", "imported", "updated", "unchanged", "merged", "refused")

T = TypeVar("T")


class People(Protocol):
    """The people of a network, many at a time."""

    async def known(self, network_id: NetworkId) -> list[Recorded]: ...

    async def add(
        self,
        network_id: NetworkId,
        newcomers: Sequence[Newcomer],
        *,
        actor: Actor,
        now: datetime,
    ) -> int: ...

    async def locked(self, people: Sequence[AmbassadorId]) -> Mapping[AmbassadorId, Known]: ...

    async def change(self, network_id: NetworkId, changes: Sequence[Change]) -> None: ...

    async def link(
        self, network_id: NetworkId, sponsors: Mapping[str, str]
    ) -> Sequence[AmbassadorId]: ...


class Transaction(sponsorship.Transaction, Protocol):
    @property
    def networks(self) -> Networks: ...

    @property
    def roster(self) -> People: ...

    @property
    def privacy(self) -> Reminders: ...

    @property
    def audit(self) -> AuditLog: ...


@dataclass(slots=True, kw_only=True)
class Proposal:
    """A roster that was read, and what importing it would do."""

    table: Table
    plan: Plan

    async def let_go(self) -> None:
        """Forget the plan, a few people at a time, so that others have turns."""
        plan = self.plan
        held = [*plan.newcomers, *plan.changes, *plan.kept, *plan.gone]
        del self.plan, plan
        await asyncio.to_thread(drop, held)


class Roster:
    """Imports rosters."""

    def __init__(self, store: Store[Transaction], hasher: Hasher | None = None) -> None:
        """``hasher`` None: without the key, nobody can be told who was erased."""
        self._store = store
        self._hasher = hasher

    async def propose(self, network: Network, table: Table, *, now: datetime) -> Proposal:
        """Compare a roster with who is known; nothing is written.

        Raises:
            SettingsError: somebody was erased, and whom the rows mean cannot be told.
        """
        today = now.astimezone(network.zone).date()
        with uncollected():
            read = [await asyncio.to_thread(review, table, today=today)]
            async with self._store.read() as tx:
                entries = await tx.roster.known(network.id)
                erased = await tx.privacy.forgotten(network.id, ForgottenKind.EMAIL)
            if erased:
                read = [await asyncio.to_thread(self._without, erased, read)]
            return Proposal(table=table, plan=await asyncio.to_thread(_plan, read, entries))

    async def apply(
        self,
        network: Network,
        proposed: Plan,
        *,
        actor: Actor,
        now: datetime,
        progress: Callable[[int], None] = lambda _people: None,
    ) -> None:
        """Write ``proposed`` in chunks under one import id; doing it again completes it.

        ``progress`` is called with the number of people after each chunk.
        """
        writer = _Writer(self._store, network, self._hasher, actor, now)
        for newcomers in chunks(proposed.newcomers):
            await writer.add(newcomers)
            progress(len(newcomers))
        for changes in chunks(proposed.changes):
            await writer.change(changes)
            progress(len(changes))
        for links in chunks(list(proposed.sponsors.items())):
            await writer.link(dict(links))
        await writer.finish(proposed)

    def _without(self, erased: frozenset[str], read: list[Review]) -> Review:
        """Refuse the rows of who was erased; ``read`` is emptied."""
        if self._hasher is None:
            raise SettingsError(
                "MASSILIA_SECRET_KEY is missing: people of this network asked to be erased, "
                "and without it a list could bring them back"
            )
        mark = self._hasher.mark
        return without(read.pop(), lambda key: mark(ForgottenKind.EMAIL, key) in erased)


def _plan(read: list[Review], entries: list[Recorded]) -> Plan:
    """Compare, and let go of what was compared."""
    reviewed = read.pop()
    planned = plan(reviewed, by_key(entries))
    rows = list(reviewed.entries)
    del reviewed
    drop(rows)
    drop(entries)
    return planned


class _Writer:
    """One import; each method is one transaction with its audit lines."""

    def __init__(
        self,
        store: Store[Transaction],
        network: Network,
        hasher: Hasher | None,
        actor: Actor,
        now: datetime,
    ) -> None:
        self._store = store
        self._network = network
        self._hasher = hasher
        self._actor = actor
        self._now = now
        self._import_id = secrets.token_hex(8)
        self._already_there = 0
        self._already_so = 0

    async def add(self, newcomers: Sequence[Newcomer]) -> None:
        async with self._store.begin() as tx:
            added = await tx.roster.add(
                self._network.id,
                await self._still(tx, newcomers),
                actor=self._actor,
                now=self._now,
            )
            await tx.audit.add(self._line(imported=added))
        self._already_there += len(newcomers) - added

    async def change(self, changes: Sequence[Change]) -> None:
        async with self._store.begin() as tx:
            # One after the other with whoever changes several people.
            await tx.networks.get(self._network.id, locked=True)
            # What a person set themselves since the plan was made stays theirs.
            people = await tx.roster.locked([change.id for change in changes])
            left = [
                change
                for each in changes
                if (known := people.get(each.id)) and (change := renewed(each, known))
            ]
            await tx.roster.change(self._network.id, left)
            for change in left:
                await tx.audit.add(self._change_line(change))
        self._already_so += len(changes) - len(left)

    async def _still(self, tx: Transaction, newcomers: Sequence[Newcomer]) -> Sequence[Newcomer]:
        """Return who was not erased since the plan was made."""
        if self._hasher is None:
            return newcomers
        keys = [each.email_key for each in newcomers]
        erased = await asked_erasure(tx, self._hasher, self._network.id, keys)
        return [each for each in newcomers if each.email_key not in erased]

    async def link(self, sponsors: Mapping[str, str]) -> None:
        async with self._store.begin() as tx:
            # One after the other with who corrects sponsors: two changes at once close no circle.
            await tx.networks.get(self._network.id, locked=True)
            for each in await tx.roster.link(self._network.id, sponsors):
                await settle(tx, each, now=self._now)
            await tx.audit.add(self._line(sponsors=len(sponsors)))

    async def finish(self, done: Plan) -> None:
        counts = {name: getattr(done, name) for name in COUNTS}
        counts["imported"] -= self._already_there
        counts["updated"] -= self._already_so
        counts["unchanged"] += self._already_there + self._already_so
        async with self._store.begin() as tx:
            line = self._line(**counts)
            await tx.audit.add(replace(line, action="roster.imported"))

    def _line(self, **counts: int) -> AuditLine:
        return AuditLine(
            network_id=self._network.id,
            actor=self._actor,
            action="roster.import",
            subject=f"import:{self._import_id}",
            after=counts,
            at=self._now,
        )

    def _change_line(self, change: Change) -> AuditLine:
        return AuditLine(
            network_id=self._network.id,
            actor=self._actor,
            action="roster.update",
            subject=subject_of(change.id),
            before={name: plain(getattr(change.before, name)) for name in change.fields},
            after={
                "import": self._import_id,
                **{name: plain(getattr(change.after, name)) for name in change.fields},
            },
            at=self._now,
        )


def plain(value: object) -> object:
    """Return a profile's value as JSON can hold it."""
    if isinstance(value, frozenset):
        return sorted(value)
    return None if value is None else str(value)


def drop(items: list[Any]) -> None:
    """Empty ``items`` in runs of ``CHUNK``: at once, 100,000 take a tenth of a second of everybody.

    Other threads have their turn between two runs, not within one.
    """
    while items:
        del items[-CHUNK:]


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the garbage collector from going over what is made here, now and later.

    With 100,000 people it would hold everybody else up for a third of a second, again and again.
    A roster has no cycles to find: what is let go of is freed all the same.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield ``items`` in runs of ``CHUNK``."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
