"""Rows of a text file: .csv or tabs, in the encodings that spreadsheet programs save."""

import codecs
import csv
import re
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from itertools import islice
from typing import Final

from bot.roster.errors import EncodingError, LineTooLongError, NulBytesError
from bot.roster.quotes import END, check_closed, unclosed

Record = tuple[str, ...]

DELIMITERS: Final = (";", "\t", ",", "|")
MAX_RECORD_CHARS: Final = 1_000_000
_CHUNK_CHARS: Final = 1_048_576
_SAMPLE_BYTES: Final = 65_536
_SAMPLE_ACCENTS: Final = 1_000
_ACCENT: Final = re.compile(rb"[\x80-\xff]")
_BOMS: Final = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def encoding_of(content: bytes) -> str:
    """Return the encoding of all of ``content``, not only of its beginning.

    Raises:
        EncodingError: it is not in the encoding that its byte order mark announces.
    """
    announced = next((name for bom, name in _BOMS.items() if content.startswith(bom)), None)
    encoding = announced or _wide(content[:_SAMPLE_BYTES]) or "utf-8"
    if _decodes(content, encoding):
        return encoding
    if announced:
        raise EncodingError
    return _eight_bit(content)


def records(content: bytes, encoding: str, delimiter: str) -> Iterator[Record]:
    """Yield every record, blank ones as well: the n-th is row n of a spreadsheet program.

    Raises:
        LineTooLongError: a record longer than ``MAX_RECORD_CHARS``, or a cell than csv takes.
        NulBytesError: the text has NULs.
        UnclosedQuoteError: a cell took in the rows below it.
    """
    row, size, width = 1, 0, 0
    taken: list[str] = []

    def lines() -> Iterator[str]:
        nonlocal size
        stream = TextIOWrapper(BytesIO(content), encoding=encoding, newline="")
        while line := stream.readline(MAX_RECORD_CHARS + 1):
            size += len(line)
            if size > MAX_RECORD_CHARS:
                raise LineTooLongError(line=row)
            if END in line:
                raise NulBytesError(line=row)
            taken.append(line)
            yield line
        yield END

    try:
        for record in csv.reader(lines(), delimiter=delimiter):
            if record == [END]:
                return
            if record and (len(taken) > 1 or END in record[-1]):
                check_closed(record, taken, row=row, width=width, delimiter=delimiter)
            yield tuple(record)
            row, size, width = row + 1, 0, max(width, len(record))
            taken.clear()
    except csv.Error as error:
        if len(taken) > 1:
            raise unclosed(_open_cell(taken[0], delimiter), row) from error
        raise LineTooLongError(line=row) from error


def _open_cell(line: str, delimiter: str) -> str:
    """Return the cell that ``line`` opens and does not close."""
    return next(csv.reader([line], delimiter=delimiter))[-1]


def _decodes(content: bytes, encoding: str) -> bool:
    stream = TextIOWrapper(BytesIO(content), encoding=encoding)
    try:
        while stream.read(_CHUNK_CHARS):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a byte order mark: every other byte is NUL."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) or max(even, odd) * 4 < len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _eight_bit(content: bytes) -> str:
    """Tell Windows from Mac by the words around the first accents."""
    from charset_normalizer import from_bytes

    accents = islice(_ACCENT.finditer(content), _SAMPLE_ACCENTS)
    words = (content[max(0, at.start() - 40) : at.end() + 40] for at in accents)
    best = from_bytes(b"\n".join(words), cp_isolation=["cp1252", "mac_roman"]).best()
    guessed = best.encoding if best else "cp1252"
    return guessed if _decodes(content, guessed) else "mac_roman"
