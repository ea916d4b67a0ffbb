"""A workbook as cells: what every engine hands over, whatever the file format was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pipeline.read.excel import column_letters, is_duration_format


class Kind(StrEnum):
    """What a cell holds."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    LOGICAL = "logical"
    ERROR = "error"
    NOT_CALCULATED = "not calculated"


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell's style tells about its meaning."""

    number_format: str = "General"
    bold: bool = False
    indent: int = 0
    is_date: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether the number is shown as a percentage."""
        return "%" in self.number_format

    @property
    def is_duration(self) -> bool:
        """Whether the number is shown as hours that go on beyond 24."""
        return self.is_date and is_duration_format(self.number_format)


PLAIN = Look()


@dataclass(slots=True)
class Cell:
    """One non-empty cell; `row` and `col` count from 1."""

    row: int
    col: int
    kind: Kind
    text: str
    number: float | None = None
    day: date | None = None
    formula: str | None = None
    look: Look = PLAIN
    hidden: bool = False
    covered: bool = False
    comment: str | None = None

    @property
    def address(self) -> str:
        """The address, e.g. C27."""
        return f"{column_letters(self.col)}{self.row}"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, all four edges included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def address(self) -> str:
        """The address, e.g. A33:G39."""
        return f"{column_letters(self.left)}{self.top}:{column_letters(self.right)}{self.bottom}"


@dataclass(slots=True)
class Sheet:
    """The non-empty cells of one sheet, by row and column, and its merged areas."""

    name: str
    number: int
    hidden: bool = False
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: dict[tuple[int, int], Area] = field(default_factory=dict)

    def put(self, cell: Cell) -> None:
        """Add a cell."""
        self.rows.setdefault(cell.row, {})[cell.col] = cell

    def at(self, row: int, col: int) -> Cell | None:
        """Return the cell, or None where it is empty."""
        return self.rows.get(row, {}).get(col)

    def cells(self) -> Iterator[Cell]:
        """Yield the cells from top to bottom and left to right."""
        for row in sorted(self.rows):
            for col in sorted(self.rows[row]):
                yield self.rows[row][col]

    def mark_covered(self) -> None:
        """Mark the values that a merged area hides from the eye."""
        for area in self.merged.values():
            for row in self._rows_in(area):
                for col, cell in self.rows[row].items():
                    inside = area.left <= col <= area.right
                    if inside and (row, col) != (area.top, area.left):
                        cell.covered = True

    def _rows_in(self, area: Area) -> Iterable[int]:
        if area.bottom - area.top > len(self.rows):
            return [row for row in self.rows if area.top <= row <= area.bottom]
        return [row for row in range(area.top, area.bottom + 1) if row in self.rows]


@dataclass(slots=True)
class Book:
    """A workbook: its sheets and what it says of itself."""

    sheets: list[Sheet]
    engine: str
    saved: str | None = None
    macros: bool = False
    external_links: bool = False
    chart_sheets: tuple[str, ...] = ()

    @property
    def cell_count(self) -> int:
        """Number of non-empty cells."""
        return sum(len(row) for sheet in self.sheets for row in sheet.rows.values())
