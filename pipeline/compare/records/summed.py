"""Lines of a list that only add up the lines above them: they are counted once.

A diary by date has its sums below, or the sum of each month between its weeks; often such a line is
called nothing, or "All weekends". Where the lines themselves are counted, their sums are left out.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import polars as pl

from pipeline.compare.measures import Cell, Measure
from pipeline.domain.tables import Role

_FIGURES = (Role.VALUE.value, Role.YEAR_TO_DATE.value)
_TABLE = ("submission", "sheet_no", "table")
# A line that calls itself no total must be one in so many columns, of so many lines each.
_FEWEST_LINES, _FEWEST_COLUMNS, _SURELY = 2, 2, 10
_LETTERS = re.compile(r"[A-Z]+")
_Place = tuple[str, str, str, str]


@dataclass
class _Column:
    """The figures of one column from the top: of all lines, and of those below its last sum."""

    every: list[float] = field(default_factory=list)
    open: list[float] = field(default_factory=list)

    def adds_up_to(self, value: float) -> bool:
        """Whether a figure is the sum of the lines above it, or of those below the last sum."""
        return any(
            len(lines) >= _FEWEST_LINES and math.isclose(sum(lines), value, abs_tol=1e-6)
            for lines in (self.open, self.every)
        )


def sums_of_lines(facts: pl.DataFrame) -> frozenset[int]:
    """Return the places in `facts` (the table FACTS) of figures that add up the lines above.

    One that the reader took as a total is a sum where its own column adds up; a line that is called
    no total is one where it alone has no name, and all that stands in it adds up.
    """
    is_figure = pl.col("role").is_in(_FIGURES) & pl.col("value").is_not_null()
    rows = facts.with_row_index("at").filter(is_figure & (pl.col("unit") != "percent"))
    rows = rows.select("at", "row", "col", "value", "total", "row_label", *_TABLE)
    found: set[int] = set()
    for table in rows.sort("row", "col").partition_by(_TABLE, maintain_order=True):
        found |= _sums_in(table.to_dicts())
    return frozenset(found)


def _sums_in(cells: Iterable[Mapping[str, Any]]) -> set[int]:
    lines: dict[int, list[Mapping[str, Any]]] = {}
    for cell in cells:
        lines.setdefault(cell["row"], []).append(cell)
    columns: dict[int, _Column] = {}
    found: set[int] = set()
    are_named = False
    for line in lines.values():
        sums = _sums_of(line, columns, are_named=are_named)
        found |= {cell["at"] for cell in sums}
        for cell in line:
            column = columns.setdefault(cell["col"], _Column())
            if cell in sums:
                column.open = []
            elif not cell["total"]:
                column.every.append(cell["value"])
                column.open.append(cell["value"])
        are_named = are_named or (not sums and bool(line[0]["row_label"]))
    return found


def _sums_of(
    line: Sequence[Mapping[str, Any]], columns: Mapping[int, _Column], *, are_named: bool
) -> list[Mapping[str, Any]]:
    """Return the cells of a line that add up their columns; `are_named` says whether lines are."""
    adding = [
        cell
        for cell in line
        if cell["col"] in columns and columns[cell["col"]].adds_up_to(cell["value"])
    ]
    telling = [cell for cell in adding if cell["value"]]
    is_sum = len(adding) == len(line) and len(telling) >= _FEWEST_COLUMNS
    is_large = max((cell["value"] for cell in telling), default=0) >= _SURELY
    is_unlike = are_named and not line[0]["row_label"]
    if is_sum and (is_unlike or (is_large and len(telling) > _FEWEST_COLUMNS)):
        return adding
    return [cell for cell in adding if cell["total"]]


def counted_once(measures: Sequence[Measure], sums: frozenset[int]) -> list[Measure]:
    """Return the measures without those figures that add up other figures of the same column.

    `sums` are places in the table FACTS. A line that is named by itself stays a measure of its
    own. In what goes across, the figures stand in columns of their own, and which period is part
    of which is known.
    """
    lines = Counter(
        _column(measure, cell)
        for measure in measures
        for cell in measure.countable
        if not _is_sum(cell, sums)
    )
    full = {column for column, number in lines.items() if number >= _FEWEST_LINES}
    kept = (_once(measure, sums, full) for measure in measures)
    return [measure for measure in kept if measure.cells]


def _once(measure: Measure, sums: frozenset[int], full: Collection[_Place]) -> Measure:
    again = [_is_sum(cell, sums) and _column(measure, cell) in full for cell in measure.cells]
    # A line with a name of its own, as "since we began", is a measure of its own.
    if not any(again) or (measure.row and all(again)):
        return measure
    kept = [cell for cell, is_again in zip(measure.cells, again, strict=True) if not is_again]
    return replace(measure, cells=kept)


def _column(measure: Measure, cell: Cell) -> _Place:
    found = _LETTERS.match(cell.address)
    return measure.submission, cell.sheet, found[0] if found else "", measure.column


def _is_sum(cell: Cell, sums: frozenset[int]) -> bool:
    # The sum of a diary takes the day of the line above it, and can be of no day.
    is_of_a_day = cell.total and cell.period.start == cell.period.end
    return cell.fact in sums or is_of_a_day
