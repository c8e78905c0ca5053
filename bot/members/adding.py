"""Adding one person by hand."""

from datetime import datetime

from bot.ambassadors.model import Ambassador, Cause
from bot.audit.lines import line
from bot.audit.model import Actor
from bot.members import rules
from bot.members.model import Added, Alike, Newcomer, Outcome, Taken, Unreadable
from bot.members.service import person_of
from bot.members.store import Transaction
from bot.networks.model import Network
from bot.privacy.coming_back import Hasher, refuse_erased
from bot.roster.service import plain
from bot.store import Writes

COMPARED = 500
"""People who share a last name, or a first name and a company, and are looked at."""
SHOWN = 5


class Adding:
    """Takes people in, one at a time."""

    def __init__(self, store: Writes[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def add(
        self, network: Network, newcomer: Newcomer, *, actor: Actor, now: datetime
    ) -> Outcome:
        """Write somebody down as invited, unless the roster has them, or perhaps has them.

        Raises:
            UnknownPersonError: the sponsor is nobody of the network.
            AskedErasureError: who has the e-mail asked to be erased.
        """
        reading = rules.read(newcomer.said, today=now.astimezone(network.zone).date())
        profile, problems = rules.introduced(reading)
        if problems:
            return Unreadable(problems)
        async with self._store.begin() as tx:
            # One after the other: who is added twice at once is in once.
            await tx.networks.get(network.id, locked=True)
            if known := await self._known(tx, network, profile.email):
                return Taken(known)
            await refuse_erased(tx, self._hasher, network.id, profile.email)
            if newcomer.sponsor_id:
                await person_of(tx, network, newcomer.sponsor_id)
            if not newcomer.anyway:
                people = await tx.members.perhaps(network.id, profile, limit=COMPARED)
                if found := rules.alike(profile, people):
                    return Alike(found[:SHOWN])
            added = await tx.members.add(network.id, profile, newcomer.sponsor_id, now=now)
            if added is None:  # an import was faster
                return await self._taken(tx, network, profile.email)
            person = await tx.ambassadors.get(added)
            await tx.ambassadors.status_changed(person, cause=Cause.ADDED, actor=actor, now=now)
            values = {name: getattr(profile, name) for name in reading.values}
            after = {name: plain(value) for name, value in values.items() if value}
            if newcomer.sponsor_id:
                after["sponsor"] = newcomer.sponsor_id
            await tx.audit.add(line("roster.add", person, actor, now=now, after=after))
        return Added(person)

    async def _taken(self, tx: Transaction, network: Network, email: str | None) -> Taken:
        known = await self._known(tx, network, email)
        if known is None:
            raise LookupError(email)
        return Taken(known)

    async def _known(
        self, tx: Transaction, network: Network, email: str | None
    ) -> Ambassador | None:
        found = await tx.members.with_email(network.id, email) if email else None
        return await tx.ambassadors.get(found) if found else None
