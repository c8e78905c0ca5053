"""Values of joining."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.ambassadors.model import Ambassador, Rhythm, Sector
from bot.errors import UserError
from bot.i18n import Language
from bot.members.model import Problem, Said
from bot.privacy.notice import VERSION, Notice


class AlreadyJoinedError(UserError):
    """This Discord account is in the network already."""

    key = "error-already-joined"


class NamelessError(UserError):
    """Somebody new gave no name."""

    key = "error-join-nameless"


@dataclass(frozen=True, slots=True)
class Invited:
    """A code lets in somebody of the roster."""

    person: Ambassador
    notice: Notice


@dataclass(frozen=True, slots=True)
class Guest:
    """A code lets in whomever its ``sponsor`` brings; what is known of them is still to be said."""

    sponsor: Ambassador
    notice: Notice


Welcome = Invited | Guest


@dataclass(frozen=True, slots=True, kw_only=True)
class Yeses:
    """What somebody agreed to; each is theirs to give or not."""

    private_messages: bool
    public_ranking: bool
    directory: bool = False
    """Whether other members may find them by name, work, place and sectors."""
    notice_version: str = VERSION
    """Of the notice that they read before."""

    def agreed(self) -> dict[str, object]:
        """Return it as the audit has it."""
        return {
            "private_messages": self.private_messages,
            "public_ranking": self.public_ranking,
            "directory": self.directory,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinForm(Yeses):
    """What somebody of the roster chose in the form."""

    language: Language
    sectors: frozenset[Sector]
    rhythm: Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomerForm(Yeses):
    """What somebody said of themselves who is new to the network.

    ``said`` has the profile's fields as they were typed; ``language`` is Discord's, if we speak it.
    """

    said: Said
    language: Language | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """Somebody new who is in; ``problems`` are what they typed and could not be taken.

    ``doubted``: the roster has their e-mail already, so the coordinators look at it first.
    """

    person: Ambassador
    problems: Sequence[Problem] = ()
    doubted: bool = False
