"""Sheets drawn in a test, cell by cell, and what the reader made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pipeline.domain.periods import Period
from pipeline.read.book import Area, Book, Cell, Kind, Look, Sheet, number_text
from pipeline.read.doubts import doubts_of
from pipeline.read.excel import place_of
from pipeline.read.facts import Reading, understand
from pipeline.read.gather import Gathered

MONTH_FORMAT = Look("mmm-yy", is_date=True)
DAY_FORMAT = Look("dd/mm/yyyy", is_date=True)


@dataclass(frozen=True)
class Month:
    """A real date shown as a month."""

    year: int
    month: int


@dataclass(frozen=True)
class Percent:
    """A number shown as a percentage."""

    share: float


@dataclass(frozen=True)
class Formula:
    """A formula with the number that it gives."""

    text: str
    value: float


@dataclass(frozen=True)
class Error:
    """An error value."""

    code: str


def _cell(row: int, col: int, value: object, look: Look) -> Cell:
    if isinstance(value, Month | date):
        is_month = isinstance(value, Month)
        day = date(value.year, value.month, 1 if isinstance(value, Month) else value.day)
        shown = MONTH_FORMAT if is_month else DAY_FORMAT
        return Cell(row, col, Kind.DATE, day.isoformat(), day=day, look=shown)
    if isinstance(value, Percent):
        look, value = Look("0.0%", look.bold, look.indent), value.share
    if isinstance(value, Formula):
        number = float(value.value)
        text = number_text(number, look)
        return Cell(row, col, Kind.NUMBER, text, number, formula=value.text, look=look)
    if isinstance(value, Error):
        return Cell(row, col, Kind.ERROR, value.code, look=look)
    if isinstance(value, bool):
        return Cell(row, col, Kind.LOGICAL, "TRUE" if value else "FALSE", look=look)
    if isinstance(value, int | float):
        text = number_text(float(value), look)
        return Cell(row, col, Kind.NUMBER, text, float(value), look=look)
    return Cell(row, col, Kind.TEXT, str(value), look=look)


@dataclass
class Drawn:
    """A sheet drawn cell by cell."""

    name: str
    number: int = 1
    hidden: bool = False
    cells: list[Cell] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)

    def put(self, cell: Cell) -> None:
        """Add a cell."""
        self.cells.append(cell)


def draw(
    rows: Iterable[Iterable[object]],
    *,
    name: str = "Sheet1",
    merged: Iterable[str] = (),
    bold: Iterable[str] = (),
    indent: Mapping[str, int] | None = None,
    number: int = 1,
) -> Drawn:
    """Draw a sheet from its rows; None is an empty cell."""
    looks = {place_of(address): Look(bold=True) for address in bold}
    for address, depth in (indent or {}).items():
        looks[place_of(address)] = Look(indent=depth)
    sheet = Drawn(name, number)
    for row, values in enumerate(rows, start=1):
        for col, value in enumerate(values, start=1):
            if value is not None:
                sheet.put(_cell(row, col, value, looks.get((row, col), Look())))
    for span in merged:
        (top, left), (bottom, right) = map(place_of, span.split(":"))
        sheet.merged.append(Area(top, left, bottom, right))
    return sheet


def book_of(*drawn: Drawn) -> Book:
    """Return the book of some drawn sheets."""
    gathered = Gathered()
    sheets = []
    for index, one in enumerate(drawn):
        sheet = Sheet(one.name, one.number, one.hidden)
        sheet.merged = {(area.top, area.left): area for area in one.merged}
        for cell in one.cells:
            cell.hidden = cell.hidden or one.hidden
            gathered.put(index, cell)
            if cell.comment:
                sheet.comments[cell.row, cell.col] = cell.comment
        sheets.append(sheet)
    return gathered.book(sheets, "drawn")


class Seen:
    """What the reader made of some sheets."""

    def __init__(self, *sheets: Drawn, file: str = "return.xlsx") -> None:
        book = book_of(*sheets)
        self.reading: Reading = understand(book, file)
        self.findings = doubts_of(book, self.reading, file)
        self.sheets = sheets
        facts, cells = self.reading.facts.to_dicts(), self.reading.cells.to_dicts()
        self.rows = facts
        self.facts = {(f["sheet"], f["cell"]): f for f in facts}
        self.cells = {(c["sheet"], c["cell"]): c for c in cells}
        written = sum(1 for fact in facts if fact["text"] or fact["status"] == "error")
        assert written + len(cells) == book.cell_count, "a cell is lost"
        assert not self.facts.keys() & self.cells.keys(), "a cell is counted twice"

    def fact(self, address: str, sheet: str | None = None) -> dict[str, Any]:
        """Return the fact in a cell."""
        place = (sheet or self.sheets[0].name, address)
        assert place in self.facts, f"{address} is no fact but {self.cells.get(place)}"
        return self.facts[place]

    def told(self, address: str, sheet: str | None = None) -> tuple[float | None, str, str]:
        """Return value, period and label of the fact in a cell."""
        fact = self.fact(address, sheet)
        return fact["value"], period(fact), fact["label"]

    def use(self, address: str, sheet: str | None = None) -> str:
        """Return what became of a cell that is not a fact."""
        found: str = self.cells[sheet or self.sheets[0].name, address]["use"]
        return found

    def figures(self) -> dict[str, float]:
        """Return every number read, by address."""
        return {f["cell"]: f["value"] for f in self.rows if f["value"] is not None}


def period(fact: Mapping[str, Any]) -> str:
    """Return the id of a fact's period; empty for none."""
    if fact["period_start"] is None:
        return ""
    return Period(fact["period_start"], fact["period_end"]).id
