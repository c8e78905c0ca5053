"""Who is who, and what every change comes down to."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from bot.ambassadors.model import Status
from bot.ambassadors.service import AwayError, LeftError
from bot.audit.model import Actor
from bot.joining.model import AlreadyJoinedError
from tests.storage.life.values import (
    ACTIVE,
    DORMANT,
    LEFT,
    SUSPENDED,
    ZONE,
    Application,
    Change,
    Code,
    Deed,
    Entry,
    Refusal,
    Standing,
)


class Known:
    """A network's people as they stand."""

    def __init__(self, network: int, now: datetime) -> None:
        self.network = network
        self.now = now
        self.entries: dict[int, Entry] = {}
        self.codes: list[Code] = []
        self.invitations: list[Code] = []
        self.applications: dict[int, Application] = {}
        self.tasks: dict[int, Deed] = {}
        self.leads: dict[int, Deed] = {}
        self.forgotten_emails: set[str] = set()
        self.forgotten_accounts: set[int] = set()
        self.lines: Counter[tuple[str, str]] = Counter()
        """What the audit must have been told since this was emptied."""

    # Who is who

    @property
    def today(self) -> date:
        return self.now.astimezone(ZONE).date()

    @property
    def people(self) -> Iterator[Entry]:
        return (each for each in self.entries.values() if each.merged_into is None)

    def person(self, number: int) -> Entry:
        entry = self.entries[number]
        return self.entries[entry.merged_into or entry.id]

    def entries_of(self, person: Entry) -> list[Entry]:
        return [each for each in self.entries.values() if self.person(each.id) is person]

    def absorbed(self, person: Entry) -> list[Entry]:
        return [each for each in self.entries_of(person) if each is not person]

    def of_account(self, account: int) -> Entry | None:
        found = [each for each in self.entries.values() if each.now.account == account]
        return self.person(found[0].id) if found else None

    def account_of(self, number: int) -> int | None:
        return self.entries[number].now.account or self.person(number).now.account

    def of_email(self, email: str | None) -> Entry | None:
        found = [each for each in self.entries.values() if email and each.email == email]
        return self.person(found[0].id) if found else None

    def line_of(self, person: Entry) -> Iterator[Entry]:
        """Yield the person's sponsor, the sponsor's sponsor and so on."""
        while person.now.sponsor:
            person = self.person(person.now.sponsor)
            yield person

    def last_active(self, person: Entry) -> date | None:
        days = [day for each in self.entries_of(person) for day in each.days]
        return max(days, default=None)

    @property
    def most_are_known(self) -> bool:
        """Whether so few were erased that life goes on."""
        erased = sum(each.erased for each in self.entries.values())
        return erased < 1 + len(self.entries) // 4

    def is_paused(self, person: Entry) -> bool:
        return bool(person.now.paused_until and self.now < person.now.paused_until)

    # What everything comes down to

    def note(self, action: str, subject: str) -> None:
        self.lines[action, subject] += 1

    def said(self, action: str, person: Entry) -> None:
        self.note(action, f"ambassador:{person.id}")

    def add(self, number: int, standing: Standing, email: str | None, change: Change) -> Entry:
        entry = Entry(id=number, now=standing, email=email, history=[change])
        self.entries[number] = entry
        return entry

    def becomes(self, person: Entry, status: Status, cause: str, actor: Actor) -> None:
        person.now = replace(person.now, status=status)
        person.history.append(Change(status, cause, actor))

    def was_active(self, person: Entry, actor: Actor) -> None:
        person.days.add(self.today)
        if person.now.status is DORMANT:
            self.becomes(person, ACTIVE, "activity", actor)
            self.said("ambassador.wake", person)

    def is_in(self, person: Entry, account: int, cause: str, actor: Actor) -> None:
        """Let somebody be active by an account from now on, for the first time."""
        person.now = replace(person.now, account=account, joined_at=self.now)
        self.becomes(person, ACTIVE, cause, actor)
        self.enters(person)

    def enters(self, person: Entry) -> None:
        person.days.add(self.today)
        if account := person.now.account:
            person.accounts.add(account)
            self.withdraw(account, person)

    def withdraw(self, account: int, person: Entry) -> None:
        for each in self.applications.values():
            if each.account == account and each.status == "open":
                each.status, each.entry = "withdrawn", person.id

    def lets_back(self, account: int, email: str | None) -> bool:
        known = account in self.forgotten_accounts or email in self.forgotten_emails
        self.forgotten_accounts.discard(account)
        self.forgotten_emails.discard(email or "")
        return known

    def is_new(self, account: int) -> Refusal:
        known = self.of_account(account)
        if known is None:
            return None
        return {LEFT: LeftError, SUSPENDED: AwayError}.get(known.now.status, AlreadyJoinedError)
