"""The first weeks of newcomers: what they did, who did nothing, and how far each month's came."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Status
from bot.networks.model import Moment, NetworkId
from bot.onboarding import rules
from bot.onboarding.model import Cohort, Deeds, Idle, Mark, Message, Month
from bot.outbox.model import Kind
from bot.tasks.model import AssignmentStatus
from bot.tasks.rules import TO_DO
from storage.ambassadors import PERSON_ID, ambassador, entries_of, entry
from storage.audit import audit
from storage.deliveries import delivery
from storage.introductions import introduction
from storage.tasks import assignment

REPORTED = (AssignmentStatus.DONE, AssignmentStatus.APPROVED)
"""Shares of tasks that somebody reported done."""
ANSWERED = tuple(each for each in AssignmentStatus if each is not AssignmentStatus.PROPOSED)
"""Shares that are not merely proposed."""


class Onboarding:
    """Newcomers one by one, and month by month."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def deeds(self, ambassador_id: AmbassadorId) -> Deeds:
        """Return what is stored of what somebody did, as any of their entries."""
        query = select(
            _share(ambassador_id, *REPORTED).label("reported"),
            _share(ambassador_id, *TO_DO).label("in_hand"),
            _introduced(ambassador_id).label("introduced"),
            _has_read(ambassador_id).label("guide_read"),
        )
        row = (await self._connection.execute(query)).one()
        unreported = Mark.IN_HAND if row.in_hand else Mark.OPEN
        return Deeds(
            task=Mark.DONE if row.reported else unreported,
            guide_read=bool(row.guide_read),
            introduced=bool(row.introduced),
        )

    async def read_guide(self, ambassador_id: AmbassadorId, *, now: datetime) -> None:
        """Write down when somebody first read how to introduce a company."""
        await self._connection.execute(
            update(ambassador)
            .where(ambassador.c.id == ambassador_id, ambassador.c.guide_read_at.is_(None))
            .values(guide_read_at=now)
        )

    async def idle(
        self, moment: Moment, message: Message, *, locked: bool = False
    ) -> Sequence[Idle]:
        """Return the active who are due ``message``, did nothing yet, and were not sent it.

        ``locked``: nobody else changes them until the transaction ends; who is being changed, as
        whoever acts is, is left out.
        """
        since, until = rules.joined_between(message, moment)
        mark = case((_is_whole(), Mark.DONE), else_=Mark.OPEN)
        query = (
            select(ambassador.c.id, ambassador.c.joined_at, mark.label("profile"))
            .where(
                ambassador.c.network_id == moment.network_id,
                ambassador.c.joined_at >= since,
                ambassador.c.joined_at < until,
                ambassador.c.erased_at.is_(None),
                ambassador.c.merged_into.is_(None),
                ambassador.c.status == Status.ACTIVE,
                or_(ambassador.c.paused_until.is_(None), ambassador.c.paused_until <= moment.now),
                ambassador.c.id.not_in(_told(rules.reminder_keys(message, moment))),
                ~_did_something(),
            )
            .order_by(ambassador.c.id)
        )
        if locked:
            query = query.with_for_update(of=ambassador, key_share=True, skip_locked=True)
        return [
            Idle(
                ambassador_id=AmbassadorId(row.id),
                joined_at=row.joined_at,
                profile=Mark(row.profile),
            )
            for row in await self._connection.execute(query)
        ]

    async def cohorts(self, network_id: NetworkId, months: Sequence[Month]) -> Sequence[Cohort]:
        """Return how far those came who joined in each of ``months``, empty ones left out."""
        query = _cohorts(network_id, months)
        return [
            Cohort(
                day=months[row.month].day,
                joined=row.joined,
                profile=row.profile,
                task=row.task,
                lead=row.lead,
            )
            for row in await self._connection.execute(query)
        ]


