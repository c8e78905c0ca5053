"""What becomes of who is in."""

from dataclasses import replace
from datetime import date, datetime

from bot.ambassadors.model import PRESENT
from bot.ambassadors.naming import UnknownPersonError
from bot.ambassadors.service import AwayError, LeftError, NotJoinedError
from bot.audit.model import BOT, Actor
from bot.joining.model import AlreadyJoinedError
from bot.members.errors import (
    AccountTakenError,
    HasLeftError,
    NoAccountError,
    NotSuspendedError,
    OwnSponsorError,
    SameAccountError,
    SponsorCircleError,
    SuspendedAlreadyError,
)
from bot.privacy.model import ErasedAccountError
from tests.storage.life.arriving import Arriving
from tests.storage.life.values import (
    ACTIVE,
    CAMILLE,
    DORMANT,
    DORMANT_AFTER,
    INVITED,
    LEFT,
    SUSPENDED,
    ZONE,
    Entry,
    Refusal,
)


class Belonging(Arriving):
    """Being a member, by oneself and as coordinators decide."""

    # Being a member

    def refuses_acting(self, account: int) -> Refusal:
        person = self.of_account(account)
        if person is None:
            return NotJoinedError
        return {LEFT: LeftError, SUSPENDED: AwayError}.get(person.now.status)

    def acts(self, account: int) -> Entry:
        person = self.of_account(account)
        assert person
        self.was_active(person, Actor.member(account))
        return person

    def refuses_meeting(self, number: int) -> Refusal:
        return UnknownPersonError if self.person(number).erased else None

    def meets(self, number: int) -> None:
        person = self.person(number)
        self.said("roster.note", person)
        self.was_active(person, CAMILLE)

    def pauses(self, person: Entry, account: int, until: datetime | None) -> None:
        if until is None and not self.is_paused(person):
            return
        if person.now.paused_until != until:
            person.now = replace(person.now, paused_until=until)
            person.accounts.add(account)
            self.said("ambassador.pause" if until else "ambassador.resume", person)

    def falls_silent(self) -> None:
        """Let everybody fall dormant who was not active for long, and took no break."""
        for person in self.people:
            since = [self.last_active(person) or _day(person.now.joined_at)]
            since.append(_day(person.now.paused_until))
            known = [day for day in since if day]
            long_ago = bool(known) and max(known) <= self.today - DORMANT_AFTER
            if person.now.status is ACTIVE and long_ago:
                self.becomes(person, DORMANT, "dormancy", BOT)
                self.said("ambassador.dormant", person)

    def leaves(self, person: Entry, cause: str, account: int) -> None:
        self.gives_back(person)
        self.becomes(person, LEFT, cause, Actor.member(account))
        person.now = replace(person.now, paused_until=None)
        person.accounts.add(account)
        self.said("ambassador.leave", person)

    def gives_back(self, person: Entry) -> None:
        for each in self.tasks.values():
            if self.person(each.entry) is person and each.status == "taken":
                each.status = "given-back"

    def refuses_return(self, account: int) -> Refusal:
        person = self.of_account(account)
        if person is None:
            return NotJoinedError
        if person.now.status is LEFT:
            return None
        return AlreadyJoinedError if person.now.status in PRESENT else AwayError

    def returns(self, account: int) -> None:
        person = self.acts_by(account)
        self.becomes(person, ACTIVE, "returned", Actor.member(account))
        self.enters(person)
        self.said("ambassador.return", person)

    def acts_by(self, account: int) -> Entry:
        person = self.of_account(account)
        assert person
        person.accounts.add(account)
        return person

    # What coordinators decide

    def refuses_suspending(self, number: int) -> Refusal:
        person = self.person(number)
        if person.erased:
            return UnknownPersonError
        return {SUSPENDED: SuspendedAlreadyError, LEFT: HasLeftError}.get(person.now.status)

    def suspends(self, number: int) -> None:
        person = self.person(number)
        self.becomes(person, SUSPENDED, "suspended", CAMILLE)
        self.said("roster.suspend", person)

    def refuses_restoring(self, number: int) -> Refusal:
        person = self.person(number)
        if person.erased:
            return UnknownPersonError
        return None if person.now.status is SUSPENDED else NotSuspendedError

    def restores(self, number: int) -> None:
        person = self.person(number)
        before = [each.status for each in person.history if each.status is not SUSPENDED]
        status = before[-1] if before else INVITED
        if status is INVITED and person.now.account:
            status = ACTIVE
        self.becomes(person, status, "restored", CAMILLE)
        self.said("roster.restore", person)

    def refuses_rebinding(self, number: int, account: int) -> Refusal:
        person = self.person(number)
        if person.erased:
            return UnknownPersonError
        if person.now.account is None and person.now.joined_at is None:
            return NoAccountError
        if person.now.account == account:
            return SameAccountError
        if self.of_account(account):
            return AccountTakenError
        return ErasedAccountError if account in self.forgotten_accounts else None

    def rebinds(self, number: int, account: int) -> None:
        person = self.person(number)
        # An account that was given, taken back, and never acted by was a mistake.
        person.accounts |= set(filter(None, [person.now.account])) - person.given
        person.given.add(account)
        person.now = replace(person.now, account=account)
        for each in self.absorbed(person):
            each.now = replace(each.now, account=None)
        self.withdraw(account, person)
        self.said("roster.rebind", person)

    def refuses_sponsoring(self, number: int, other: int | None) -> Refusal:
        person, sponsor = self.person(number), self.person(other) if other else None
        if person.erased or (sponsor and sponsor.erased):
            return UnknownPersonError
        if sponsor is person:
            return OwnSponsorError
        return None if not sponsor or self.may_sponsor(sponsor, person) else SponsorCircleError

    def sponsors(self, number: int, other: int | None) -> None:
        person, sponsor = self.person(number), self.person(other).id if other else None
        if sponsor != person.now.sponsor:
            person.now = replace(person.now, sponsor=sponsor)
            self.said("roster.edit", person)


def _day(instant: datetime | None) -> date | None:
    return instant.astimezone(ZONE).date() if instant else None
