"""How people come to be known, and in."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.ambassadors.model import PRESENT
from bot.ambassadors.naming import UnknownPersonError
from bot.applications.errors import (
    AlreadyAppliedError,
    DecidedAlreadyError,
    HasAccountError,
    TakesNoPartError,
)
from bot.audit.model import Actor
from bot.codes.service import WrongCodeError
from bot.invitations.model import LIVING
from bot.joining.model import AlreadyJoinedError
from bot.privacy.model import AskedErasureError
from tests.storage.life.known import Known
from tests.storage.life.values import (
    ACTIVE,
    AWAY,
    CAMILLE,
    CODE_LIFE,
    INVITED,
    Application,
    Change,
    Code,
    Entry,
    Refusal,
    Standing,
)


class Arriving(Known):
    """Being invited, joining and applying."""

    # Being invited, and joining

    def imports(self, rows: Mapping[str, int], sponsors: Mapping[str, str]) -> None:
        """Take a roster in; ``rows`` has the numbers of who is new, ``sponsors`` who names whom."""
        for email, number in rows.items():
            self.add(number, Standing(status=INVITED), email, Change(INVITED, "import", CAMILLE))
        for email, other in sponsors.items():
            person, sponsor = self.of_email(email), self.of_email(other)
            if person and sponsor and not person.now.sponsor and self.may_sponsor(sponsor, person):
                person.now = replace(person.now, sponsor=sponsor.id)
        if rows:
            self.note("roster.import", "import")
        self.note("roster.imported", "import")

    def may_sponsor(self, sponsor: Entry, person: Entry) -> bool:
        return person is not sponsor and person not in self.line_of(sponsor)

    def refuses_adding(self, email: str, sponsor: int | None) -> Refusal:
        if email in self.forgotten_emails:
            return AskedErasureError
        return UnknownPersonError if sponsor and self.person(sponsor).erased else None

    def adds(self, number: int, email: str, sponsor: int | None) -> None:
        standing = Standing(status=INVITED, sponsor=sponsor)
        entry = self.add(number, standing, email, Change(INVITED, "added", CAMILLE))
        self.said("roster.add", entry)

    def to_be_written_to(self) -> set[str]:
        """Return the e-mails of who was invited and has no living code."""
        living = {each.of for each in self.codes if self.lives(each)}
        invited = [each for each in self.people if each.now.status is INVITED and each.email]
        return {each.email or "" for each in invited if each.id not in living}

    def draws(self, codes: Iterable[tuple[str, str]]) -> None:
        expires_at = self.now + CODE_LIFE
        for email, text in codes:
            of = next(each.id for each in self.entries.values() if each.email == email)
            self.codes.append(Code(text=text, of=of, uses=1, expires_at=expires_at))
        self.note("roster.codes", f"network:{self.network}")

    def lives(self, code: Code) -> bool:
        return code.uses > 0 and self.now < code.expires_at

    def refuses_dead(self, code: Code, account: int) -> Refusal:
        if self.lives(code):
            return None
        known = self.of_account(account)
        return AlreadyJoinedError if known and known.now.status in PRESENT else WrongCodeError

    def refuses_joining(self, code: Code, account: int) -> Refusal:
        person = self.person(code.of)
        if refusal := self.refuses_dead(code, account):
            return refusal
        if person.now.account or person.now.status is not INVITED:
            return WrongCodeError
        return self.is_new(account)

    def joins(self, code: Code, account: int) -> None:
        code.uses = 0
        person = self.person(code.of)
        self.is_in(person, account, "join", Actor.member(account))
        self.lets_back(account, person.email)
        self.said("ambassador.join", person)

    def invites(self, person: Entry, text: str, uses: int, expires_at: datetime) -> Code:
        theirs = [each for each in self.invitations if self.person(each.of) is person]
        living = [each for each in theirs if self.lives(each)]
        for each in theirs:
            if each not in living[-(LIVING - 1) :]:
                each.uses = 0
        code = Code(text=text, of=person.id, uses=uses, expires_at=expires_at)
        self.invitations.append(code)
        self.said("invitation.draw", person)
        return code

    def refuses_coming(self, code: Code, account: int) -> Refusal:
        if refusal := self.refuses_dead(code, account):
            return refusal
        if self.person(code.of).now.status not in PRESENT:
            return WrongCodeError
        return self.is_new(account)

    def doubts(self, email: str | None, account: int) -> bool:
        """Whether an e-mail is somebody else's, by all that is known."""
        erased = email in self.forgotten_emails and account not in self.forgotten_accounts
        return self.of_email(email) is not None or erased

    def comes(self, number: int, code: Code, account: int, email: str | None) -> None:
        code.uses -= 1
        actor, doubted = Actor.member(account), self.doubts(email, account)
        own = None if doubted else email
        sponsor = self.person(code.of).id
        change = Change(ACTIVE, "invitation", actor)
        standing = Standing(status=ACTIVE, account=account, sponsor=sponsor, joined_at=self.now)
        entry = self.add(number, standing, own, change)
        self.enters(entry)
        was_here = self.lets_back(account, own)
        entry.by_invitation = not doubted and not was_here
        self.said("ambassador.join", entry)

    # Applying

    def refuses_applying(self, account: int) -> Refusal:
        waiting = (each for each in self.applications.values() if each.status == "open")
        if account in {each.account for each in waiting}:
            return AlreadyAppliedError
        return self.is_new(account)

    def applies(self, number: int, account: int, email: str | None) -> None:
        self.applications[number] = Application(id=number, account=account, email=email)
        self.note("application.send", f"application:{number}")

    def refuses_deciding(self, sent: Application) -> Refusal:
        return None if sent.status == "open" else DecidedAlreadyError

    def accepts(self, sent: Application, number: int, *, without_email: bool) -> None:
        sent.status, sent.entry = "accepted", number
        standing = Standing(status=ACTIVE, account=sent.account, joined_at=self.now)
        email = None if without_email else sent.email
        entry = self.add(number, standing, email, Change(ACTIVE, "application", CAMILLE))
        self.enters(entry)
        self.lets_back(sent.account, sent.email)
        self.said("application.accept", entry)

    def refuses_recognising(self, sent: Application, number: int) -> Refusal:
        person = self.person(number)
        if refusal := self.refuses_deciding(sent):
            return refusal
        if person.erased:
            return UnknownPersonError
        if person.now.status in AWAY:
            return TakesNoPartError
        return HasAccountError if person.now.account else None

    def recognises(self, sent: Application, number: int) -> None:
        person = self.person(number)
        sent.status, sent.entry = "merged", person.id
        if not person.email and not self.of_email(sent.email):
            person.email = sent.email
        self.is_in(person, sent.account, "application", CAMILLE)
        self.lets_back(sent.account, sent.email)
        self.said("application.merge", person)

    def declines(self, sent: Application) -> None:
        sent.status = "declined"
        self.note("application.decline", f"application:{sent.id}")
