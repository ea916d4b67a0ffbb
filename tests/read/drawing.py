"""Sheets drawn in a test, cell by cell, and what the reader made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.domain.periods import Period
from pipeline.read.book import Area, Book, Cell, Kind, Look, Sheet
from pipeline.read.excel import place_of
from pipeline.read.facts import Reading, understand
from pipeline.read.xlsx_cells import number_text

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
    if isinstance(value, Error):
        return Cell(row, col, Kind.ERROR, value.code, look=look)
    if isinstance(value, bool):
        return Cell(row, col, Kind.LOGICAL, "TRUE" if value else "FALSE", look=look)
    if isinstance(value, int | float):
        text = number_text(float(value), look)
        return Cell(row, col, Kind.NUMBER, text, float(value), look=look)
    return Cell(row, col, Kind.TEXT, str(value), look=look)


def draw(
    rows: Iterable[Iterable[object]],
    *,
    name: str = "Sheet1",
    merged: Iterable[str] = (),
    bold: Iterable[str] = (),
    indent: Mapping[str, int] | None = None,
    number: int = 1,
) -> Sheet:
    """Draw a sheet from its rows; None is an empty cell."""
    looks = {place_of(address): Look(bold=True) for address in bold}
    for address, depth in (indent or {}).items():
        looks[place_of(address)] = Look(indent=depth)
    sheet = Sheet(name, number)
    for row, values in enumerate(rows, start=1):
        for col, value in enumerate(values, start=1):
            if value is not None:
                sheet.put(_cell(row, col, value, looks.get((row, col), Look())))
    for span in merged:
        (top, left), (bottom, right) = map(place_of, span.split(":"))
        sheet.merged[top, left] = Area(top, left, bottom, right)
    sheet.mark_covered()
    return sheet


class Seen:
    """What the reader made of some sheets."""

    def __init__(self, *sheets: Sheet, file: str = "return.xlsx") -> None:
        book = Book(list(sheets), engine="drawn")
        self.reading: Reading = understand(book, file)
        self.sheets = sheets
        self.facts = {(f["sheet"], f["cell"]): f for f in self.reading.facts}
        self.cells = {(c["sheet"], c["cell"]): c for c in self.reading.cells}
        written = sum(1 for fact in self.reading.facts if fact["text"] or fact["status"] == "error")
        assert written + len(self.reading.cells) == book.cell_count, "a cell is lost"
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
        return {f["cell"]: f["value"] for f in self.reading.facts if f["value"] is not None}


def period(fact: Mapping[str, Any]) -> str:
    """Return the id of a fact's period; empty for none."""
    if fact["period_start"] is None:
        return ""
    return Period(fact["period_start"], fact["period_end"]).id
