"""Values of the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from bot.ambassadors.model import AmbassadorId, Status
from bot.i18n import Language
from bot.networks.model import NetworkId

DeliveryId = NewType("DeliveryId", int)


class Kind(StrEnum):
    """What a message is about; each has a renderer in ``cogs``."""

    ALARM = "alarm"
    DIGEST = "digest"
    LEADERBOARD = "leaderboard"
    CAMPAIGN = "campaign"
    CAMPAIGN_REPORT = "campaign-report"
    TASK_NEWS = "task-news"
    TASK_POST = "task-post"
    TASK_REVIEW = "task-review"
    WELCOME = "welcome"
    LEAD_POST = "lead-post"
    LEAD_NEWS = "lead-news"
    MEMBER_NEWS = "member-news"
    SPONSOR_NEWS = "sponsor-news"
    NEWCOMER_POST = "newcomer-post"
    GUESSES_POST = "guesses-post"
    APPLICATION_POST = "application-post"
    APPLICATION_NEWS = "application-news"
    ONBOARDING = "onboarding"
    DORMANCY = "dormancy"


class DeliveryStatus(StrEnum):
    """due → sending → sent / closed / failed / unknown / cancelled / held."""

    DUE = "due"
    SENDING = "sending"
    SENT = "sent"
    CLOSED = "closed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    HELD = "held"


class HoldReason(StrEnum):
    """Why a message is held for good."""

    NO_CONSENT = "no-consent"
    NOT_JOINED = "not-joined"
    CAP = "cap"


class Urgency(IntEnum):
    """What goes first: what somebody waits for, before what everybody gets."""

    AWAITED = 0
    NEWS = 1
    BROADCAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message to be put into the outbox, to an ambassador, a channel, or an applicant's account.

    ``discord_id`` is the account. ``key`` with kind and recipient makes it unique: a second one is
    not added. ``capped`` messages count against the week's most and are held back beyond it.
    ``hold``: it is known already that it cannot be sent, and why.
    """

    network_id: NetworkId
    kind: Kind
    key: str
    ambassador_id: AmbassadorId | None = None
    channel_id: int | None = None
    discord_id: int | None = None
    payload: Mapping[str, object] = field(default_factory=dict)
    urgency: Urgency = Urgency.NEWS
    capped: bool = False
    hold: HoldReason | None = None
    not_before: datetime

    @property
    def recipient(self) -> str:
        """The recipient as the row's key names it."""
        if self.ambassador_id is not None:
            return f"ambassador:{self.ambassador_id}"
        if self.discord_id is not None:
            return f"account:{self.discord_id}"
        return f"channel:{self.channel_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What decides whether somebody may be written to.

    ``capped_this_week`` counts capped messages sent in the last seven days.
    """

    joined: bool
    agreed: bool
    capped_this_week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """What decides whether and when a person is written to; see :class:`Reach`.

    An applicant is no ambassador and has no status.
    """

    ambassador_id: AmbassadorId | None
    discord_id: int | None
    status: Status | None
    language: Language
    zone: ZoneInfo
    agreed: bool
    paused_until: datetime | None
    capped_this_week: int

    @property
    def reach(self) -> Reach:
        """What decides whether they may be."""
        return Reach(
            joined=self.discord_id is not None,
            agreed=self.agreed,
            capped_this_week=self.capped_this_week,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A message on its way; ``channel_id`` is None while a person's DM channel is unknown.

    ``claimed_at`` is when it was last taken to be sent.
    """

    id: DeliveryId
    network_id: NetworkId
    kind: Kind
    payload: Mapping[str, object]
    capped: bool
    attempts: int
    claimed_at: datetime
    language: Language
    channel_id: int | None
    recipient: Recipient | None

    @property
    def nonce(self) -> str:
        """What Discord knows a repeat by, for a few minutes."""
        return f"massilia-{self.id}"

    @property
    def needs_opening(self) -> bool:
        """Whether the person's DM channel has to be opened first."""
        return self.channel_id is None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What somebody could not be written, to be read in ``/me``."""

    kind: Kind
    payload: Mapping[str, object]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """It arrived."""

    message_id: int
    channel_id: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The person's DMs are shut, in the channel where they would be, if that is known."""

    channel_id: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Discord will not have it, now or ever; ``reason`` is its error code."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Discord could not take it now and has not got it."""

    reason: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """The connection fell: it may have arrived."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have arrived, and nothing can ever tell."""


@dataclass(frozen=True, slots=True)
class TooManyOpenings:
    """Discord wants fewer DM channels opened."""


Outcome = Sent | Closed | Refused | Unreachable | Doubtful | TooManyOpenings
