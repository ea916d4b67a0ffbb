"""Finds the tables of a sheet: titles, heads of several rows, bodies, and tables side by side.

Within each part of a sheet the rows are walked from the top: a run of heading-like rows with
figures below opens a table; single cells are titles, group headings or notes, by what follows
them. Figures without a head continue the table above.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.read.bands import Part, parts_of
from pipeline.read.blocks import Block, Layout
from pipeline.read.book import Cell
from pipeline.read.head_search import HeadSearch
from pipeline.read.head_uses import is_ref
from pipeline.read.rows import Page, Row
from pipeline.read.sorts import FIGURES, Sort, is_note

# A head of so many cells without lines is that of the table after the next empty row.
_WHOLE_HEAD = 4
_LABELS_AT_LEFT = 2
_WORDS = frozenset({Sort.TEXT, Sort.PERIOD})
# Months or quarters across, from which a table goes on without its references.
_FEWEST_DATED = 3
# Rows looked at below a heading, and lines that a table needs to have a shape of its own.
_LOOK_BELOW, _FEWEST_LINES = 6, 3


def layout_of(page: Page) -> Layout:
    """Find every block, title and note of a sheet."""
    layout = Layout()
    pending: list[Cell] = []
    for side_by_side in parts_of(page):
        over = pending
        above = _titles_of_each(layout, side_by_side)
        below: dict[int, list[Cell]] = {}
        for part in side_by_side:
            # A title may stand over its table with an empty row between them.
            titles = below.get(part.left, over)
            own = [cell for cell in above if part.left <= cell.col <= part.right]
            walk = _Walk(page.sheet, layout, part, [*titles, *own])
            walk.run()
            pending = below[part.left] = walk.pending
    layout.titles.extend(pending)
    return layout


def _titles_of_each(layout: Layout, parts: Sequence[Part]) -> list[Cell]:
    """Take back a row of titles, one over each of several tables: it was taken for a form."""
    if len(parts) < 2 or not layout.blocks:
        return []
    block = layout.blocks[-1]
    if block.heads or block.has_figures or len(block.lines) != 1:
        return []
    cells = block.lines[0].cells
    owners = [next((p.left for p in parts if p.left <= c.col <= p.right), 0) for c in cells]
    words = all(sort in _WORDS for sort in block.lines[0].sorts)
    if not words or 0 in owners or len(set(owners)) != len(cells) or len(cells) < 2:
        return []
    layout.blocks.pop()
    return [*block.titles, *cells]


def _says_more(row: Row, figures: set[int]) -> bool:
    """Whether words stand where figures did: one "shut" among them is only a month without."""
    words, numbers = row.columns_of(Sort.TEXT) & figures, row.columns_of(*FIGURES) & figures
    return len(words) > 0 and 2 * len(words) >= len(numbers)


def _names_measure(row: Row, head: Row) -> bool:
    """Whether a row says the reference and the name of a measure, and a head is set in below it."""
    if len(row.cols) != 2 or row.sorts[1] != Sort.TEXT or head.cols[0] <= row.cols[0]:
        return False
    return row.sorts[0] == Sort.TEXT and is_ref(row.text(0)) and not is_note(row.text(1))


def _fills_months(block: Block, row: Row) -> bool:
    """Whether a row has figures under most of the months that its table names across."""
    dated = block.heads[-1].columns_of(Sort.PERIOD) & block.figure_columns()
    return len(dated) >= _FEWEST_DATED and 2 * len(row.columns_of(*FIGURES) & dated) > len(dated)


class _Walk(HeadSearch):
    """Walks the rows of one part of a sheet."""

    def run(self) -> None:
        index = 0
        while index < len(self.rows):
            if self._repeats(index):
                index += 1
                continue
            heads = self.heads_at(index)
            if heads:
                self._open(self.rows[index : index + heads])
                index += heads
                continue
            self._take(index)
            index += 1

    def _repeats(self, index: int) -> bool:
        """Take a row that says the last row of the head again, word for word."""
        block = self.block
        if block is None or not block.heads or not self.rows[index].is_heading_like:
            return False
        if block.lines and block.lines[-1].is_numbered:
            return False
        row, head = self.rows[index], block.heads[-1]
        if len(row.cols) < 2 or row.cols != head.cols:
            return False
        if any(a.text != b.text for a, b in zip(row.cells, head.cells, strict=True)):
            return False
        block.repeated.append(row)
        return True

    def _open(self, heads: list[Row]) -> None:
        over, self.parted = self._totals_over(heads[0]), False
        self._question_over(heads[0])
        self.block = Block(self.left, self.right, heads, titles=self.pending)
        self.pending = []
        self.block.parent = self._table_above()
        self.layout.blocks.append(self.block)
        if over is not None:
            self.block.add(over)

    def _question_over(self, head: Row) -> None:
        """Make a title of the question that a table answers, or the measure that it is of."""
        block = self.block
        row = block.lines[-1] if block is not None and block.lines else None
        if block is None or row is None or row.number != head.number - 1:
            return
        if len(row.cols) > 2 or not (row.is_numbered or _names_measure(row, head)):
            return
        block.lines.pop()
        if not block.lines and not block.heads:
            self.layout.blocks.remove(block)
            self.pending = [*block.titles, *self.pending]
        block.forget(row)
        self.pending += row.cells

    def _totals_over(self, head: Row) -> Row | None:
        """Take a row of bare figures directly over a head out of the block before: its totals."""
        block = self.block
        if block is None or block.heads or len(block.lines) != 1:
            return None
        row = block.lines[0]
        bare = len(row.cols) > 1 and all(sort == Sort.NUMBER for sort in row.sorts)
        if not bare or row.number != head.number - 1 or not row.columns <= head.columns:
            return None
        self.layout.blocks.remove(block)
        self.pending = [*block.titles, *self.pending]
        return row

    def _table_above(self) -> Block | None:
        for block in reversed(self.layout.blocks):
            # A head alone in its row has nothing over the labels that stand at its left.
            reach = _LABELS_AT_LEFT if not block.lines else 0
            above = block is not self.block and bool(block.heads)
            if above and block.left - reach <= self.left <= block.right:
                only_heads = not block.lines and len(block.heads[-1].cols) >= _WHOLE_HEAD
                keeps = block.has_figures or only_heads or block.parent is None
                return block if keeps else block.parent
        return None

    def _take(self, index: int) -> None:
        row = self.rows[index]
        if row.is_single and row.sorts[0] in _WORDS:
            self._take_single(index)
            return
        if self.block is None and row.is_single and row.sorts[0] == Sort.PLACEHOLDER:
            # Where one may type is said before a table, whose title stays its own.
            alone = Block(self.left, self.right)
            alone.add(row)
            self.layout.blocks.append(alone)
            return
        if self.block is None:
            self.block = Block(self.left, self.right, titles=self.pending)
            self.block.parent = None if self.parted else self._table_above()
            self.pending = []
            self.layout.blocks.append(self.block)
        self.block.add(row)

    def _take_single(self, index: int) -> None:
        cell = self.rows[index].first
        if is_note(cell.text):
            self.layout.notes.append(cell)
            if self.block is None or self._head_follows(index):
                self.pending.append(cell)
        elif self.block is not None and self._parts_with(self.block, index):
            self.block, self.parted = None, True
            self.pending.append(cell)
        elif self.block is not None and self._continues(self.block, index):
            self.block.add(self.rows[index])
        else:
            if self._head_follows(index) or self._heads_a_form(cell):
                self.block = None
            self.pending.append(cell)

    def _heads_a_form(self, cell: Cell) -> bool:
        """Whether a cell alone in its row parts a form: it looks unlike the labels before it."""
        block = self.block
        if block is None or block.heads or not block.lines:
            return False
        label = block.lines[-1].first.look
        area = self.sheet.merged.get((cell.row, cell.col))
        stands_out = (cell.look.bold and not label.bold) or cell.look.fill != label.fill
        spans = area is not None and area.right > area.left
        return stands_out or spans or cell.text.isupper() or cell.text.rstrip().endswith(":")

    def _parts_with(self, block: Block, index: int) -> bool:
        """Whether what follows a cell alone in its row cannot be lines of the table above it.

        The rows up to the next such cell have no name where all lines of the table have theirs,
        or words where it has figures.
        """
        after = []
        for row in self.rows[index + 1 : index + 1 + _LOOK_BELOW]:
            if row.is_single:
                break
            after.append(row)
        if not block.heads or not after or self._head_follows(index):
            return False
        counted, lines = block.sorts_by_column, [row for row in block.lines if row.has_figures]
        if len(lines) < _FEWEST_LINES:
            return False
        named = {
            col
            for col, sorts in counted.items()
            if col > block.left and sorts.total() == sorts[Sort.TEXT] >= len(lines)
        }
        if named and all(not row.columns & named for row in after):
            if all(_fills_months(block, row) for row in after if row.has_figures):
                return False
            return any(row.has_figures for row in after)
        figures = block.figure_columns()
        words = [row for row in after if row.has_figures and _says_more(row, figures)]
        return 2 * len(words) > len(after)

    def _continues(self, block: Block, index: int) -> bool:
        """Whether a single cell is a line of the block and no title of what comes next."""
        if block.heads and not self._head_follows(index):
            return True
        return bool(block.lines) and index + 1 == len(self.rows)

    def _head_follows(self, index: int) -> bool:
        for later in range(index + 1, min(index + 4, len(self.rows))):
            if self.rows[later].is_single:
                continue
            return self.heads_at(later) > 0
        return False
