"""Reads .xls, .xlsb and .ods, and .xlsx files that only calamine can open: values alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from pipeline.read.book import PLAIN, Area, Book, Cell, Kind, Sheet, number_text
from pipeline.read.gather import Gathered
from pipeline.read.guard import Refusal


def read_with_calamine(path: Path) -> Book:
    """Read the values of every sheet; formulas, looks and comments are not to be had.

    Raises:
        Refusal: calamine cannot open the file either.
    """
    try:
        with CalamineWorkbook.from_path(path) as opened:
            return _read(opened)
    except (CalamineError, OSError, ValueError) as fault:
        reason = str(fault).splitlines()[0][:120] if str(fault) else type(fault).__name__
        if "password" in reason.lower():
            raise Refusal("FILE-ENCRYPTED", "the workbook is protected with a password") from fault
        if "limit" in reason.lower():
            raise Refusal("FILE-HOSTILE", f"it asks for too much room ({reason})") from fault
        raise Refusal("FILE-DAMAGED", f"it cannot be opened ({reason})") from fault


def _read(opened: CalamineWorkbook) -> Book:
    gathered = Gathered()
    sheets: list[Sheet] = []
    charts = []
    for number, about in enumerate(opened.sheets_metadata, start=1):
        if about.typ is not SheetTypeEnum.WorkSheet:
            charts.append(about.name)
            continue
        sheet = Sheet(about.name, number, about.visible is not SheetVisibleEnum.Visible)
        source = opened.get_sheet_by_name(about.name)
        for (top, left), (bottom, right) in source.merged_cell_ranges or []:
            sheet.merged[top + 1, left + 1] = Area(top + 1, left + 1, bottom + 1, right + 1)
        _fill(gathered, len(sheets), sheet, source.to_python(skip_empty_area=False))
        sheets.append(sheet)
    book = gathered.book(sheets, "calamine")
    book.chart_sheets = tuple(charts)
    return book


def _fill(gathered: Gathered, index: int, sheet: Sheet, rows: Sequence[Sequence[object]]) -> None:
    for row, values in enumerate(rows, start=1):
        for col, value in enumerate(values, start=1):
            cell = _cell(row, col, value) if value != "" else None
            if cell is not None:
                cell.hidden = sheet.hidden
                gathered.put(index, cell)


def _cell(row: int, col: int, value: object) -> Cell | None:
    if isinstance(value, bool):
        return Cell(row, col, Kind.LOGICAL, "TRUE" if value else "FALSE")
    if isinstance(value, (int, float)):
        number = float(value)
        return Cell(row, col, Kind.NUMBER, number_text(number, PLAIN), number=number)
    if isinstance(value, (datetime, date)):
        day = value.date() if isinstance(value, datetime) else value
        return Cell(row, col, Kind.DATE, day.isoformat(), day=day)
    if isinstance(value, (time, timedelta)):
        return Cell(row, col, Kind.TEXT, str(value))
    if isinstance(value, str) and value.strip():
        return Cell(row, col, Kind.TEXT, value)
    return None
