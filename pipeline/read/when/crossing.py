"""What a figure is for by its row and its column together.

Months across and years down; running totals beside or below the months; last year's row under
this year's months; the half year below months whose columns are years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.columns import Columns
from pipeline.read.head import Use
from pipeline.read.lines import Line
from pipeline.read.rows import Row
from pipeline.read.when.looking_back import (
    runs_last_year,
    says_last_year,
    says_only_running,
    says_running,
    year_before,
)
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import MONTH, period_of
from pipeline.read.when.spans import Spans

_YEAR = 12
_FEWEST_PARTS = 2
# Longer tables are lists of records.
_MOST_LINES = 400
# Row or column, its period, the running total there, and the figures that may add to it.
_Step = tuple[int, Period, float | None, set[float]]
_MONTH_LAST = re.compile(rf"\b(?P<month>{MONTH})\W*$", re.IGNORECASE)


class Crossing:
    """The periods of the figures of one table that neither row nor column tells alone.

    `found` holds them by the number of the row and the column.
    """

    def __init__(self, spans: Spans, columns: Columns, lines: Sequence[Line]) -> None:
        self.spans, self.columns, self.lines = spans, columns, lines
        self.heads = columns.heads
        self.year = spans.context.year
        self.said = {col: self._said_over(col) for col, head in self.heads.items()
                     if head.use is Use.FIGURE}  # fmt: skip
        self.found: dict[tuple[int, int], Period] = {}
        if len(lines) <= _MOST_LINES:
            self._years_down()
            self._years_across()
            self._running_down()
            self._running_across()
            self._last_year()

    def _said_over(self, col: int) -> str:
        """Return what stands right over a column."""
        heads = self.spans.context.block.heads
        texts = [row.book.text(place) for row in heads if (place := row.place(col)) is not None]
        words = self.heads[col].words
        return texts[-1] if texts else words[-1] if words else ""

    def _number(self, row: Row, col: int) -> float | None:
        place = row.place(col)
        return None if place is None else row.book.number[place]

    # --- years down and months across, or the other way round ---------------------------------

    def _years_down(self) -> None:
        """Place months over a row in the year that the row names."""
        parts = {
            col: head.mark
            for col, head in self.heads.items()
            if head.use is Use.FIGURE and head.mark is not None and head.mark.needs_year
        }
        for line in self.lines if len(parts) > 1 else ():
            year = self.spans.rows.get(line.row.number)
            if year is None or year.months != _YEAR or not line.row.has_figures:
                continue
            placed = {col: mark.complete(year.start) for col, mark in parts.items()}
            ends = []
            for col, span in placed.items():
                if span is not None and year.contains(span):
                    self.found[line.row.number, col] = span
                    if self._number(line.row, col) is not None:
                        ends.append(span.end)
            last = max((span.end for span in placed.values() if span is not None), default=None)
            if ends and last is not None:
                over = max(ends) == last
                self._so_far(line, Period(year.start, year.end if over else max(ends)))

    def _so_far(self, line: Line, until: Period) -> None:
        """A total over the months of a year runs to the last of them that has a figure."""
        for col, head in self.heads.items():
            if head.role is Role.YEAR_TO_DATE and col not in self.spans.columns:
                self.found[line.row.number, col] = until

    def _years_across(self) -> None:
        """Date what takes months down a table together: in each column those of its year."""
        years = {
            col: span
            for col, span in self.spans.columns.items()
            if span.months == _YEAR and self.heads[col].role is Role.VALUE
        }
        months: list[Line] = []
        for line in self.lines if years else ():
            mark = line.mark
            if mark is not None and mark.needs_year and mark.length == 1 and mark.day is None:
                months.append(line)
            elif len(months) >= _FEWEST_PARTS and (mark is None or mark.to_date):
                self._take_together(line, months, years)

    def _take_together(self, line: Line, months: list[Line], years: dict[int, Period]) -> None:
        named = self._named_until(line, months)
        counts = {col: self._summed(line, months, col) for col in years}
        known = {count for count in counts.values() if count}
        alike = known.pop() if len(known) == 1 else 0
        for col, year in years.items():
            count = counts[col] or named or alike
            spans = [span for one in months[:count] if (span := _in_year(one.mark, year))]
            if spans and self._number(line.row, col) is not None:
                self.found[line.row.number, col] = Period(spans[0].start, spans[-1].end)

    def _named_until(self, line: Line, months: list[Line]) -> int:
        """Return how many months a row takes that says until which: To end Dec."""
        found = _MONTH_LAST.search(line.row.first.text)
        mark = period_of(found["month"]) if found is not None else None
        for count, one in enumerate(months, start=1):
            if (
                mark is not None
                and one.mark is not None
                and one.mark.first_month == mark.first_month
            ):
                return count
        return 0

    def _summed(self, line: Line, months: list[Line], col: int) -> int:
        """Return how many months from the first add up to the figure of a row, 0 for none."""
        total, added, parts = self._number(line.row, col), 0.0, 0
        found = 0
        for count, one in enumerate(months, start=1):
            number = self._number(one.row, col)
            if number is None:
                continue
            added, parts = added + number, parts + 1
            if total and parts >= _FEWEST_PARTS and abs(added - total) < 1e-6 * abs(total):
                found = found or count
        return found

    # --- running totals -----------------------------------------------------------------------

    def _running_down(self) -> None:
        """Date a running total beside months: from the year's first day to the end of its row."""
        dated = [
            line
            for line in self.lines
            if line.role is Role.VALUE and _is_part(self.spans.rows.get(line.row.number))
        ]
        for col, said in self.said.items() if len(dated) > 1 else ():
            head = self.heads[col]
            if head.role is Role.YEAR_TO_DATE and head.mark is None and says_running(said):
                steps = [(line.row.number, self.spans.rows[line.row.number],
                          self._number(line.row, col), self._plain(line.row, col))
                         for line in dated]  # fmt: skip
                if says_only_running(said) or _runs(steps):
                    for number, span in self._from_start(steps):
                        self._keep((number, col), span, back=runs_last_year(said))

    def _plain(self, row: Row, col: int) -> set[float]:
        """Return the figures of a row before a running total."""
        before = [self._number(row, c) for c in self.said
                  if c < col and self.heads[c].role is Role.VALUE]  # fmt: skip
        return {number for number in before if number is not None}

    def _running_across(self) -> None:
        """Date a running total below months: from the year's first day to the end of its column."""
        dated = [
            col
            for col, span in self.spans.columns.items()
            if _is_part(span)
            and self.heads[col].role is Role.VALUE
            and self.spans.roles.get(col, Role.VALUE) is Role.VALUE
        ]
        above: Row | None = None
        for line in self.lines if len(dated) > 1 else ():
            texts = [text for text in self._labels(line) if says_running(text)]
            if texts and line.role is not Role.TARGET:
                steps = [(col, self.spans.columns[col], self._number(line.row, col),
                          {self._number(above, col) or 0.0} if above is not None else set())
                         for col in sorted(dated, key=self.spans.columns.__getitem__)]  # fmt: skip
                if any(map(says_only_running, texts)) or _runs(steps):
                    for col, span in self._from_start(steps):
                        back = any(map(runs_last_year, texts))
                        self._keep((line.row.number, col), span, back=back)
            above = line.row

    def _from_start(self, steps: Sequence[_Step]) -> Iterable[tuple[int, Period]]:
        """Yield until when each running total runs, and from when.

        That is the year's first day, unless it begins later with the first of them: then it is no
        more than that one. Where it goes on over the turn of the year it has begun before.
        """
        start: date | None = None
        last: float | None = None
        for place, span, number, plain in steps:
            if number is None:
                continue
            year = self._year_before(span.end)
            if start is None:
                start = span.start if number in plain else year
            elif year is not None and year > start and (number in plain or (last or 0) > number):
                start = year
            last = number
            if start is not None and start <= span.start:
                yield place, Period(start, span.end)

    def _year_before(self, last: date) -> date | None:
        if self.year is None:
            return None
        return date(last.year - (last.month < self.year.month), self.year.month, 1)

    def _keep(self, place: tuple[int, int], span: Period, *, back: bool) -> None:
        kept = year_before(span) if back else span
        number, col = place
        if kept is not None and kept not in {
            self.spans.rows.get(number),
            self.spans.columns.get(col),
        }:
            self.found[place] = kept

    # --- the year before ----------------------------------------------------------------------

    def _last_year(self) -> None:
        """Date a row of last year under this year's months, and a column of it beside them."""
        for line in self.lines:
            if any(map(says_last_year, self._labels(line))):
                for col in self.said:
                    span = self.spans.columns.get(col)
                    if span is None and self.heads[col].role is Role.YEAR_TO_DATE:
                        span = self.spans.so_far
                    if span is not None and (back := year_before(span)) is not None:
                        self.found[line.row.number, col] = back
        for col, said in self.said.items():
            if col in self.spans.columns or not says_last_year(said):
                continue
            for line in self.lines:
                span = self.spans.rows.get(line.row.number)
                if span is not None and (back := year_before(span)) is not None:
                    self.found[line.row.number, col] = back

    def _labels(self, line: Line) -> list[str]:
        """Return the texts that name a row."""
        row, uses = line.row, self.columns.uses
        return [row.text(at) for at, col in enumerate(row.cols) if uses.get(col) is Use.LABEL]


def _is_part(span: Period | None) -> bool:
    """Whether a period is some months, and no whole year."""
    return span is not None and 0 < (span.months or 0) < _YEAR


def _runs(steps: Sequence[_Step]) -> bool:
    """Whether each running total is more than the one before it by one of the figures there."""
    given = [step for step in steps if step[2] is not None]
    return len(given) > 1 and all(
        (two[2] or 0) - (one[2] or 0) in two[3] or two[2] in two[3] for one, two in pairwise(given)
    )


def _in_year(mark: Mark | None, year: Period) -> Period | None:
    span = mark.complete(year.start) if mark is not None else None
    return span if span is not None and year.contains(span) else None
