"""Small sheets: pieces of workbooks, each with another way of saying when, and what is true of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import get_column_letter

from tests.unseen.pen import save_plain


@dataclass(frozen=True)
class Small:
    """One small workbook: its tabs as rows of cells, and the period of each of its figures.

    `periods` and `labels` name cells as tab!cell or tab!first:last.
    """

    name: str
    file: str
    tabs: Mapping[str, Sequence[Sequence[Any]]]
    periods: Mapping[str, str | None]
    labels: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, Sequence[str]] = field(default_factory=dict)
    formats: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    why: str = ""

    def draw(self, folder: Path) -> Path:
        """Draw the workbook into a folder of its own."""
        place = folder / self.name
        place.mkdir(parents=True, exist_ok=True)
        path = place / self.file
        made = Workbook()
        made.remove(made.active)
        for tab, rows in self.tabs.items():
            sheet = made.create_sheet(tab)
            for at, row in enumerate(rows, start=1):
                for column, value in enumerate(row, start=1):
                    if value is not None:
                        sheet.cell(at, column, value)
            for cells, pattern in self.formats.get(tab, {}).items():
                for address in addresses(cells):
                    sheet[address].number_format = pattern
            for cells in self.merged.get(tab, ()):
                sheet.merge_cells(cells)
        save_plain(made, path)
        return path

    def wanted(self) -> dict[tuple[str, str], str | None]:
        """Return the period of each figure by tab and cell."""
        found = {}
        for place, said in self.periods.items():
            is_day = said is not None and len(said) == len("2026-03-31")
            period = f"{said}_{said}" if is_day else said
            tab, _, cells = place.rpartition("!")
            found |= dict.fromkeys(((tab, address) for address in addresses(cells)), period)
        return found


def addresses(cells: str) -> list[str]:
    """Return each address of a range."""
    first_column, first_row, last_column, last_row = range_boundaries(cells)
    return [
        f"{get_column_letter(column)}{row}"
        for row in range(first_row, last_row + 1)
        for column in range(first_column, last_column + 1)
    ]
