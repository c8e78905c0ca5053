"""What becomes of the people of a network, said as simply as it can be: the life cycle's model.

It knows nothing of SQL, messages and transactions. Each verb says what must happen; each
``refuses_*`` says with which refusal the product must answer instead, None where it must do it.
"""

from collections import Counter
from dataclasses import replace

from bot.audit.model import Actor
from bot.privacy.model import NothingKnownError
from tests.storage.life.merging import Merging
from tests.storage.life.values import (
    LEAD_POINTS,
    LEFT,
    QUALIFIED_POINTS,
    SPONSOR_POINTS,
    TASK_POINTS,
    Application,
    Change,
    Entry,
    Refusal,
)

LET_IN = ("accepted", "merged")
"""Whoever such an application let in sent it; who a withdrawn one became is its account's."""


class Model(Merging):
    """All of it: the people of a network, what they did, and who was forgotten."""

    # Being forgotten

    def applied(self, account: int) -> Application | None:
        sent = [each for each in self.applications.values() if each.account == account]
        return sent[-1] if sent else None

    def refuses_own_erasure(self, account: int) -> Refusal:
        known = self.of_account(account) or self.applied(account)
        return None if known else NothingKnownError

    def erases_own(self, account: int) -> None:
        if person := self.of_account(account):
            self.erases(person.id, "privacy.erase", Actor.member(account))
        elif sent := self.applied(account):
            self.forgets([], {account})
            self.note("privacy.erase", f"application:{sent.id}")

    def erases(self, number: int, action: str, actor: Actor) -> None:
        person = self.person(number)
        entries = self.entries_of(person)
        self.gives_back(person)
        known = {each.now.account for each in entries} | {a for e in entries for a in e.accounts}
        accounts = self.forgets(entries, {each for each in known if each})
        for each in entries:
            gone = replace(each.now, status=LEFT, account=None, paused_until=None)
            each.now, each.email, each.erased, each.undo = gone, None, True, None
        person.history.append(_unnamed(Change(LEFT, "erased", actor), accounts))
        self.said(action, person)

    def forgets(self, entries: list[Entry], accounts: set[int]) -> set[int]:
        """Keep what somebody was known by, but for what is somebody else's by now.

        Return the accounts of which nothing may tell any more.
        """
        ids = {each.id for each in entries}
        others = [each for each in self.entries.values() if each.id not in ids]
        accounts -= {each.now.account for each in others if each.now.account}
        sent = [
            each
            for each in self.applications.values()
            if (each.entry in ids and each.status in LET_IN) or each.account in accounts
        ]
        emails = {each.email for each in entries} | {each.email for each in sent}
        accounts |= {each.account for each in sent if each.account}
        emails -= {each.email for each in others}
        self.forgotten_emails |= {each for each in emails if each}
        accounts -= {each.now.account for each in others if each.now.account}
        self.forgotten_accounts |= accounts
        for each in self.entries.values():
            each.accounts -= accounts
            each.history = [_unnamed(change, accounts) for change in each.history]
        for application in sent:
            application.account, application.email = 0, None
            if application.status == "open":
                application.status = "withdrawn"
        for code in (*self.codes, *self.invitations):
            code.uses = 0 if code.of in ids else code.uses
        return accounts

    # What it was all for

    def points(self, entry: Entry) -> int:
        """Return what an entry earned by itself."""
        tasks = [each for each in self.tasks.values() if each.entry == entry.id]
        leads = [each for each in self.leads.values() if each.entry == entry.id]
        return TASK_POINTS * sum(each.counts for each in tasks) + sum(
            LEAD_POINTS + QUALIFIED_POINTS * each.counts for each in leads
        )

    def thanks(self) -> Counter[tuple[int, int]]:
        """Return what each sponsor has for each newcomer."""
        owed: Counter[tuple[int, int]] = Counter()
        for person in self.people:
            entries = self.entries_of(person)
            new = all(each.by_invitation for each in entries)
            deeds = (*self.tasks.values(), *self.leads.values())
            done = any(each.counts and self.person(each.entry) is person for each in deeds)
            if new and done and person.now.sponsor:
                first = min(each.id for each in entries)
                owed[self.person(person.now.sponsor).id, first] = SPONSOR_POINTS
        return owed


def _unnamed(change: Change, accounts: set[int]) -> Change:
    if change.actor.discord_id not in accounts:
        return change
    return replace(change, actor=replace(change.actor, discord_id=None))
