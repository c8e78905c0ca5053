"""Who introduced which lead, and whom to talk to there."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Row,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.leads.model import (
    CONTACT_LIFE,
    PROTECTION,
    Contact,
    Introduction,
    IntroductionId,
    Lead,
    LeadId,
    Presentation,
    Stage,
)
from bot.privacy.model import Traces
from storage.ambassadors import PERSON_ID, ambassador, entries_of, entry
from storage.schema import Instant, metadata, one_of
from storage.upsert import upsert

introduction = Table(
    "introduction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lead_id", ForeignKey("lead.id"), nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id"), nullable=False),
    Column("share", SmallInteger, nullable=False),
    Column("reached", String(16), nullable=False),
    Column("background", Text, nullable=False),
    Column("protected_until", Instant, nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("lead_id", "ambassador_id"),
    one_of("reached", Stage),
    CheckConstraint("share BETWEEN 0 AND 100", name="share"),
    Index(None, "ambassador_id"),
)

contact = Table(
    "contact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("introduction_id", ForeignKey("introduction.id"), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("function", Text, nullable=False),
    Column("reach", Text, nullable=False),
    Column("aware", Boolean, nullable=False),
    Column("erase_at", Instant, nullable=False),
    Index(None, "erase_at"),
)


class Introductions:
    """Introductions with their contacts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_lead(self, lead_id: LeadId, *, now: datetime) -> Sequence[Introduction]:
        """Return who introduced a lead, the newest word last; contacts only until their date."""
        living = (contact.c.introduction_id == introduction.c.id) & (contact.c.erase_at > now)
        query = (
            select(
                introduction,
                ambassador.c.id.label("person_id"),
                ambassador.c.first_name,
                ambassador.c.last_name,
                contact.c.id.label("contact_id"),
                contact.c.name,
                contact.c.function,
                contact.c.reach,
                contact.c.aware,
            )
            .join(entry, entry.c.id == introduction.c.ambassador_id)
            .join(ambassador, ambassador.c.id == PERSON_ID)
            .outerjoin(contact, living)
            .where(introduction.c.lead_id == lead_id)
            .order_by(introduction.c.protected_until, introduction.c.id)
        )
        return [_introduction(row) for row in await self._connection.execute(query)]

    async def add(
        self, lead: Lead, ambassador_id: AmbassadorId, said: Presentation, *, now: datetime
    ) -> IntroductionId:
        """Add an introduction, or renew the one that the person made of this lead before."""
        fresh = {"background": said.background, "protected_until": now + PROTECTION}
        theirs = update(introduction).where(
            introduction.c.lead_id == lead.id,
            introduction.c.ambassador_id.in_(entries_of(ambassador_id)),
        )
        renewed = await self._connection.scalars(
            theirs.values(**fresh).returning(introduction.c.id)
        )
        if earlier := sorted(renewed):
            return IntroductionId(earlier[0])
        statement = insert(introduction).values(
            lead_id=lead.id,
            ambassador_id=ambassador_id,
            share=100,
            reached=Stage.INTRODUCED,
            at=now,
            **fresh,
        )
        added = await self._connection.execute(statement.returning(introduction.c.id))
        return IntroductionId(added.scalar_one())

    async def share(self, introduction_id: IntroductionId, percent: int) -> None:
        """Set with how much of the lead's points somebody is credited from here on."""
        await self._set(introduction_id, share=percent)

    async def reached(self, introduction_id: IntroductionId, stage: Stage) -> None:
        """Set up to which stage somebody is credited."""
        await self._set(introduction_id, reached=stage)

    async def keep_contact(
        self, introduction_id: IntroductionId, said: Contact, *, now: datetime
    ) -> None:
        """Keep whom to talk to, for three years from ``now``."""
        await upsert(
            self._connection,
            contact,
            key={"introduction_id": introduction_id},
            values={
                "name": said.name,
                "function": said.function,
                "reach": said.reach,
                "aware": said.aware,
                "erase_at": now + CONTACT_LIFE,
            },
        )

    async def erase_contact(self, introduction_id: IntroductionId) -> None:
        """Forget whom to talk to."""
        of_it = contact.c.introduction_id == introduction_id
        await self._connection.execute(delete(contact).where(of_it))

    async def contacts_due(self, now: datetime) -> int:
        """Return how many contacts are to be erased by now, in every network."""
        query = select(func.count()).select_from(contact).where(contact.c.erase_at <= now)
        return await self._connection.scalar(query) or 0

    async def erase_contacts_due(self, now: datetime) -> None:
        """Erase them."""
        await self._connection.execute(delete(contact).where(contact.c.erase_at <= now))

    async def forget(self, traces: Traces) -> None:
        """Leave of somebody's introductions their shares: no words, and nobody to talk to."""
        theirs = introduction.c.ambassador_id.in_(sorted(traces.entries))
        ids = select(introduction.c.id).where(theirs)
        await self._connection.execute(delete(contact).where(contact.c.introduction_id.in_(ids)))
        await self._connection.execute(update(introduction).where(theirs).values(background=""))

    async def _set(self, introduction_id: IntroductionId, **values: object) -> None:
        statement = update(introduction).where(introduction.c.id == introduction_id)
        await self._connection.execute(statement.values(**values))


def _introduction(row: Row[tuple[object, ...]]) -> Introduction:
    return Introduction(
        id=IntroductionId(row.id),
        ambassador_id=AmbassadorId(row.person_id),
        entry_id=AmbassadorId(row.ambassador_id),
        introducer=" ".join(filter(None, (row.first_name, row.last_name))),
        share=row.share,
        reached=Stage(row.reached),
        background=row.background,
        protected_until=row.protected_until,
        at=row.at,
        contact=_contact(row) if row.contact_id else None,
    )


def _contact(row: Row[tuple[object, ...]]) -> Contact:
    return Contact(name=row.name, function=row.function, reach=row.reach, aware=row.aware)
