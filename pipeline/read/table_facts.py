"""The facts of a table: one for each figure, and one where a figure is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pipeline.domain.tables import CellUse, Role, Status
from pipeline.read.book import Cell, Kind
from pipeline.read.context import Context
from pipeline.read.heads import Head, Use, is_ref
from pipeline.read.lines import Columns, Down, Line, clean
from pipeline.read.rows import Row, Sort, indent_of, is_note
from pipeline.read.totals import mark_totals
from pipeline.read.values import Value, threshold, value_of

_FIGURES = {Sort.NUMBER, Sort.STANDIN}
_NAMING = {Use.LABEL, Use.REF, Use.PERIOD}
_BLANK = Value(Status.BLANK)
# Where a period is named somebody owes a figure; elsewhere so many rows must give one.
_EXPECTED_FROM = 0.25


def table_facts(context: Context) -> list[dict[str, Any]]:
    """Return the facts of a table; its headings, labels and remarks are marked on the way."""
    for row in context.block.heads:
        for cell in row.cells:
            context.account.mark(cell, CellUse.LABEL, "heading")
    made = _Table(context).facts()
    mark_totals(made)
    return made


class _Table:
    """One table on its way down the rows."""

    def __init__(self, context: Context) -> None:
        self.context, self.heads = context, context.heads
        self.lines = context.block.lines
        self.columns = Columns(context.heads, context.block.left)
        self.columns.look_down(self.lines)
        context.account.doubts.extend(self.columns.doubts)
        self.filled = self._filled_columns()
        self.expected = self._expected_columns()
        self.groups = _Groups(context, self.columns)
        self.is_wide = self._is_wide()

    def facts(self) -> list[dict[str, Any]]:
        """Walk down the rows."""
        down = Down()
        made: list[dict[str, Any]] = []
        for index, row in enumerate(self.lines):
            if not self._takes_heading(row, index, down):
                line = Line(row, self.columns, down)
                self._mark_labels(row)
                made.extend(self._facts_of(line))
        return made

    def _filled_columns(self) -> Counter[int]:
        return Counter(
            cell.col
            for row in self.lines
            for cell, sort in zip(row.cells, row.sorts, strict=True)
            if sort in _FIGURES and self.heads[cell.col].use is Use.FIGURE
        )

    def _expected_columns(self) -> list[int]:
        """Return the columns in which a row of figures without one leaves something out."""
        rows = sum(1 for row in self.lines if row.has_figures)
        found = []
        for col, count in sorted(self.filled.items()):
            head = self.heads[col]
            if head.role not in {Role.VALUE, Role.YEAR_TO_DATE}:
                continue
            dated = head.mark is not None or self.context.is_dated
            if dated or count >= _EXPECTED_FROM * rows:
                found.append(col)
        return found

    def _is_wide(self) -> bool:
        """Whether a single figure in a row must belong to its row and not to its column."""
        if len(self.filled) < 4 or any(self.heads[col].mark is not None for col in self.filled):
            return False
        wide = sum(1 for row in self.lines if len(row.columns & self.filled.keys()) >= 3)
        return wide >= 0.6 * len(self.lines)

    def _mark_labels(self, row: Row) -> None:
        for cell in row.cells:
            use = self.heads[cell.col].use
            if use in _NAMING:
                self.context.account.mark(cell, CellUse.LABEL, f"{use.value} of a row")

    def _takes_heading(self, row: Row, index: int, down: Down) -> bool:
        """Take group headings and remarks between the lines; True where the row was one."""
        if row.has_figures or not row.is_single:
            return False
        if any(is_ref(cell.text) for cell in self.columns.cells(row, Use.REF)):
            return False
        cell, account = row.cells[0], self.context.account
        if row.sorts[0] is Sort.PLACEHOLDER:
            account.mark(cell, CellUse.SET_ASIDE, "placeholder")
        elif is_note(cell.text):
            account.mark(cell, CellUse.NOTE, "remark in a table")
        elif self.groups.opens_at(row, index):
            account.mark(cell, CellUse.LABEL, "group heading")
            down.enter(clean(cell.text))
        elif cell.col > max(self.columns.first_label, self.context.block.left + 1):
            account.mark(cell, CellUse.NOTE, "remark in a table")
        else:
            return False
        return True

    def _facts_of(self, line: Line) -> Iterator[dict[str, Any]]:
        alone = self.is_wide and self._stands_alone(line.row)
        for cell, sort in zip(line.row.cells, line.row.sorts, strict=True):
            head = self.heads[cell.col]
            if head.use is Use.FIGURE:
                yield from self._figure(
                    cell, sort, replace(head, words=()) if alone else head, line
                )
            elif head.use is Use.WORDS:
                yield self._words(cell, sort, head, line)
        if not alone and (line.row.has_figures or self._owes_all(line)):
            yield from self._blanks(line)

    def _blanks(self, line: Line) -> Iterator[dict[str, Any]]:
        """Yield a fact for every figure that the line leaves out."""
        present, hidden = line.row.columns, self.context.sheet.hidden
        for col in self.expected:
            if col not in present and self.context.sheet.at(line.row.number, col) is None:
                empty = Cell(line.row.number, col, Kind.TEXT, "", hidden=hidden)
                yield self.context.fact(empty, _BLANK, self.heads[col], line)

    def _owes_all(self, line: Line) -> bool:
        """Whether a line without any figure stands among lines that have theirs."""
        only_named = all(self.heads[cell.col].use in _NAMING for cell in line.row.cells)
        return bool(line.label or line.mark) and only_named and self.groups.mostly_filled

    def _stands_alone(self, row: Row) -> bool:
        figures = row.columns & self.filled.keys()
        return len(figures) == 1 and figures == {min(self.filled)}

    def _figure(self, cell: Cell, sort: Sort, head: Head, line: Line) -> Iterator[dict[str, Any]]:
        account = self.context.account
        if sort is Sort.PLACEHOLDER:
            account.mark(cell, CellUse.SET_ASIDE, "placeholder")
            return
        value = value_of(cell)
        limit = threshold(cell.text) if cell.kind is Kind.TEXT else None
        if limit is not None and (head.role is Role.TARGET or value.status is Status.TEXT):
            unit = "percent" if "%" in cell.text else "count"
            value = Value(Status.REPORTED, limit[0], unit, cell.text.strip())
        if value.status is Status.TEXT and is_note(cell.text):
            account.mark(cell, CellUse.NOTE, "remark in a table")
            return
        yield self.context.fact(cell, value, head, line)

    def _words(self, cell: Cell, sort: Sort, head: Head, line: Line) -> dict[str, Any]:
        value = value_of(cell) if sort is Sort.NUMBER else Value(Status.TEXT, unit="text")
        if sort is Sort.NUMBER and head.role is Role.ATTRIBUTE:
            # A figure in a column of words belongs to its row alone, as under a list of groups.
            head = replace(head, words=(), role=Role.VALUE)
        return self.context.fact(cell, value, head, line)


class _Groups:
    """Tells a group heading from a row whose figures are missing."""

    def __init__(self, context: Context, columns: Columns) -> None:
        self.sheet, self.lines = context.sheet, context.block.lines
        self.first_label = columns.first_label
        firsts = [row.cells[0] for row in self.lines if row.has_figures]
        bold = sum(1 for cell in firsts if cell.look.bold)
        self.bold_stands_out = bold < len(firsts)
        self.plain = not any(cell.look.bold or cell.look.indent for cell in firsts)
        self.mostly_filled = len(firsts) >= 0.7 * len(self.lines)
        singles = [index for index, row in enumerate(self.lines) if not row.is_single]
        self.last_line = singles[-1] if singles else -1
        # Plain groups share out the whole table: it begins with one.
        self.begins_grouped = bool(self.lines) and self.lines[0].is_single

    def opens_at(self, row: Row, index: int) -> bool:
        """Whether the single cell in this row is the heading of the rows that follow."""
        cell = row.cells[0]
        if index >= self.last_line or cell.col > self.first_label + 1:
            return False
        text = cell.text.strip()
        area = self.sheet.merged.get((cell.row, cell.col))
        wide = area is not None and area.right - area.left >= 2
        if wide or text.isupper() or text.endswith(":"):
            return True
        if cell.look.bold:
            return self.bold_stands_out
        after = self.lines[index + 1]
        if indent_of(after, self.first_label) > indent_of(row, self.first_label):
            return True
        evenly = self.plain and self.mostly_filled and self.begins_grouped
        return evenly and not after.is_single
