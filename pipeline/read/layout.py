"""Finds the tables of a sheet: titles, heads of several rows, bodies, and tables side by side.

Within each part of a sheet the rows are walked from the top: a run of heading-like rows with
figures below opens a table; single cells are titles, group headings or notes, by what follows
them. Figures without a head continue the table above.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.bands import Part, parts_of
from pipeline.read.book import Area, Cell, Sheet
from pipeline.read.roles import role_of_row
from pipeline.read.rows import Page, Row
from pipeline.read.sorts import FIGURES, SOFT, Sort, is_note

_REF = re.compile(r"^[A-Z]{1,6}[ ._-]?\d{1,3}(?:[._]\d{1,2})?[a-z]?$", re.IGNORECASE)
_LOOK_AHEAD = 6
_MOST_HEADS = 12
_LONGEST_HEAD = 40
# A head of so many cells without lines is that of the table after the next empty row.
_WHOLE_HEAD = 4
_EVENT = re.compile(
    r"\b(?:first|last|started?|ends?|ended|opened|closed|joined|due|since|began|finished)\b",
    re.IGNORECASE,
)
_RATINGS = frozenset({"green", "amber", "red", "blue", "g", "a", "r", "b", "amber/green",
                      "amber/red", "yes", "no", "y", "n", "on track", "off track",
                      "n/a"})  # fmt: skip
_MANY_CODES = 4
_SURE = (Sort.LIMIT, Sort.MEASURE)
_WORDS = frozenset({Sort.TEXT, Sort.PERIOD})


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

    _patterns: Counter[tuple[tuple[int, ...], bytes]] = field(default_factory=Counter)

    def add(self, row: Row) -> None:
        """Add a line."""
        self.lines.append(row)
        self.has_figures = self.has_figures or row.has_figures
        self._patterns[tuple(row.cols), row.sorts] += 1
        vars(self).pop("sorts_by_column", None)

    def forget(self, row: Row) -> None:
        """Leave a line that was taken away out of the counts."""
        self._patterns[tuple(row.cols), row.sorts] -= 1
        vars(self).pop("sorts_by_column", None)

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


def layout_of(page: Page) -> Layout:
    """Find every block, title and note of a sheet."""
    layout = Layout()
    pending: list[Cell] = []
    for side_by_side in parts_of(page):
        over = pending
        below: dict[int, list[Cell]] = {}
        for part in side_by_side:
            # A title may stand over its table with an empty row between them.
            titles = below.get(part.left, over)
            walk = _Walk(page.sheet, layout, part, list(titles))
            walk.run()
            pending = below[part.left] = walk.pending
    layout.titles.extend(pending)
    return layout


class _Walk:
    """Walks the rows of one part of a sheet."""

    def __init__(self, sheet: Sheet, layout: Layout, part: Part, pending: list[Cell]) -> None:
        self.sheet, self.layout, self.rows = sheet, layout, part.rows
        self.left, self.right = part.left, part.right
        self.pending = pending
        self.block: Block | None = None
        self.run_end = 0

    def run(self) -> None:
        index = 0
        while index < len(self.rows):
            if self._repeats(index):
                index += 1
                continue
            heads = self._heads_at(index)
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

    def _heads_at(self, index: int) -> int:
        """Return how many rows from here are the head of a table, 0 for none."""
        row = self.rows[index]
        if (
            not row.is_heading_like
            or row.is_in_pairs
            or (row.is_single and not self._spans_over(index))
            or row.is_numbered
            or self._is_form_line(row)
        ):
            return 0
        end = self._run_end(index)
        below = self._first_line(end)
        if below is None:
            return self._text_heads(index)
        figures = below.columns_of(*FIGURES)
        run = self._head_rows(self.rows[index : min(end, index + _MOST_HEADS)])
        # Words of a record stand over no figure; a head stands over at least one.
        if not any(self._covers(head, figures) for head in run):
            return self._sub_head(run)
        if not self._belongs(run[0], figures, run[-1]) or self._is_pair(index, run):
            return 0
        if self.block is not None and not self._breaks(run[-1]):
            return 0
        return len(run)

    def _is_form_line(self, row: Row) -> bool:
        """Whether a range or measure answers where the lines of a form above have figures."""
        if self.block is None or self.block.heads or row.number != self.block.lines[-1].number + 1:
            return False
        return bool(row.columns_of(*SOFT) & self.block.figure_columns())

    def _covers(self, head: Row, figures: set[int]) -> bool:
        """Whether a cell of a row, or the area it is merged into, stands over a figure."""
        if head.columns & figures:
            return True
        for cell in head.cells:
            area = self.sheet.merged.get((cell.row, cell.col))
            if area is not None and any(area.left <= col <= area.right for col in figures):
                return True
        return False

    def _run_end(self, index: int) -> int:
        """Return where the run of heading-like rows ends that `index` stands in."""
        # Long runs are asked for from every row in them: the end found once is kept.
        if not index < self.run_end:
            end = index + 1
            while end < len(self.rows) and self.rows[end].is_heading_like:
                row = self.rows[end]
                if row.is_single and self._is_label(row.first):
                    break
                end += 1
            self.run_end = end
        return self.run_end

    def _head_rows(self, run: list[Row]) -> list[Row]:
        """Cut a run of heading-like rows where the head ends and rows of words begin."""
        end = 1
        while end < len(run):
            upper, lower = run[end - 1], run[end]
            if self._tells_days(lower) and upper.columns & lower.columns - {self.left}:
                break
            spanning = any((c.row, c.col) in self.sheet.merged for c in upper.cells)
            dated = any(self._is_dated(row) for row in (upper, lower))
            codes = end == 1 and self._holds_refs(upper)
            if not (spanning or dated or codes or len(upper.cols) < len(lower.cols)):
                break
            end += 1
        return run[:end]

    def _tells_days(self, row: Row) -> bool:
        """Whether a row says when something began or ended, and is no head of its columns."""
        dates = row.sorts.count(Sort.PERIOD)
        named = row.sorts[0] == Sort.TEXT and _EVENT.search(row.first.text) is not None
        return named and dates > 0 and dates >= len(row.cols) - 2

    def _holds_refs(self, row: Row) -> bool:
        """Whether a row of codes stands over the names they are for: K1, K2, K3."""
        codes = sum(1 for cell in row.cells if _REF.match(cell.text.strip()))
        return codes >= len(row.cols) - (1 if codes < _MANY_CODES else 2) and codes >= 2

    def _is_dated(self, row: Row) -> bool:
        return row.is_running or 2 * row.sorts.count(Sort.PERIOD) > len(row.sorts)

    def _is_pair(self, index: int, run: list[Row]) -> bool:
        """Whether a row of two words belongs to a form whose answers are mostly words."""
        if len(run) > 1 or len(run[0].cols) != 2:
            return False
        if self._is_next_of_form(run[0]):
            return True
        if len(self.rows) - index < 3:
            return False
        if self._is_answer(index + 1, run[0]):
            return True
        second = run[0].cols[1]
        sorts = [
            sort
            for row in self.rows[index + 1 : index + 40]
            for col, sort in zip(row.cols, row.sorts, strict=True)
            if col == second
        ]
        return 2 * sum(1 for sort in sorts if sort in _WORDS) >= len(sorts)

    def _is_next_of_form(self, row: Row) -> bool:
        """Whether a row goes on in the columns and looks of the form right above it."""
        block = self.block
        if block is None or block.heads or not block.lines:
            return False
        last = block.lines[-1]
        follows = last.number == row.number - 1 and last.cols == row.cols
        return follows and [c.look for c in last.cells] == [c.look for c in row.cells]

    def _is_answer(self, index: int, head: Row) -> bool:
        """Whether the row answers in words, where a head would be followed by figures."""
        row = self.rows[index]
        return row.is_heading_like and len(row.cols) == 2 and row.cols == head.cols

    def _belongs(self, head: Row, figures: set[int], last: Row) -> bool:
        """Whether a row is part of the head and not a line of a form above it."""
        if head is last or head.is_running:
            return True
        over = {col for col in head.cols if col > self.left and col >= min(figures)}
        return bool(over) or bool(head.columns - {self.left, self.left + 1})

    def _spans_over(self, index: int) -> bool:
        """Whether a single cell stands over figures, as the upper row of a head does."""
        cell = self.rows[index].first
        after = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if after is None:
            return False
        area = self.sheet.merged.get((cell.row, cell.col))
        if (
            area is not None
            and area.left == self.left
            and area.right == self.right == self.left + 1
        ):
            # One heading over labels and their figures, as over a short list beside a table.
            return after.has_figures and not is_note(cell.text)
        return cell.col > self.left and after.is_heading_like and len(after.cols) >= 3

    def _is_label(self, cell: Cell) -> bool:
        return cell.col <= self.left + 1

    def _first_line(self, start: int) -> Row | None:
        for row in self.rows[start : start + _LOOK_AHEAD]:
            if row.has_figures and not row.is_single:
                return row
            if not row.is_single and row.is_heading_like and not self._tells_days(row):
                return None
        return None

    def _sub_head(self, run: list[Row]) -> int:
        """A head over the label columns only: the columns of figures keep the head above."""
        above = self.layout.blocks[-1] if self.layout.blocks else None
        new = self.block is None and above is not None and above.heads and len(run[0].cols) > 1
        return 1 if new and not run[0].is_single and self._short(run[0]) else 0

    def _short(self, row: Row) -> bool:
        return all(len(cell.text) <= _LONGEST_HEAD for cell in row.cells)

    def _text_heads(self, index: int) -> int:
        """The head of a table of words, or of a table that begins after an empty row."""
        row = self.rows[index]
        run = self.rows[index:]
        if self.block is None and len(run) <= _MOST_HEADS and self._are_dates(run):
            return len(run)
        opens = self.block is None and len(row.cols) >= 3 and index + 1 < len(self.rows)
        return 1 if opens and self._short(row) and not self._takes_turns(index) else 0

    def _takes_turns(self, index: int) -> bool:
        """Whether labels and answers take turns in rows of one look, as in a letterhead."""
        row, after = self.rows[index], self.rows[index + 1]
        if len(row.cols) % 2 or row.cols != after.cols:
            return False
        looks = [cell.look for cell in row.cells]
        alike = looks == [cell.look for cell in after.cells]
        return alike and all(looks[at] != looks[at + 1] for at in range(0, len(looks), 2))

    def _are_dates(self, run: list[Row]) -> bool:
        """Whether the rest of the band is a head alone: rows of several periods or numbers."""
        heads = all(row.is_heading_like and len(row.cols) >= 3 for row in run)
        return heads and any(self._is_dated(row) for row in run)

    def _breaks(self, head: Row) -> bool:
        """Whether a heading-like row inside a body opens a new table."""
        if self.block is None or not self.block.heads:
            return True
        columns = self.block.figure_columns()
        words = head.columns_of(*_WORDS) & columns
        if self._rates(head, words):
            return False
        return bool(words) and (len(words) >= 2 or len(words) == len(columns))

    def _rates(self, row: Row, cols: set[int]) -> bool:
        """Whether words under figures only rate or comment on them: Green, Green, Red."""
        said = [cell.text.strip().lower() for cell in row.cells if cell.col in cols]
        repeated = len(said) - len(set(said)) if set(said) <= _RATINGS else 0
        named = role_of_row(row.first.text) if row.first.col not in cols else Role.VALUE
        dated = row.columns_of(Sort.PERIOD) & cols
        return not dated and (named is not Role.VALUE or 2 * repeated > len(said))

    def _open(self, heads: list[Row]) -> None:
        over = self._totals_over(heads[0])
        self._question_over(heads[0])
        self.block = Block(self.left, self.right, heads, titles=self.pending)
        self.pending = []
        self.block.parent = self._table_above()
        self.layout.blocks.append(self.block)
        if over is not None:
            self.block.add(over)

    def _question_over(self, head: Row) -> None:
        """Make a title of the numbered question that a table answers."""
        block = self.block
        row = block.lines[-1] if block is not None and block.lines else None
        if block is None or row is None or row.number != head.number - 1 or not row.is_numbered:
            return
        if len(row.cols) > 2:
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
            if block is not self.block and block.heads and block.left <= self.left <= block.right:
                only_heads = not block.lines and len(block.heads[-1].cols) >= _WHOLE_HEAD
                keeps = block.has_figures or only_heads or block.parent is None
                return block if keeps else block.parent
        return None

    def _take(self, index: int) -> None:
        row = self.rows[index]
        if row.is_single and row.sorts[0] in _WORDS:
            self._take_single(index)
            return
        if self.block is None:
            self.block = Block(self.left, self.right, titles=self.pending)
            self.block.parent = self._table_above()
            self.pending = []
            self.layout.blocks.append(self.block)
        self.block.add(row)

    def _take_single(self, index: int) -> None:
        cell = self.rows[index].first
        if is_note(cell.text):
            self.layout.notes.append(cell)
            if self.block is None or self._head_follows(index):
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
