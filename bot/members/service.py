"""Use cases of one person: seeing all of them, and writing down a contact with them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile
from bot.ambassadors.naming import UnknownPersonError
from bot.ambassadors.rows import Ambassadors
from bot.audit.lines import line
from bot.audit.model import Values
from bot.countries import zone
from bot.dormancy.rules import last_day
from bot.dormancy.waking import was_active
from bot.members.errors import EmptyNoteError
from bot.members.model import Dossier, Touch, TouchKind, TouchPage
from bot.members.store import Transaction
from bot.networks.model import Network
from bot.paging import page_of
from bot.roster.service import plain
from bot.store import Store

LAST = 3
"""Notes that stand in the dossier."""
PAGE = 3
"""Notes of a page; in full they must fit into one card."""


class MemberDesk:
    """Shows people, and keeps notes of them."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def show(self, network: Network, ambassador_id: AmbassadorId) -> Dossier:
        """Return all that is known of a person.

        Raises:
            UnknownPersonError: there is nobody of that number in the network, or not any more.
        """
        async with self._store.read() as tx:
            person = await person_of(tx, network, ambassador_id)
            history = await tx.members.history(person.id)
            sponsor = person.sponsor_id and await tx.ambassadors.get(person.sponsor_id)
            return Dossier(
                person=person,
                zone=person.zone or zone(person.profile.country or "") or network.settings.zone,
                change=history[0] if history else None,
                sponsor=sponsor or None,
                brought=await tx.sponsorship.following(person.id, limit=0),
                consents=await tx.consents.given(person.id),
                standing=await tx.points.standing(network.id, person.id),
                tasks=await tx.tasks.in_hand(person.id),
                approved=await tx.members.approved(person.id),
                leads=await tx.leads.of(person.id),
                touches=await tx.members.touches(person.id, limit=LAST),
                touched=await tx.members.touched(person.id),
            )

    async def notes(
        self, network: Network, ambassador_id: AmbassadorId, number: int = 1
    ) -> TouchPage:
        """Return a page of what was written down about a person; raises as :meth:`show` does."""
        async with self._store.read() as tx:
            person = await person_of(tx, network, ambassador_id)
            count = await tx.members.touched(person.id)
            page, pages = page_of(number, count=count, size=PAGE)
            found = await tx.members.touches(person.id, limit=PAGE, offset=(page - 1) * PAGE)
        return TouchPage(person=person, touches=found, number=page, of=pages)

    async def note(self, network: Network, said: Touch) -> Ambassador:
        """Write down a contact with a person, which is activity of theirs on its day.

        Raises:
            UnknownPersonError: there is nobody of that number in the network.
            EmptyNoteError: nothing was said.
        """
        if not said.text:
            raise EmptyNoteError
        async with self._store.begin() as tx:
            person = await person_of(tx, network, said.ambassador_id, locked=True)
            kept = replace(said, ambassador_id=person.id)
            touch_id = await tx.members.touch(network.id, kept)
            after = {"contact_kind": said.kind, "day": said.day.isoformat(), "touch": touch_id}
            await tx.audit.add(line("roster.note", person, said.actor, now=said.at, after=after))
            if said.kind is not TouchKind.NOTE:
                return await _was_met(tx, network, person, kept)
        return person


class HasPeople(Protocol):
    @property
    def ambassadors(self) -> Ambassadors: ...


async def _was_met(
    tx: Transaction, network: Network, person: Ambassador, said: Touch
) -> Ambassador:
    """Write down the activity that a contact is; one of long ago wakes nobody."""
    day = min(said.day, network.at(said.at).today)
    if day > last_day(network, said.at):
        return await was_active(tx, person, day, actor=said.actor, now=said.at)
    await tx.activity.record(person.id, day)
    return await tx.ambassadors.get(person.id)


async def person_of(
    tx: HasPeople, network: Network, ambassador_id: AmbassadorId, *, locked: bool = False
) -> Ambassador:
    """Return a person of ``network``, ``locked`` for who changes them.

    Raises:
        UnknownPersonError: there is nobody of that number in the network.
    """
    try:
        person = await tx.ambassadors.get(ambassador_id, locked=locked)
    except LookupError:
        person = None
    if person is None or person.network_id != network.id or person.erased:
        raise UnknownPersonError(name=f"#{ambassador_id}")
    return person


def values_of(profile: Profile, fields: Iterable[str]) -> Values:
    """Return some of a profile's values as the audit keeps them."""
    return {name: plain(getattr(profile, name)) for name in fields}
