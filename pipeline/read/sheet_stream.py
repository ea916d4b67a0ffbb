"""The cells of one sheet of an .xlsx tag by tag, for sheets that `sheet_scan` finds odd."""

from __future__ import annotations

import math
import re
from datetime import date, datetime

from pipeline.read.book import NO_TEXT, Area, Kind, Look, Sheet
from pipeline.read.excel import column_number, day_of, place_of, row_number, time_text
from pipeline.read.gather import Gathered, Stored
from pipeline.read.guard import Refusal
from pipeline.read.xlsx_parts import Shared, plain_text
from pipeline.read.xml_part import Attributes, OddError, Part, is_on, whole

_DIGITS = "0123456789"
_TEXTS = {"s", "str", "inlineStr"}


_MERGE = re.compile(r'<mergeCell ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"\s*(?:/>|>)')
_COLUMN = re.compile(r"<col (?=[^<>]*\bhidden=\"(?:1|true)\")([^<>]*)>")
_BOUND = re.compile(r'\b(min|max)="(\d{1,6})"')


def take_rest(text: str, sheet: Sheet) -> list[tuple[int, int]]:
    """Give a sheet its merged areas and return its hidden columns, from all but its cells.

    Raises:
        OddError: a merged area is not written as nearly every program writes it.
    """
    merges = _MERGE.findall(text)
    if len(merges) != text.count("<mergeCell "):
        raise OddError
    for ref in merges:
        area = area_of(ref)
        if area is not None:
            sheet.merged[area.top, area.left] = area
    bounds = [dict(_BOUND.findall(found)) for found in _COLUMN.findall(text)]
    return [(whole(bound.get("min")), whole(bound.get("max"))) for bound in bounds]


def area_of(ref: str) -> Area | None:
    """Return the area of a merge; None for a single cell, or what is no area."""
    first, _, last = ref.partition(":")
    try:
        top, left = place_of(first)
        bottom, right = place_of(last or first)
    except ValueError:
        return None
    return None if (top, left) == (bottom, right) else Area(top, left, bottom, right)


class SheetRest(Part):
    """What a sheet holds beside its cells: merged areas and hidden columns."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.hidden_columns: list[tuple[int, int]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take up a merged area or a hidden column."""
        self.forget()
        if name == "mergeCell":
            area = area_of(attributes.get("ref", ""))
            if area is not None:
                self.sheet.merged[area.top, area.left] = area
        elif name == "col" and is_on(attributes.get("hidden")):
            span = whole(attributes.get("min")), whole(attributes.get("max"))
            self.hidden_columns.append(span)


class SheetPart(SheetRest):
    """Gathers the cells of a sheet, which is number `index` of its book, counted from 0."""

    def __init__(self, sheet: Sheet, index: int, shared: Shared, gathered: Gathered) -> None:
        super().__init__(sheet)
        self.index, self.shared, self.gathered = index, shared, gathered
        self._columns: dict[str, int] = {}
        self._row = self._col = 0
        self._row_hidden = False
        self._type = "n"
        self._style = 0
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
        else:
            super().start(name, attributes)

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
        self._style = min(max(whole(attributes.get("s")), 0), len(self.shared.looks) - 1)
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
        value, kind = self._value, self._type
        if not value:
            # A formula may rightly give an empty text; an empty number was never calculated.
            if self._formula is not None and kind not in _TEXTS:
                self._add(Kind.NOT_CALCULATED)
        elif kind in _TEXTS:
            self._add_text(value)
        elif kind == "e":
            self._add(Kind.ERROR, text=plain_text(value))
        elif kind == "b":
            self._add(Kind.LOGICAL, text="TRUE" if value == "1" else "FALSE")
        elif kind == "d":
            self._add_iso(value)
        else:
            self._add_number(value)

    def _add_text(self, value: str) -> None:
        if self._type != "s":
            text = plain_text(value)
        else:
            index = whole(value)
            strings = self.shared.strings
            text = strings[index] if 0 <= index < len(strings) else ""
        if text.strip():
            self._add(Kind.TEXT, text=text)

    def _add_iso(self, value: str) -> None:
        try:
            day = datetime.fromisoformat(value).date()
        except ValueError:
            self._add(Kind.TEXT, text=plain_text(value))
        else:
            self._add(Kind.DATE, day=day)

    def _add_number(self, value: str) -> None:
        look = self.shared.looks[self._style]
        kind, number, text, day = meaning_of(value, look, self.shared)
        self._add(kind, text=text, number=number, day=day)

    def _add(
        self,
        kind: Kind,
        *,
        text: str | None = None,
        number: float | None = None,
        day: date | None = None,
    ) -> None:
        hidden_column = any(low <= self._col <= high for low, high in self.hidden_columns)
        hidden = self.sheet.hidden or self._row_hidden or hidden_column
        place = NO_TEXT if text is None else self.shared.add(text)
        stored = Stored(kind, place, number, day, self._formula, hidden)
        self.gathered.add((self.index, self._row, self._col), stored, self._style)


def meaning_of(
    value: str, look: Look, shared: Shared
) -> tuple[Kind, float | None, str | None, date | None]:
    """Say what a stored number is: a number, hours of a duration, a day, or a time of day.

    Returns its kind, number, text and day.
    """
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        return Kind.TEXT, None, plain_text(value), None
    if not look.is_date:
        return Kind.NUMBER, number, None, None
    if look.is_duration or (look.is_time and number >= 1):
        return Kind.NUMBER, number * 24, None, None
    if look.is_time and number > 0:
        return Kind.TEXT, None, time_text(number), None
    day = day_of(number, shared.epoch)
    return (Kind.NUMBER if day is None else Kind.DATE), number, None, day
