"""Why a file is no roster at all; each key is a message, its values stand in the docstring."""

from bot.errors import UserError


class NotARosterError(UserError):
    """A file that cannot be read as a roster; nothing of it is imported."""


class EmptyRosterError(NotARosterError):
    """Nothing stands in the file."""

    key = "error-roster-empty"


class HeaderOnlyError(NotARosterError):
    """A header, and no row below it."""

    key = "error-roster-header-only"


class WrongFormatError(NotARosterError):
    """Neither text nor .xlsx; ``format`` is ``pdf``, ``ole`` (.xls or a password) or ``zip``."""

    key = "error-roster-format"


class UnreadableWorkbookError(NotARosterError):
    """An .xlsx that is damaged."""

    key = "error-roster-workbook"


class NulBytesError(NotARosterError):
    """NUL bytes, which no text has; ``line`` is the first row with one."""

    key = "error-roster-nul"


class EncodingError(NotARosterError):
    """Text that is not in the encoding its first bytes announce."""

    key = "error-roster-encoding"


class LineTooLongError(NotARosterError):
    """A row or cell longer than any person types; ``line`` is the row."""

    key = "error-roster-line-too-long"


class UnclosedQuoteError(NotARosterError):
    """A double quote opens a cell in row ``line`` and is not closed; ``value`` follows it."""

    key = "error-roster-quote"


class FileTooBigError(NotARosterError):
    """More than ``megabytes`` in the file."""

    key = "error-roster-file-too-big"


class UnpacksTooBigError(NotARosterError):
    """More than ``megabytes`` once the .xlsx is unpacked."""

    key = "error-roster-unpacks-too-big"


class TooManyCellsError(NotARosterError):
    """A sheet whose far corner or whose texts would fill the memory; ``cells`` is the most."""

    key = "error-roster-too-many-cells"


class TooManyRowsError(NotARosterError):
    """More than ``rows`` rows."""

    key = "error-roster-too-many-rows"


class NoEmailColumnError(NotARosterError):
    """No column for the e-mail in the first rows."""

    key = "error-roster-no-email-column"


class NoNameColumnError(NotARosterError):
    """A column for the e-mail, and none for a name."""

    key = "error-roster-no-name-column"
