"""Everything that a network knows of somebody, room by room, for themselves."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.audit.actions import MERGES
from bot.privacy.model import Traces
from storage.activity import activity
from storage.ambassadors import (
    PROFILE_COLUMNS,
    ambassador,
    ambassador_sector,
    status_change,
)
from storage.applications import PROFILE, application
from storage.assignments import task_decision
from storage.audit import audit, merges_of
from storage.codes import code
from storage.companies import company
from storage.consents import consent
from storage.deliveries import delivery
from storage.introductions import contact, introduction
from storage.leads import lead
from storage.members import touch
from storage.points import point
from storage.tagged import ambassador_tag, tag
from storage.tasks import assignment, task

Records = Sequence[Mapping[str, object]]
Query = Select[tuple[object, ...]]


class OwnData:
    """Reads what concerns one person, of all of their entries."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def own(self, traces: Traces) -> Mapping[str, Records]:
        """Return everything that is known of a person; who else acted is not said."""
        ids = sorted(traces.entries)
        queries = {**_person(ids), **_work(ids), **_rest(ids, traces)}
        return {name: await self._records(query) for name, query in queries.items()}

    async def _records(self, query: Query) -> Records:
        rows = await self._connection.execute(query)
        return [dict(row) for row in rows.mappings()]


def _person(ids: Sequence[int]) -> dict[str, Query]:
    profile = [ambassador.c[name] for name in PROFILE_COLUMNS]
    standing = ("status", "joined_at", "zone", "rhythm", "paused_until", "last_active", "points")
    return {
        "profile": select(
            ambassador.c.id.label("number"),
            ambassador.c.discord_id.label("account"),
            *profile,
            *(ambassador.c[name] for name in standing),
            ambassador.c.own_fields,
        )
        .where(ambassador.c.id.in_(ids))
        .order_by(ambassador.c.id),
        "sectors": select(ambassador_sector.c.sector.label("sectors"))
        .distinct()
        .where(ambassador_sector.c.ambassador_id.in_(ids)),
        "history": select(
            status_change.c.status,
            status_change.c.cause,
            status_change.c.reason,
            status_change.c.at,
        )
        .where(status_change.c.ambassador_id.in_(ids))
        .order_by(status_change.c.id),
        "consents": select(
            consent.c.kind.label("consent"), consent.c.given, consent.c.notice_version, consent.c.at
        )
        .where(consent.c.ambassador_id.in_(ids))
        .order_by(consent.c.id),
        "activity": select(activity.c.day)
        .where(activity.c.ambassador_id.in_(ids))
        .order_by(activity.c.day),
    }


def _work(ids: Sequence[int]) -> dict[str, Query]:
    return {
        "points": select(point.c.amount, point.c.at)
        .where(point.c.ambassador_id.in_(ids))
        .order_by(point.c.id),
        "tasks": select(task.c.title, assignment.c.status, assignment.c.changed_at)
        .join_from(assignment, task)
        .where(assignment.c.ambassador_id.in_(ids))
        .order_by(assignment.c.id),
        "decisions": select(
            task.c.title,
            *(task_decision.c[name] for name in ("decision", "note", "points", "at")),
        )
        .join_from(task_decision, assignment)
        .join(task, task.c.id == assignment.c.task_id)
        .where(assignment.c.ambassador_id.in_(ids))
        .order_by(task_decision.c.id),
        "introductions": select(
            company.c.name.label("company"),
            company.c.country,
            lead.c.stage,
            *(introduction.c[name] for name in ("share", "background", "protected_until", "at")),
            contact.c.name.label("contact"),
            contact.c.function,
            contact.c.reach,
        )
        .join_from(introduction, lead)
        .join(company, company.c.id == lead.c.company_id)
        .outerjoin(contact, contact.c.introduction_id == introduction.c.id)
        .where(introduction.c.ambassador_id.in_(ids))
        .order_by(introduction.c.id),
    }


def _rest(ids: Sequence[int], traces: Traces) -> dict[str, Query]:
    accounts, here = sorted(traces.accounts), traces.network_id
    message = ("kind", "payload", "status", "created_at", "sent_at")
    return {
        "notes": select(touch.c.kind, touch.c.text, touch.c.day)
        .where(touch.c.ambassador_id.in_(ids))
        .order_by(touch.c.id),
        "tags": select(tag.c.label)
        .join_from(ambassador_tag, tag)
        .where(ambassador_tag.c.ambassador_id.in_(ids))
        .order_by(tag.c.label),
        "invitations": select(code.c.uses_left, code.c.created_at, code.c.expires_at)
        .where(code.c.sponsor_id.in_(ids))
        .order_by(code.c.id),
        "brought": select(ambassador.c.joined_at, ambassador.c.status)
        .where(ambassador.c.sponsor_id.in_(ids), ambassador.c.merged_into.is_(None))
        .order_by(ambassador.c.id),
        "applications": select(
            application.c.status,
            *(application.c[name] for name in PROFILE),
            *(application.c[name] for name in ("reason", "created_at", "decided_at")),
        )
        .where(application.c.id.in_(sorted(traces.applications)))
        .order_by(application.c.id),
        "messages": select(*(delivery.c[name] for name in message))
        .where(delivery.c.network_id == here)
        .where(delivery.c.ambassador_id.in_(ids) | delivery.c.discord_id.in_(accounts))
        .order_by(delivery.c.id),
        "changes": select(audit.c.action, audit.c.before, audit.c.after, audit.c.at)
        .where(audit.c.network_id == here)
        .where(audit.c.subject.in_(sorted(traces.subjects)))
        # An undone merge says whose the other entry is.
        .where(audit.c.action.not_in(sorted(MERGES)) | merges_of(ids))
        .order_by(audit.c.id),
    }
