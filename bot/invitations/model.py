"""Values of an invitation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.errors import UserError

LIVING: Final = 3
"""Invitations of one person that live at once; drawing another ends the oldest."""


class NoLinkError(UserError):
    """The network has no link to its server yet, so nobody could follow an invitation."""

    key = "error-invitation-no-link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation that lives: how many people it still lets in, and until when."""

    uses_left: int
    drawn_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A new invitation, with its ``code``, which is shown this once; ``link`` leads to the server.

    ``sponsor`` is whom the letter is from.
    """

    sponsor: str
    code: str
    link: str
    uses: int
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Living:
    """The invitations that somebody has, the newest first; their codes cannot be shown again."""

    invitations: Sequence[Invitation]
