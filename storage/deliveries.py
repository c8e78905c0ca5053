"""Deliveries as rows, and with them what decides whether and when a person is written to."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Row,
    ScalarSelect,
    Select,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
    func,
    or_,
    select,
    tuple_,
)

from bot.ambassadors.model import AmbassadorId, Status
from bot.consents.model import ConsentKind
from bot.countries import zone
from bot.i18n import Language
from bot.networks.model import NetworkId, NetworkSettings
from bot.outbox.model import (
    Delivery,
    DeliveryId,
    DeliveryStatus,
    Kind,
    Recipient,
)
from storage.ambassadors import PERSON_ID, ambassador, entries_of, entry
from storage.consents import latest
from storage.networks import network
from storage.schema import Instant, metadata, one_of

delivery = Table(
    "delivery",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("recipient", String(40), nullable=False),
    Column("ambassador_id", ForeignKey("ambassador.id")),
    Column("channel_id", BigInteger),
    Column("payload", JSON, nullable=False),
    Column("urgency", SmallInteger, nullable=False),
    Column("capped", Boolean, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("status", String(16), nullable=False),
    Column("reason", String(64), nullable=False, default=""),
    Column("attempts", SmallInteger, nullable=False, default=0),
    Column("claimed_at", Instant),
    Column("sent_at", Instant),
    Column("sent_channel_id", BigInteger),
    Column("sent_message_id", BigInteger),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("kind", "key", "recipient"),
    one_of("status", DeliveryStatus),
    CheckConstraint("(ambassador_id IS NULL) <> (channel_id IS NULL)", name="one_recipient"),
    # The claim reads what is due in the order in which it goes.
    Index(None, "status", "urgency", "id"),
    Index(None, "ambassador_id", "sent_at"),
)

conversation = Table(
    "conversation",
    metadata,
    Column("discord_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
)

WEEK = timedelta(days=7)


def details(now: datetime) -> Select[tuple[object, ...]]:
    return (
        select(
            delivery,
            network.c.settings,
            ambassador.c.id.label("person_id"),
            ambassador.c.discord_id,
            ambassador.c.status.label("person_status"),
            ambassador.c.language,
            ambassador.c.zone,
            ambassador.c.country,
            ambassador.c.paused_until,
            latest(ConsentKind.PRIVATE_MESSAGES).label("agreed"),
            _capped_this_week(now).label("capped_this_week"),
            conversation.c.channel_id.label("conversation_id"),
        )
        .join(network, network.c.id == delivery.c.network_id)
        .outerjoin(entry, entry.c.id == delivery.c.ambassador_id)
        .outerjoin(ambassador, ambassador.c.id == PERSON_ID)
        .outerjoin(conversation, conversation.c.discord_id == ambassador.c.discord_id)
        .order_by(delivery.c.urgency, delivery.c.id)
    )


def capped_since(since: datetime) -> ScalarSelect[int]:
    """Count the capped messages that the enclosing query's ambassador was sent after ``since``."""
    return (
        select(func.count())
        .where(
            delivery.c.ambassador_id.in_(entries_of(ambassador.c.id)),
            delivery.c.capped.is_(True),
            delivery.c.sent_at > since,
        )
        .correlate(ambassador)
        .scalar_subquery()
    )


def _capped_this_week(now: datetime) -> ScalarSelect[int]:
    """Count a person's capped messages of the week, those that go out before this one included."""
    other = delivery.alias("other")
    # Of one claim, those that go first; of an earlier one, all that may have arrived.
    goes_first = tuple_(other.c.urgency, other.c.id) < tuple_(delivery.c.urgency, delivery.c.id)
    taken_first = other.c.claimed_at < delivery.c.claimed_at
    on_its_way = (other.c.status == DeliveryStatus.SENDING) & or_(taken_first, goes_first)
    return (
        select(func.count())
        .where(
            other.c.ambassador_id.in_(entries_of(ambassador.c.id)),
            other.c.capped.is_(True),
            or_(other.c.sent_at > now - WEEK, on_its_way),
        )
        .correlate(delivery, ambassador)
        .scalar_subquery()
    )


def delivery_of(row: Row[tuple[object, ...]]) -> Delivery:
    settings = NetworkSettings.model_validate(row.settings)
    person = _recipient(row, settings) if row.ambassador_id else None
    return Delivery(
        id=DeliveryId(row.id),
        network_id=NetworkId(row.network_id),
        kind=Kind(row.kind),
        payload=row.payload,
        capped=row.capped,
        attempts=row.attempts,
        claimed_at=row.claimed_at,
        language=person.language if person else settings.language,
        channel_id=row.conversation_id if person else row.channel_id,
        recipient=person,
    )


def _recipient(row: Row[tuple[object, ...]], settings: NetworkSettings) -> Recipient:
    return Recipient(
        ambassador_id=AmbassadorId(row.person_id),
        discord_id=row.discord_id,
        status=Status(row.person_status),
        language=Language(row.language) if row.language else settings.language,
        zone=ZoneInfo(row.zone or zone(row.country or "") or settings.zone),
        agreed=bool(row.agreed),
        paused_until=row.paused_until,
        capped_this_week=row.capped_this_week,
    )
