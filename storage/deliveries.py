"""Deliveries as rows, and with them what decides whether and when a person is written to."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
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
    Update,
    case,
    func,
    or_,
    select,
    tuple_,
    update,
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
from storage.applications import application
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
    # An account that is nobody's of the network: an applicant's.
    Column("discord_id", BigInteger),
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
    CheckConstraint(
        " + ".join(
            f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END"
            for column in ("ambassador_id", "channel_id", "discord_id")
        )
        + " = 1",
        name="one_recipient",
    ),
    # The claim reads what is due in the order in which it goes.
    Index(None, "status", "urgency", "id"),
    Index(None, "ambassador_id", "sent_at"),
    Index(None, "discord_id"),
)

conversation = Table(
    "conversation",
    metadata,
    Column("discord_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
)

WEEK = timedelta(days=7)
WITHDRAWN = "withdrawn"
"""Why a delivery was cancelled, or is going to be if what is being sent does not arrive."""

ACCOUNT = func.coalesce(ambassador.c.discord_id, delivery.c.discord_id)
"""By which account the enclosing query's person acts."""

sent = application.alias("sent")


def details(now: datetime) -> Select[tuple[object, ...]]:
    return (
        select(
            delivery,
            network.c.settings,
            ambassador.c.id.label("person_id"),
            ACCOUNT.label("account"),
            ambassador.c.status.label("person_status"),
            func.coalesce(ambassador.c.language, application.c.language).label("language"),
            ambassador.c.zone,
            func.coalesce(ambassador.c.country, application.c.country).label("country"),
            ambassador.c.paused_until,
            func.coalesce(
                latest(ConsentKind.PRIVATE_MESSAGES), application.c.private_messages
            ).label("agreed"),
            _capped_this_week(now).label("capped_this_week"),
            conversation.c.channel_id.label("conversation_id"),
        )
        .join(network, network.c.id == delivery.c.network_id)
        .outerjoin(entry, entry.c.id == delivery.c.ambassador_id)
        .outerjoin(ambassador, ambassador.c.id == PERSON_ID)
        .outerjoin(application, application.c.id == _last_application())
        .outerjoin(conversation, conversation.c.discord_id == ACCOUNT)
        .order_by(delivery.c.urgency, delivery.c.id)
    )


def _last_application() -> ScalarSelect[int]:
    """Return what the account that the enclosing query's delivery goes to sent last."""
    return (
        select(func.max(sent.c.id))
        .where(
            sent.c.network_id == delivery.c.network_id, sent.c.discord_id == delivery.c.discord_id
        )
        .correlate(delivery)
        .scalar_subquery()
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
    person = None if row.channel_id else _recipient(row, settings)
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
        ambassador_id=AmbassadorId(row.person_id) if row.person_id else None,
        discord_id=row.account,
        status=Status(row.person_status) if row.person_status else None,
        language=Language(row.language) if row.language else settings.language,
        zone=ZoneInfo(row.zone or zone(row.country or "") or settings.zone),
        agreed=bool(row.agreed),
        paused_until=row.paused_until,
        capped_this_week=row.capped_this_week,
    )


def withdrawal(*which: ColumnElement[bool]) -> Update:
    """Cancel what is not sent yet; what is being sent is cancelled if it does not arrive."""
    due = delivery.c.status == DeliveryStatus.DUE
    sending = delivery.c.status == DeliveryStatus.SENDING
    return (
        update(delivery)
        .where(*which, due | sending)
        .values(
            status=case((due, DeliveryStatus.CANCELLED), else_=delivery.c.status),
            reason=WITHDRAWN,
        )
    )
