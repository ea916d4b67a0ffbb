"""Rows gathered column by column while a workbook is understood, and what their columns hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import polars as pl


@dataclass(slots=True)
class Columns:
    """Rows gathered column by column."""

    names: tuple[str, ...]
    lists: list[list[Any]] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with empty columns."""
        self.lists = [[] for _ in self.names]

    def add(self, *values: object) -> int:
        """Add a row and return its number."""
        for column, value in zip(self.lists, values, strict=True):
            column.append(value)
        return len(self.lists[0]) - 1

    def frame(self, schema: dict[str, pl.DataType]) -> pl.DataFrame:
        """Return the rows as a frame."""
        return pl.DataFrame(dict(zip(self.names, self.lists, strict=True)), schema=schema)


_TEXT, DAY, _YES, WHOLE = pl.String(), pl.Date(), pl.Boolean(), pl.Int32()
TABLE: dict[str, pl.DataType] = {
    "table": _TEXT, "section": _TEXT, "section_units": WHOLE,
    "section_start": DAY, "section_end": DAY, "section_from": _TEXT, "section_to_date": _YES,
    "far_start": DAY, "far_end": DAY,
}  # fmt: skip
LINE: dict[str, pl.DataType] = {
    "in_table": WHOLE, "ref": _TEXT, "row_label": _TEXT, "row_group": _TEXT, "row_role": _TEXT,
    "row_start": DAY, "row_end": DAY, "row_from": _TEXT, "row_total": _YES, "row_units": WHOLE,
}  # fmt: skip
HEAD: dict[str, pl.DataType] = {
    "column_label": _TEXT, "column_role": _TEXT, "column_start": DAY, "column_end": DAY,
    "column_total": _YES, "column_units": WHOLE, "column_ref": _TEXT,
}  # fmt: skip
