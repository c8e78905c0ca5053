"""The memory that the parts of an .xlsx would take, counted while their XML passes by."""

from array import array
from functools import lru_cache
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from bot.roster.errors import TooManyCellsError, UnreadableWorkbookError

MAX_CELLS: Final = 5_000_000
MAX_TEXT_CHARS: Final = 100_000_000
_DIGITS: Final = "0123456789"


class SheetSize:
    """Follows one part: a sheet's rectangle and the shared texts it repeats, or those texts.

    ``lengths`` are the shared texts' lengths; their own part fills it and has to come first.
    """

    def __init__(self, lengths: "array[int]") -> None:
        self._lengths = lengths
        self._row = self._column = self._bottom = self._right = self._chars = 0
        self._is_shared = False
        self._index = ""
        self._is_followed = True
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._root

    def feed(self, chunk: bytes, *, is_last: bool = False) -> None:
        """Take the next bytes of the part.

        Raises:
            TooManyCellsError: loading it would take too much.
            UnreadableWorkbookError: a sheet, or its texts, is no XML.
        """
        if not self._is_followed:
            return
        try:
            self._parser.Parse(chunk, is_last)
        except ExpatError as error:
            self._is_followed = False
            if self._parser.StartElementHandler != self._root:
                raise UnreadableWorkbookError from error

    def _root(self, name: str, _: dict[str, str]) -> None:
        kind = _local(name)
        if kind == "worksheet":
            self._parser.StartElementHandler = self._in_sheet
        elif kind == "sst":
            self._parser.StartElementHandler = self._in_texts
        else:
            self._is_followed = False

    def _in_texts(self, name: str, _: dict[str, str]) -> None:
        if _local(name) == "si":
            if len(self._lengths) >= MAX_CELLS:
                raise TooManyCellsError(cells=MAX_CELLS)
            self._lengths.append(0)
            self._parser.CharacterDataHandler = self._text

    def _text(self, text: str) -> None:
        self._lengths[-1] += len(text)

    def _in_sheet(self, name: str, attributes: dict[str, str]) -> None:
        if self._index:
            self._refer()
        kind = _local(name)
        if kind == "c":
            self._place(attributes.get("r", ""))
            self._is_shared = attributes.get("t") == "s"
        elif kind == "row":
            self._row = int(attributes.get("r") or self._row + 1)
            self._column = 0
        elif kind in {"v", "is"}:
            self._fill()

    def _place(self, reference: str) -> None:
        letters = reference.rstrip(_DIGITS)
        if reference:
            self._row = int(reference[len(letters) :])
        self._column = _column(letters) if letters else self._column + 1

    def _fill(self) -> None:
        self._bottom = max(self._bottom, self._row)
        self._right = max(self._right, self._column)
        if self._bottom * self._right > MAX_CELLS:
            raise TooManyCellsError(cells=MAX_CELLS)
        if self._is_shared:
            self._parser.CharacterDataHandler = self._collect

    def _collect(self, text: str) -> None:
        self._index += text

    def _refer(self) -> None:
        self._parser.CharacterDataHandler = None
        index, self._index = int(self._index), ""
        if index >= len(self._lengths):
            raise UnreadableWorkbookError
        self._chars += self._lengths[index]
        if self._chars > MAX_TEXT_CHARS:
            raise TooManyCellsError(cells=MAX_CELLS)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


@lru_cache(maxsize=20_000)
def _column(letters: str) -> int:
    """Return the number of a column: 1 for ``A``, 16,384 for ``XFD``."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
