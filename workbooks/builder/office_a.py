"""A thin layer over xlsxwriter: styles by name, every refusal an error, cached formula results.

It knows nothing of stop smoking; `contract_a.py` says what stands where.
"""

from __future__ import annotations

import datetime as dt
import pathlib
import re
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format

Value = str | float | None
Style = dict[str, Any]

_ADDRESS = re.compile(r"([A-Z]+)(\d+)")


def stacked(*styles: Style) -> Style:
    """Give one style of several, the later ones winning."""
    return {key: value for style in styles for key, value in style.items()}


class Book:
    """A workbook being written, which remembers its numbers so that formulas get true results."""

    def __init__(
        self, path: pathlib.Path, created: dt.datetime, properties: dict[str, str]
    ) -> None:
        """Open the workbook at `path`; `created` fixes the bytes."""
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        self.book = xlsxwriter.Workbook(path, options)
        self.book.set_properties({**properties, "created": created})
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._values: dict[tuple[str, str], Value] = {}

    def format(self, style: Style) -> Format:
        """Give the workbook's format for a style, made once."""
        key = tuple(sorted(style.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(style)
        return self._formats[key]

    def page(self, name: str) -> Page:
        """Add a tab."""
        return Page(self, name)

    def remember(self, sheet: str, cell: str, value: Value) -> None:
        """Keep what a cell holds."""
        self._values[sheet, cell] = value

    def number(self, sheet: str, cell: str) -> float:
        """Give the number in a cell as Excel's + would take it: blank is 0, text an error."""
        value = self._values.get((sheet, cell))
        if isinstance(value, str):
            raise TypeError(f"{sheet}!{cell} holds text: {value}")
        return value or 0

    def numbers(self, sheet: str, column: str, first: int, last: int) -> list[float]:
        """Give the numbers in a stretch of a column as SUM would take them: text ignored."""
        cells = (self._values.get((sheet, f"{column}{row}")) for row in range(first, last + 1))
        return [value for value in cells if value is not None and not isinstance(value, str)]

    def across(self, sheet: str, row: int, columns: str) -> list[float]:
        """Give the numbers in some columns of a row, text ignored."""
        return [value for name in columns for value in self.numbers(sheet, name, row, row)]

    def close(self) -> None:
        """Write the file."""
        self.book.close()


class Page:
    """One tab; cells are named as in Excel ("B4")."""

    def __init__(self, book: Book, name: str) -> None:
        """Add the tab to the book."""
        self.book = book
        self.name = name
        self.sheet = book.book.add_worksheet(name)

    def put(self, cell: str, value: Value, style: Style) -> None:
        """Write a text, a number or, for None, an empty formatted cell."""
        row, column = position(cell)
        fmt = self.book.format(style)
        if value is None:
            code = self.sheet.write_blank(row, column, None, fmt)
        elif isinstance(value, str):
            code = self.sheet.write_string(row, column, value, fmt)
        else:
            code = self.sheet.write_number(row, column, value, fmt)
        _accept(code, self.name, cell)
        self.book.remember(self.name, cell, value)

    def formula(self, cell: str, text: str, value: str | float, style: Style) -> None:
        """Write a formula with the result that Excel would have stored."""
        row, column = position(cell)
        # xlsxwriter stores an empty text as "never calculated"; Excel would store a text, so a
        # blank is given, which shows as nothing too.
        stored = " " if value == "" else value
        code = self.sheet.write_formula(row, column, text, self.book.format(style), stored)
        _accept(code, self.name, cell)
        self.book.remember(self.name, cell, value)

    def total(self, cell: str, first: int, last: int, style: Style) -> None:
        """Write the SUM of the cells above, `first` to `last` of the same column."""
        column = cell.rstrip("0123456789")
        value = sum(self.book.numbers(self.name, column, first, last))
        self.formula(cell, f"=SUM({column}{first}:{column}{last})", value, style)

    def merge(self, cells: str, value: Value, style: Style) -> None:
        """Write into merged cells ("A1:L1")."""
        code = self.sheet.merge_range(
            cells, "" if value is None else value, self.book.format(style)
        )
        _accept(code, self.name, cells)
        self.book.remember(self.name, cells.split(":", maxsplit=1)[0], value)

    def widths(self, **columns: float) -> None:
        """Set column widths: `widths(A=40, B_G=11)`."""
        for name, width in columns.items():
            span = name.replace("_", ":") if "_" in name else f"{name}:{name}"
            self.sheet.set_column(span, width)

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self.sheet.set_row(row - 1, points)


def position(cell: str) -> tuple[int, int]:
    """Give the zero-based row and column of a cell address."""
    match = _ADDRESS.fullmatch(cell)
    if match is None:
        raise ValueError(f"not a cell address: {cell}")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _accept(code: object, sheet: str, cell: str) -> None:
    """Raise where xlsxwriter reports a refusal only by its return code."""
    if code not in (0, None):
        raise ValueError(f"xlsxwriter refused {sheet}!{cell}: {code}")
