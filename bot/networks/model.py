"""Values of a network."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Annotated, Final, NewType
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.ambassadors.sectors import SECTORS
from bot.i18n import Language
from bot.privacy import notice

NetworkId = NewType("NetworkId", int)

INVITATION_USES: Final = range(1, 501)
"""People whom one invitation may let in."""
INVITATION_DAYS: Final = range(1, 731)
"""Days for which one may live."""
DORMANT_AFTER_DAYS: Final = range(14, 731)
"""Days without activity after which a network may call a member dormant."""
KEEP_INVITED_MONTHS: Final = range(1, 121)
"""Months for which a network may keep who was invited and never came."""


def known_zone(name: str) -> str:
    """Return ``name`` when it is an IANA time zone."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("no such time zone") from None
    return name


def known_sectors(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``ids`` when each is a sector's."""
    if not set(ids) <= set(SECTORS):
        raise ValueError("no such sector")
    return ids


class NetworkSettings(BaseModel):
    """How a network works; ids are Discord's, None until it is set up."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    coordinator_role_id: int | None = None
    announcements_channel_id: int | None = None
    leaderboard_channel_id: int | None = None
    review_channel_id: int | None = None
    invite_url: str | None = None
    zone: Annotated[str, AfterValidator(known_zone)] = "Europe/Paris"
    language: Language = Language.FR
    weekly_day: int = Field(default=0, ge=0, le=6, description="0 is Monday")
    weekly_at: time = time(9)
    invitation_uses: int = Field(
        default=10, ge=INVITATION_USES.start, lt=INVITATION_USES.stop, description="people a code"
    )
    invitation_days: int = Field(default=90, ge=INVITATION_DAYS.start, lt=INVITATION_DAYS.stop)
    weekly_since: datetime | None = Field(default=None, description="of that day and hour")
    dormant_after_days: int = Field(
        default=90, ge=DORMANT_AFTER_DAYS.start, lt=DORMANT_AFTER_DAYS.stop
    )
    wanted_countries: tuple[str, ...] = Field(default=(), description="ISO 3166 alpha-2")
    wanted_sectors: Annotated[tuple[str, ...], AfterValidator(known_sectors)] = ()
    notice_fr: str = Field(default="", max_length=notice.CHARACTERS)
    notice_en: str = Field(default="", max_length=notice.CHARACTERS)
    notice_version: str = Field(default="", description="of the newest text of its own")
    keep_invited_months: int = Field(
        default=36, ge=KEEP_INVITED_MONTHS.start, lt=KEEP_INVITED_MONTHS.stop
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instant as a network's calendar has it: its day is counted in the network's zone."""

    network_id: NetworkId
    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The day that it is in the zone."""
        return self.day_of(self.now)

    def day_of(self, instant: datetime) -> date:
        """Return the day in the zone of an instant."""
        return instant.astimezone(self.zone).date()

    def in_months(self, months: int) -> date:
        """Return the same day so many months later, or that month's last where it is shorter."""
        years, month = divmod(self.today.month - 1 + months, 12)
        year, month = self.today.year + years, month + 1
        return date(year, month, min(self.today.day, monthrange(year, month)[1]))

    def beginning(self, day: date) -> datetime:
        """Return the instant at which ``day`` begins in the zone."""
        return datetime.combine(day, time(), self.zone).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A guild run by one agency; ``guild_id`` is None until ``/network setup`` adopts it."""

    id: NetworkId
    guild_id: int | None
    settings: NetworkSettings
    adopted_at: datetime | None = None

    @classmethod
    def unsaved(cls) -> "Network":
        """Return a network that knows nobody, for trying something out."""
        return cls(id=NetworkId(0), guild_id=None, settings=NetworkSettings())

    def adopted_by(self, guild_id: int, settings: NetworkSettings, *, now: datetime) -> "Network":
        """Return this network as it works in a guild, since ``now`` if it did not before."""
        since = self.adopted_at or now
        return replace(self, guild_id=guild_id, settings=settings, adopted_at=since)

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the network's weeks and hours are counted."""
        return ZoneInfo(self.settings.zone)

    @property
    def notice(self) -> notice.Notice:
        """What people read here before they say yes."""
        texts = {Language.FR: self.settings.notice_fr, Language.EN: self.settings.notice_en}
        if not all(texts.values()):
            return notice.Notice()
        return notice.Notice(version=self.settings.notice_version, texts=texts)

    def at(self, now: datetime) -> Moment:
        """Return ``now`` as the network's calendar has it."""
        return Moment(network_id=self.id, now=now, zone=self.zone)
