"""What stands in a named column of a table, line by line: figures, words, and labels at the left.

A column of words may have been read as part of the row's label; its heading and its cells are then
found among the labels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from pipeline.compare.measures import Cell, Measure
from pipeline.compare.words import contains_words, plain
from pipeline.domain.contract import Method
from pipeline.domain.tables import Role

# Submission, sheet and row.
Row = tuple[str, str, int]
_BELOW = frozenset({"label of a row", "period of a row"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a column: its number if it holds one, its words, and the figure if it is one."""

    value: float | None
    text: str
    measure: Measure | None = None
    cell: Cell | None = None


@dataclass
class Columns:
    """The columns of all tables. `labels` are rows of the table CELLS that are labels."""

    measures: Sequence[Measure]
    labels: pl.DataFrame | None = None
    _by_sheet: dict[tuple[str, str], list[dict[str, object]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Put the labels in order, sheet by sheet."""
        if self.labels is not None:
            for label in self.labels.sort("row", "col").to_dicts():
                place = (str(label["submission"]), str(label["sheet"]))
                self._by_sheet.setdefault(place, []).append(label)

    def of(self, method: Method, heading: str) -> dict[Row, list[Entry]]:
        """Return the entries of a column, by line; totals and hidden tables are left out."""
        found: dict[Row, list[Entry]] = {}
        if not heading:
            return found
        for measure in self.measures:
            if plain(measure.column) == plain(heading) and is_open_to(method, measure):
                for cell in measure.cells:
                    if not cell.total:
                        entry = Entry(cell.value, cell.text.strip(), measure, cell)
                        place = (measure.submission, cell.sheet, cell.row)
                        found.setdefault(place, []).append(entry)
        for submission, sheet in self._by_sheet:
            for row, text in self._below((submission, sheet), heading):
                found.setdefault((submission, sheet, row), [Entry(None, text)])
        return found

    @cached_property
    def lines(self) -> dict[Row, Entry]:
        """Some cell of each line that holds a figure or words, to say where the line stands."""
        return {
            (measure.submission, cell.sheet, cell.row): Entry(cell.value, "", measure, cell)
            for measure in self.measures
            for cell in measure.cells
            if not cell.total
        }

    def _below(self, place: tuple[str, str], heading: str) -> Iterable[tuple[int, str]]:
        """Yield row and words of the labels below a heading, down to the next one like it."""
        column = 0
        for label in self._by_sheet[place]:
            text = str(label["text"]).strip()
            if label["why"] == "heading" and plain(text) == plain(heading):
                column = int(str(label["col"]))
            elif column and label["col"] == column and label["why"] in _BELOW:
                yield int(str(label["row"])), text


def is_open_to(method: Method, measure: Measure) -> bool:
    """Say whether a measure stands where the method's table does, in sight, and is no total."""
    return (
        contains_words(measure.sheet, method.sheet)
        and contains_words(f"{measure.section} {measure.sheet}", method.section)
        and not measure.hidden
        and not measure.is_total
    )


def with_words(facts: pl.DataFrame) -> pl.DataFrame:
    """Return the facts with columns of words taken as measures, too."""
    words = pl.col("role") == Role.ATTRIBUTE.value
    return facts.with_columns(
        role=pl.when(words).then(pl.lit(Role.VALUE.value)).otherwise(pl.col("role"))
    )


def words_by_line(
    columns: Mapping[Row, Sequence[Entry]], lines: Iterable[tuple[Row, str]]
) -> dict[Row, str]:
    """Return the words of a column for each line, down a merged cell.

    `lines` are rows with their label. A blank takes the words above it where the reader found
    them in the line's label, as it does for a merged cell.
    """
    found: dict[Row, str] = {}
    last: dict[tuple[str, str], str] = {}
    for row, label in sorted(lines):
        own = next((entry.text for entry in columns.get(row, ()) if entry.text), "")
        above = last.get(row[:2], "")
        if own:
            last[row[:2]] = own
        elif above and contains_words(label, above):
            own = above
        found[row] = " ".join(own.split())
    return found
