"""Leaving the network: by oneself, or by leaving its server."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.ambassadors.model import PRESENT, Ambassador, AmbassadorId, Cause, Status
from bot.ambassadors.service import LeftError, people_of
from bot.audit.lines import moved
from bot.audit.model import Actor
from bot.leaving.store import Transaction
from bot.store import Store
from bot.tasks import rules
from bot.tasks.deciding import decide, locked
from bot.tasks.model import Decided, Decision, Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Who left, and the tasks that are others' to take now."""

    person: Ambassador
    given_back: Sequence[Task]


class Leaving:
    """Lets people go; what they had open is closed with it."""

    def __init__(self, store: Store[Transaction]) -> None:
        self._store = store

    async def leave(self, person: Ambassador, *, actor: Actor, now: datetime) -> Gone:
        """Let ``person`` go who says so.

        Raises:
            LeftError: they left at this instant.
        """
        async with self._store.begin() as tx:
            gone = await _leave(tx, person.id, Cause.LEFT, actor, now)
        if gone is None:
            raise LeftError(status=Status.LEFT)
        return gone

    async def left_guild(self, guild_id: int, discord_id: int, *, now: datetime) -> Gone | None:
        """Let the person go whose account left a guild, if they take part in its network.

        An account that they gave up for another one says nothing of them.
        """
        actor = Actor.member(discord_id)
        async with self._store.begin() as tx:
            for person in await people_of(tx, discord_id, guild_id):
                if person.discord_id == discord_id:
                    return await _leave(tx, person.id, Cause.LEFT_GUILD, actor, now)
        return None

    async def present(self, guild_id: int) -> frozenset[int]:
        """Return the accounts of everybody who takes part in the network of a guild."""
        async with self._store.read() as tx:
            network = await tx.networks.of_guild(guild_id)
            return frozenset(await tx.leaving.present(network.id) if network else ())


async def _leave(
    tx: Transaction, ambassador_id: AmbassadorId, cause: Cause, actor: Actor, now: datetime
) -> Gone | None:
    person = await tx.ambassadors.get(ambassador_id, locked=True)
    if person.status not in PRESENT:
        return None  # whoever is suspended stays so
    given_back = await close(tx, person, actor, now)
    gone = replace(person, status=Status.LEFT, paused_until=None)
    await tx.ambassadors.save(gone)
    await tx.ambassadors.status_changed(gone, cause=cause, actor=actor, now=now)
    titles = [task.title for task in given_back]
    await tx.audit.add(moved("ambassador.leave", person, gone, actor, now=now, given_back=titles))
    return Gone(person=gone, given_back=given_back)


async def close(tx: Transaction, person: Ambassador, actor: Actor, now: datetime) -> Sequence[Task]:
    """Close what is open of ``person``, and return the tasks that are given back."""
    given_back = await _give_back(tx, person, actor, now)
    await tx.outbox.withdraw_from(person.id)
    return given_back


async def _give_back(
    tx: Transaction, person: Ambassador, actor: Actor, now: datetime
) -> Sequence[Task]:
    """Give back what is still to be done; what waits for its review is reviewed."""
    in_hand = await tx.tasks.in_hand(person.id)
    given_back: list[Task] = []
    for task_id in sorted(each.task.id for each in in_hand if each.status in rules.TO_DO):
        task = await locked(tx, person.network_id, task_id)
        share = await tx.assignments.of(task.id, person.id)
        if share and share.status in rules.TO_DO:
            said = Decided(decision=Decision.GIVE_BACK, actor=actor, at=now)
            await decide(tx, task, person.id, said)
            given_back.append(task)
    return given_back
