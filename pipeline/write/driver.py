"""Draws a described workbook with xlsxwriter: typed writes only, every answer checked."""

from __future__ import annotations

import os
import tempfile
import warnings
from copy import deepcopy
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from pipeline.write.book import Book, BookFault, Cell, Column
from pipeline.write.guards import check
from pipeline.write.layout import Layout, PlacedCell, PlacedSheet, PlacedTable, letters, place
from pipeline.write.theme import FONT, LOOKS, SIZE

DATE_FORMAT = "d mmm yyyy"
_A4 = 9
_COPIES = 100
# A title or text in column A that begins like a formula or an address stays a text.
_OPTIONS: dict[str, Any] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": SIZE},
}


def write_book(book: Book, path: Path) -> Path:
    """Write the workbook and return the path it was written to.

    The file appears whole or not at all. Where `path` cannot be replaced because somebody has it
    open in Excel, ``name (2).xlsx`` is written beside it.

    Raises:
        BookFault: the description holds something that Excel would refuse or cut.
        OSError: the folder cannot be written to.
    """
    return write_file(to_bytes(book), path)


def write_file(content: bytes, path: Path) -> Path:
    """Write bytes as `write_book` writes a workbook: whole or not at all, beside an open one.

    Raises:
        OSError: the folder cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=".writing-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp gives a file that only its owner may read; a return is for others too.
        Path(beside).chmod(0o644)
        return _put(Path(beside), path)
    finally:
        Path(beside).unlink(missing_ok=True)


def _put(beside: Path, path: Path) -> Path:
    for number in range(1, _COPIES):
        goal = path if number == 1 else path.with_stem(f"{path.stem} ({number})")
        try:
            return beside.replace(goal)
        except PermissionError:
            if number == _COPIES - 1 or not goal.exists():
                raise
    raise AssertionError("unreachable")


def to_bytes(book: Book) -> bytes:
    """Return the workbook's bytes; the same description always gives the same bytes.

    Raises:
        BookFault: the description holds something that Excel would refuse or cut.
    """
    layout = place(book)
    check(book, layout)
    stream = BytesIO()
    with warnings.catch_warnings():
        # xlsxwriter warns, and then leaves the table or link out.
        warnings.simplefilter("error")
        _Drawing(book, layout, stream).draw()
    return stream.getvalue()


def _ok(answer: object, what: str) -> None:
    # Most calls return 0, some None, a few an object; a negative number is a refusal.
    if isinstance(answer, int) and answer != 0:
        raise BookFault(f"xlsxwriter refused {what} (code {answer})")


class _Drawing:
    """One workbook on its way into a stream."""

    def __init__(self, book: Book, layout: Layout, stream: BytesIO) -> None:
        self.book = book
        self.layout = layout
        # A copy: xlsxwriter writes into its options, and the second workbook would come out other
        # than the first.
        self.workbook: Any = xlsxwriter.Workbook(stream, deepcopy(_OPTIONS))
        self.formats: dict[tuple[str, str], Any] = {}

    def draw(self) -> None:
        """Draw everything and close the workbook."""
        self._properties()
        for placed in self.layout.sheets:
            worksheet = self.workbook.add_worksheet(placed.sheet.name)
            self._page(worksheet, placed)
            for table in placed.tables:
                self._table(worksheet, table)
            for item in placed.cells:
                self._write(worksheet, item)
        self.workbook.close()

    def _properties(self) -> None:
        created = datetime.combine(self.book.created, datetime.min.time())
        answer = self.workbook.set_properties(
            {
                "title": self.book.title,
                "subject": self.book.subject,
                "author": self.book.author,
                "company": self.book.author,
                "comments": self.book.comments,
                "created": created,
            }
        )
        _ok(answer, "the properties")
        # xlsxwriter has no setting for the standard property of this name.
        _ok(self.workbook.set_custom_property("Language", self.book.language), "the language")

    def _page(self, worksheet: Any, placed: PlacedSheet) -> None:  # noqa: ANN401 - no types there
        worksheet.set_landscape()
        worksheet.set_paper(_A4)
        worksheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.5)
        worksheet.fit_to_pages(1, int(placed.sheet.one_page))
        worksheet.hide_gridlines(2)
        for col, width in enumerate(placed.sheet.widths):
            _ok(worksheet.set_column(col, col, width), f"the width of column {letters(col)}")
        for row, height in placed.heights.items():
            _ok(worksheet.set_row(row, height), f"the height of row {row + 1}")
        if len(placed.tables) == 1:
            _ok(worksheet.repeat_rows(placed.tables[0].row), "the repeated header")
        if placed.sheet.frozen:
            worksheet.freeze_panes(placed.tables[0].row + 1, placed.sheet.frozen_columns)
        whole = f"A1:{letters(max(len(placed.sheet.widths), 1) - 1)}{placed.rows + 1}"
        # A figure quoted as it stands in another workbook is a text on purpose.
        _ok(worksheet.ignore_errors({"number_stored_as_text": whole}), "the marks to leave out")

    def _table(self, worksheet: Any, placed: PlacedTable) -> None:  # noqa: ANN401
        table = placed.table
        options = {
            "name": table.name,
            "style": None,
            "autofilter": table.filters,
            "title": table.name,
            "description": table.about,
            "columns": [
                {"header": column.title, "header_format": self._format(column.look)}
                for column in table.columns
            ],
        }
        last = (placed.last_row, len(table.columns) - 1)
        _ok(worksheet.add_table(placed.row, 0, *last, options), f"the table {table.name}")
        for col, column in enumerate(table.columns):
            if rule := self._validation(column):
                area = (placed.row + 1, col, placed.last_row, col)
                _ok(worksheet.data_validation(*area, rule), f"the list of {column.title}")

    def _validation(self, column: Column) -> dict[str, object]:
        options: dict[str, object] = {}
        if column.choices:
            options = {"validate": "list", "source": list(column.choices)}
        elif column.choices_from[0]:
            source = "=" + self.layout.column_range(*column.choices_from)
            options = {"validate": "list", "source": source}
        elif column.guide:
            options = {"validate": "any"}
        if column.guide:
            options |= {"input_title": column.title[:32], "input_message": column.guide}
        return options

    def _write(self, worksheet: Any, item: PlacedCell) -> None:  # noqa: ANN401
        cell, at = item.cell, (item.row, item.col)
        shape = self._format(cell.look, cell.number)
        if cell.to or cell.outside:
            inside = f"internal:{self.layout.target(cell.to)}" if cell.to else ""
            url = inside or f"external:{cell.outside}"
            shown = cell.value if isinstance(cell.value, str) else ""
            _ok(worksheet.write_url(*at, url, shape, string=shown), f"the link in {item.address}")
        if (cell.to or cell.outside) and isinstance(cell.value, str):
            return
        _ok(self._write_value(worksheet, at, cell, shape), f"the value of {item.address}")

    def _write_value(
        self,
        worksheet: Any,  # noqa: ANN401
        at: tuple[int, int],
        cell: Cell,
        shape: Any,  # noqa: ANN401
    ) -> object:
        if cell.formula:
            return worksheet.write_formula(*at, f"={cell.formula}", shape, cell.value)
        if cell.value is None or cell.value == "":
            return worksheet.write_blank(*at, None, shape)
        if isinstance(cell.value, str):
            return worksheet.write_string(*at, cell.value, shape)
        if isinstance(cell.value, date):
            day = datetime.combine(cell.value, datetime.min.time())
            return worksheet.write_datetime(*at, day, self._format(cell.look, DATE_FORMAT))
        return worksheet.write_number(*at, cell.value, shape)

    def _format(self, look: str, number: str = "") -> Any:  # noqa: ANN401
        if (look, number) not in self.formats:
            props = dict(LOOKS[look])
            if number:
                props["num_format"] = number
            self.formats[look, number] = self.workbook.add_format(props)
        return self.formats[look, number]