def _cohorts(network_id: NetworkId, months: Sequence[Month]) -> Select[tuple[int, ...]]:
    # The latest month first: a case stops at what is true.
    begun = [(ambassador.c.joined_at >= each.begins, n) for n, each in enumerate(months)]
    people = (
        select(
            case(*reversed(begun)).label("month"),
            _is_whole().label("profile"),
            ambassador.c.id.in_(_reporters(network_id)).label("task"),
            ambassador.c.id.in_(_introducers(network_id)).label("lead"),
        )
        .where(
            ambassador.c.network_id == network_id,
            ambassador.c.merged_into.is_(None),
            ambassador.c.joined_at >= months[0].begins,
            ambassador.c.joined_at < months[-1].ends,
        )
        .subquery()
    )
    far = people.c
    return (
        select(
            far.month,
            func.count().label("joined"),
            *(_how_many(far[name]).label(name) for name in ("profile", "task", "lead")),
        )
        .group_by(far.month)
        .order_by(far.month)
    )


def _how_many(of_these: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count().filter(of_these)


def _reporters(network_id: NetworkId) -> Select[tuple[int]]:
    return (
        select(PERSON_ID)
        .join(assignment, assignment.c.ambassador_id == entry.c.id)
        .where(entry.c.network_id == network_id, assignment.c.status.in_(REPORTED))
    )


def _introducers(network_id: NetworkId) -> Select[tuple[int]]:
    return (
        select(PERSON_ID)
        .join(introduction, introduction.c.ambassador_id == entry.c.id)
        .where(entry.c.network_id == network_id)
    )


def _share(
    person: ColumnElement[int] | AmbassadorId, *statuses: AssignmentStatus
) -> ColumnElement[bool]:
    """Tell whether a person has a share that is one of ``statuses``."""
    return (
        exists()
        .where(
            assignment.c.ambassador_id.in_(entries_of(person)), assignment.c.status.in_(statuses)
        )
        .correlate(ambassador)
    )


def _introduced(person: ColumnElement[int] | AmbassadorId) -> ColumnElement[bool]:
    theirs = introduction.c.ambassador_id.in_(entries_of(person))
    return exists().where(theirs).correlate(ambassador)


def _has_read(person: ColumnElement[int] | AmbassadorId) -> ColumnElement[bool]:
    """Tell whether a person read how to introduce a company."""
    theirs = or_(entry.c.id == person, entry.c.merged_into == person)
    return exists().where(theirs, entry.c.guide_read_at.isnot(None)).correlate(ambassador)


def _is_whole() -> ColumnElement[bool]:
    """Tell of the enclosing query's ambassador what ``rules.is_whole`` tells of a profile."""
    told = ambassador.c
    return and_(
        or_(told.first_name != "", told.last_name != ""),
        told.country.isnot(None),
        told.city != "",
        told.sector_bits != 0,
        or_(told.company != "", told.function != ""),
    )


def _did_something() -> ColumnElement[bool]:
    """Tell whether the enclosing query's ambassador did anything since they joined.

    What people do of themselves leaves an audit line of theirs; tasks leave a share.
    """
    person = ambassador.c.id
    # Counted, not searched by time: an import may have written the lines of a whole roster since.
    lines = (
        select(func.count().filter(audit.c.at > ambassador.c.joined_at))
        .where(
            audit.c.network_id == ambassador.c.network_id,
            audit.c.actor_discord_id == ambassador.c.discord_id,
        )
        .correlate(ambassador)
        .scalar_subquery()
    )
    return or_(_share(person, *ANSWERED), _introduced(person), _has_read(person), lines > 0)


def _told(keys: Sequence[str]) -> Select[tuple[int]]:
    """Read who was sent one of the messages of ``keys``."""
    return (
        select(PERSON_ID)
        .join(delivery, delivery.c.ambassador_id == entry.c.id)
        .where(delivery.c.kind == Kind.ONBOARDING, delivery.c.key.in_(keys))
    )
