"""Campaigns, their texts, and whom they would reach."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    and_,
    cast,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ambassadors.model import AmbassadorId
from bot.audiences import Audience, parse, spell
from bot.audiences.model import MEMBERS
from bot.campaigns.model import Addressee, Campaign, CampaignId, CampaignStatus, CampaignText
from bot.consents.model import ConsentKind
from bot.i18n import Language
from bot.networks.model import Moment, NetworkId
from bot.outbox.model import DeliveryStatus, Kind, Reach
from storage.ambassadors import ambassador
from storage.audiences import where
from storage.consents import latest
from storage.deliveries import WEEK, capped_since, delivery
from storage.schema import Instant, metadata, one_of
from storage.upsert import upsert

campaign = Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("audience", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("approved_at", Instant),
    Column("ended_at", Instant),
    one_of("status", CampaignStatus),
    Index(None, "network_id"),
    Index(None, "status"),
)

campaign_text = Table(
    "campaign_text",
    metadata,
    Column("campaign_id", ForeignKey("campaign.id"), primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("link", Text, nullable=False),
    one_of("language", Language),
)


class Campaigns:
    """Campaigns and their texts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, network_id: NetworkId, audience: Audience, *, now: datetime) -> Campaign:
        """Make a draft that says nothing yet."""
        statement = insert(campaign).values(
            network_id=network_id,
            audience=spell(audience),
            status=CampaignStatus.DRAFT,
            version=0,
            created_at=now,
        )
        row = (await self._connection.execute(statement.returning(campaign))).one()
        return _campaign(row, {})

    async def get(self, campaign_id: CampaignId, *, locked: bool = False) -> Campaign | None:
        """Return a campaign; ``locked`` until the transaction ends, for whoever changes it."""
        query = select(campaign).where(campaign.c.id == campaign_id)
        row = (
            await self._connection.execute(query.with_for_update() if locked else query)
        ).one_or_none()
        if row is None:
            return None
        texts = await self._texts([campaign_id])
        return _campaign(row, texts.get(campaign_id, {}))

    async def written(self, network_id: NetworkId, *, limit: int) -> Sequence[Campaign]:
        """Return the network's newest campaigns that say something."""
        says = exists().where(campaign_text.c.campaign_id == campaign.c.id)
        query = (
            select(campaign)
            .where(campaign.c.network_id == network_id, says)
            .order_by(campaign.c.id.desc())
            .limit(limit)
        )
        rows = (await self._connection.execute(query)).all()
        texts = await self._texts([row.id for row in rows])
        return [_campaign(row, texts[row.id]) for row in rows]

    async def save(self, changed: Campaign) -> None:
        """Keep a campaign's state and texts."""
        await self._connection.execute(
            update(campaign)
            .where(campaign.c.id == changed.id)
            .values(
                status=changed.status,
                version=changed.version,
                approved_at=changed.approved_at,
                ended_at=changed.ended_at,
            )
        )
        for language, text in changed.texts.items():
            await upsert(
                self._connection,
                campaign_text,
                key={"campaign_id": changed.id, "language": language},
                values={"title": text.title, "text": text.text, "link": text.link},
            )

    async def finish(self, *, now: datetime) -> Sequence[Campaign]:
        """End the campaigns of which nothing is left to be sent, and return them."""
        waiting = exists().where(
            delivery.c.kind == Kind.CAMPAIGN,
            delivery.c.key == literal("campaign:") + cast(campaign.c.id, String),
            delivery.c.status.in_((DeliveryStatus.DUE, DeliveryStatus.SENDING)),
        )
        ended = (
            update(campaign)
            .where(campaign.c.status == CampaignStatus.SENDING, ~waiting)
            .values(status=CampaignStatus.FINISHED, ended_at=now)
        )
        rows = (await self._connection.execute(ended.returning(campaign))).all()
        texts = await self._texts([row.id for row in rows])
        return [_campaign(row, texts[row.id]) for row in rows]

    async def addressees(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> Sequence[Addressee]:
        """Return whom a campaign is for, in the order of their ids."""
        query = (
            select(
                ambassador.c.id,
                ambassador.c.language,
                ambassador.c.paused_until,
                *_reach_columns(at.now),
            )
            .where(_written_to(network_id, audience, at))
            .order_by(ambassador.c.id)
        )
        rows = await self._connection.execute(query)
        return [
            Addressee(
                ambassador_id=AmbassadorId(row.id),
                language=Language(row.language) if row.language else None,
                reach=_reach(row),
                paused_until=row.paused_until,
            )
            for row in rows
        ]

    async def reach(
        self, network_id: NetworkId, audience: Audience, at: Moment
    ) -> Mapping[Reach, int]:
        """Return how many people of each kind a campaign is for."""
        people = (
            select(*_reach_columns(at.now)).where(_written_to(network_id, audience, at)).subquery()
        )
        query = select(*people.c).group_by(*people.c)
        rows = await self._connection.execute(query.add_columns(func.count().label("people")))
        return {_reach(row): row.people for row in rows}

    async def _texts(self, ids: Iterable[int]) -> Mapping[int, Mapping[Language, CampaignText]]:
        query = (
            select(campaign_text)
            .where(campaign_text.c.campaign_id.in_(list(ids)))
            .order_by(campaign_text.c.language)
        )
        texts: dict[int, dict[Language, CampaignText]] = {}
        for row in await self._connection.execute(query):
            text = CampaignText(
                language=Language(row.language), title=row.title, text=row.text, link=row.link
            )
            texts.setdefault(row.campaign_id, {})[text.language] = text
        return texts


def _written_to(network_id: NetworkId, audience: Audience, at: Moment) -> ColumnElement[bool]:
    # Whoever left or is suspended is never written to, even where an audience names them.
    members = ambassador.c.status.in_(sorted(MEMBERS))
    return and_(ambassador.c.network_id == network_id, members, where(audience, at))


def _reach_columns(now: datetime) -> Sequence[ColumnElement[Any]]:
    return (
        ambassador.c.discord_id.is_not(None).label("joined"),
        func.coalesce(latest(ConsentKind.PRIVATE_MESSAGES), False).label("agreed"),
        capped_since(now - WEEK).label("capped"),
    )


def _reach(row: Row[tuple[object, ...]]) -> Reach:
    return Reach(joined=row.joined, agreed=row.agreed, capped_this_week=row.capped)


def _campaign(row: Row[tuple[object, ...]], texts: Mapping[Language, CampaignText]) -> Campaign:
    return Campaign(
        id=CampaignId(row.id),
        network_id=NetworkId(row.network_id),
        audience=parse(row.audience),
        status=CampaignStatus(row.status),
        version=row.version,
        texts=texts,
        created_at=row.created_at,
        approved_at=row.approved_at,
        ended_at=row.ended_at,
    )
