"""Values of a consent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.ambassadors.model import Part


class ConsentKind(StrEnum):
    """What one may say yes to."""

    PRIVATE_MESSAGES = "private-messages"
    PUBLIC_RANKING = "public-ranking"
    DIRECTORY_NAME = "directory-name"
    DIRECTORY_WORK = "directory-work"
    DIRECTORY_PLACE = "directory-place"
    DIRECTORY_SECTORS = "directory-sectors"
    DIRECTORY_ACCOUNT = "directory-account"


DIRECTORY: Final[Mapping[ConsentKind, Part]] = {
    ConsentKind.DIRECTORY_NAME: Part.NAME,
    ConsentKind.DIRECTORY_WORK: Part.WORK,
    ConsentKind.DIRECTORY_PLACE: Part.PLACE,
    ConsentKind.DIRECTORY_SECTORS: Part.SECTORS,
    ConsentKind.DIRECTORY_ACCOUNT: Part.ACCOUNT,
}
"""The kinds that let the directory show a part of somebody."""

GENERAL: Final = (ConsentKind.PRIVATE_MESSAGES, ConsentKind.PUBLIC_RANKING)
"""The kinds that one says yes or no to one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A yes, or with ``given`` False its withdrawal."""

    kind: ConsentKind
    given: bool
    notice_version: str
    at: datetime
