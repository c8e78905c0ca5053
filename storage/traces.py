"""By what a person is known all over a network, today and in former times."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Row, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.applications.model import LET_IN
from bot.audit.lines import subject_of
from bot.audit.model import AuditLine
from bot.privacy import former
from bot.privacy.model import Subject, Traces
from bot.roster.cells import email_key
from storage.ambassadors import ambassador, entries_of, name_of, profile_of
from storage.applications import application
from storage.audit import audit, line_of

SENT_BY_THEM = application.c.status.in_(LET_IN)
"""Whoever it let in sent it; one that was withdrawn is its account's, whose that may be now."""

Rows = Sequence[Row[tuple[object, ...]]]


class Tracks:
    """What leads to one person; what is another's now leads to them no more."""

    def __init__(self, connection: AsyncConnection, subject: Subject) -> None:
        self._connection = connection
        self._subject = subject
        self._ids: Sequence[int] = ()

    async def traces(self) -> Traces:
        """Return by what they are known, by all of their entries."""
        entries = await self._entries()
        self._ids = [each.id for each in entries]
        lines = await self._lines()
        accounts = await self._accounts(entries, lines)
        sent = await self._applications(accounts)
        addresses = await self._addresses(entries, sent, lines)
        now = {_subject(each.id): profile_of(each, frozenset()) for each in entries}
        names = {name_of(each) for each in [*entries, *sent]}
        names |= former.names(lines, now, self._ids)
        return Traces(
            network_id=self._subject.network_id,
            entries=frozenset(map(AmbassadorId, self._ids)),
            accounts=accounts,
            emails=frozenset(map(email_key, addresses)),
            addresses=addresses,
            names=frozenset(filter(None, names)),
            applications=frozenset(each.id for each in sent),
        )

    async def _entries(self) -> Rows:
        if self._subject.ambassador_id is None:
            return ()
        theirs = ambassador.c.id.in_(entries_of(self._subject.ambassador_id))
        return (await self._connection.execute(select(ambassador).where(theirs))).all()

    async def _lines(self) -> Sequence[AuditLine]:
        query = select(audit).where(audit.c.subject.in_(list(map(_subject, self._ids))))
        rows = await self._connection.execute(query.order_by(audit.c.id))
        return [line_of(row) for row in rows]

    async def _accounts(self, entries: Rows, lines: Sequence[AuditLine]) -> frozenset[int]:
        now = {self._subject.discord_id, *(each.discord_id for each in entries)}
        of_them = application.c.ambassador_id.in_(self._ids)
        let_in = select(application.c.discord_id).where(self._sent_here, of_them, SENT_BY_THEM)
        acted = former.acted(lines) | set(await self._connection.scalars(let_in))
        past = (acted | former.accounts(lines, self._ids)) - now
        past -= await self._held(past) | await self._applied(past - acted)
        return frozenset(each for each in now | past if each)

    async def _held(self, accounts: Collection[int]) -> frozenset[int]:
        """Return which of some accounts are another entry's today."""
        query = select(ambassador.c.id, ambassador.c.network_id, ambassador.c.discord_id).where(
            ambassador.c.discord_id.in_(sorted(accounts))
        )
        rows = await self._connection.execute(query)
        return frozenset(
            row.discord_id
            for row in rows
            if row.network_id == self._subject.network_id and row.id not in self._ids
        )

    async def _applied(self, accounts: Collection[int]) -> frozenset[int]:
        """Return which of some accounts applied to the network."""
        query = select(application.c.discord_id).where(
            self._sent_here, application.c.discord_id.in_(sorted(accounts))
        )
        return frozenset(await self._connection.scalars(query))

    async def _applications(self, accounts: Collection[int]) -> Rows:
        theirs: ColumnElement[bool] = application.c.discord_id.in_(sorted(accounts))
        if self._ids:
            let_in = application.c.ambassador_id.in_(self._ids) & SENT_BY_THEM
            theirs = or_(let_in, theirs & ~SENT_BY_THEM)
        query = select(application).where(self._sent_here, theirs)
        return (await self._connection.execute(query)).all()

    async def _addresses(
        self, entries: Rows, sent: Rows, lines: Sequence[AuditLine]
    ) -> frozenset[str]:
        now, typed = ({str(each.email) for each in rows if each.email} for rows in (entries, sent))
        past = former.addresses(lines, self._ids) - typed
        keys = sorted(map(email_key, past | typed))
        people = select(ambassador.c.email_key).where(
            ambassador.c.network_id == self._subject.network_id,
            ambassador.c.email_key.in_(keys),
            ambassador.c.id.not_in(self._ids),
        )
        taken = set(await self._connection.scalars(people))
        past -= await self._asked(sent, past)
        return frozenset(now | {each for each in past | typed if email_key(each) not in taken})

    async def _asked(self, sent: Rows, past: Collection[str]) -> frozenset[str]:
        """Return which former e-mails others wrote into applications of theirs."""
        if not past:
            return frozenset()
        others = application.c.id.not_in([each.id for each in sent])
        query = select(application.c.email).where(
            self._sent_here, others, application.c.email.is_not(None)
        )
        keys = {email_key(str(each)) for each in await self._connection.scalars(query)}
        return frozenset(each for each in past if email_key(each) in keys)

    @property
    def _sent_here(self) -> ColumnElement[bool]:
        return application.c.network_id == self._subject.network_id


def _subject(id_: int) -> str:
    return subject_of(AmbassadorId(id_))
