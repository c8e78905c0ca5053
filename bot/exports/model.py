"""Values of an export."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.ambassadors.model import Profile, Status
from bot.errors import UserError
from bot.i18n import Language


class Format(StrEnum):
    """How the file is written."""

    CSV_FR = "csv-fr"
    CSV_EN = "csv-en"
    XLSX = "xlsx"

    @property
    def suffix(self) -> str:
        """What the file's name ends in."""
        return "xlsx" if self is Format.XLSX else "csv"

    def language(self, reader: Language) -> Language:
        """Return the language of the file; a workbook is in its reader's."""
        spoken = {Format.CSV_FR: Language.FR, Format.CSV_EN: Language.EN}
        return spoken.get(self, reader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """One person; ``sponsor`` is the sponsor's e-mail."""

    profile: Profile
    sponsor: str
    status: Status
    joined_at: datetime | None
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file and how many people are in it."""

    content: bytes
    people: int


class NobodyToExportError(UserError):
    """Nobody is in the audience."""

    key = "error-export-nobody"


class ExportTooBigError(UserError):
    """The file is larger than ``megabytes``, more than Discord takes."""

    key = "error-export-too-big"
