"""Drawing helpers of contract B: a workbook that says so when a cell was not written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Scalar = str | int | float | date

TEAL, PALE, GREY, SAND, YELLOW = "#1F6F78", "#DDEBEA", "#F2F2F2", "#FCE9D0", "#FFFF00"
RAG_FILL = {"G": "#92D050", "A": "#FFC000", "R": "#FF5050"}
HEAD = {"bold": True, "bg_color": TEAL, "font_color": "#FFFFFF", "border": 1, "text_wrap": True}
HEAD_MID = {**HEAD, "align": "center", "valign": "vcenter"}
CELL = {"border": 1}
TOTAL = {"border": 1, "bold": True, "bg_color": PALE}
ARIAL = {"font_name": "Arial", "font_size": 10}
FORM_HEAD = {
    **ARIAL,
    "bold": True,
    "bg_color": "#1F3864",
    "font_color": "#FFFFFF",
    "border": 1,
    "text_wrap": True,
}
PLAIN_HEAD = {"bold": True, "bg_color": "#FFE699", "border": 1, "text_wrap": True}
NOTE = {"italic": True, "font_size": 9, "font_color": "#595959"}


class Book:
    """An xlsxwriter workbook with cached formats, a fixed date and no silent failures."""

    def __init__(self, path: Path, created: datetime, title: str, company: str) -> None:
        """Open `path` for writing; `created` becomes both the created and the modified date."""
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        self._book = Workbook(str(path), options)
        self._book.set_properties(
            {"title": title, "author": "Service manager", "company": company, "created": created}
        )
        self._book.set_calc_mode("auto")
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}

    def fmt(self, **props: object) -> Format:
        """Return the format with these properties, made once."""
        key = tuple(sorted(props.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(dict(key))
        return self._formats[key]

    def sheet(self, name: str) -> Sheet:
        """Add a sheet at the end."""
        return Sheet(self, self._book.add_worksheet(name))

    def chart(self, kind: str) -> Chart:
        """Return a new chart of this kind, to be placed on a sheet."""
        return self._book.add_chart({"type": kind})

    def close(self) -> None:
        """Write the file."""
        self._book.close()


class Sheet:
    """A worksheet addressed by zero-based row and column, formats given as properties."""

    def __init__(self, book: Book, raw: Worksheet) -> None:
        """Wrap one xlsxwriter worksheet."""
        self.book = book
        self.raw = raw

    def put(self, row: int, col: int, value: Scalar, **props: object) -> None:
        """Write text, a number or a date, never a formula."""
        form = self.book.fmt(**props) if props else None
        if isinstance(value, str):
            code = self.raw.write_string(row, col, value, form)
        elif isinstance(value, date):
            code = self.raw.write_datetime(row, col, value, form)
        else:
            code = self.raw.write_number(row, col, value, form)
        _written(code, row, col)

    def put_row(self, row: int, col: int, values: Sequence[Scalar], **props: object) -> None:
        """Write values side by side in one format."""
        for offset, value in enumerate(values):
            self.put(row, col + offset, value, **props)

    def blank(self, row: int, cols: range, **props: object) -> None:
        """Give empty cells their format."""
        for col in cols:
            _written(self.raw.write_blank(row, col, None, self.book.fmt(**props)), row, col)

    def formula(self, row: int, col: int, text: str, value: Scalar, **props: object) -> None:
        """Write a formula together with its result, whole numbers as Excel stores them."""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        _written(self.raw.write_formula(row, col, text, self.book.fmt(**props), value), row, col)

    def merge(self, row: int, first: int, last: int, text: str, **props: object) -> None:
        """Merge cells of one row under a text."""
        _written(
            self.raw.merge_range(row, first, row, last, text, self.book.fmt(**props)), row, first
        )

    def merge_block(
        self, rows: tuple[int, int], cols: tuple[int, int], text: str, **props: object
    ) -> None:
        """Merge a block of cells under a text."""
        code = self.raw.merge_range(
            rows[0], cols[0], rows[1], cols[1], text, self.book.fmt(**props)
        )
        _written(code, rows[0], cols[0])

    def widths(self, *widths: float) -> None:
        """Set the widths of the columns from A on."""
        for col, width in enumerate(widths):
            self.raw.set_column(col, col, width)

    def landscape(self, tall: int = 1) -> None:
        """Set the page up as A4 landscape, one page wide and `tall` pages long (0: as needed)."""
        self.raw.set_landscape()
        self.raw.set_paper(9)
        self.raw.fit_to_pages(1, tall)
        self.raw.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self.raw.set_footer("&L&8&F&C&8&A&R&8Page &P of &N")


def _written(code: int, row: int, col: int) -> None:
    """Raise if xlsxwriter quietly refused a cell."""
    if code:
        message = f"cell at row {row}, column {col} was not written (code {code})"
        raise ValueError(message)


def stone(weight_kg: float) -> str:
    """Return a weight in kilograms as people say it in stones and pounds, such as "12st 4"."""
    pounds = round(weight_kg / 0.45359237)
    return f"{pounds // 14}st {pounds % 14}"


def a1(row: int, col: int) -> str:
    """Return the address of a zero-based row and column, such as "D7"."""
    letters = chr(65 + col) if col < 26 else "A" + chr(65 + col - 26)
    return f"{letters}{row + 1}"


def span(row: int, first: int, last: int) -> str:
    """Return the range of one row between two columns, such as "D7:F7"."""
    return f"{a1(row, first)}:{a1(row, last)}"
