"""Finds the head of a table among the rows of a part of a sheet."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.domain.tables import Role
from pipeline.read.bands import Part
from pipeline.read.blocks import Block, Layout
from pipeline.read.book import Cell, Sheet
from pipeline.read.roles import role_of_row
from pipeline.read.rows import Row, day_code
from pipeline.read.sorts import FIGURES, SOFT, Sort, is_note
from pipeline.read.when.period_words import period_of

_REF = re.compile(r"^[A-Z]{1,6}[ ._-]?\d{1,3}(?:[._]\d{1,2})?[a-z]?$", re.IGNORECASE)
_SHORT_NAME = re.compile(r"^[A-Z]{2,5}\d?$")
_LOOK_AHEAD = 6
_MOST_HEADS = 12
_LONGEST_HEAD = 40
_EVENT = re.compile(
    r"\b(?:first|last|started?|ends?|ended|opened|closed|joined|due|since|began|finished)\b",
    re.IGNORECASE,
)
_RATINGS = frozenset({"green", "amber", "red", "blue", "g", "a", "r", "b", "amber/green",
                      "amber/red", "yes", "no", "y", "n", "on track", "off track",
                      "n/a"})  # fmt: skip
_PAIRS = frozenset({2, 4})
# What a form asks of a return as a whole.
_OF_RETURN = re.compile(
    r"^(?:provider|organisation|commissioner|contract(?: (?:no\.?|number|ref\.?|reference|name))?|"
    r"service|project|(?:completed|prepared|filled in|signed(?: off)?) by|contact|manager|"
    r"(?:return|report)(?:ing)? (?:for|period|month|quarter)|(?:this )?(?:return|report)(?: for)?|"
    r"month|quarter|period|year|(?:tele)?phone|date(?: (?:sent|completed|submitted))?)\s*:?$",
    re.IGNORECASE,
)
_MANY_CODES = 4
_FEWEST_MONTHS = 3
# Rows of groups over the words of a head that an empty row parts from its body.
_MOST_SPANS, _FEWEST_WORDS = 3, 4
_WORDS = frozenset({Sort.TEXT, Sort.PERIOD})


def _names_part(cell: Cell) -> bool:
    """Whether a cell names a month, quarter, half or year, and no day."""
    if cell.day is not None:
        return "d" not in day_code(cell)
    mark = period_of(cell.text.strip())
    if mark is None or mark.to_date or mark.day is not None:
        return False
    return bool(mark.period.months if mark.period is not None else mark.length)


class HeadSearch:
    """Rows of one part of a sheet, asked for the head that begins at one of them.

    `block` is the block that the rows before belong to, None after an empty row.
    """

    def __init__(self, sheet: Sheet, layout: Layout, part: Part, pending: list[Cell]) -> None:
        self.sheet, self.layout, self.rows = sheet, layout, part.rows
        self.left, self.right = part.left, part.right
        self.pending = pending
        self.block: Block | None = None
        # Whether what the rows say has nothing to do any more with the table above them.
        self.parted = False
        self.run_end = 0

    def heads_at(self, index: int) -> int:
        """Return how many rows from here are the head of a table, 0 for none."""
        return self._by_words(index) or self._by_months(index)

    def _by_months(self, index: int) -> int:
        """Months or quarters over figures are a head, whatever else stands in their row: 1 or 0."""
        row = self.rows[index]
        if row.sorts.count(Sort.PERIOD) < _FEWEST_MONTHS or row.has_figures:
            return 0
        below = self._first_line(index + 1)
        figures = below.columns_of(*FIGURES) if below is not None else set()
        named = {cell.col for cell in row.cells if _names_part(cell)} & figures
        return int(len(named) >= _FEWEST_MONTHS)

    def _by_words(self, index: int) -> int:
        row = self.rows[index]
        if (
            not row.is_heading_like
            or row.is_in_pairs
            or (row.is_single and not self._spans_over(index))
            or row.is_numbered
            or self._is_form_line(row)
            or self._tells_of_return(index)
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
        is_line = self._precedes_head(run, self.rows[end - 1], figures)
        if is_line or not self._belongs(run[0], figures, run[-1]) or self._is_pair(index, run):
            return 0
        if self.block is not None and not self._breaks(run[-1]):
            return 0
        return len(run)

    def _precedes_head(self, run: list[Row], last: Row, figures: set[int]) -> bool:
        """Whether the last heading-like row above figures is their head, and not a line before."""
        over = set().union(*(row.columns for row in run)) & figures
        return (
            last not in run and self._is_dated(last) and len(last.columns & figures) > 2 * len(over)
        )

    def _is_form_line(self, row: Row) -> bool:
        """Whether a range or measure answers where the lines of a form above have figures."""
        if self.block is None or self.block.heads or row.number != self.block.lines[-1].number + 1:
            return False
        return bool(row.columns_of(*SOFT) & self.block.figure_columns())

    def _tells_of_return(self, index: int) -> bool:
        """Whether a row above a head only says what a return is: Provider, and its name."""
        row = self.rows[index]
        if row.sorts[0] != Sort.TEXT or len(row.cols) not in _PAIRS:
            return False
        if len(row.cols) == 2 and row.cols[1] != row.cols[0] + 1:
            return False
        if len(row.cols) > 2 and not _OF_RETURN.match(row.text(2).strip()):
            return False
        if not _OF_RETURN.match(row.first.text.strip()) or index + 1 == len(self.rows):
            return False
        below = self.rows[index + 1]
        wider = len(below.cols) > 2 or self._tells_of_return(index + 1)
        return below.number == row.number + 1 and wider and below.cols[0] == row.cols[0]

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
            codes = end == 1 and (self._holds_refs(upper) or self._explains(upper, lower))
            parted = end == 1 and self._fills_gaps(upper, lower)
            if not (spanning or dated or codes or parted or len(upper.cols) < len(lower.cols)):
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

    def _fills_gaps(self, upper: Row, lower: Row) -> bool:
        """Whether a row parts what stands over it and the empty cells beside that: Num, Den, %."""
        between = lower.columns - upper.columns
        only_words = all(sort == Sort.TEXT for sort in lower.sorts)
        starts = lower.cols[0] in upper.columns and lower.cols[0] > self.left
        return bool(between) and starts and only_words and max(upper.cols) > min(between)

    def _explains(self, upper: Row, lower: Row) -> bool:
        """Whether a row under short names says what each is: RIN, BKD over referrals in, booked."""
        names = [cell.text.strip() for cell in upper.cells[1:]]
        short = sum(1 for name in names if _SHORT_NAME.match(name))
        within = lower.columns <= upper.columns and lower.cols[0] > upper.cols[0]
        return len(names) >= _MANY_CODES and 2 * short > len(names) and within

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
        # A day answers in a look of its own.
        looked_at = 1 if row.cells[-1].day is not None else len(row.cells)
        alike = zip(last.cells[:looked_at], row.cells[:looked_at], strict=True)
        return follows and all(one.look == other.look for one, other in alike)

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
        if self.block is None and self._spans_words(run):
            return len(run)
        opens = self.block is None and len(row.cols) >= 3 and index + 1 < len(self.rows)
        return 1 if opens and self._short(row) and not self._takes_turns(index) else 0

    def _spans_words(self, run: list[Row]) -> bool:
        """Whether the rest of the band is groups over a wider row of words, and nothing below."""
        wide = 2 <= len(run) <= _MOST_SPANS and len(run[-1].cols) >= _FEWEST_WORDS
        narrow = all(len(one.cols) < len(two.cols) for one, two in pairwise(run))
        return wide and narrow and all(row.is_heading_like and self._short(row) for row in run)

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
