"""What the periods over and beside a table mean together.

A column of "Apr-Sep 25" beside Q1 and Q2 takes them together; "year to date" runs to the last
period that holds a figure; months under a year are months of that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.domain.periods import Period, add_months, month_end
from pipeline.domain.tables import Role
from pipeline.read.book import Area
from pipeline.read.columns import Columns
from pipeline.read.context import Context
from pipeline.read.head import Head, Use
from pipeline.read.lines import Line
from pipeline.read.roles import is_whole_span, rolling_months, so_many
from pipeline.read.sorts import Sort
from pipeline.read.totals import says_total
from pipeline.read.when.after_months import parts_after_months
from pipeline.read.when.bands_of_years import periods_under_years
from pipeline.read.when.between import between_snapshots
from pipeline.read.when.contradicted import contradicted
from pipeline.read.when.days_of_week import day_in_week
from pipeline.read.when.last_year import parts_last_year
from pipeline.read.when.looking_back import (
    looking_back,
    runs_last_year,
    says_before,
    says_same_point,
    year_before,
)
from pipeline.read.when.mark import Mark, day_of
from pipeline.read.when.month_ends import months_of_ends
from pipeline.read.when.setting import is_narrow, says_so_far
from pipeline.read.when.spent import LEFT, spans_of_money
from pipeline.read.when.this_period import of_this_period
from pipeline.read.when.together import all_together
from pipeline.read.when.weekdays import days_of
from pipeline.read.when.years import near

_YEAR, _QUARTER = 12, 3
_AT_QUARTER_END = re.compile(
    r"\b(?:last day|end) of (?:the|each|every) quarter\b|\bquarter[- ]end\b", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"\b(?:last|previous|prior) (?P<unit>month|quarter|half(?:[- ]year)?)\b|"
    r"\b(?:same (?:month|quarter|period|half|time)|q[1-4]|h[12]) last year\b",
    re.IGNORECASE,
)
_MONTHS = {"mont": 1, "quar": 3, "half": 6}
# Wider tables are series of days or weeks.
_MOST_COLUMNS_WITH_TOTALS = 80


# What single days of the year come to is of the year.
_ALL_YEAR = re.compile(r"\byear$", re.IGNORECASE)


class Spans:
    """The periods of the columns and rows of one table, by column and row number.

    `roles` holds the columns whose role the others decide, `so_far` what figures to date are for.
    """

    def __init__(self, context: Context, columns: Columns, lines: Sequence[Line]) -> None:
        self.context, self.lines = context, lines
        self.columns: dict[int, Period] = {}
        self.rows: dict[int, Period] = {}
        self.roles: dict[int, Role] = {}
        self.marks: dict[int, Mark] = {}
        self.together: Period | None = None
        self.summed: set[int] = set()
        block = context.block.area
        self.merged = {
            place: area
            for place, area in context.sheet.merged.items()
            if area.right > area.left and block.top <= area.top <= block.bottom
        }
        self._complete_columns(columns)
        self._complete_rows(columns)
        for col in contradicted(self.columns, self.rows.values()):
            del self.columns[col], self.marks[col]
        self._settle_columns(columns)
        self._settle_rows()
        self._settle_totals(columns)
        own = self.context.own_period[0] or self._reported()
        for col, head in columns.heads.items():
            # In a list of days "last month" is that before the day of each row.
            if head.use is Use.FIGURE and head.mark is None and not columns.has_periods:
                self._shift(col, head, own)
        self.columns |= parts_last_year(
            columns.heads, self.columns, self.context.year, self.context.own_period[0]
        )
        for col, span in between_snapshots(columns.heads, self.columns).items():
            self.columns.setdefault(col, span)
        self.so_far = self._so_far(columns)
        self._settle_rolling(columns)
        self._settle_until(columns)
        self._settle_same_point(columns)
        self.columns.update(spans_of_money(columns.heads.values(), context.year))
        self._settle_left(columns)
        self._settle_ratings(columns)
        for col, head in columns.heads.items():
            so_far = self.so_far or self.context.year_so_far
            told = head.to_date and head.role is Role.ATTRIBUTE
            if so_far is not None and told and not any(map(runs_last_year, head.words)):
                self.columns[col] = so_far
        self._date_words(columns)
        self._run_on(columns)
        own, so_far = context.own_period[0], context.year_so_far
        for col, span, role in periods_under_years(columns.heads.values(), own, so_far):
            self.columns[col], self.roles[col] = span, role
        # Only under a column of a year or longer may a row name another period.
        self.may_cross = any((span.months or 0) >= _YEAR for span in self.columns.values())

    # --- completing ---------------------------------------------------------------------------

    def _complete_columns(self, columns: Columns) -> None:
        own = self.context.own_period[0]
        if own is not None:
            plain = {
                col: head.words[-1]
                for col, head in columns.heads.items()
                if head.use is Use.FIGURE and head.mark is None and head.words
            }
            for col, span in days_of(own, plain).items():
                self.columns[col], self.marks[col] = span, Mark(span)
        anchor = own
        for col, head in columns.heads.items():
            if head.mark is None or head.use is not Use.FIGURE:
                continue
            year = self.context.year_for(head.mark)
            period = near(head.mark.complete(year), head.mark, anchor)
            told = not head.mark.needs_year or anchor is not own
            if period is not None and period.months is None and told and not head.mark.at:
                # Days without a year are near those before them that have one.
                anchor = period
            period = self._ends_quarter(self.context.stands(period, head.mark), columns)
            if period is not None:
                self.columns[col], self.marks[col] = period, head.mark
        for col, span in of_this_period(
            columns.heads, self.columns, self.context.reports_on
        ).items():
            self.columns[col], self.marks[col] = span, Mark(span)
        numbered = [col for col, mark in self.marks.items() if mark.numbered]
        self.columns |= parts_after_months(self.columns, numbered)
        self.columns |= months_of_ends(self.columns)

    def _date_words(self, columns: Columns) -> None:
        """Date a column that holds more words than figures, as a quarter with one of them does."""
        for col, head in columns.heads.items():
            if head.use is Use.WORDS and head.mark is not None and col not in self.columns:
                period = head.mark.complete(self.context.year)
                if period is not None and self.columns:
                    self.columns[col] = period

    def _ends_quarter(self, period: Period | None, columns: Columns) -> Period | None:
        """Return the quarter that a month ends, where the rows are told at the end of each."""
        year = self.context.year
        if period is None or year is None or period.months != 1:
            return period
        said = (self.context.section, *(columns.heads[col].label for col in columns.labels))
        ends = (period.start.month - year.month) % _QUARTER == _QUARTER - 1
        if not ends or not any(_AT_QUARTER_END.search(text) for text in said):
            return period
        return Period.months_from(add_months(period.start, 1 - _QUARTER), _QUARTER)

    def _shift(self, col: int, head: Head, own: Period | None) -> None:
        """Date a column of last quarter, or of the same quarter last year."""
        if own is None:
            return
        said = [looking_back(word, own) for word in reversed(head.words)]
        before = next((span for span in said if span is not None), None)
        if before is not None:
            self.columns[col] = before
            return
        relative = map(_RELATIVE.search, reversed(head.words))
        found = next((found for found in relative if found is not None), None)
        if found is None or own.months is None:
            return
        if found["unit"] is None:
            back = _YEAR
        elif _MONTHS[found["unit"].lower()[:4]] == own.months:
            back = own.months
        else:
            return
        self.columns[col] = Period.months_from(add_months(own.start, -back), own.months)

    def _reported(self) -> Period | None:
        """Return the period reported on, where a column of the table is of it."""
        reported = self.context.reports_on
        return reported if reported in self.columns.values() else None

    def _complete_rows(self, columns: Columns) -> None:
        anchor = self.context.own_period[0]
        for line in self.lines:
            if line.mark is None:
                day = self.context.on_last_day(line.label)
                text = (line.label or columns.instead_of_date(line.row)) if anchor else ""
                if day is None and anchor is not None and text:
                    day = looking_back(text, anchor) or day_in_week(text, anchor)
                if day is not None:
                    self.rows[line.row.number] = day
                continue
            if line.mark.to_date:
                line.role = Role.YEAR_TO_DATE if line.role is Role.VALUE else line.role
                continue
            year = self.context.year_for(line.mark)
            period = near(line.mark.complete(year), line.mark, anchor)
            period = self.context.stands(period, line.mark)
            if period is not None:
                self.rows[line.row.number] = period
        self._put_in_order()
        self._complete_together()

    def _put_in_order(self) -> None:
        """Date months before the year's first by those below them: April, May, June 2025 ...

        In a year from June they would be of the next; one after another they are of this one.
        """
        later: tuple[str, Period] | None = None
        for line in reversed(self.lines):
            span = self.rows.get(line.row.number)
            if span is None or line.mark is None or not line.mark.needs_year or span.months != 1:
                later = None
                continue
            if later is not None and later[0] == line.group and span > later[1]:
                back = span.shifted(-_YEAR)
                if add_months(back.start, 1) == later[1].start:
                    span = self.rows[line.row.number] = back
            later = (line.group, span)

    def _complete_together(self) -> None:
        """Date the rows of a group that takes those of the months above it together."""
        before: list[Period] = []
        for line in self.lines:
            span = self.rows.get(line.row.number)
            if span is None and line.mark is None and line.group:
                span = all_together(line.group.partition(" > ")[0], before)
                if span is not None:
                    self.rows[line.row.number] = span
            elif span is not None:
                before.append(span)

    def crossed(self, line: Line, head: Head) -> Period | None:
        """Return the period of a figure whose row names a part of the year over its column."""
        over, mark = self.columns.get(head.col), line.mark
        if self.merged and (line.row.number, head.col) in self.merged:
            return self._across(self.merged[line.row.number, head.col])
        if over is None or mark is None or mark.to_date or (over.months or 0) < _YEAR:
            return None
        if mark.at:
            return over
        own = self.rows.get(line.row.number)
        if mark.needs_year:
            return mark.complete(over.start)
        return own if own is not None and over.contains(own) else None

    def _across(self, area: Area) -> Period | None:
        """Return what a figure merged across several periods is for: all of them together."""
        spans = [self.columns[col] for col in range(area.left, area.right + 1)
                 if col in self.columns and col not in self.roles]  # fmt: skip
        return _union(spans) if len(spans) > 1 else None

    # --- settling -----------------------------------------------------------------------------

    def _settle_columns(self, columns: Columns) -> None:
        """Find the columns that take all the others together, or only to date."""
        by_words: dict[str, list[int]] = {}
        for col in self.columns:
            by_words.setdefault(columns.heads[col].label, []).append(col)
        for cols in by_words.values():
            around = _Around([self.columns[col] for col in cols])
            for col in cols:
                is_value = columns.heads[col].role is Role.VALUE
                if is_value and self._takes_all(self.columns[col], self.marks[col], around):
                    self.roles[col] = Role.YEAR_TO_DATE

    def _settle_rows(self) -> None:
        spans = {
            line.row.number: line
            for line in self.lines
            if line.row.number in self.rows and line.row.has_figures
        }
        around = _Around([self.rows[number] for number in spans])
        for number, line in spans.items():
            is_value = line.role is Role.VALUE and line.mark is not None
            if is_value and self._takes_all(self.rows[number], line.mark, around):
                line.role = Role.YEAR_TO_DATE

    def _settle_totals(self, columns: Columns) -> None:
        """Date the totals over periods: of the year so far, or of all they take together."""
        parts = {span for col, span in self.columns.items() if col not in self.roles}
        # Beside a single quarter the year is no other name of that quarter.
        together = _union(list(parts)) if len(parts) > 1 else None
        for col, head in columns.heads.items():
            total = head.use is Use.FIGURE and head.mark is None and bool(head.words)
            if (
                together
                and total
                and head.role is Role.YEAR_TO_DATE
                and (is_whole_span(head.words[-1]) or so_many(" ".join(head.words)))
                and not (together.months is None and _ALL_YEAR.search(head.words[-1]))
            ):
                self._set_column(col, together)
        whole = self.context.block.parent or self.context.block
        whole.periods += [self.rows[line.row.number] for line in self.lines if self._counts(line)]
        together = self.together = self.context.period or self._whole(whole.periods)
        self._settle_beside(columns)
        if not columns.has_periods or together is None or self._begins_year(together):
            return
        for line in self.lines:
            of_year = self.lists_days and _ALL_YEAR.search(line.label) is not None
            if line.role is Role.YEAR_TO_DATE and line.mark is None and not of_year:
                line.role = Role.VALUE
                self.rows[line.row.number] = together

    def _settle_beside(self, columns: Columns) -> None:
        """Date rows with words where the others have their date: they are for all of these.

        The workbook's own period is that of its last row.
        """
        if not columns.has_periods or self.context.period or self.context.is_own:
            return
        for line in self.lines:
            plain = line.mark is None and line.role is Role.VALUE and line.row.has_figures
            if plain and columns.instead_of_date(line.row) and len(self.rows) > 1:
                line.role = Role.YEAR_TO_DATE

    def _whole(self, spans: Sequence[Period]) -> Period | None:
        """Return what a list of days or weeks is about: the period reported on that holds them."""
        together = _union(spans)
        if together is None or together.months is not None:
            return together
        reported = (self.context.reports_on, self.context.year_so_far)
        return next((span for span in reported if span and span.contains(together)), together)

    @property
    def lists_days(self) -> bool:
        """Whether the rows are days or weeks, whose sum is of no more than these."""
        return self.together is not None and self.together.months is None

    def date_rows(self, summed: Iterable[tuple[Line, Period]]) -> None:
        """Date the lines that by arithmetic sum the dated ones above them."""
        for line, together in list(summed):
            own = self.context.period
            held = own if own is not None and own.contains(together) else self._whole([together])
            self.rows[line.row.number] = held or together
            self.summed.add(line.row.number)

    def take_together(self, line: Line, columns: Columns) -> None:
        """Date a line that by arithmetic sums all the others."""
        if line.row.number in self.summed:
            return
        so_far = says_so_far(columns.instead_of_date(line.row)) and not self.lists_days
        if so_far or self.together is None or self._begins_year(self.together):
            line.role = Role.YEAR_TO_DATE
        else:
            self.rows[line.row.number] = self.together

    def _settle_rolling(self, columns: Columns) -> None:
        """Date columns of the last twelve months: they end with the last figures."""
        last = self.so_far.end if self.so_far is not None else None
        rolling = {
            col: months
            for col, head in columns.heads.items()
            if head.use is Use.FIGURE and head.mark is None
            if (months := rolling_months(head.words))
        }
        before = [col for col in rolling if says_before(columns.heads[col].words[-1])]
        if last is None:
            return
        for col, months in rolling.items():
            first = add_months(last.replace(day=1), 1 - months)
            if col in before and any(rolling[other] == months for other in rolling.keys() - before):
                # The previous three months stand beside the latest three.
                first = add_months(first, -months)
            self.columns[col] = Period.months_from(first, months)

    def _settle_same_point(self, columns: Columns) -> None:
        """Date columns that ran in another year to the same day: last year to date, same point."""
        so_far = self.so_far or self.context.year_so_far
        for col, head in columns.heads.items():
            said = head.words[-1] if head.words and head.use is Use.FIGURE else ""
            span = self.columns.get(col)
            if so_far is None or not said:
                continue
            if span is None and runs_last_year(said):
                back = year_before(so_far)
            elif span is not None and span.months == _YEAR and says_same_point(said):
                years = span.start.year - so_far.start.year
                back = so_far.shifted(years * _YEAR) if so_far.months is not None else None
            else:
                continue
            if back is not None:
                self.columns[col] = back

    def _settle_until(self, columns: Columns) -> None:
        """Date running totals that say until when: to end Sep, up to 31 December."""
        for col, head in columns.heads.items():
            plain = head.use is Use.FIGURE and head.role is Role.YEAR_TO_DATE
            if plain and head.until is not None and col not in self.columns:
                span = self._run_until(head.until, columns)
                if span is not None:
                    self.columns[col] = span
            elif plain and head.since is not None and col not in self.columns:
                self._settle_since(col, head.since)
        for line in self.lines:
            until = line.mark.until if line.mark is not None else None
            if until is not None and line.role is Role.YEAR_TO_DATE:
                span = self._run_until(until, columns)
                if span is not None:
                    self.rows[line.row.number] = span

    def _run_until(self, until: Mark, columns: Columns) -> Period | None:
        last = until.complete(self.context.year)
        start = (self._since(columns) or self._year_before(last.end)) if last is not None else None
        return Period(start, last.end) if start is not None and last is not None else None

    def _settle_since(self, col: int, since: Mark) -> None:
        """Date what runs since a month until what is reported on, or is of a year that is over."""
        year, last = self.context.year, self.context.reports_on
        if since.pair is not None:
            if year is not None and since.pair < year.year:
                whole = Period.months_from(date(since.pair, year.month, 1), _YEAR)
                self.columns[col], self.roles[col] = whole, Role.VALUE
            return
        if last is None or since.first_month is None:
            return
        month = (since.first_month + 3) % 12 + 1
        start = date(last.end.year - (month > last.end.month), month, 1)
        if start <= last.start:
            self.columns[col] = Period(start, last.end)

    def _settle_left(self, columns: Columns) -> None:
        """Date what is left of a budget: it is of the time in which the rest was spent."""
        together = self.so_far or _union(list(self.columns.values()))
        for col, head in columns.heads.items():
            left = bool(head.words) and LEFT.match(head.words[-1])
            plain = head.mark is None and head.use is Use.FIGURE and col not in self.columns
            if left and together and self.columns and plain:
                self.columns[col] = together

    def _settle_ratings(self, columns: Columns) -> None:
        """Date ratings beside columns that are dated: they are of what is reported on."""
        reported = self._reported()
        for col, head in columns.heads.items():
            rated = head.use is Use.FIGURE and head.role is Role.RATING and head.mark is None
            if rated and reported is not None and not head.to_date:
                self.columns.setdefault(col, reported)

    def _run_on(self, columns: Columns) -> None:
        """Date what runs since a day: to the end of what is reported on, else of the figures."""
        own = self.context.period or self.context.reports_on if self.context.is_own else None
        filled = max(self._filled(columns), default=None)
        last = own.end if own is not None and is_narrow(own) else filled
        for col, head in columns.heads.items():
            span = _until(head.mark, last) if head.use is Use.FIGURE else None
            if span is not None:
                self.columns[col], self.roles[col] = span, Role.YEAR_TO_DATE
        for line in self.lines:
            span = _until(line.mark, last)
            if span is not None:
                self.rows[line.row.number] = span
                line.role = Role.YEAR_TO_DATE if line.role is Role.VALUE else line.role

    def _set_column(self, col: int, together: Period) -> None:
        if not self._begins_year(together):
            self.columns[col] = together
            self.roles[col] = Role.VALUE

    def _counts(self, line: Line) -> bool:
        return line.row.number in self.rows and line.role is Role.VALUE and line.row.has_figures

    def _takes_all(self, span: Period, mark: Mark | None, around: _Around) -> bool:
        """Whether a span is all the others together; a quarter by its number is only itself."""
        if mark is None or mark.is_part or mark.is_total or span.start == span.end:
            return False
        if not around.is_all(span):
            return False
        return around.others(span) >= 2 or self._begins_year(span)

    def _begins_year(self, span: Period) -> bool:
        year = self.context.year
        return year is not None and (span.start.month, span.start.day) == (year.month, year.day)

    def _so_far(self, columns: Columns) -> Period | None:
        """Return what the figures to date are for: from the year's start to the last figures."""
        last = max(self._filled(columns), default=None)
        if last is None:
            return None
        reported = self.context.reports_on
        if last != month_end(last) and self.context.year is not None:
            # Of a list of days the last is not the end of what it is about.
            holds = reported is not None and reported.start <= last <= reported.end
            last = reported.end if reported is not None and holds else month_end(last)
        start = self._since(columns) or self._year_before(last)
        return Period(start, last) if start is not None and start <= last else None

    def _filled(self, columns: Columns) -> Iterable[date]:
        """Yield the ends of the periods for which the table holds a figure that is not zero."""
        number, counted = self.context.assembly.book.number, self.context.block.sorts_by_column
        pending = {
            col: span
            for col, span in self.columns.items()
            if columns.heads[col].role is Role.VALUE
            and col in counted
            and counted[col][Sort.NUMBER]
            and not self.holds_others(span)
        }
        own = self.context.own_period[0] if self.context.is_own else None
        own = own if own is not None and is_narrow(own) else None
        planned = {line.row.number for line in self.lines if line.role is Role.TARGET}
        for row in self.context.block.lines:
            if not pending:
                break
            if row.number in planned:
                continue
            for place, col in enumerate(row.cols, start=row.begin):
                if col in pending and number[place]:
                    yield pending.pop(col).end
        for line in self.lines:
            period = self.rows.get(line.row.number)
            if period is None and line.mark is None and self.rows:
                # Beside a row of the period before, rows without one are of the table's own.
                period = own
            counts = line.role is Role.VALUE and line.row.has_figures
            if period is not None and counts and not self.holds_others(period):
                yield period.end

    def holds_others(self, span: Period | None) -> bool:
        """Whether a year stands beside parts of it: it is not over because it has a figure."""
        return (
            span is not None
            and span.months == _YEAR
            and any(other != span and span.contains(other) for other in self.columns.values())
        )

    def _since(self, columns: Columns) -> date | None:
        """Return the day since which figures to date are said to run."""
        year = self.context.year
        marks = [head.mark for head in columns.heads.values() if head.mark is not None]
        for mark in (*marks, *(line.mark for line in self.lines if line.mark is not None)):
            if mark.to_date and mark.first_month is not None and year is not None:
                month = (mark.first_month + 3) % 12 + 1
                return date(year.year + (month < year.month), month, 1)
        return None

    def _year_before(self, last: date) -> date | None:
        year, weeks = self.context.year, self.context.terms.weeks
        if weeks.holds(last):
            return weeks.first
        if year is None:
            return None
        return date(last.year - ((last.month, last.day) < (year.month, year.day)), year.month, 1)

    # --- totals -------------------------------------------------------------------------------

    def is_total(self, line: Line) -> bool:
        """Whether a line says that it is a total."""
        mark = line.mark is not None and line.mark.is_total
        return mark or says_total(line.label) or is_whole_span(line.label)

    def sums(self) -> tuple[list[int], list[list[int]]]:
        """Return the columns that may sum others, and for each the columns it may sum."""
        heads = self.context.heads
        figures = [col for col, head in sorted(heads.items()) if head.use is Use.FIGURE]
        values = [col for col in figures if heads[col].role in {Role.VALUE, Role.YEAR_TO_DATE}]
        columns: list[int] = []
        parts: list[list[int]] = []
        if len(values) > _MOST_COLUMNS_WITH_TOTALS:
            return columns, parts
        for col in values:
            others = self._parts_of(col, values)
            if len(others) > 1:
                columns.append(col)
                parts.append(others)
        return columns, parts

    def _parts_of(self, col: int, values: list[int]) -> list[int]:
        heads = self.context.heads
        span, label = self.columns.get(col), heads[col].label
        role = self.roles.get(col, heads[col].role)
        dated = [c for c in values if c in self.columns and c != col and heads[c].label == label]
        if role is Role.YEAR_TO_DATE or says_total(label) or is_whole_span(label):
            loose = [c for c in values if c in self.columns and c != col]
            return _smallest(dated or loose, self.columns) or [c for c in values if c < col]
        if span is not None:
            inside = [
                c for c in dated if span.contains(self.columns[c]) and self.columns[c] != span
            ]
            return _smallest(inside, self.columns)
        if self.columns:
            before = [c for c in values if c < col and c in self.columns and c not in self.roles]
            return _smallest(before, self.columns)
        return [c for c in values if c < col] if label else []

    def date_sums(self, summed: Iterable[int]) -> None:
        """Date the columns that by arithmetic sum the periods before them, whatever their names."""
        columns, parts = self.sums()
        for col, others in zip(columns, parts, strict=True):
            spans = [self.columns[other] for other in others if other in self.columns]
            if col not in summed or col in self.columns or len(spans) != len(others):
                continue
            head, together = self.context.heads[col], _union(spans)
            if together is None or head.mark is not None or head.role is not Role.VALUE:
                continue
            if self._begins_year(together):
                # It runs to the last figures, and not to the last column.
                self.roles[col] = Role.YEAR_TO_DATE
            else:
                self.columns[col] = together


