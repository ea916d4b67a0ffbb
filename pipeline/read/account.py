"""What became of every cell of a sheet that is not a fact."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pipeline.domain.tables import CellUse
from pipeline.read.book import Cell, Kind, Sheet


@dataclass(slots=True)
class Account:
    """What became of each cell of one sheet that is not a fact; `doubts` are dates in doubt."""

    sheet: Sheet
    doubts: list[Cell] = field(default_factory=list)
    uses: dict[tuple[int, int], tuple[CellUse, str]] = field(default_factory=dict)

    def mark(self, cell: Cell, use: CellUse, why: str) -> None:
        """Say what a cell is; what was said first stands."""
        self.uses.setdefault((cell.row, cell.col), (use, why))

    def rows(self, facts: set[tuple[int, int]]) -> list[dict[str, Any]]:
        """Return a row of the table `cells` for every cell whose place is not among `facts`."""
        made = []
        for cell in self.sheet.cells():
            place = (cell.row, cell.col)
            if place not in facts:
                use, why = self.uses.get(place) or _rest(cell)
                made.append(self._row(cell, use, why))
        return made

    def _row(self, cell: Cell, use: CellUse, why: str) -> dict[str, Any]:
        return {
            "sheet": self.sheet.name,
            "sheet_no": self.sheet.number,
            "cell": cell.address,
            "row": cell.row,
            "col": cell.col,
            "use": use.value,
            "why": why,
            "text": cell.text,
        }


def _rest(cell: Cell) -> tuple[CellUse, str]:
    if cell.covered:
        return CellUse.SET_ASIDE, "hidden under a merged cell"
    if cell.kind in {Kind.TEXT, Kind.DATE, Kind.LOGICAL}:
        return CellUse.NOTE, "text beside the tables"
    if cell.kind is Kind.ERROR:
        return CellUse.SET_ASIDE, "error without a label"
    return CellUse.SET_ASIDE, "figure without a label"
