"""What the database says, beside what the model says: nothing may be lost, or be otherwise."""

from collections import Counter
from itertools import pairwise
from typing import Any

import sqlalchemy as sa

from bot.ambassadors.model import PRESENT, Status
from bot.audiences.model import MEMBERS, Audience
from bot.audit.model import Actor
from bot.networks.model import Network
from bot.privacy.coming_back import digests_of
from storage.ambassadors import ambassador, status_change
from storage.applications import application
from storage.audit import audit
from storage.codes import code
from storage.points import point
from storage.privacy import forgotten
from storage.tasks import assignment
from storage.transaction import Transaction
from tests.storage.life.model import Model
from tests.storage.life.values import WAYS, Change, Entry
from tests.wiring import HASHER

Way = tuple[str, Status | None, Status]
Rows = list[tuple[Any, ...]]


class Sight:
    """Looks at the database after each step, and remembers what it saw."""

    def __init__(self, model: Model, network: Network) -> None:
        self._model = model
        self._network = network
        self._ledger: Rows = []
        self._audited = 0
        self.walked: set[Way] = set()
        """From which status to which people came, and why."""

    async def check(self, tx: Transaction) -> None:
        """See that all is as the model has it."""
        await self._entries(tx)
        await self._history(tx)
        await self._points(tx)
        await self._audit(tx)
        await self._hidden(tx)
        await self._work(tx)
        await self._doors(tx)

    async def _entries(self, tx: Transaction) -> None:
        """Nobody is lost, all are who they are, and their sponsors are a tree."""
        found = {row.id: row for row in await self._rows(tx, sa.select(ambassador))}
        assert found.keys() == self._model.entries.keys()
        for number, entry in self._model.entries.items():
            row, now = found[number], entry.now
            assert (row.status, row.discord_id, row.sponsor_id) == (
                *(now.status, now.account, now.sponsor),
            ), number
            assert (row.joined_at, row.paused_until) == (now.joined_at, now.paused_until), number
            assert (row.email_key, row.merged_into) == (entry.email, entry.merged_into), number
            assert (row.erased_at is not None, not row.last_name) == (entry.erased,) * 2, number
            if entry.merged_into is None:
                assert row.last_active == self._model.last_active(entry), number
        for person in self._model.people:
            assert person not in self._model.line_until(person), person.id
            assert self._is_somewhere(person), person

    def _is_somewhere(self, person: Entry) -> bool:
        """Tell whether somebody's status and account let them, or a coordinator, go on."""
        now = person.now
        if person.erased:
            return now.status is Status.LEFT and now.account is None
        if now.status is Status.INVITED:
            return now.account is None
        return now.account is not None or now.joined_at is not None or now.status not in PRESENT

    async def _history(self, tx: Transaction) -> None:
        """Each change of a status was written down, with its cause and who made it."""
        found: dict[int, list[Change]] = {}
        for row in await self._rows(tx, sa.select(status_change)):
            actor = Actor(name=row.actor, discord_id=row.actor_discord_id)
            change = Change(Status(row.status), row.cause, actor)
            found.setdefault(row.ambassador_id, []).append(change)
        for entry in self._model.entries.values():
            assert found[entry.id] == entry.history, entry.id
            if entry.merged_into is None:
                assert entry.history[-1].status is entry.now.status
            if not entry.ever_merged:
                statuses = [None, *(each.status for each in entry.history)]
                for change, (before, after) in zip(entry.history, pairwise(statuses), strict=True):
                    self._walk(change.cause, before, after)

    def _walk(self, cause: str, before: Status | None, after: Status | None) -> None:
        assert after
        assert (before, after) in WAYS[cause], cause
        self.walked.add((cause, before, after))

    async def _points(self, tx: Transaction) -> None:
        """The ledger only grows; it says what people did, and whom they brought."""
        ledger = [tuple(row) for row in await self._rows(tx, sa.select(point))]
        assert ledger[: len(self._ledger)] == self._ledger
        self._ledger = ledger
        own: Counter[int] = Counter()
        thanks: Counter[tuple[int, int]] = Counter()
        for _, _, entry, amount, cause, _ in ledger:
            if cause.startswith("brought:"):
                newcomer = int(cause.removeprefix("brought:").partition(".")[0])
                thanks[self._model.person(entry).id, newcomer] += amount
            else:
                own[entry] += amount
        for entry in self._model.entries.values():
            assert own[entry.id] == self._model.points(entry), entry.id
        assert {who: points for who, points in thanks.items() if points} == self._model.thanks()
        sums = dict(await self._rows(tx, sa.select(ambassador.c.id, ambassador.c.points)))
        for person in self._model.people:
            entries = {each.id for each in self._model.entries_of(person)}
            assert sums[person.id] == sum(row[3] for row in ledger if row[2] in entries), person.id

    async def _audit(self, tx: Transaction) -> None:
        """Every change left its line, and nothing else did."""
        query = sa.select(audit.c.id, audit.c.action, audit.c.subject)
        rows = await self._rows(tx, query.where(audit.c.id > self._audited))
        lines = Counter((row.action, row.subject.split("import:")[0] or "import") for row in rows)
        assert lines == +self._model.lines
        self._audited += len(rows)
        self._model.lines.clear()

    async def _hidden(self, tx: Transaction) -> None:
        """Who was merged into somebody is not met any more; who takes part is."""
        at = self._network.at(self._model.now)
        members = await tx.audiences.members(self._network.id, Audience(), at)
        people = list(self._model.people)
        assert members == sorted(each.id for each in people if each.now.status in MEMBERS)
        present = [each.now.account for each in people if each.now.status in PRESENT]
        accounts = sorted(each for each in present if each)
        assert sorted(await tx.leaving.present(self._network.id)) == accounts

    async def _work(self, tx: Transaction) -> None:
        """What was open of who left is given back, and applications wait or are decided."""
        tasks = await self._rows(tx, sa.select(assignment.c.task_id, assignment.c.status))
        assert dict(tasks) == {id_: deed.status for id_, deed in self._model.tasks.items()}
        columns = (application.c.id, application.c.status, application.c.discord_id)
        sent = await self._rows(tx, sa.select(*columns, application.c.ambassador_id))
        known = self._model.applications.values()
        assert sent == [(each.id, each.status, each.account, each.entry) for each in known]

    async def _doors(self, tx: Transaction) -> None:
        """Codes are good for whom they are, and who was erased is remembered as a hash."""
        codes = (*self._model.codes, *self._model.invitations)
        known = {HASHER.digest(each.text): each.uses for each in codes}
        assert dict(await self._rows(tx, sa.select(code.c.digest, code.c.uses_left))) == known
        marks = await self._rows(tx, sa.select(forgotten.c.digest, forgotten.c.kind))
        accounts, emails = self._model.forgotten_accounts, self._model.forgotten_emails
        assert dict(marks) == dict(digests_of(HASHER, accounts, emails))

    async def _rows(self, tx: Transaction, query: sa.Select[Any]) -> Any:
        return (await tx.connection.execute(query.order_by(sa.literal_column("1")))).all()
