"""Whom two entries of one person are together, and who each is again once they are separated."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Final, TypeVar

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile, Status
from bot.merging.model import BothStandForOthersError, Merge

STRONGEST: Final = (
    *(Status.SUSPENDED, Status.ACTIVE, Status.DORMANT, Status.LEFT, Status.INVITED),
)
"""Of two statuses the one that stays: a second entry undoes no suspension and no leaving."""

Moment = TypeVar("Moment", date, datetime)


def ordered(
    loser: Ambassador, survivor: Ambassador, absorbed: Mapping[AmbassadorId, Sequence[Ambassador]]
) -> tuple[Ambassador, Ambassador]:
    """Return the two with whoever can only be the survivor last.

    Who stands for others already stays, so that no merge hangs on another; and of two the one
    with an e-mail stays, for the next import to find.

    Raises:
        BothStandForOthersError: each stands for others.
    """
    if absorbed[loser.id] and absorbed[survivor.id]:
        raise BothStandForOthersError(first=loser.profile.name, second=survivor.profile.name)
    if absorbed[loser.id]:
        return survivor, loser
    if absorbed[survivor.id] or survivor.profile.email or not loser.profile.email:
        return loser, survivor
    return survivor, loser


def merged(loser: Ambassador, survivor: Ambassador, *, sponsor: AmbassadorId | None) -> Ambassador:
    """Return ``survivor`` with what ``loser`` knows better; ``sponsor`` is whom both together have.

    What a person set themselves wins over what a roster said of them, and something over nothing.
    """
    account = survivor if survivor.discord_id else loser
    theirs = loser.own_fields - survivor.own_fields
    return replace(
        survivor,
        discord_id=account.discord_id,
        zone=survivor.zone or loser.zone,
        rhythm=account.rhythm,
        status=min(loser.status, survivor.status, key=STRONGEST.index),
        joined_at=_earliest(survivor.joined_at, loser.joined_at),
        paused_until=_latest(survivor.paused_until, loser.paused_until),
        unanswered=max(survivor.unanswered, loser.unanswered),
        sponsor_id=sponsor,
        own_fields=survivor.own_fields | loser.own_fields,
        profile=_profile(loser.profile, survivor.profile, theirs),
    )


def sponsor_of_both(
    loser: Ambassador, survivor: Ambassador, lines: Mapping[AmbassadorId, Sequence[AmbassadorId]]
) -> AmbassadorId | None:
    """Return who sponsors two entries that become one: the survivor's, else the loser's.

    ``lines`` has each one's sponsors, the nearest first. One whose own line comes back to either
    entry sponsors neither, or the tree would have a circle.
    """
    both = {loser.id, survivor.id}
    for person in (survivor, loser):
        line = lines[person.id]
        if line and both.isdisjoint(line):
            return line[0]
    return None


def separated(
    loser: Ambassador, survivor: Ambassador, merge: Merge
) -> tuple[Ambassador, Ambassador]:
    """Return both without the merge; what was changed of the survivor since stays theirs.

    But where the account was the loser's, the one that they have by now, and what became of its
    owner since, goes back to them.
    """
    own = replace(
        _restored(survivor, merge.before, merge.after),
        profile=_restored(survivor.profile, merge.before.profile, merge.after.profile),
    )
    if merge.before.discord_id == merge.after.discord_id:
        return loser, own
    own = replace(own, discord_id=merge.before.discord_id)
    loser = replace(loser, discord_id=survivor.discord_id)
    if survivor.status is merge.after.status:
        return loser, own
    return replace(loser, status=survivor.status), replace(own, status=merge.before.status)


Value = TypeVar("Value", Ambassador, Profile)


def _restored(now: Value, before: Value, after: Value) -> Value:
    given = {
        each.name: getattr(before, each.name)
        for each in fields(now)
        if getattr(before, each.name) != getattr(after, each.name) == getattr(now, each.name)
    }
    return replace(now, **given)


def _profile(loser: Profile, survivor: Profile, theirs: frozenset[str]) -> Profile:
    """Return the survivor's profile with the loser's values where it has none, or in ``theirs``."""
    taken = {
        each.name: value
        for each in fields(Profile)
        if (value := getattr(loser, each.name))
        and each.name != "email"
        and (each.name in theirs or not getattr(survivor, each.name))
    }
    since = _earliest(survivor.member_since, loser.member_since)
    return replace(survivor, **{**taken, "member_since": since})


def _latest(first: datetime | None, second: datetime | None) -> datetime | None:
    known = [each for each in (first, second) if each]
    return max(known) if known else None


def _earliest(first: Moment | None, second: Moment | None) -> Moment | None:
    known = [each for each in (first, second) if each]
    return min(known) if known else None
