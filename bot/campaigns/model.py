"""Values of a campaign."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.ambassadors.model import AmbassadorId
from bot.audiences import Audience
from bot.i18n import Language
from bot.networks.model import NetworkId
from bot.outbox.model import Reach

CampaignId = NewType("CampaignId", int)

TITLE_CHARACTERS = 100
TEXT_CHARACTERS = 3000
LINK_CHARACTERS = 512
"""Source: Discord, the URL of a button."""


class CampaignStatus(StrEnum):
    """draft → approved → sending ↔ paused → finished / cancelled."""

    DRAFT = "draft"
    APPROVED = "approved"
    SENDING = "sending"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignText:
    """What is sent in one language; ``link`` may be empty."""

    language: Language
    title: str
    text: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A message to an audience; ``version`` counts the changes of its texts."""

    id: CampaignId
    network_id: NetworkId
    audience: Audience
    status: CampaignStatus
    version: int
    texts: Mapping[Language, CampaignText] = field(default_factory=dict)
    created_at: datetime
    approved_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def key(self) -> str:
        """The key of its deliveries."""
        return f"campaign:{self.id}"

    @property
    def in_order(self) -> Sequence[CampaignText]:
        """Its texts, in the order of the languages."""
        return [self.texts[language] for language in Language if language in self.texts]

    def text_for(self, language: Language) -> CampaignText | None:
        """Return the text of ``language``, else the other one; None while there is none."""
        return self.texts.get(language) or next(iter(self.texts.values()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody of the audience; ``language`` is None where nothing says which they read."""

    ambassador_id: AmbassadorId
    language: Language | None
    reach: Reach
    paused_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How many people a campaign would be for, and for how many it would be held, by reason."""

    recipients: int
    no_consent: int
    not_joined: int
    capped: int

    @property
    def reached(self) -> int:
        """How many would get it."""
        return self.recipients - self.no_consent - self.not_joined - self.capped


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What became of a campaign's deliveries so far."""

    sent: int
    closed: int
    failed: int
    unknown: int
    cancelled: int
    no_consent: int
    not_joined: int
    capped: int
    waiting: int
