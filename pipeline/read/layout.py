"""Finds the tables of a sheet: titles, heads of several rows, bodies, and tables side by side.

A sheet falls into bands of rows (parted by empty rows) and, where two tables stand beside one
another, into segments of columns. Within a segment the rows are walked from the top: a run of
heading-like rows with figures below opens a table; single cells are titles, group headings or
notes, by what follows them. A band of figures without a head continues the table above it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.read.bands import bands, segments
from pipeline.read.book import Area, Cell, Sheet
from pipeline.read.rows import Row, Sort, is_note, rows_of

_LOOK_AHEAD = 6
_MOST_HEADS = 12


@dataclass(slots=True)
class Block:
    """One table, or one form of labels and values, as rows of a sheet.

    `heads` are the rows of the head (empty for a form), `lines` the rows below it, `titles` the
    headings over it from the outermost in, `parent` the table whose head it continues.
    """

    left: int
    right: int
    heads: list[Row] = field(default_factory=list)
    lines: list[Row] = field(default_factory=list)
    titles: list[Cell] = field(default_factory=list)
    parent: Block | None = None
    has_figures: bool = False
    _scores: dict[int, int] = field(default_factory=dict)
    _numbers: set[int] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Add a line, and keep count of where figures and where words stand."""
        self.lines.append(row)
        self.has_figures = self.has_figures or row.has_figures
        for cell, sort in zip(row.cells, row.sorts, strict=True):
            if sort is not Sort.PLACEHOLDER:
                step = 1 if sort in {Sort.NUMBER, Sort.STANDIN} else -1
                self._scores[cell.col] = self._scores.get(cell.col, 0) + step
            if sort is Sort.NUMBER:
                self._numbers.add(cell.col)

    @property
    def area(self) -> Area:
        """The cells from the first head row to the last line."""
        rows = [row.number for row in (*self.heads, *self.lines)]
        return Area(min(rows), self.left, max(rows), self.right)

    def figure_columns(self) -> set[int]:
        """Columns in which figures stand more often than words.

        Dashes and the like stand in for figures only beside or after real ones: at the left of
        every number they fill a column of words.
        """
        first = min(self._numbers, default=0)
        return {col for col, score in self._scores.items() if score > 0 and col >= first}


@dataclass(slots=True)
class Layout:
    """What a sheet holds: blocks, and the single cells that are titles or notes."""

    blocks: list[Block] = field(default_factory=list)
    titles: list[Cell] = field(default_factory=list)
    notes: list[Cell] = field(default_factory=list)


def layout_of(sheet: Sheet) -> Layout:
    """Find every block, title and note of a sheet."""
    layout = Layout()
    pending: list[Cell] = []
    for numbers in bands(sheet):
        spans = segments(sheet, numbers)
        for left, right in spans:
            rows = rows_of(sheet, numbers, left, right)
            walk = _Walk(sheet, layout, rows, (left, right), list(pending))
            walk.run()
        if spans:
            pending = walk.pending
    layout.titles.extend(pending)
    return layout


