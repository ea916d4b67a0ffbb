"""What a sheet holds: blocks of rows, each one table or one form, titles and notes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.domain.periods import Period
from pipeline.read.book import Area, Cell
from pipeline.read.rows import Row
from pipeline.read.sorts import FIGURES, Sort

_SURE = (Sort.LIMIT, Sort.MEASURE)


@dataclass(eq=False)
class Block:
    """One table, or one form of labels and values, as rows of a sheet.

    `heads` are the rows of the head (empty for a form), `lines` the rows below it, `repeated` the
    rows that say the head again, `titles` the headings over it from the outermost in, `parent`
    the table whose head it continues, `periods` and `subtotals` those of its lines and of all that
    continue it.
    """

    left: int
    right: int
    heads: list[Row] = field(default_factory=list)
    lines: list[Row] = field(default_factory=list)
    repeated: list[Row] = field(default_factory=list)
    titles: list[Cell] = field(default_factory=list)
    parent: Block | None = None
    has_figures: bool = False
    periods: list[Period] = field(default_factory=list)
    subtotals: list[dict[int, float]] = field(default_factory=list)

    _figures: set[int] | None = None
    _patterns: Counter[tuple[tuple[int, ...], bytes]] = field(default_factory=Counter)

    def add(self, row: Row) -> None:
        """Add a line."""
        self.lines.append(row)
        self.has_figures = self.has_figures or row.has_figures
        self._patterns[row.pattern] += 1
        self._changed()

    def _changed(self) -> None:
        """Count anew when asked next."""
        vars(self).pop("sorts_by_column", None)
        self._figures = None

    def forget(self, row: Row) -> None:
        """Leave a line that was taken away out of the counts."""
        self._patterns[row.pattern] -= 1
        self._changed()

    @property
    def area(self) -> Area:
        """The cells from the first head row to the last line."""
        rows = [row.number for row in (*self.heads, *self.lines)]
        return Area(min(rows), self.left, max(rows), self.right)

    @cached_property
    def sorts_by_column(self) -> dict[int, Counter[int]]:
        """How often each sort stands in each column of the lines."""
        found: dict[int, Counter[int]] = {}
        for (cols, sorts), times in self._patterns.items():
            for col, sort in zip(cols, sorts, strict=True):
                found.setdefault(col, Counter())[sort] += times
        return found

    def figure_columns(self) -> set[int]:
        """Columns in which figures stand more often than words; see `_find_figures`."""
        if self._figures is None:
            self._figures = self._find_figures()
        return self._figures

    def _find_figures(self) -> set[int]:
        """Columns in which figures stand more often than words.

        Dashes, ranges and the like stand in for figures only beside or after real ones: at the
        left of every number they fill a column of words, unless a period stands over them.
        """
        counted = self.sorts_by_column
        numbers = [
            col
            for col, sorts in counted.items()
            if sorts[Sort.NUMBER]
            or sum(sorts[sort] for sort in _SURE) in {2, sorts.total()}
            or sum(sorts[sort] for sort in _SURE) > 2
        ]
        first = min(numbers, default=0)
        dated = {
            col
            for row in self.heads
            for col, sort in zip(row.cols, row.sorts, strict=True)
            if sort == Sort.PERIOD
        }
        found = set()
        for col, sorts in counted.items():
            figures = sum(sorts[sort] for sort in FIGURES)
            words = sorts.total() - figures - sorts[Sort.PLACEHOLDER]
            certain = figures - sorts[Sort.RANGE]
            if certain and figures > words and (col >= first or col in dated):
                found.add(col)
        return found


@dataclass(slots=True)
class Layout:
    """What a sheet holds: blocks, and the single cells that are titles or notes."""

    blocks: list[Block] = field(default_factory=list)
    titles: list[Cell] = field(default_factory=list)
    notes: list[Cell] = field(default_factory=list)
