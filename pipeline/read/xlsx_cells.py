"""The cells of one sheet of an .xlsx, streamed: values, formulas and looks in one pass."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from pipeline.read.book import PLAIN, Area, Cell, Kind, Look, Sheet
from pipeline.read.excel import (
    EPOCH_1900,
    column_number,
    day_of,
    is_duration_format,
    is_time_format,
    place_of,
    row_number,
    time_text,
)
from pipeline.read.guard import Refusal
from pipeline.read.xlsx_parts import plain_text
from pipeline.read.xml_part import Attributes, Part, is_on, whole

MOST_CELLS = 4_000_000
_DIGITS = "0123456789"
_TEXTS = {"s", "str", "inlineStr"}


@dataclass(slots=True)
class Shared:
    """What the sheets of a workbook share: texts, looks, calendar, and the count of cells."""

    strings: list[str] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    epoch: datetime = EPOCH_1900
    cells: int = 0


class SheetPart(Part):
    """Fills a sheet with its cells and merged areas."""

    def __init__(self, sheet: Sheet, shared: Shared) -> None:
        super().__init__()
        self.sheet, self.shared = sheet, shared
        self._columns: dict[str, int] = {}
        self._hidden_columns: list[tuple[int, int]] = []
        self._row = self._col = 0
        self._row_hidden = False
        self._type = "n"
        self._look = PLAIN
        self._value: str | None = None
        self._formula: str | None = None
        self._formulas: dict[str, tuple[str, str]] = {}
        self._about_formula: Attributes = {}
        self._phonetic = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """Take up a row, a cell, or what stands in a cell."""
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "t", "is"}:
            self.forget()
        elif name == "f":
            self.forget()
            self._about_formula = attributes
        elif name == "row":
            self._row = self._row_of(attributes.get("r"))
            self._col = 0
            self._row_hidden = is_on(attributes.get("hidden"))
        elif name == "rPh":
            self._phonetic += 1
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col" and is_on(attributes.get("hidden")):
            span = whole(attributes.get("min")), whole(attributes.get("max"))
            self._hidden_columns.append(span)

    def end(self, name: str) -> None:
        """Keep a value or formula; at the end of a cell, the cell."""
        if name == "v":
            self._value = self.take()
        elif name == "t":
            piece = self.take()
            if not self._phonetic:
                self._value = (self._value or "") + piece
        elif name == "f":
            self._formula = self._whole_formula(self.take())
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "c" and (self._value is not None or self._formula is not None):
            self._end_cell()

    def _row_of(self, digits: str | None) -> int:
        # Some writers number neither rows nor cells: then each follows the one before.
        if not digits:
            return self._row + 1
        try:
            return row_number(digits)
        except ValueError as fault:
            raise Refusal("FILE-DAMAGED", f"a row has the number {digits[:20]!r}") from fault

    def _start_cell(self, attributes: Attributes) -> None:
        address = attributes.get("r")
        if address:
            letters = address.rstrip(_DIGITS)
            try:
                if letters not in self._columns:
                    self._columns[letters] = column_number(letters)
                self._col = self._columns[letters]
                self._row = row_number(address[len(letters) :])
            except ValueError as fault:
                raise Refusal("FILE-DAMAGED", f"a cell has the address {address[:20]!r}") from fault
        else:
            self._col += 1
        self._type = attributes.get("t", "n")
        style = whole(attributes.get("s"))
        self._look = self.shared.looks[style] if 0 <= style < len(self.shared.looks) else PLAIN
        self._value = self._formula = None

    def _whole_formula(self, text: str) -> str:
        group = self._about_formula.get("si")
        if self._about_formula.get("t") != "shared" or group is None:
            return f"={text}"
        if text:
            self._formulas[group] = (text, f"R{self._row}C{self._col}")
            return f"={text}"
        first, where = self._formulas.get(group, ("", ""))
        return f"={first} (shared with {where})"

    def _end_cell(self) -> None:
        made = self._cell()
        if made is None:
            return
        self.shared.cells += 1
        if self.shared.cells > MOST_CELLS:
            raise Refusal("FILE-TOO-LARGE", f"the workbook holds more than {MOST_CELLS:,} cells")
        hidden_column = any(low <= made.col <= high for low, high in self._hidden_columns)
        made.hidden = self.sheet.hidden or self._row_hidden or hidden_column
        made.formula, made.look = self._formula, self._look
        self.sheet.put(made)

    def _cell(self) -> Cell | None:
        value, kind = self._value, self._type
        row, col = self._row, self._col
        if not value:
            # A formula may rightly give an empty text; an empty number was never calculated.
            if self._formula is None or kind in _TEXTS:
                return None
            return Cell(row, col, Kind.NOT_CALCULATED, "")
        if kind in _TEXTS:
            text = self._text(value)
            return Cell(row, col, Kind.TEXT, text) if text.strip() else None
        if kind in _MAKERS:
            return _MAKERS[kind](row, col, value)
        return number_cell(row, col, value, self._look, self.shared.epoch)

    def _text(self, value: str) -> str:
        if self._type != "s":
            return plain_text(value)
        index = whole(value)
        return self.shared.strings[index] if 0 <= index < len(self.shared.strings) else ""

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        try:
            top, left = place_of(first)
            bottom, right = place_of(last or first)
        except ValueError:
            return
        if (top, left) != (bottom, right):
            self.sheet.merged[top, left] = Area(top, left, bottom, right)


def _error_cell(row: int, col: int, text: str) -> Cell:
    return Cell(row, col, Kind.ERROR, plain_text(text))


def _logical_cell(row: int, col: int, text: str) -> Cell:
    return Cell(row, col, Kind.LOGICAL, "TRUE" if text == "1" else "FALSE")


def _iso_cell(row: int, col: int, text: str) -> Cell:
    try:
        day: date = datetime.fromisoformat(text).date()
    except ValueError:
        return Cell(row, col, Kind.TEXT, plain_text(text))
    return Cell(row, col, Kind.DATE, day.isoformat(), day=day)


_MAKERS: dict[str, Callable[[int, int, str], Cell]] = {
    "e": _error_cell,
    "b": _logical_cell,
    "d": _iso_cell,
}


def number_cell(
    row: int, col: int, text: str, look: Look = PLAIN, epoch: datetime = EPOCH_1900
) -> Cell:
    """Make a cell of a stored number; hours of a duration, a day, or a time where shown as one."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        return Cell(row, col, Kind.TEXT, plain_text(text))
    if not look.is_date:
        return Cell(row, col, Kind.NUMBER, number_text(number, look), number=number)
    code = look.number_format
    if is_duration_format(code) or (is_time_format(code) and number >= 1):
        return Cell(row, col, Kind.NUMBER, time_text(number), number=number * 24)
    if is_time_format(code) and number > 0:
        return Cell(row, col, Kind.TEXT, time_text(number))
    day = day_of(number, epoch)
    if day is None:
        return Cell(row, col, Kind.NUMBER, number_text(number, PLAIN), number=number)
    return Cell(row, col, Kind.DATE, day.isoformat(), number=number, day=day)


def number_text(number: float, look: Look) -> str:
    """Write a number as a person would read it: 12, 0.061, 85%."""
    if look.is_percent:
        return f"{number * 100:.6g}%"
    return f"{int(number)}" if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"