class _Walk:
    """Walks the rows of one segment."""

    def __init__(
        self,
        sheet: Sheet,
        layout: Layout,
        rows: list[Row],
        span: tuple[int, int],
        pending: list[Cell],
    ) -> None:
        self.sheet, self.layout, self.rows = sheet, layout, rows
        self.left, self.right = span
        self.pending = pending
        self.block: Block | None = None
        self.run_end = 0

    def run(self) -> None:
        index = 0
        while index < len(self.rows):
            heads = self._heads_at(index)
            if heads:
                self._open(self.rows[index : index + heads])
                index += heads
                continue
            self._take(index)
            index += 1

    def _heads_at(self, index: int) -> int:
        """Return how many rows from here are the head of a table, 0 for none."""
        row = self.rows[index]
        if (
            row.is_in_pairs
            or not row.is_heading_like
            or (row.is_single and not self._spans_over(index))
        ):
            return 0
        end = self._run_end(index)
        below = self._first_line(end)
        if below is None:
            return self._text_heads(index)
        figures = below.columns_of(Sort.NUMBER, Sort.STANDIN)
        run = self._head_rows(self.rows[index : min(end, index + _MOST_HEADS)])
        # Words of a record stand over no figure; a head stands over at least one.
        if not any(head.columns & figures for head in run):
            return self._sub_head(run)
        if not self._belongs(run[0], figures, run[-1]) or self._is_pair(index, run):
            return 0
        if self.block is not None and not self._breaks(run[-1]):
            return 0
        return len(run)

    def _run_end(self, index: int) -> int:
        """Return where the run of heading-like rows ends that `index` stands in."""
        # Long runs are asked for from every row in them: the end found once is kept.
        if not index < self.run_end:
            end = index + 1
            while end < len(self.rows) and self.rows[end].is_heading_like:
                row = self.rows[end]
                if row.is_single and self._is_label(row.cells[0]):
                    break
                end += 1
            self.run_end = end
        return self.run_end

    def _head_rows(self, run: list[Row]) -> list[Row]:
        """Cut a run of heading-like rows where the head ends and rows of words begin."""
        end = 1
        while end < len(run):
            upper, lower = run[end - 1], run[end]
            spanning = any((c.row, c.col) in self.sheet.merged for c in upper.cells)
            dated = any(self._is_dated(row) for row in (upper, lower))
            if not (spanning or dated or len(upper.cells) < len(lower.cells)):
                break
            end += 1
        return run[:end]

    def _is_dated(self, row: Row) -> bool:
        return row.is_running or 2 * row.sorts.count(Sort.PERIOD) > len(row.sorts)

    def _is_pair(self, index: int, run: list[Row]) -> bool:
        """Whether a row of two words belongs to a form whose answers are mostly words."""
        if len(run) > 1 or len(run[0].cells) != 2 or len(self.rows) - index < 3:
            return False
        if self._is_answer(index + 1, run[0]):
            return True
        second = run[0].cells[1].col
        sorts = [
            sort
            for row in self.rows[index + 1 : index + 40]
            for cell, sort in zip(row.cells, row.sorts, strict=True)
            if cell.col == second
        ]
        words = sum(1 for sort in sorts if sort in {Sort.TEXT, Sort.PERIOD})
        return 2 * words >= len(sorts)

    def _is_answer(self, index: int, head: Row) -> bool:
        """Whether the row answers in words, where a head would be followed by figures."""
        row = self.rows[index]
        return row.is_heading_like and len(row.cells) == 2 and row.columns == head.columns

    def _belongs(self, head: Row, figures: set[int], last: Row) -> bool:
        """Whether a row is part of the head and not a line of a form above it."""
        if head is last or head.is_running:
            return True
        over = {col for col in head.columns if col > self.left and col >= min(figures)}
        return bool(over) or bool(head.columns - {self.left, self.left + 1})

    def _spans_over(self, index: int) -> bool:
        """Whether a single cell stands over figures, as the upper row of a head does."""
        cell = self.rows[index].cells[0]
        after = self.rows[index + 1] if index + 1 < len(self.rows) else None
        return (
            cell.col > self.left
            and after is not None
            and after.is_heading_like
            and len(after.cells) >= 3
        )

    def _is_label(self, cell: Cell) -> bool:
        return cell.col <= self.left + 1

    def _first_line(self, start: int) -> Row | None:
        for row in self.rows[start : start + _LOOK_AHEAD]:
            if row.has_figures and not row.is_single:
                return row
            if not row.is_single and row.is_heading_like:
                return None
        return None

    def _sub_head(self, run: list[Row]) -> int:
        """A head over the label columns only: the columns of figures keep the head above."""
        above = self.layout.blocks[-1] if self.layout.blocks else None
        new = self.block is None and above is not None and above.heads and len(run[0].cells) > 1
        return 1 if new and not run[0].is_single and self._short(run[0]) else 0

    def _short(self, row: Row) -> bool:
        return all(len(cell.text) <= 40 for cell in row.cells)

    def _text_heads(self, index: int) -> int:
        """The head of a table of words, or of a table that begins after an empty row."""
        row = self.rows[index]
        run = self.rows[index:]
        if self.block is None and len(run) <= _MOST_HEADS and self._are_dates(run):
            return len(run)
        opens = self.block is None and len(row.cells) >= 3 and index + 1 < len(self.rows)
        return 1 if opens and self._short(row) else 0

    def _are_dates(self, run: list[Row]) -> bool:
        """Whether the rest of the band is a head alone: rows of several periods or numbers."""
        heads = all(row.is_heading_like and len(row.cells) >= 3 for row in run)
        return heads and any(self._is_dated(row) for row in run)

    def _breaks(self, head: Row) -> bool:
        """Whether a heading-like row inside a body opens a new table."""
        if self.block is None or not self.block.heads:
            return True
        columns = self.block.figure_columns()
        words = head.columns_of(Sort.TEXT, Sort.PERIOD) & columns
        return bool(words) and (len(words) >= 2 or len(words) == len(columns))

    def _open(self, heads: list[Row]) -> None:
        self.block = Block(self.left, self.right, heads, titles=self.pending)
        self.pending = []
        figures_above = self._table_above()
        if figures_above is not None:
            self.block.parent = figures_above
        self.layout.blocks.append(self.block)

    def _table_above(self) -> Block | None:
        for block in reversed(self.layout.blocks):
            if block is not self.block and block.heads and block.left <= self.left <= block.right:
                return block.parent if not block.has_figures and block.parent else block
        return None

    def _take(self, index: int) -> None:
        row = self.rows[index]
        if row.is_single and row.sorts[0] in {Sort.TEXT, Sort.PERIOD}:
            self._take_single(index)
            return
        if self.block is None:
            self.block = Block(self.left, self.right, titles=self.pending)
            self.block.parent = self._table_above()
            self.pending = []
            self.layout.blocks.append(self.block)
        self.block.add(row)

    def _take_single(self, index: int) -> None:
        cell = self.rows[index].cells[0]
        if is_note(cell.text):
            self.layout.notes.append(cell)
            if self.block is None or self._head_follows(index):
                self.pending.append(cell)
        elif self.block is not None and self._continues(self.block, index):
            self.block.add(self.rows[index])
        else:
            if self._head_follows(index):
                self.block = None
            self.pending.append(cell)

    def _continues(self, block: Block, index: int) -> bool:
        """Whether a single cell is a line of the block and no title of what comes next."""
        if block.heads and not self._head_follows(index):
            return True
        return bool(block.lines) and index + 1 == len(self.rows)

    def _head_follows(self, index: int) -> bool:
        for later in range(index + 1, min(index + 4, len(self.rows))):
            if self.rows[later].is_single:
                continue
            return self._heads_at(later) > 0
        return False
