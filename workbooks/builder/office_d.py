"""Thin drawing helpers for the contract D sample workbooks: house style and checked writing.

No figures and no layout of a particular tab stand here.
"""

from __future__ import annotations

import datetime as dt
import pathlib

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

NAVY = "#003087"
BLUE = "#005EB8"
PALE = "#E8EDEE"
ICE = "#DCE9F5"
EDGE = "#A6B1B7"
YELLOW = "#FFF59D"
GREY_TEXT = "#425563"
MONTH = "mmm-yy"
DATE = "dd/mm/yyyy"
COUNT = "#,##0"
PERCENT = "0.0%"
POUNDS = "£#,##0"

Cell = str | int | float | dt.date | None
Property = str | int | float | bool

STYLES: dict[str, dict[str, Property]] = {
    "title": {"bold": True, "font_size": 14, "font_color": "white", "bg_color": BLUE},
    "subtitle": {"bold": True, "font_color": NAVY, "font_size": 11},
    "table title": {"bold": True, "font_color": NAVY},
    "label": {"bold": True, "font_color": GREY_TEXT},
    "plain": {},
    "head": {
        "bold": True,
        "font_color": "white",
        "bg_color": NAVY,
        "border": 1,
        "border_color": EDGE,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
    },
    "head left": {
        "bold": True,
        "font_color": "white",
        "bg_color": NAVY,
        "border": 1,
        "border_color": EDGE,
        "text_wrap": True,
        "valign": "vcenter",
    },
    "text": {"border": 1, "border_color": EDGE, "text_wrap": True, "valign": "vcenter"},
    "indent": {
        "border": 1,
        "border_color": EDGE,
        "align": "left",
        "indent": 2,
        "font_color": GREY_TEXT,
        "valign": "vcenter",
    },
    "strong": {
        "border": 1,
        "border_color": EDGE,
        "bold": True,
        "text_wrap": True,
        "valign": "vcenter",
    },
    "number": {"border": 1, "border_color": EDGE, "num_format": COUNT, "valign": "vcenter"},
    "date": {
        "border": 1,
        "border_color": EDGE,
        "num_format": DATE,
        "align": "center",
        "valign": "vcenter",
    },
    "note": {"italic": True, "font_size": 9, "font_color": GREY_TEXT, "text_wrap": True},
    "alert": {
        "bold": True,
        "font_color": "#7C2855",
        "bg_color": YELLOW,
        "text_wrap": True,
        "valign": "vcenter",
    },
}


class WriteError(RuntimeError):
    """A write that xlsxwriter refused without raising."""


def checked(code: object, what: str) -> None:
    """Raise when an xlsxwriter call answers with a failure code."""
    if isinstance(code, int) and code != 0:
        raise WriteError(f"{what}: xlsxwriter answered {code}")


class Book:
    """A workbook in the house style: Arial, sober blues, formats made once and kept."""

    def __init__(self, path: pathlib.Path, created: dt.datetime, title: str) -> None:
        """Open the file for writing; `created` is the only date its bytes will carry."""
        self.workbook = xlsxwriter.Workbook(
            str(path),
            {
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self.workbook.formats[0].set_font_name("Arial")
        self.workbook.formats[0].set_font_size(10)
        self.workbook.set_properties(
            {
                "title": title,
                "author": "Commonthread Link CIC",
                "company": "Commonthread Link CIC",
                "created": created,
            }
        )
        self._formats: dict[tuple[tuple[str, Property], ...], Format] = {}

    def style(self, name: str, **more: Property) -> Format:
        """Return the format of a named style with additions, the same object each time."""
        properties: dict[str, Property] = {
            "font_name": "Arial",
            "font_size": 10,
            **STYLES[name],
            **more,
        }
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(properties)
        return self._formats[key]

    def sheet(self, name: str, widths: tuple[float, ...], *, colour: str = BLUE) -> Sheet:
        """Add a landscape A4 sheet, one page wide, with the given column widths."""
        worksheet = self.workbook.add_worksheet(name)
        worksheet.set_landscape()
        worksheet.set_paper(9)
        worksheet.fit_to_pages(1, 0)
        worksheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        worksheet.set_footer("&L&8ML-SP-25-009 OFFICIAL&C&8&A&R&8Page &P of &N")
        worksheet.hide_gridlines(2)
        worksheet.set_tab_color(colour)
        for column, width in enumerate(widths):
            checked(worksheet.set_column(column, column, width), f"width of {name}")
        return Sheet(self, worksheet, len(widths))

    def close(self) -> None:
        """Write the file."""
        self.workbook.close()


class Sheet:
    """One worksheet with writing that cannot fail silently. Rows and columns count from 0."""

    def __init__(self, book: Book, worksheet: Worksheet, columns: int) -> None:
        """Keep the worksheet and the number of columns its titles span."""
        self.book = book
        self.raw = worksheet
        self.columns = columns

    def put(
        self, row: int, column: int, value: Cell, style: str = "text", **more: Property
    ) -> None:
        """Write one value with its own type; None leaves a formatted empty cell."""
        shape = self.book.style(style, **more)
        if value is None:
            code = self.raw.write_blank(row, column, None, shape)
        elif isinstance(value, str):
            code = self.raw.write_string(row, column, value, shape)
        elif isinstance(value, dt.date):
            code = self.raw.write_datetime(row, column, value, shape)
        else:
            code = self.raw.write_number(row, column, value, shape)
        checked(code, f"{self.raw.name} row {row + 1}")

    def formula(
        self, row: int, column: int, text: str, value: float | str, style: str, **more: Property
    ) -> None:
        """Write a formula together with the result it must have."""
        shape = self.book.style(style, **more)
        checked(self.raw.write_formula(row, column, text, shape, value), f"{self.raw.name} {text}")

    def title(self, text: str, subtitle: str) -> None:
        """Draw the blue title bar in row 1 and the provider line in row 2."""
        self.span(0, 0, self.columns - 1, text, "title", valign="vcenter", indent=1)
        self.raw.set_row(0, 26)
        self.put(1, 0, subtitle, "subtitle")

    def span(
        self, row: int, first: int, last: int, text: str, style: str = "note", **more: Property
    ) -> None:
        """Merge cells of one row and write the text into them."""
        code = self.raw.merge_range(row, first, row, last, text, self.book.style(style, **more))
        checked(code, f"{self.raw.name} merge in row {row + 1}")

    def header(self, row: int, names: tuple[Cell, ...], height: float = 30) -> None:
        """Write one header row; dates become month headers."""
        self.raw.set_row(row, height)
        for column, name in enumerate(names):
            more: dict[str, Property] = {"num_format": MONTH} if isinstance(name, dt.date) else {}
            self.put(row, column, name, "head" if column else "head left", **more)


def address(row: int, column: int) -> str:
    """Name a cell of the first 26 columns from its zero-based row and column."""
    return f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column]}{row + 1}"


def text_height(text: str, width: int) -> float:
    """Estimate the row height that shows a text wrapped at about `width` characters."""
    return 13.5 * max(1, -(-len(text) // width)) + 3
