"""What an .xlsx would take in memory, known before anything of it is loaded.

An .xlsx of a few kilobytes can hold gigabytes: parts that shrink well, one cell in the last corner
of a sheet (calamine fills the rectangle up to it), a long text that a million cells refer to.
"""

import re
import zlib
from array import array
from collections.abc import Iterator
from copy import copy
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from bot.roster.errors import UnpacksTooBigError, UnreadableWorkbookError, WrongFormatError
from bot.roster.sheetsize import SheetSize

MAX_UNPACKED_BYTES: Final = 150_000_000
_CHUNK_BYTES: Final = 1 << 20
_WORKBOOK: Final = re.compile(r"xl/workbook\d*\.xml")
_OTHER_WORKBOOKS: Final = frozenset({"content.xml", "xl/workbook.bin"})
"""What .ods and .xlsb have, whose size ``SheetSize`` cannot tell."""
_DAMAGED: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)


def check_unpacked(content: bytes) -> None:
    """Read through a zipped workbook and refuse what would fill the memory.

    Raises:
        NotARosterError: it is damaged, no .xlsx, or too big once unpacked.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            if not _is_xlsx(archive):
                raise WrongFormatError(format="zip")
            _check_parts(archive)
    except _DAMAGED as error:
        raise UnreadableWorkbookError from error


def _is_xlsx(archive: ZipFile) -> bool:
    names = {name.lower() for name in archive.namelist()}
    return any(map(_WORKBOOK.fullmatch, names)) and names.isdisjoint(_OTHER_WORKBOOKS)


def _check_parts(archive: ZipFile) -> None:
    unpacked = 0
    lengths = array("Q")
    for part in sorted(archive.infolist(), key=_texts_first):
        size = SheetSize(lengths)
        for chunk in _chunks(archive, part):
            unpacked += len(chunk)
            if unpacked > MAX_UNPACKED_BYTES:
                raise UnpacksTooBigError(megabytes=MAX_UNPACKED_BYTES // 1_000_000)
            size.feed(chunk)
        size.feed(b"", is_last=True)


def _texts_first(part: ZipInfo) -> tuple[bool, int]:
    return "sharedstrings" not in part.filename.lower(), -part.file_size


def _chunks(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """Yield all that ``part`` unpacks to; zipfile by itself stops at the size it declares."""
    if part.file_size > MAX_UNPACKED_BYTES:
        raise UnpacksTooBigError(megabytes=MAX_UNPACKED_BYTES // 1_000_000)
    whole = copy(part)
    whole.file_size = MAX_UNPACKED_BYTES + 2 * _CHUNK_BYTES  # the limit is met first
    with archive.open(whole) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            yield chunk
