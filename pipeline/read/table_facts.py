"""The facts of a table: one for each figure, and one where a figure is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from pipeline.domain.periods import Period
from pipeline.domain.tables import CellUse, Role, Status
from pipeline.read.book import Kind
from pipeline.read.columns import Columns
from pipeline.read.context import Context
from pipeline.read.groups import Groups
from pipeline.read.head import Body, Head, Use
from pipeline.read.head_uses import is_ref
from pipeline.read.lines import Down, Line
from pipeline.read.rows import Row
from pipeline.read.sorts import FIGURES, Sort, is_example, is_note, marks_example
from pipeline.read.strays import strays
from pipeline.read.totals import (
    is_mean_of,
    says_all,
    says_mean,
    sums_all,
    total_columns,
    total_rows,
)
from pipeline.read.values import Value, is_shut, value_of_text
from pipeline.read.when.crossing import Crossing
from pipeline.read.when.only_day import date_by_only_day
from pipeline.read.when.record_days import counts_by_end
from pipeline.read.when.row_remarks import periods_by_remarks
from pipeline.read.when.several_dates import dates_of_figures
from pipeline.read.when.spans import Spans
from pipeline.read.when.spent import tells_what_is_left
from pipeline.read.when.summed_rows import periods_of_sums
from pipeline.read.when.summed_spans import MOST_DATED_LINES, date_columns, date_rows
from pipeline.read.when.worked_out import periods_worked_out
from pipeline.read.withdrawn import is_withdrawn

_FIGURES = bytes(sorted(FIGURES))
_NAMING = {Use.LABEL, Use.REF, Use.PERIOD}
# Where a period is named somebody owes a figure; elsewhere so many rows must give one.
_EXPECTED_FROM = 0.25
# Longer tables are lists of records, which have neither subtotals nor totals in between.
_MOST_LINES_WITH_TOTALS = 3_000
_TOTAL = "Total"
# Examples lead the rows that they explain.
_LAST_EXAMPLE = 3
_QUARTER = 3
_YESES = re.compile(r"\byes(?:es)?\b|\(y\)", re.IGNORECASE)
_COUNTING = {Kind.NUMBER, Kind.TEXT}
_COUNTED = {Role.VALUE, Role.YEAR_TO_DATE}


def table_facts(context: Context) -> None:
    """Gather the facts of a table; its headings, labels and remarks are marked on the way."""
    for row in (*context.block.heads, *context.block.repeated):
        for place in range(row.begin, row.end):
            context.mark(place, CellUse.LABEL, "heading")
    _Table(context).gather()


class _Plan(NamedTuple):
    """What the cells of a row are, by their place in it: labels, figures, words."""

    labels: list[tuple[int, int]]
    figures: list[tuple[int, int, Head]]
    words: list[tuple[int, int, Head]]


class _Table:
    """One table on its way down the rows."""

    def __init__(self, context: Context) -> None:
        date_by_only_day(context)
        self.context, self.heads = context, context.heads
        self.book = context.assembly.book
        self.lines = context.block.lines
        self.columns = Columns(context.heads, context.block.left, context.terms)
        own = context.own_period[0]
        if own is not None and context.is_own and not counts_by_end(context.block):
            is_long = (own.months or _QUARTER + 1) > _QUARTER
            self.columns.leave_done(only_ends=is_long)
        self.columns.look_down(self.lines)
        context.doubts.extend(self.columns.doubts)
        counted = context.block.sorts_by_column
        self.filled = {
            col: sum(counted[col][sort] for sort in FIGURES)
            for col, head in self.heads.items()
            if head.use is Use.FIGURE and col in counted
        }
        self.filled = {col: count for col, count in self.filled.items() if count}
        self.groups = Groups(context, self.columns)
        self.is_wide = self._is_wide()
        self.found: list[Line] = []
        self.grand: Line | None = None
        self.plans: dict[tuple[tuple[int, ...], bytes], _Plan] = {}
        self.strays = set(strays(context.block, self.heads))
        for place in self.strays:
            context.mark(place, CellUse.SET_ASIDE, "number beside the table")

    def gather(self) -> None:
        """Walk down the rows, settle what the periods mean together, then gather the facts."""
        down = Down()
        found = self.found
        for index, row in enumerate(self.lines):
            if not self._takes_heading(row, index, down):
                found.append(Line(row, self.columns, down))
        self._end_groups(found)
        self.spans = Spans(self.context, self.columns, found)
        for number, span in periods_by_remarks(self.context, self.columns, found):
            self.spans.rows.setdefault(number, span)
        self._date_sums(found)
        self.single = Crossing(self.spans, self.columns, found).found | dates_of_figures(
            self.context, self.columns, found, self.spans.rows
        )
        self.single |= self._on_days_of_columns()
        self.table = self.context.register(self.spans.so_far)
        self.expected = self._expected_columns()
        is_short = len(found) <= MOST_DATED_LINES
        summed = self._summed_columns(found)
        if is_short:
            summed |= date_columns(self.spans, self.columns, self._figures)
        self.spans.date_sums(summed)
        if is_short:
            self._date_worked_out()
        self.numbers = {col: self._head_number(head) for col, head in self.heads.items()}
        totals = self._total_rows(found)
        if is_short:
            date_rows(self.spans, self.columns, self._figures)
        for index, line in enumerate(found):
            self._gather_line(line, is_total=index in totals, summed=summed)

    def _on_days_of_columns(self) -> dict[tuple[int, int], Period]:
        """Date what stands at a day that its column names, in a list whose rows have days."""
        if not self.columns.has_periods:
            return {}
        days = {
            col: mark.period
            for col, head in self.heads.items()
            if (mark := head.mark) is not None and mark.at and mark.period is not None
            if mark.period.start == mark.period.end and head.use is Use.FIGURE
        }
        return {(line.row.number, col): span for line in self.found for col, span in days.items()}

    def _date_worked_out(self) -> None:
        """Date the columns that by arithmetic are what is left, a share, or a change."""
        heads, dated = self.heads, self.spans.columns
        left = frozenset(col for col, head in heads.items() if tells_what_is_left(head))
        if not dated or self.columns.has_periods:
            return
        number = self.book.number
        rows = [
            {
                col: value
                for place, col in enumerate(line.row.cols, start=line.row.begin)
                if col in heads and (value := number[place]) is not None
            }
            for line in self.found
        ]
        so_far = self.spans.so_far or self.context.year_so_far
        to_date = {
            col: so_far
            for col, head in heads.items()
            if head.role is Role.YEAR_TO_DATE and col not in dated and so_far is not None
        }
        dated.update(periods_worked_out(heads, {**to_date, **dated}, rows, left))

    def _date_sums(self, lines: list[Line]) -> None:
        """Date the rows that sum the dated rows above them."""
        if len(self.spans.rows) < 2 or len(lines) > _MOST_LINES_WITH_TOTALS:
            return
        self.spans.date_rows(periods_of_sums(lines, self._figures, self.spans.rows))

    def _head_number(self, head: Head, *, alone: bool = False) -> int:
        role = self.spans.roles.get(head.col, head.role)
        label = "" if alone else head.label
        period = self.spans.columns.get(head.col)
        return self.context.assembly.head(label, role, period, ref=head.ref)

    # --- what the table says as a whole -----------------------------------------------------------

    def _expected_columns(self) -> set[int]:
        """Return the columns in which a row of figures without one leaves something out."""
        rows = sum(1 for row in self.lines if row.has_figures)
        found = set()
        for col, count in self.filled.items():
            if self.heads[col].role not in _COUNTED:
                continue
            dated = self.heads[col].mark is not None or self.context.is_dated
            if dated or count >= _EXPECTED_FROM * rows:
                found.add(col)
        return found

    def _is_wide(self) -> bool:
        """Whether a single figure in a row must belong to its row and not to its column."""
        if len(self.filled) < 4 or any(self.heads[col].mark is not None for col in self.filled):
            return False
        wide = sum(1 for row in self.lines if len(self.filled.keys() & set(row.cols)) >= 3)
        return wide >= 0.6 * len(self.lines)

    @cached_property
    def _figures(self) -> list[dict[int, float]]:
        """The counts of each line by column; shares and the like do not add up."""
        number, kind, style = self.book.number, self.book.kind, self.book.style
        columns = {col for col, use in self.columns.uses.items() if use is Use.FIGURE}
        rates = {index for index, look in enumerate(self.book.looks) if look.is_percent}
        found = []
        for line in self.found:
            row, figures = line.row, {}
            for place, (col, sort) in enumerate(zip(*row.pattern, strict=True), start=row.begin):
                if col not in columns or style[place] in rates or kind[place] not in _COUNTING:
                    continue
                value = number[place]
                if value is None and sort == Sort.NUMBER:
                    value = value_of_text(self.book.text(place)).number
                if value is not None:
                    figures[col] = value
            found.append(figures)
        return found

    def _total_rows(self, lines: list[Line]) -> set[int]:
        if not 4 <= len(lines) <= _MOST_LINES_WITH_TOTALS:
            return set()
        roles = {col: self.spans.roles.get(col, head.role) for col, head in self.heads.items()}
        rows = [
            {col: value for col, value in row.items() if roles[col] in _COUNTED}
            for row in self._figures
        ]
        said = [self.spans.is_total(line) for line in lines]
        found = total_rows(rows, [line.group for line in lines], said)
        whole = self.context.block.parent or self.context.block
        subtotals = [rows[index] for index in range(len(lines)) if index in found or said[index]]
        for index in (0, len(lines) - 1):
            others = [*whole.subtotals, *(rows[at] for at in found if at != index)]
            if index not in found and self._sums_without_name(lines, rows, index, others):
                found.add(index)
        for index in found:
            line = lines[index]
            ends = line is lines[-1] and line.role is Role.VALUE
            runs = line.mark is not None and line.mark.to_date and self.spans.lists_days
            plain = line.mark is None and (ends or not line.label)
            if self.columns.has_periods and (plain or runs):
                self.spans.take_together(line, self.columns)
            if not line.label and not line.ref and line.mark is None:
                line.label = self.columns.instead_of_date(line.row) or _TOTAL
        whole.subtotals += subtotals
        return found | self._mean_rows(lines, rows, said)

    def _mean_rows(
        self, lines: list[Line], rows: list[dict[int, float]], said: list[bool]
    ) -> set[int]:
        """Return which rows say that they are means, and are: no further record, nor to add."""
        found: set[int] = set()
        above: list[dict[int, float]] = []
        for index, line in enumerate(lines):
            if says_mean(line.label) and is_mean_of(rows[index], above):
                found.add(index)
            elif not said[index]:
                above.append(rows[index])
        return found

    def _sums_without_name(
        self,
        lines: list[Line],
        rows: list[dict[int, float]],
        index: int,
        subtotals: list[dict[int, float]],
    ) -> bool:
        """Whether a first or last row without a name sums the others, or all tables so far."""
        if self._is_named(lines[index]):
            return False
        others = [row for at, row in enumerate(rows) if at != index]
        hidden = max(
            (counted[Sort.STANDIN] for counted in self.context.block.sorts_by_column.values()),
            default=0,
        )
        if sums_all(rows[index], others, hidden):
            return True
        grand = bool(index) and sums_all(rows[index], subtotals)
        if grand:
            self.grand = lines[index]
            lines[index].group = ""
        return grand

    def _is_named(self, line: Line) -> bool:
        return any(self.columns.uses.get(col) in _NAMING for col in line.row.cols)

    def _end_groups(self, lines: list[Line]) -> None:
        """Take a last line without any label out of its group: it sums the groups together."""
        last = lines[-1] if lines else None
        groups = {line.group for line in lines}
        if last is None or not last.group:
            return
        if not self._is_named(last):
            if len(groups - {""}) > 1:
                last.group, last.mark, last.label = "", None, _TOTAL
        elif len({line.mark for line in lines}) > 1 and says_all(last.label or last.ref):
            # "All groups" below the last quarter of several is of all of them, if it is their sum.
            *rows, total = self._figures
            others = [
                row for row, line in zip(rows, lines, strict=False) if not says_all(line.label)
            ]
            if sums_all(total, others):
                last.group, last.mark, last.role = "", None, Role.YEAR_TO_DATE

    def _summed_columns(self, lines: list[Line]) -> set[int]:
        if not 3 <= len(lines) <= _MOST_LINES_WITH_TOTALS:
            return set()
        columns, parts = self.spans.sums()
        return total_columns(self._figures, columns, parts) if columns else set()

    # --- rows -------------------------------------------------------------------------------------

    def _takes_heading(self, row: Row, index: int, down: Down) -> bool:
        """Take examples, group headings and remarks between the lines; True where it was one."""
        if reason := self._why_none(row, index):
            for place in range(row.begin, row.end):
                self.context.mark(place, CellUse.SET_ASIDE, reason)
            return True
        if self._is_numbered_heading(row):
            return self._take_numbered(row, down)
        if row.has_figures or not row.is_single:
            return False
        if self.columns.uses.get(row.cols[0]) is Use.REF and is_ref(row.first.text):
            return False
        cell, mark = row.first, self.context.mark
        if row.sorts[0] == Sort.PLACEHOLDER:
            mark(row.begin, CellUse.SET_ASIDE, "placeholder")
        elif is_note(cell.text):
            mark(row.begin, CellUse.NOTE, "remark in a table")
        elif self.groups.opens_at(row, index):
            mark(row.begin, CellUse.LABEL, "group heading")
            down.enter(cell.text)
        elif cell.col > max(self.columns.first_label, self.context.block.left + 1):
            mark(row.begin, CellUse.NOTE, "remark in a table")
        else:
            return False
        return True

    def _take_numbered(self, row: Row, down: Down) -> bool:
        for place in range(row.begin, row.end):
            self.context.mark(place, CellUse.LABEL, "group heading")
        down.enter(self.book.text(row.begin + 1))
        return True

    def _is_numbered_heading(self, row: Row) -> bool:
        """Whether a row only says a number and, set off from others, a name: 2, PASSENGERS."""
        if len(row.cols) != 2 or self.columns.uses.get(row.cols[0]) is not Use.REF:
            return False
        name = row.cells[1]
        stands_out = name.text.isupper() or name.look.bold
        return (
            row.cols[1] == self.columns.first_label and row.sorts[1] == Sort.TEXT
            and bool(self.book.text(row.begin).strip(" .").isdigit()) and stands_out
            and any(head.use is Use.FIGURE for head in self.heads.values())
        )  # fmt: skip

    def _why_none(self, row: Row, index: int) -> str:
        """Say why a row is no record of the table, nothing where it is one."""
        if len(row.cols) > 1 and self._is_example(row, index):
            return "example row"
        taken_back = row.has_figures and any(map(is_withdrawn, self._words_of(row)))
        return "record taken back" if taken_back else ""

    def _is_example(self, row: Row, index: int) -> bool:
        """Whether a row only shows how to fill in the others: its first cell, or any, says so."""
        if is_example(self.book.text(row.begin)):
            return True
        return index < _LAST_EXAMPLE and any(map(marks_example, self._words_of(row)))

    def _words_of(self, row: Row) -> Iterator[str]:
        return (row.text(at) for at, sort in enumerate(row.sorts) if sort == Sort.TEXT)

    def _plan(self, row: Row) -> _Plan:
        """Return what to do with the cells of all rows that look like this one."""
        plan = self.plans.get(row.pattern)
        if plan is None:
            plan = self.plans[row.pattern] = _Plan([], [], [])
            kind_of_use = self.context.assembly.kind_of_use
            for offset, (col, sort) in enumerate(zip(*row.pattern, strict=True)):
                head = self.heads[col]
                # The day on which a course was over is also told of it.
                if head.use in _NAMING and col not in self.columns.last_days:
                    use = kind_of_use(CellUse.LABEL, f"{head.use.value} of a row")
                    plan.labels.append((offset, use))
                elif head.use is Use.FIGURE:
                    plan.figures.append((offset, sort, head))
                else:
                    plan.words.append((offset, sort, head))
        return plan

    def _gather_line(self, line: Line, *, is_total: bool, summed: set[int]) -> None:
        row = line.row
        number, begin = self._line_number(line, is_total=is_total), row.begin
        alone = self.is_wide and self._stands_alone(row)
        assembly, kind = self.context.assembly, self.book.kind
        plan, numbers, uses = self._plan(row), self.numbers, assembly.uses
        for offset, use in plan.labels:
            uses[begin + offset] = uses[begin + offset] or use
        may_cross = (self.spans.may_cross and line.mark is not None) or bool(self.spans.merged)
        for offset, sort, head in plan.figures:
            place = begin + offset
            if place in self.strays:
                continue
            fact: int | None
            if sort == Sort.NUMBER and not alone and kind[place] == Kind.NUMBER:
                fact = assembly.fact(place, number, numbers[head.col])
            else:
                fact = self._odd_figure(place, sort, head, line, number, alone=alone)
            if fact is None:
                continue
            if is_total or head.col in summed:
                assembly.totals.add(fact)
            period = self.single.get((row.number, head.col)) or (
                self.spans.crossed(line, head) if may_cross else None
            )
            if period is not None:
                assembly.periods[fact] = period
        for offset, sort, head in plan.words:
            self._words(begin + offset, sort, head, number, line)
        if not alone and (row.has_figures or self._owes_all(line)):
            self._blanks(line, number)

    def _line_number(self, line: Line, *, is_total: bool) -> int:
        period = self.spans.rows.get(line.row.number)
        total = is_total or self.spans.is_total(line)
        names = (line.ref or self.context.measure, line.label, line.group)
        table = self.context.register_whole() if line is self.grand else self.table
        return self.context.assembly.line(table, names, line.role, period, total=total)

    def _blanks(self, line: Line, number: int) -> None:
        """Add a fact for every figure that the line leaves out."""
        row, sheet = line.row, self.context.sheet
        if self.expected.issubset(row.cols):
            return
        for col in self.expected - set(row.cols):
            outside = sheet.place(row.number, col) is not None
            if not outside and (row.number, col) not in self.context.covered:
                self.context.assembly.blank(
                    self.context.index, row.number, col, number, self.numbers[col]
                )

    def _owes_all(self, line: Line) -> bool:
        """Whether a line without any figure stands among lines that have theirs."""
        only_named = all(self.columns.uses.get(col) in _NAMING for col in line.row.cols)
        return bool(line.label or line.mark) and only_named and self.groups.mostly_filled

    def _stands_alone(self, row: Row) -> bool:
        figures = self.filled.keys() & set(row.cols)
        return len(figures) == 1 and figures == {min(self.filled)}

    def _odd_figure(
        self, place: int, sort: int, head: Head, line: Line, line_number: int, *, alone: bool
    ) -> int | None:
        """Add a figure that is words, or no figure at all; None where it is no fact."""
        context = self.context
        if sort == Sort.PLACEHOLDER:
            context.mark(place, CellUse.SET_ASIDE, "placeholder")
            return None
        role = self.spans.roles.get(head.col, head.role)
        value = context.value(place, line.role if role is Role.VALUE else role)
        if value is None and Role.TARGET in {role, line.role} and self._is_none(place):
            # Where no target is set there is none, and not one of nought.
            value = Value(Status.TEXT, unit="text")
        if value is None and (head.mark or line.mark) and is_shut(self.book.text(place)):
            value = Value(Status.NOT_APPLICABLE, note=self.book.text(place).strip())
        if value is None and sort not in _FIGURES and is_note(self.book.text(place)):
            context.mark(place, CellUse.NOTE, "remark in a table")
            return None
        number = self._head_number(head, alone=True) if alone else self.numbers[head.col]
        return context.assembly.fact(place, line_number, number, value)

    def _is_none(self, place: int) -> bool:
        text = self.book.text(place) if self.book.kind[place] == Kind.TEXT else ""
        return bool(text) and value_of_text(text).status is Status.NIL_RETURN

    def _counts_yeses(self, line: Line) -> bool:
        """Whether a row names nothing of its own but a period, a total, or the yeses."""
        timed = line.mark is not None or line.role is not Role.VALUE
        return timed or self.spans.is_total(line) or _YESES.search(line.label) is not None

    def _words(self, place: int, sort: int, head: Head, line: int, said: Line) -> None:
        """Add a cell of a column of words; a figure in it belongs to its row alone."""
        assembly = self.context.assembly
        if sort == Sort.PLACEHOLDER:
            self.context.mark(place, CellUse.SET_ASIDE, "placeholder")
        elif sort == Sort.NUMBER and head.holds_codes:
            self.context.mark(place, CellUse.LABEL, "code of a row")
        elif sort == Sort.NUMBER and head.role is Role.ATTRIBUTE:
            # Among yes and no it counts the yeses, unless its row counts another thing.
            counts = self._counts_yeses(said) and Body(self.context.block, head.col).holds_answers
            label = head.label if counts else ""
            period = self.spans.columns.get(head.col)
            assembly.fact(place, line, assembly.head(label, Role.VALUE, period))
        elif sort == Sort.NUMBER:
            assembly.fact(place, line, self.numbers[head.col])
        else:
            # A reference or stand-in among words is words.
            assembly.fact(place, line, self.numbers[head.col], Value(Status.TEXT, unit="text"))
