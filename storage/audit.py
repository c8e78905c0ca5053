"""The audit's lines."""

from collections.abc import Callable, Collection, Mapping, Sequence

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    bindparam,
    cast,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.audit.actions import MERGES, NAMES_OTHERS
from bot.audit.model import AuditLine, Entry, Values, Wanted
from bot.networks.model import NetworkId
from bot.privacy.model import Traces
from bot.privacy.rules import without_person
from storage import actors
from storage.ambassadors import ambassador, entry
from storage.applications import application
from storage.companies import company
from storage.leads import lead
from storage.mentions import mentions
from storage.schema import Instant, metadata
from storage.tasks import task

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("action", String(64), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
    Column("at", Instant, nullable=False),
    Index(None, "network_id", "at"),
    Index(None, "subject"),
    Index("ix_audit_network_id_action", "network_id", "action", "id"),
    Index("ix_audit_network_id_actor", "network_id", "actor_discord_id", "id"),
)


class Audit:
    """Who changed what."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, line: AuditLine) -> None:
        """Write one line down."""
        await self._connection.execute(
            insert(audit).values(
                network_id=line.network_id,
                actor=line.actor.name,
                actor_discord_id=line.actor.discord_id,
                action=line.action,
                subject=line.subject,
                before=dict(line.before),
                after=dict(line.after),
                at=line.at,
            )
        )

    async def before(
        self, network_id: NetworkId, wanted: Wanted, *, than: int | None, limit: int
    ) -> Sequence[Entry]:
        """Return the lines that are older than one, or the newest; the latest first."""
        query = _wanted(network_id, wanted).order_by(audit.c.id.desc()).limit(limit)
        if than is not None:
            query = query.where(audit.c.id < than)
        return [_entry(row) for row in await self._connection.execute(query)]

    async def after(
        self, network_id: NetworkId, wanted: Wanted, *, than: int, limit: int
    ) -> Sequence[Entry]:
        """Return the lines that came next after one, the latest first."""
        query = _wanted(network_id, wanted).where(audit.c.id > than)
        rows = await self._connection.execute(query.order_by(audit.c.id).limit(limit))
        return [_entry(row) for row in reversed(rows.all())]

    async def forget(self, traces: Traces) -> None:
        """Leave of the lines about somebody figures, and of all others nothing that names them."""
        about = audit.c.subject.in_(sorted(traces.subjects))
        await self._rewrite(about, without_person)
        here = audit.c.network_id == traces.network_id
        await self._rewrite(here & merges_of(traces.entries), without_person)
        naming = here & audit.c.action.in_(sorted(NAMES_OTHERS))
        for said in mentions(traces.needles, audit.c.before, audit.c.after):
            await self._rewrite(naming & said, traces.cleared)
        await self._connection.execute(actors.unnamed(audit, traces, here))

    async def _rewrite(
        self, which: ColumnElement[bool], rewritten: Callable[[Values], object]
    ) -> None:
        query = select(audit.c.id, audit.c.before, audit.c.after).where(which)
        changed = [
            {"line": row.id, "was": before, "is": after}
            for row in await self._connection.execute(query)
            for before, after in [(rewritten(row.before), rewritten(row.after))]
            if (before, after) != (row.before, row.after)
        ]
        if changed:
            line = update(audit).where(audit.c.id == bindparam("line"))
            values = line.values(before=bindparam("was"), after=bindparam("is"))
            await self._connection.execute(values, changed)

    async def actions(self, network_id: NetworkId) -> Sequence[str]:
        """Return the actions that a network has lines of, in alphabetical order."""
        query = select(audit.c.action).where(audit.c.network_id == network_id).distinct()
        return sorted(await self._connection.scalars(query))

    async def names(self, subjects: Collection[str]) -> Mapping[str, str]:
        """Return what people, applicants, companies and tasks are called now, by subject."""
        found: dict[str, str] = {}
        for kind, query in _NAMES.items():
            numbers = [each.partition(":") for each in subjects]
            ids = [int(number) for of, _, number in numbers if of == kind]
            rows = await self._connection.execute(query.where(query.selected_columns[0].in_(ids)))
            found |= {f"{kind}:{row[0]}": " ".join(filter(None, row[1:])) for row in rows}
        return found


_NAMES: Mapping[str, Select[tuple[object, ...]]] = {
    "ambassador": select(ambassador.c.id, ambassador.c.first_name, ambassador.c.last_name),
    "application": select(application.c.id, application.c.first_name, application.c.last_name),
    "lead": select(lead.c.id, company.c.name).join_from(lead, company),
    "task": select(task.c.id, task.c.title),
}


def _wanted(network_id: NetworkId, wanted: Wanted) -> Select[tuple[object, ...]]:
    clauses: list[ColumnElement[bool]] = [audit.c.network_id == network_id]
    if wanted.person is not None:
        merged = select(cast(entry.c.id, String)).where(entry.c.merged_into == wanted.person)
        ids = select(literal(str(wanted.person)).label("id")).union_all(merged).subquery()
        named = cast(audit.c.after["ambassador"].as_string(), String)
        subjects = select(literal("ambassador:") + ids.c.id)
        clauses.append(or_(audit.c.subject.in_(subjects), named.in_(select(ids.c.id))))
    if wanted.by is not None:
        clauses.append(audit.c.actor_discord_id == wanted.by)
    if wanted.action is not None:
        clauses.append(audit.c.action == wanted.action)
    return select(audit).where(*clauses)


def merges_of(entries: Collection[int]) -> ColumnElement[bool]:
    """Return what chooses lines by which one of ``entries`` was merged into another, or back."""
    given = cast(audit.c.after["entry"].as_string(), String)
    theirs = given.in_([str(each) for each in sorted(entries)])
    return audit.c.action.in_(sorted(MERGES)) & theirs


def line_of(row: Row[tuple[object, ...]]) -> AuditLine:
    """Return what a row says."""
    return AuditLine(
        network_id=NetworkId(row.network_id),
        actor=actors.actor_of(row),
        action=row.action,
        subject=row.subject,
        before=row.before,
        after=row.after,
        at=row.at,
    )


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    return Entry(id=row.id, line=line_of(row))
