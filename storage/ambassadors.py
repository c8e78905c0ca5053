"""Ambassadors: the people of a network, and what became of them."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.ambassadors.model import Profile, Sector, Status
from bot.i18n import Language
from storage.schema import Instant, metadata, one_of

ambassador = Table(
    "ambassador",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("network_id", ForeignKey("network.id"), nullable=False),
    Column("discord_id", BigInteger),
    Column("email", Text),
    Column("email_key", Text),
    Column("first_name", Text, nullable=False, default=""),
    Column("last_name", Text, nullable=False, default=""),
    Column("company", Text, nullable=False, default=""),
    Column("function", Text, nullable=False, default=""),
    Column("city", Text, nullable=False, default=""),
    Column("country", String(2)),
    Column("language", String(2)),
    Column("link", Text, nullable=False, default=""),
    Column("member_since", Date),
    Column("status", String(16), nullable=False),
    Column("joined_at", Instant),
    Column("zone", String(64)),
    Column("paused_until", Instant),
    Column("sponsor_id", ForeignKey("ambassador.id")),
    Column("own_fields", JSON, nullable=False, default=list),
    Column("merged_into", ForeignKey("ambassador.id")),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("network_id", "email_key"),
    UniqueConstraint("network_id", "discord_id"),
    one_of("status", Status),
    one_of("language", Language),
    Index(None, "network_id", "status"),
    Index(None, "network_id", "country"),
    Index(None, "sponsor_id"),
    Index(None, "discord_id"),
)

ambassador_sector = Table(
    "ambassador_sector",
    metadata,
    Column("ambassador_id", ForeignKey("ambassador.id"), primary_key=True),
    Column("sector", String(16), primary_key=True),
    one_of("sector", Sector),
    Index(None, "sector"),
)

status_change = Table(
    "status_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ambassador_id", ForeignKey("ambassador.id"), nullable=False),
    Column("status", String(16), nullable=False),
    Column("cause", String(32), nullable=False),
    Column("actor", String(32), nullable=False),
    Column("actor_discord_id", BigInteger),
    Column("at", Instant, nullable=False),
    one_of("status", Status),
    Index(None, "ambassador_id"),
)

PROFILE_COLUMNS = (
    *("email", "first_name", "last_name", "company", "function", "city", "country"),
    *("language", "link", "member_since"),
)


def profile_of(row: Row[tuple[object, ...]], sectors: frozenset[Sector]) -> Profile:
    """Return what the columns of a row say of the person."""
    values = {name: getattr(row, name) for name in PROFILE_COLUMNS}
    language = Language(row.language) if row.language else None
    return Profile(**{**values, "language": language, "sectors": sectors})
