"""Use cases of merging."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Cause
from bot.ambassadors.naming import UnknownPersonError
from bot.ambassadors.rows import StatusBook
from bot.audit.lines import line
from bot.audit.model import Actor, AuditLine, AuditLog, Values
from bot.merging import rules
from bot.merging.model import AMBASSADOR, Merge, NotMergedError, Pair, SamePersonError
from bot.networks.model import NetworkId
from bot.networks.rows import Networks
from bot.sponsorship import service as sponsorship
from bot.sponsorship.service import settle
from bot.store import Store


class Merging(Protocol):
    """Entries one by one, whoever they are merged into."""

    async def pair(
        self, network_id: NetworkId, first: AmbassadorId, second: AmbassadorId, *, locked: bool
    ) -> tuple[Ambassador, Ambassador]: ...

    async def absorbed(
        self, people: Sequence[AmbassadorId]
    ) -> Mapping[AmbassadorId, Sequence[Ambassador]]: ...

    async def sponsors(
        self, people: Sequence[AmbassadorId]
    ) -> Mapping[AmbassadorId, Sequence[AmbassadorId]]: ...

    async def point(self, loser: AmbassadorId, survivor: AmbassadorId, kept: Values) -> None: ...

    async def kept(self, loser: AmbassadorId) -> Values: ...

    async def clear(self, loser: AmbassadorId, survivor: AmbassadorId) -> None: ...


class Sponsorship(sponsorship.Sponsorship, Protocol):
    async def brought_by(self, people: Sequence[AmbassadorId]) -> Sequence[AmbassadorId]: ...


class Transaction(sponsorship.Transaction, Protocol):
    @property
    def sponsorship(self) -> Sponsorship: ...

    @property
    def networks(self) -> Networks: ...

    @property
    def ambassadors(self) -> StatusBook: ...

    @property
    def merging(self) -> Merging: ...

    @property
    def audit(self) -> AuditLog: ...


class MergeDesk:
    """Makes two entries of one person one, and two again.

    Nothing of an entry's tasks, leads, points and messages is rewritten: the entry points to its
    survivor, and whatever is read of it is read as theirs.
    """

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def propose(self, network_id: NetworkId, first: AmbassadorId, into: AmbassadorId) -> Pair:
        """Return what merging would do; who can only be the survivor is it.

        Raises:
            SamePersonError, BothStandForOthersError: it can not be done.
            UnknownPersonError: one of them was erased.
        """
        async with self._store.read() as tx:
            return await _pair(tx, network_id, first, into, locked=False)

    async def merge(
        self,
        network_id: NetworkId,
        loser_id: AmbassadorId,
        survivor_id: AmbassadorId,
        *,
        actor: Actor,
        now: datetime,
    ) -> Pair:
        """Merge one entry into another; raises as :meth:`propose` does."""
        async with self._store.begin() as tx:
            # One after the other with who corrects sponsors: two changes at once close no circle.
            await tx.networks.get(network_id, locked=True)
            pair = await _pair(tx, network_id, loser_id, survivor_id, locked=True)
            merge = Merge(before=pair.survivor, after=pair.after)
            await tx.merging.point(pair.loser.id, pair.survivor.id, merge.kept())
            await _keep(tx, pair.survivor, pair.after, cause=Cause.MERGED, actor=actor, now=now)
            await tx.audit.add(
                _line("roster.merge", pair.loser, pair.survivor, pair.after, actor, now)
            )
            await settle(tx, pair.survivor.id, now=now)
        return pair

    async def merged_into(self, person: Ambassador) -> Sequence[Ambassador]:
        """Return the entries that were merged into a person.

        Raises:
            NotMergedError: there is none.
        """
        async with self._store.read() as tx:
            entries = (await tx.merging.absorbed([person.id]))[person.id]
        if not entries:
            raise NotMergedError(name=person.profile.name)
        return entries

    async def unmerge(
        self, network_id: NetworkId, entry_id: AmbassadorId, *, actor: Actor, now: datetime
    ) -> Pair:
        """Separate an entry from whom it was merged into; what is theirs is theirs again.

        Raises:
            NotMergedError: it is not merged, or not any more.
        """
        async with self._store.begin() as tx:
            await tx.networks.get(network_id, locked=True)
            loser, survivor = await tx.merging.pair(network_id, entry_id, entry_id, locked=True)
            if loser.merged_into is None or loser.erased:
                raise NotMergedError(name=loser.profile.name)
            merge = Merge.of(await tx.merging.kept(loser.id))
            own, after = rules.separated(loser, survivor, merge)
            # The account first goes back, for no two people may have it.
            await _keep(tx, survivor, after, cause=Cause.SEPARATED, actor=actor, now=now)
            await tx.merging.clear(loser.id, survivor.id)
            await _keep(tx, loser, own, cause=Cause.SEPARATED, actor=actor, now=now)
            after, own = await _off_circle(tx, after), await _off_circle(tx, own)
            await tx.audit.add(_line("roster.unmerge", loser, survivor, after, actor, now))
            both = (loser.id, survivor.id)
            for each in sorted({*both, *await tx.sponsorship.brought_by(both)}):
                await settle(tx, each, now=now)
        return Pair(loser=own, survivor=survivor, after=after)


async def _pair(
    tx: Transaction,
    network_id: NetworkId,
    first_id: AmbassadorId,
    second_id: AmbassadorId,
    *,
    locked: bool,
) -> Pair:
    first, second = await tx.merging.pair(network_id, first_id, second_id, locked=locked)
    if first.erased or second.erased:
        raise UnknownPersonError(name=f"#{(first if first.erased else second).id}")
    if first.id == second.id or first.merged_into or second.merged_into:
        raise SamePersonError(name=second.profile.name)
    both = [first.id, second.id]
    loser, survivor = rules.ordered(first, second, await tx.merging.absorbed(both))
    sponsor = rules.sponsor_of_both(loser, survivor, await tx.merging.sponsors(both))
    after = rules.merged(loser, survivor, sponsor=sponsor)
    return Pair(loser=loser, survivor=survivor, after=after)


async def _off_circle(tx: Transaction, person: Ambassador) -> Ambassador:
    """Return ``person`` without a sponsor whom they brought: the tree has grown otherwise since."""
    if person.id not in (await tx.merging.sponsors([person.id]))[person.id]:
        return person
    alone = replace(person, sponsor_id=None)
    await tx.ambassadors.save(alone)
    return alone


async def _keep(
    tx: Transaction,
    before: Ambassador,
    after: Ambassador,
    *,
    cause: Cause,
    actor: Actor,
    now: datetime,
) -> None:
    if after == before:
        return
    await tx.ambassadors.save(after)
    if after.status is not before.status:
        await tx.ambassadors.status_changed(after, cause=cause, actor=actor, now=now)


def _line(
    action: str,
    loser: Ambassador,
    before: Ambassador,
    after: Ambassador,
    actor: Actor,
    now: datetime,
) -> AuditLine:
    was, is_ = (_values(each) for each in (before, after))
    changed = [name for name in was if was[name] != is_[name]]
    return line(
        action,
        before,
        actor,
        now=now,
        before={name: was[name] for name in changed},
        after={"entry": loser.id, **{name: is_[name] for name in changed}},
    )


def _values(person: Ambassador) -> dict[str, object]:
    """Return what a coordinator may ask of a merge: the profile, the account, where they stand."""
    said = AMBASSADOR.dump_python(person, mode="json")
    standing = {name: said[name] for name in ("discord_id", "status", "rhythm")}
    return {**said["profile"], **standing, "sponsor": said["sponsor_id"]}
