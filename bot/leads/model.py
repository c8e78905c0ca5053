"""Values of leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.ambassadors.model import AmbassadorId, Sector
from bot.networks.model import NetworkId

LeadId = NewType("LeadId", int)
CompanyId = NewType("CompanyId", int)
IntroductionId = NewType("IntroductionId", int)

PROTECTION = timedelta(days=180)
"""How long an introduction keeps its credit when somebody else introduces the company anew."""
CONTACT_LIFE = timedelta(days=3 * 365)
"""How long a contact is kept. Source: CNIL, prospects' data, three years."""


class Stage(StrEnum):
    """introduced → … → landed, forward to any later one; lost from any open one."""

    INTRODUCED = "introduced"
    QUALIFIED = "qualified"
    MEETING = "meeting"
    VISIT = "visit"
    DECISION = "decision"
    LANDED = "landed"
    LOST = "lost"


OPEN = frozenset(Stage) - {Stage.LANDED, Stage.LOST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company of a network; ``country`` is ISO 3166-1 alpha-2."""

    id: CompanyId
    name: str
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A company on its way.

    ``owner_id`` is the Discord id of the coordinator in charge, None for the agency; ``jobs`` is
    known once it has landed, and only then.
    """

    id: LeadId
    network_id: NetworkId
    company: Company
    sector: Sector
    stage: Stage
    since: datetime
    owner_id: int | None = None
    jobs: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to talk to at the company; ``aware`` says whether they know of it.

    ``reach`` is an e-mail, a telephone number or whatever else reaches them.
    """

    name: str
    function: str
    reach: str
    aware: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Who introduced a lead.

    ``share`` is the percentage of the lead's points that they are credited with, ``reached`` the
    stage up to which they have been. ``background`` is how they know the contact, and why
    Provence. ``at`` is when they first did, and ``contact`` None once it was erased. ``entry_id``
    is the entry as which they did, whoever it is merged into since.
    """

    id: IntroductionId
    ambassador_id: AmbassadorId
    entry_id: AmbassadorId
    introducer: str
    share: int
    reached: Stage
    background: str
    protected_until: datetime
    at: datetime
    contact: Contact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageChange:
    """A lead came to a stage; ``actor_id`` is a Discord id."""

    stage: Stage
    jobs: int | None
    reason: str
    actor_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadMove:
    """What happened to a lead, as its introducer hears of it."""

    lead_id: LeadId
    company: str
    stage: Stage
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A lead with who introduced it (the newest word last) and its history, oldest first."""

    lead: Lead
    introductions: Sequence[Introduction]
    history: Sequence[StageChange]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Which company is meant."""

    company: str
    country: str
    sector: Sector


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """What somebody says of a company that they introduce."""

    target: Target
    contact: Contact
    background: str

    @property
    def complete(self) -> bool:
        """Whether it says whom to talk to, how to reach them and how they are known."""
        said = (self.contact.name, self.contact.reach, self.background)
        return all(map(str.strip, said))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The company is a lead already; ``exact`` unless its name is only nearly the same."""

    lead: Lead
    own: bool
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduced:
    """A new lead, or one that is open again; ``points`` went to the introducer."""

    lead: Lead
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where a lead shall go: ``jobs`` when it lands, ``reason`` when it goes back or is lost."""

    to: Stage
    jobs: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a coordinator corrects.

    ``contact`` is that of the newest introduction, None to erase it.
    """

    company: str
    sector: Sector
    contact: Contact | None
