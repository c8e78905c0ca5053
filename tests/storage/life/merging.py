"""Two entries that are one person, and two again."""

from dataclasses import fields, replace

from bot.ambassadors.naming import UnknownPersonError
from bot.merging.model import BothStandForOthersError, NotMergedError, SamePersonError
from tests.storage.life.belonging import Belonging
from tests.storage.life.values import (
    CAMILLE,
    STRONGEST,
    Change,
    Entry,
    Refusal,
    Standing,
)


class Merging(Belonging):
    """Being one, and two again."""

    def refuses_merging(self, first: int, second: int) -> Refusal:
        one, other = self.entries[first], self.entries[second]
        if one.erased or other.erased:
            return UnknownPersonError
        if one is other or one.merged_into or other.merged_into:
            return SamePersonError
        both = self.absorbed(one) and self.absorbed(other)
        return BothStandForOthersError if both else None

    def merges(self, first: int, second: int) -> None:
        loser, survivor = self.entries[first], self.entries[second]
        stays = self.absorbed(survivor) or survivor.email or not loser.email
        if self.absorbed(loser) or not stays:
            loser, survivor = survivor, loser
        before, other = survivor.now, loser.now
        after = Standing(
            status=min(before.status, other.status, key=STRONGEST.index),
            account=before.account or other.account,
            sponsor=self.sponsor_of_both(loser, survivor),
            joined_at=min(filter(None, [before.joined_at, other.joined_at]), default=None),
            paused_until=max(filter(None, [before.paused_until, other.paused_until]), default=None),
        )
        loser.merged_into, loser.undo = survivor.id, (before, after)
        loser.ever_merged = survivor.ever_merged = True
        self.keeps(survivor, after, "merged")
        self.said("roster.merge", survivor)

    def sponsor_of_both(self, loser: Entry, survivor: Entry) -> int | None:
        for each in (survivor, loser):
            line = list(self.line_of(each))
            if line and loser not in line and survivor not in line:
                return line[0].id
        return None

    def refuses_separating(self, number: int) -> Refusal:
        entry = self.entries[number]
        return NotMergedError if entry.merged_into is None or entry.erased else None

    def separates(self, number: int) -> None:
        loser, survivor = self.entries[number], self.person(number)
        assert loser.undo
        (before, after), now = loser.undo, survivor.now
        own = _without(before, after, now)
        theirs = loser.now
        if before.account != after.account:
            # The account was the other's: so is whichever they have since, and what became of them.
            own, theirs = replace(own, account=None), replace(theirs, account=now.account)
            if now.status is not after.status:
                own = replace(own, status=before.status)
                theirs = replace(theirs, status=now.status)
        loser.merged_into = loser.undo = None
        self.keeps(survivor, own, "separated")
        self.keeps(loser, theirs, "separated")
        for each in (survivor, loser):
            if each in self.line_until(each):
                each.now = replace(each.now, sponsor=None)
        self.said("roster.unmerge", survivor)

    def line_until(self, person: Entry) -> list[Entry]:
        """Return the person's line of sponsors, which may come back to somebody."""
        line: list[Entry] = []
        for each in self.line_of(person):
            if each in line:
                break
            line.append(each)
        return line

    def keeps(self, person: Entry, standing: Standing, cause: str) -> None:
        if standing.status is not person.now.status:
            person.history.append(Change(standing.status, cause, CAMILLE))
        person.accounts |= set(filter(None, [person.now.account, standing.account]))
        person.now = standing


def _without(before: Standing, after: Standing, now: Standing) -> Standing:
    """Return ``now`` with what was ``before``, where nothing but the merge has changed it."""
    names = [each.name for each in fields(Standing)]
    given = [name for name in names if getattr(now, name) == getattr(after, name)]
    return replace(now, **{name: getattr(before, name) for name in given})
