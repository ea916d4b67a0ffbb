"""Puts facts together: each is a cell with what its line, its column and its table say of it.

While a workbook is understood, only numbers are kept for each fact (which cell, which line, which
column); the tables are made of them at the end.
"""

from __future__ import annotations

from datetime import date

from pipeline.domain.periods import Period
from pipeline.domain.tables import CellUse, Role
from pipeline.read.book import Book
from pipeline.read.gathered_rows import HEAD, LINE, TABLE, Columns
from pipeline.read.totals import says_total
from pipeline.read.units import signs_of_unit
from pipeline.read.values import Value


class Assembly:
    """Gathers the facts of one workbook, and what became of its other cells."""

    def __init__(self, book: Book, sorts: bytes) -> None:
        self.book, self.sorts = book, sorts
        self.tables = Columns(tuple(TABLE))
        self.lines = Columns(tuple(LINE))
        self.heads = Columns(tuple(HEAD))
        self.cells: list[int] = []
        self.cell_lines: list[int] = []
        self.cell_heads: list[int] = []
        self.special: dict[int, Value] = {}
        self.periods: dict[int, Period] = {}
        self.blanks = Columns(("sheet", "row", "col", "line", "head"))
        self.uses = bytearray(book.cell_count)
        self.kinds_of_use: list[tuple[CellUse, str]] = [(CellUse.NOTE, "")]
        self.totals: set[int] = set()
        self.odd_scales: list[tuple[str, str, str, float]] = []
        self.period_conflicts: list[tuple[str, str, Period, Period]] = []

    # --- gathering ----------------------------------------------------------------------------

    def table(
        self, area: str, section: str, time: tuple[Period | None, str, bool], so_far: Period | None
    ) -> int:
        """Add a table and return its number.

        `time` is the period it stands for as a whole, what says so, and whether its figures run
        to date; `so_far` is what its year-to-date figures are for.
        """
        period, source, to_date = time
        return self.tables.add(
            area, section, signs_of_unit(section), *_ends(period), source, to_date,
            *_ends(so_far),
        )  # fmt: skip

    def line(
        self,
        table: int,
        names: tuple[str, str, str],
        role: Role = Role.VALUE,
        period: Period | None = None,
        *,
        source: str = "row",
        total: bool = False,
    ) -> int:
        """Add a line of a table, named by its reference, label and group, and return its number."""
        ref, label, group = names
        return self.lines.add(
            table, ref, label, group, role.value, *_ends(period),
            source if period else "", total or says_total(label), signs_of_unit(label),
        )  # fmt: skip

    def head(
        self, label: str, role: Role, period: Period | None, *, total: bool = False, ref: str = ""
    ) -> int:
        """Add a column of a table and return its number."""
        return self.heads.add(
            label, role.value, *_ends(period), total or says_total(label), signs_of_unit(label), ref
        )

    def fact(self, place: int, line: int, head: int, value: Value | None = None) -> int:
        """Add the fact of a cell; `value` where it is read otherwise than the cell alone says."""
        self.cells.append(place)
        self.cell_lines.append(line)
        self.cell_heads.append(head)
        number = len(self.cells) - 1
        if value is not None:
            self.special[number] = value
        return number

    def blank(self, sheet: int, row: int, col: int, line: int, head: int) -> None:
        """Add the fact that a figure is missing from a cell that holds nothing."""
        self.blanks.add(sheet, row, col, line, head)

    def mark(self, place: int, use: CellUse, why: str) -> None:
        """Say what a cell is that is no fact; what was said first stands."""
        if not self.uses[place]:
            self.uses[place] = self.kind_of_use(use, why)

    def kind_of_use(self, use: CellUse, why: str) -> int:
        """Return the number by which `uses` names a use and its reason; 0 where nothing is said."""
        kind = (use, why)
        if kind not in self.kinds_of_use:
            self.kinds_of_use.append(kind)
        return self.kinds_of_use.index(kind)


def _ends(period: Period | None) -> tuple[date | None, date | None]:
    return (None, None) if period is None else (period.start, period.end)
