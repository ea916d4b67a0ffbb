"""The lines of a table: what the label columns and the rows above say about the figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipeline.domain.periods import Period
from pipeline.read.book import Cell
from pipeline.read.heads import Head, Use
from pipeline.read.period_words import Mark, parse_day, period_of
from pipeline.read.rows import Row, indent_of
from pipeline.read.totals import says_total

_WEEK_HEAD = re.compile(
    r"\b(?:(?P<start>week (?:commencing|beginning|starting)|w/?c)|week end(?:ing|ed)|w/?e)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"^\W*(?:numerator|denominator|num|den|n\s*=|of which|out of)\b", re.IGNORECASE)


def clean(text: str) -> str:
    """Return a label in one line, without what only decorates it."""
    return " ".join(text.split()).strip(" -–•·:*")


@dataclass(slots=True)
class Down:
    """What is carried down the rows of a table."""

    group: str = ""
    ref: str = ""
    parents: list[tuple[int, str]] = field(default_factory=list)
    filled: dict[int, str] = field(default_factory=dict)
    last_label: str = ""

    def enter(self, group: str) -> None:
        """Begin a group: its rows inherit nothing from the rows above."""
        self.group, self.ref, self.last_label = group, "", ""
        self.parents.clear()


class Columns:
    """The columns of one table by what they are for."""

    def __init__(self, heads: dict[int, Head], left: int) -> None:
        self.heads = heads
        self.labels = sorted(col for col, head in heads.items() if head.use is Use.LABEL)
        self.first_label = min(self.labels, default=left)
        self.has_refs = any(head.use is Use.REF for head in heads.values())
        self.has_periods = any(head.use is Use.PERIOD for head in heads.values())
        self.daily: set[int] = set()
        self.month_first: set[int] = set()
        self.doubts: list[Cell] = []

    def look_down(self, rows: list[Row]) -> None:
        """Decide for each column of dates whether days or months come first, and which they are.

        A date that can only be read month first decides for its column, and is a doubt. Where
        all dates are the first of a month, they stand for months.
        """
        cells = [cell for row in rows for cell in self.cells(row, Use.PERIOD)]
        for cell in cells:
            american = cell.day is None and parse_day(cell.text, month_first=True)
            if american and parse_day(cell.text) is None:
                self.month_first.add(cell.col)
                self.doubts.append(cell)
        for cell in cells:
            day = self.day_in(cell)
            if day is not None and day.day != 1:
                self.daily.add(cell.col)

    def day_in(self, cell: Cell) -> date | None:
        """Return the day that a cell of a column of dates names."""
        return cell.day or parse_day(cell.text, month_first=cell.col in self.month_first)

    def cells(self, row: Row, use: Use) -> list[Cell]:
        """Return the cells of a row that stand in columns of this use."""
        return [cell for cell in row.cells if self.heads[cell.col].use is use]


class Line:
    """One row of a table with what its label columns and the rows above say."""

    def __init__(self, row: Row, columns: Columns, down: Down) -> None:
        self.row = row
        words = [clean(text) for text in _filled_down(row, columns, down)]
        self.label = " | ".join(word for word in words if word)
        dated = columns.cells(row, Use.PERIOD)
        self.mark = _mark_of(dated, columns)
        self.is_to_date = self._says_to_date(dated, columns)
        self.ref, self.group = self._inherit(columns, down)

    def _says_to_date(self, dated: list[Cell], columns: Columns) -> bool:
        """Whether the row holds the year to date: it says so, or is a total under periods."""
        if self.mark is not None:
            return self.mark.to_date
        words = [self.label, *(clean(cell.text) for cell in dated)]
        return columns.has_periods and any(says_total(word) for word in words)

    def _inherit(self, columns: Columns, down: Down) -> tuple[str, str]:
        refs = columns.cells(self.row, Use.REF)
        depth = indent_of(self.row, columns.first_label)
        is_part = depth > 0 or bool(_PART.match(self.label))
        if refs:
            down.ref = clean(refs[0].text)
            down.parents.clear()
        ref = down.ref if refs or is_part or columns.has_refs else ""
        while down.parents and down.parents[-1][0] >= depth + (is_part and depth == 0):
            down.parents.pop()
        above = [text for _, text in down.parents]
        if not refs and not above and ref and down.last_label:
            above = [down.last_label]
        if refs or not ref:
            down.last_label = self.label
        down.parents.append((depth, self.label))
        return ref, " > ".join(part for part in (down.group, *above) if part)


def _filled_down(row: Row, columns: Columns, down: Down) -> list[str]:
    """Fill a label down that stands once for several rows; the last label is never filled."""
    own = {cell.col: cell.text for cell in columns.cells(row, Use.LABEL)}
    last = max(own, default=0)
    texts = []
    for col in columns.labels:
        if col in own:
            down.filled[col] = own[col]
            for later in [c for c in down.filled if c > col and c not in own]:
                del down.filled[later]
            texts.append(own[col])
        elif col < last and col in down.filled:
            texts.append(down.filled[col])
    return texts


def _mark_of(cells: list[Cell], columns: Columns) -> Mark | None:
    for cell in cells:
        day = columns.day_in(cell)
        if day is None:
            mark = period_of(cell.text.strip().rstrip("*†"))
            if mark is not None:
                return mark
            continue
        return _of_day(day, columns.heads[cell.col].label, is_month=cell.col not in columns.daily)
    return None


def _of_day(day: date, head: str, *, is_month: bool) -> Mark:
    """Return what a date in a column stands for: its day, its month, or the week named above."""
    week = _WEEK_HEAD.search(head)
    if week is not None:
        days = timedelta(days=6)
        starts = week["start"] is not None
        return Mark(Period(day, day + days) if starts else Period(day - days, day))
    return Mark(Period.months_from(day, 1) if is_month else Period(day, day))
