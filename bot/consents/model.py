"""Values of a consent."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NOTICE_VERSION = "2026-11-24"
"""The privacy notice that people say yes to; a new text has a new version."""


class ConsentKind(StrEnum):
    """What one may say yes to."""

    PRIVATE_MESSAGES = "private-messages"
    PUBLIC_RANKING = "public-ranking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A yes, or with ``given`` False its withdrawal."""

    kind: ConsentKind
    given: bool
    notice_version: str
    at: datetime
