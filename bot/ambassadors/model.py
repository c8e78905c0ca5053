"""Values of an ambassador."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntFlag, StrEnum
from typing import Final, NewType

from bot.i18n import Language
from bot.networks.model import NetworkId

AmbassadorId = NewType("AmbassadorId", int)


class Status(StrEnum):
    """Where somebody stands: invited → active ↔ dormant; suspended ↔; left ↔."""

    INVITED = "invited"
    ACTIVE = "active"
    DORMANT = "dormant"
    SUSPENDED = "suspended"
    LEFT = "left"


class Cause(StrEnum):
    """Why somebody has the status that they have."""

    IMPORT = "import"
    ADDED = "added"
    JOIN = "join"
    INVITATION = "invitation"
    APPLICATION = "application"
    DORMANCY = "dormancy"
    ACTIVITY = "activity"
    LEFT = "left"
    LEFT_GUILD = "left-guild"
    RETURNED = "returned"
    SUSPENDED = "suspended"
    RESTORED = "restored"
    MERGED = "merged"
    SEPARATED = "separated"
    ERASED = "erased"


PRESENT: Final = frozenset({Status.ACTIVE, Status.DORMANT})
"""Statuses of those who take part."""


class Sector(StrEnum):
    """The six sectors in which the agency looks for companies."""

    NUMERIQUE = "numerique"
    SANTE = "sante"
    MARITIME = "maritime"
    ENERGIE = "energie"
    MECANIQUE = "mecanique"
    ART_DE_VIVRE = "art-de-vivre"


class Rhythm(StrEnum):
    """How often somebody wants a digest."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    NEVER = "never"


class Part(IntFlag):
    """What somebody shows of themselves in the directory; without their name, nothing."""

    NAME = 1
    WORK = 2
    PLACE = 4
    SECTORS = 8
    ACCOUNT = 16


NOTHING: Final = Part(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the roster says of a person; empty text and None where it says nothing.

    ``country`` is ISO 3166-1 alpha-2; ``email`` as written, without spaces around it.
    """

    email: str | None = None
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    function: str = ""
    city: str = ""
    country: str | None = None
    language: Language | None = None
    link: str = ""
    member_since: date | None = None
    sectors: frozenset[Sector] = field(default_factory=frozenset)

    @property
    def name(self) -> str:
        """First and last name as one reads them."""
        return " ".join(filter(None, (self.first_name, self.last_name)))

    @property
    def called(self) -> str:
        """How one greets them: a roster may have all of the name in the last name's column."""
        return self.first_name or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambassador:
    """A person in one network.

    ``own_fields`` are the names of the profile's fields that the person set themselves, which the
    roster's next import leaves alone. ``merged_into`` is who stands for an entry that was found to
    be somebody else's second one; who stands for others is merged into nobody. ``last_active`` is a
    day of the network's zone. ``paused_until`` is when a break that they take ends, or ended.
    ``unanswered`` counts the messages of their dormancies that they left without an answer.
    """

    id: AmbassadorId
    network_id: NetworkId
    discord_id: int | None
    status: Status
    profile: Profile
    joined_at: datetime | None = None
    zone: str | None = None
    rhythm: Rhythm = Rhythm.WEEKLY
    sponsor_id: AmbassadorId | None = None
    own_fields: frozenset[str] = frozenset()
    merged_into: AmbassadorId | None = None
    shown: Part = NOTHING
    last_active: date | None = None
    paused_until: datetime | None = None
    unanswered: int = 0
    erased: bool = False
    """They asked to be forgotten: what is left are figures."""

    def on_break(self, now: datetime) -> bool:
        """Tell whether they take a break at ``now``."""
        return self.paused_until is not None and now < self.paused_until
