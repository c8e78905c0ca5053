"""Sheets of an .xlsx, in their order."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from bot.roster.errors import UnreadableWorkbookError
from bot.roster.model import Cell
from bot.roster.unpacking import check_unpacked

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


def sheets(content: bytes) -> Iterator["CalamineSheet"]:
    """Yield the visible sheets of a workbook, each loaded only when it is asked for.

    Raises:
        NotARosterError: the workbook is damaged, or would fill the memory.
    """
    # Costs memory until it is needed.
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    check_unpacked(content)
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        for sheet in workbook.sheets_metadata:
            if (sheet.typ, sheet.visible) == (SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible):
                yield workbook.get_sheet_by_name(sheet.name)
    except CalamineError as error:
        raise UnreadableWorkbookError from error


def rows(sheet: "CalamineSheet") -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of every row of ``sheet``, from its row 1 and its column A on."""
    return map(tuple, sheet.iter_rows())
