"""Leads and their history."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    Text,
    cast,
    exists,
    func,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId, Sector
from bot.audit.model import Actor
from bot.folding import fold, only_signs
from bot.leads.model import (
    OPEN,
    Company,
    CompanyId,
    Lead,
    LeadId,
    LeadMove,
    Stage,
    StageChange,
    Target,
)
from bot.networks.model import NetworkId
from bot.privacy.model import Traces
from storage import actors
from storage.ambassadors import entries_of
from storage.companies import company
from storage.introductions import introduction
from storage.schema import Instant, metadata, one_of

NOT_LANDED = text("stage <> 'landed'")

lead = Table(
    "lead",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("company_id", ForeignKey("company.id"), nullable=False),
    Column("sector", String(16), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("since", Instant, nullable=False),
    Column("owner_discord_id", BigInteger),
    Column("jobs", Integer),
    Column("created_at", Instant, nullable=False),
    one_of("sector", Sector),
    one_of("stage", Stage),
    CheckConstraint("(stage = 'landed') = (jobs IS NOT NULL)", name="jobs_when_landed"),
    CheckConstraint("jobs >= 0", name="jobs"),
    # A lost lead is opened again, so a company has one lead that has not landed.
    Index(
        "ix_lead_one_of_company",
        "company_id",
        unique=True,
        sqlite_where=NOT_LANDED,
        postgresql_where=NOT_LANDED,
    ),
    Index(None, "company_id"),
    Index(None, "network_id", "stage", "since"),
)

stage_change = Table(
    "stage_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("lead_id", ForeignKey("lead.id"), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("jobs", Integer),
    Column("reason", Text, nullable=False, default=""),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("at", Instant, nullable=False),
    one_of("stage", Stage),
    Index(None, "lead_id", "id"),
)


class Leads:
    """The companies on their way."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, network_id: NetworkId, lead_id: LeadId) -> Lead | None:
        """Return a network's lead by its number."""
        return await self._one(_details().where(_is(network_id, lead_id)))

    async def lock(self, network_id: NetworkId, lead_id: LeadId) -> Lead | None:
        """Return a lead that nobody else changes before this transaction ends."""
        query = _details().where(_is(network_id, lead_id))
        return await self._one(query.with_for_update(of=lead))

    async def of_company(self, company_id: CompanyId) -> Lead | None:
        """Return a company's newest lead, locked."""
        query = _details().where(lead.c.company_id == company_id)
        query = query.order_by(lead.c.id.desc()).limit(1)
        return await self._one(query.with_for_update(of=lead))

    async def standing(self, network_id: NetworkId, country: str) -> Mapping[str, LeadId]:
        """Return a country's leads that are not lost, by their company's folded name."""
        query = (
            select(company.c.folded, lead.c.id)
            .join(lead, lead.c.company_id == company.c.id)
            .where(
                company.c.network_id == network_id,
                company.c.country == country,
                lead.c.stage != Stage.LOST,
            )
            .order_by(lead.c.id)
        )
        rows = await self._connection.execute(query)
        return {row.folded: LeadId(row.id) for row in rows}

    async def add(
        self, network_id: NetworkId, of: Company, target: Target, *, now: datetime
    ) -> Lead:
        """Make a lead of a company, introduced and with nobody in charge yet."""
        statement = insert(lead).values(
            network_id=network_id,
            company_id=of.id,
            sector=target.sector,
            stage=Stage.INTRODUCED,
            since=now,
            created_at=now,
        )
        added = await self._connection.execute(statement.returning(lead.c.id))
        return Lead(
            id=LeadId(added.scalar_one()),
            network_id=network_id,
            company=of,
            sector=target.sector,
            stage=Stage.INTRODUCED,
            since=now,
        )

    async def save(self, changed: Lead) -> None:
        """Keep what changed of a lead."""
        await self._connection.execute(
            update(lead)
            .where(lead.c.id == changed.id)
            .values(
                sector=changed.sector,
                stage=changed.stage,
                since=changed.since,
                owner_discord_id=changed.owner_id,
                jobs=changed.jobs,
            )
        )

    async def changed(self, of: Lead, *, reason: str, actor: Actor, now: datetime) -> int:
        """Write down that a lead has the stage that it has now; return the row's id."""
        statement = insert(stage_change).values(
            lead_id=of.id,
            stage=of.stage,
            jobs=of.jobs,
            reason=reason,
            at=now,
            **actors.columns_of(actor),
        )
        added = await self._connection.execute(statement.returning(stage_change.c.id))
        return int(added.scalar_one())

    async def history(self, lead_id: LeadId) -> Sequence[StageChange]:
        """Return the stages that a lead came to, oldest first."""
        query = select(stage_change).where(stage_change.c.lead_id == lead_id)
        rows = await self._connection.execute(query.order_by(stage_change.c.id))
        return [_change(row) for row in rows]

    async def forget(self, traces: Traces) -> None:
        """Leave no account of somebody on leads and on what became of them."""
        accounts = sorted(traces.accounts)
        here = lead.c.network_id == traces.network_id
        owned = update(lead).where(here, lead.c.owner_discord_id.in_(accounts))
        await self._connection.execute(owned.values(owner_discord_id=None))
        of_leads_here = exists().where(lead.c.id == stage_change.c.lead_id, here)
        await self._connection.execute(actors.unnamed(stage_change, traces, of_leads_here))

    async def page(
        self, network_id: NetworkId, stage: Stage | None, *, limit: int, offset: int
    ) -> Sequence[Lead]:
        """Return leads (of one stage), what moved last first."""
        query = _details().where(_in(network_id, stage))
        query = query.order_by(lead.c.since.desc(), lead.c.id.desc())
        return await self._all(query.limit(limit).offset(offset))

    async def count(self, network_id: NetworkId, stage: Stage | None) -> int:
        """Return how many leads a network has (at one stage)."""
        return await self._count(_in(network_id, stage))

    async def open_count(self, network_id: NetworkId) -> int:
        """Return how many leads a network has that neither landed nor were lost."""
        return await self._count(lead.c.network_id == network_id, lead.c.stage.in_(sorted(OPEN)))

    async def unowned_count(self, network_id: NetworkId) -> int:
        """Return how many leads were introduced and have nobody in charge."""
        return await self._count(
            _in(network_id, Stage.INTRODUCED), lead.c.owner_discord_id.is_(None)
        )

    async def named(self, network_id: NetworkId, words: str, *, limit: int) -> Sequence[Lead]:
        """Return leads whose company has ``words`` in its name, or whose number begins so.

        None has a text of only signs.
        """
        if only_signs(words):
            return []
        has = company.c.folded.contains(fold(words), autoescape=True)
        number = cast(lead.c.id, String).startswith(words.strip(), autoescape=True)
        query = _details().where(lead.c.network_id == network_id, or_(has, number))
        return await self._all(query.order_by(lead.c.id.desc()).limit(limit))

    async def of(self, ambassador_id: AmbassadorId) -> Sequence[Lead]:
        """Return the leads that somebody introduced, what moved last first."""
        query = _details().where(_introduced_by(ambassador_id))
        return await self._all(query.order_by(lead.c.since.desc(), lead.c.id.desc()))

    async def moved_since(self, ambassador_id: AmbassadorId, since: datetime) -> Sequence[LeadMove]:
        """Return what happened after ``since`` to leads that somebody had introduced by then.

        Oldest first.
        """
        query = (
            select(stage_change.c.stage, stage_change.c.at, lead.c.id, company.c.name)
            .join(lead, lead.c.id == stage_change.c.lead_id)
            .join(company, company.c.id == lead.c.company_id)
            .join(introduction, introduction.c.lead_id == lead.c.id)
            .where(
                introduction.c.ambassador_id.in_(entries_of(ambassador_id)),
                stage_change.c.at > since,
                stage_change.c.at >= introduction.c.at,
            )
            .order_by(stage_change.c.id)
        )
        rows = await self._connection.execute(query)
        return [
            LeadMove(lead_id=LeadId(row.id), company=row.name, stage=Stage(row.stage), at=row.at)
            for row in rows
        ]

    async def _count(self, *clauses: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(lead).where(*clauses)
        return (await self._connection.execute(query)).scalar_one()

    async def _one(self, query: Select[tuple[object, ...]]) -> Lead | None:
        row = (await self._connection.execute(query)).one_or_none()
        return _lead(row) if row else None

    async def _all(self, query: Select[tuple[object, ...]]) -> Sequence[Lead]:
        return [_lead(row) for row in await self._connection.execute(query)]


def _details() -> Select[tuple[object, ...]]:
    return select(lead, company.c.name, company.c.country).join(
        company, company.c.id == lead.c.company_id
    )


def _is(network_id: NetworkId, lead_id: LeadId) -> ColumnElement[bool]:
    return (lead.c.network_id == network_id) & (lead.c.id == lead_id)


def _in(network_id: NetworkId, stage: Stage | None) -> ColumnElement[bool]:
    here = lead.c.network_id == network_id
    return here & (lead.c.stage == stage) if stage else here


def _introduced_by(ambassador_id: AmbassadorId) -> ColumnElement[bool]:
    return exists().where(
        introduction.c.lead_id == lead.c.id,
        introduction.c.ambassador_id.in_(entries_of(ambassador_id)),
    )


def _lead(row: Row[tuple[object, ...]]) -> Lead:
    return Lead(
        id=LeadId(row.id),
        network_id=NetworkId(row.network_id),
        company=Company(id=CompanyId(row.company_id), name=row.name, country=row.country),
        sector=Sector(row.sector),
        stage=Stage(row.stage),
        since=row.since,
        owner_id=row.owner_discord_id,
        jobs=row.jobs,
    )


def _change(row: Row[tuple[object, ...]]) -> StageChange:
    return StageChange(
        stage=Stage(row.stage),
        jobs=row.jobs,
        reason=row.reason,
        actor_id=row.actor_discord_id,
        at=row.at,
    )
