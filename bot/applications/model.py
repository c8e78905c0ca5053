"""Values of an application."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, NewType

from bot.ambassadors.model import Ambassador, AmbassadorId, Profile
from bot.i18n import Language
from bot.networks.model import NetworkId
from bot.privacy.notice import VERSION

ApplicationId = NewType("ApplicationId", int)


class ApplicationStatus(StrEnum):
    """open → accepted / merged / declined; withdrawn: they came in by other means."""

    OPEN = "open"
    ACCEPTED = "accepted"
    MERGED = "merged"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


LET_IN: Final = (ApplicationStatus.ACCEPTED, ApplicationStatus.MERGED)
"""How an application ends that lets somebody in."""


class Flaw(StrEnum):
    """What of a form cannot be taken."""

    NAME = "name"
    PLACE = "place"
    EMAIL = "email"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationForm:
    """What somebody typed, by input: ``name``, ``place``, ``company``, ``email`` and ``link``.

    ``language`` is Discord's, if we speak it; ``notice_version`` is of the notice that they read.
    """

    said: Mapping[str, str]
    language: Language | None
    notice_version: str = VERSION


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Not all that was typed can be taken, and nothing was sent; the texts as they were typed."""

    flaws: Mapping[Flaw, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Somebody who asks to be let in.

    ``profile`` is what they said of themselves, its ``link`` also why they would like to join.
    ``private_messages`` is whether the answer may be written to them, as they last said after
    reading the notice ``notice_version``, ``said_at`` then. ``decided_by`` is a Discord user's id;
    ``ambassador_id`` who they are in the roster since.
    """

    id: ApplicationId
    network_id: NetworkId
    discord_id: int
    status: ApplicationStatus
    profile: Profile
    private_messages: bool
    notice_version: str
    said_at: datetime
    created_at: datetime
    decided_by: int | None = None
    decided_at: datetime | None = None
    reason: str = ""
    ambassador_id: AmbassadorId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An application as coordinators read it.

    ``owner`` is who in the roster has its e-mail; ``alike`` others who may be the same person.
    ``erased``: its e-mail is that of somebody who was erased, which may be they.
    """

    application: Application
    owner: Ambassador | None = None
    alike: Sequence[Ambassador] = ()
    erased: bool = False

    @property
    def likely(self) -> Sequence[Ambassador]:
        """All of the roster who may be the applicant, the likeliest first."""
        return [*([self.owner] if self.owner else []), *self.alike]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the applications that wait, the oldest first; pages count from 1."""

    applications: Sequence[Application]
    count: int
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class LetIn:
    """An applicant who is in: as somebody new, or as somebody whom the roster had."""

    application: Application
    person: Ambassador


@dataclass(frozen=True, slots=True)
class EmailTaken:
    """Nothing was decided: ``owner`` of the roster has the applicant's e-mail."""

    application: Application
    owner: Ambassador