def _until(mark: Mark | None, last: date | None) -> Period | None:
    """Return the time since a day, or since it to the same day of an earlier year."""
    if mark is None or last is None or not mark.runs_on or mark.since is None:
        return None
    since = mark.since
    if mark.at:
        # The first such day after the beginning.
        year = since.year + ((last.month, last.day) < (since.month, since.day))
        day = month_end(date(year, last.month, 1)) if last == month_end(last) else None
        last = day or day_of(year, last.month, last.day)
    return Period(since, last) if last is not None and since <= last else None


class _Around:
    """A set of periods, asked of each whether it is all the others together."""

    def __init__(self, spans: Sequence[Period]) -> None:
        self.spans = set(spans)
        self.starts = sorted(self.spans)[:2]
        self.ends = sorted(self.spans, key=lambda span: span.end)[-2:]

    def others(self, span: Period) -> int:
        """Return how many other periods there are."""
        return len(self.spans - {span}) if len(self.spans) < 4 else len(self.spans) - 1

    def is_all(self, span: Period) -> bool:
        """Whether a period begins with or before all the others and ends with the last of them."""
        first = next((other.start for other in self.starts if other != span), None)
        last = next((other.end for other in reversed(self.ends) if other != span), None)
        return first is not None and span.start <= first and span.end == last


def _union(spans: Sequence[Period]) -> Period | None:
    """Return the span from the first day to the last."""
    if not spans:
        return None
    return Period(min(span.start for span in spans), max(span.end for span in spans))


def _smallest(cols: list[int], spans: dict[int, Period]) -> list[int]:
    """Return the columns of the shortest periods, so that none is counted twice."""
    if not cols:
        return []
    lengths = {col: (spans[col].end - spans[col].start).days for col in cols}
    shortest = min(lengths.values())
    return [col for col in cols if lengths[col] <= shortest + 3]
