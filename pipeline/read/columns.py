"""The columns of one table by what they are for, and what those of dates and names hold."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from pipeline.domain.periods import Period, month_end
from pipeline.domain.tables import Role
from pipeline.read.book import Cell, Kind
from pipeline.read.head import Head, Use
from pipeline.read.head_uses import PERSON_HEAD
from pipeline.read.head_words import peeled
from pipeline.read.roles import is_target
from pipeline.read.row_refs import (
    are_numbered,
    carry_refs,
    given_numbers,
    hold_codes,
    names_refs,
    numbers_over_parts,
)
from pipeline.read.rows import Row, looks_like_month
from pipeline.read.when.alike_rows import Alike, alike_rows
from pipeline.read.when.days_down import days_down
from pipeline.read.when.mark import Mark
from pipeline.read.when.numbered_names import codes_by_column
from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import parse_day, period_of
from pipeline.read.when.record_days import DONE_HEAD, END_HEAD
from pipeline.read.when.terms import NO_TERMS, Terms
from pipeline.read.when.windows import Window, is_one_day, shared_window, window_said

_WEEK_HEAD = re.compile(
    r"\b(?:(?P<end>week end(?:ing|ed)|w/e)|week(?: (?:commencing|beginning|starting))?|w/?c)\b",
    re.IGNORECASE,
)
_AGES = re.compile(r"\bages?\b|\baged\b|\byears? old\b", re.IGNORECASE)
SHORT_CODE = re.compile(r"^[A-Z]\d{1,3}$")
AGE_BAND = re.compile(r"^\d{1,2}\s*[-–to]+\s*\d{1,2}$")
IS_NAME = re.compile(r"^(?:jan|april|may|june|summer|autumn)(?: [A-Z]\.?)?$", re.IGNORECASE)
"""Somebody's name that is also that of a month or season."""
_FEW_MONTHS = 3
_ALL_CELLS, _ALL_LABELS, _FIRST_ROWS = 10_000, 400, 40
_DECEMBER = 12


@lru_cache(maxsize=20_000)
def clean(text: str) -> str:
    """Return a label in one line, without what only decorates it."""
    return " ".join(text.split()).strip(" -–•·:*….>")


def _hold_codes(rows: list[Row], col: int) -> bool:
    """Whether one letter numbers the rows of a column beyond what a year has of such parts."""
    places = [row.place(col) for row in rows[:_FIRST_ROWS]]
    texts = [rows[0].book.text(place).strip() for place in places if place is not None]
    codes = [text for text in texts if SHORT_CODE.match(text)]
    one_letter = len({text[0] for text in codes}) == 1 and len(codes) == len(set(codes))
    return one_letter and len(codes) > 2 and any(period_of(text) is None for text in codes)


class Columns:
    """The columns of one table by what they are for."""

    def __init__(self, heads: dict[int, Head], left: int, terms: Terms = NO_TERMS) -> None:
        self.heads, self.terms = heads, terms
        self.uses = {col: head.use for col, head in heads.items()}
        self.labels = sorted(col for col, head in heads.items() if head.use is Use.LABEL)
        self.first_label = min(self.labels, default=left)
        self.has_refs = any(head.use is Use.REF and names_refs(head) for head in heads.values())
        self.refs = frozenset(col for col, head in heads.items() if head.use is Use.REF)
        self.numbers_rows = False
        # Columns of numbers by which records are known.
        self.given: frozenset[int] = frozenset()
        self.periods = [col for col, head in heads.items() if head.use is Use.PERIOD]
        self.has_periods = bool(self.periods)
        # What a heading over several rows says goes before the day on which each was over.
        self.last_days = {col for col in self.periods if END_HEAD.match(heads[col].label)}
        self.has_roles = any(
            head.role in {Role.TARGET, Role.RATING, Role.YEAR_TO_DATE} for head in heads.values()
        )
        self.label_refs = False
        self.numbered = False
        # In the names of ages 18-19 is no year.
        self.hold_ages = any(_AGES.search(heads[col].label) for col in self.labels)
        # Among the names of people April and Jan are no months.
        self.hold_names = False
        # Among H1, H2 and H3 none is a half of the year.
        self.hold_codes = False
        self.daily: set[int] = set()
        self.ends: set[int] = set()
        self.month_first: set[int] = set()
        self.windows: dict[int, Window] = {}
        # Days that only those around them tell, by row and column.
        self.told: dict[tuple[int, int], Mark] = {}
        # What the codes of a column stand for: C5 under Cohort.
        self.codes: dict[int, dict[str, Mark]] = {}
        self.doubts: list[Cell] = []
        self.alike: Alike = {}
        self._places: dict[tuple[Use, tuple[tuple[int, ...], bytes]], list[int]] = {}

    def leave_done(self, *, only_ends: bool) -> None:
        """Leave out the days on which records were closed: the list says for which period it is."""
        left = (END_HEAD,) if only_ends else (END_HEAD, DONE_HEAD)
        labels = {col: self.heads[col].label for col in self.periods}
        self.periods = [
            col for col, label in labels.items() if not any(head.match(label) for head in left)
        ]
        self.has_periods = bool(self.periods)

    def look_down(self, rows: list[Row]) -> None:
        """Decide for each column of dates whether days or months come first, and which they are.

        A date that can only be read month first decides for its column, and is a doubt. Where
        all dates are the first of a month, or all the last, they stand for months.
        """
        self.has_refs = self.has_refs or hold_codes(rows, self.uses)
        parted = numbers_over_parts(rows, self.uses, self.labels)
        self.given = given_numbers(rows, self.uses) | parted
        self.has_refs = self.has_refs or bool(parted)
        self.label_refs = not self.has_refs and carry_refs(rows, self.first_label)
        self.hold_ages = self.hold_ages or any(self._hold_bands(rows, col) for col in self.labels)
        self.hold_names = any(self._holds_names(rows, col) for col in self.labels)
        self.hold_codes = any(_hold_codes(rows, col) for col in self.labels)
        self.alike = alike_rows(self._labels_of(rows)) if not self.periods else {}
        self.numbered = len(self.labels) > 1 and are_numbered(rows, self.first_label)
        with_refs = sum(1 for row in rows if self.has_ref(row))
        self.numbers_rows = 2 * with_refs > len(rows)
        self.codes = codes_by_column(self.heads, rows, self.terms) if not self.periods else {}
        for col in self.periods:
            self._look_at(col, [cell for row in rows[:_ALL_CELLS] if (cell := row.at(col))])

    def _labels_of(self, rows: list[Row]) -> list[str]:
        """Return the labels that rows with figures have, of all but long lists."""
        found = []
        for row in rows if len(rows) <= _ALL_LABELS else ():
            places = [row.place(col) for col in self.labels]
            if row.has_figures:
                found += [clean(row.book.text(place)) for place in places if place is not None]
        return found

    def _hold_bands(self, rows: list[Row], col: int) -> bool:
        """Whether bands such as 20-22 and 23-25, which are no years, stand in a column."""
        places = [row.place(col) for row in rows[:_FIRST_ROWS]]
        texts = [rows[0].book.text(place).strip() for place in places if place is not None]
        bands = [text for text in texts if AGE_BAND.match(text)]
        return len(bands) > 1 and any(period_of(text) is None for text in bands)

    def _holds_names(self, rows: list[Row], col: int) -> bool:
        """Whether people are named in a column, most of them by names that are no months."""
        if not PERSON_HEAD.match(self.heads[col].label):
            return False
        places = [row.place(col) for row in rows[:_FIRST_ROWS]]
        texts = [rows[0].book.text(place).strip() for place in places if place is not None]
        months = sum(1 for text in texts if IS_NAME.match(text))
        return 0 < _FEW_MONTHS * months <= len(texts)

    def has_ref(self, row: Row) -> bool:
        """Whether a row has a cell in a column of references."""
        return any(row.place(col) is not None for col in self.refs)

    def is_record(self, row: Row, col: int) -> bool:
        """Whether a row without a date may be for that of the row above it.

        A row without the number that each record has is none of them, but their sum.
        """
        named = any(label in row.cols for label in self.labels)
        return named and (col not in self.daily or not self.numbers_rows or self.has_ref(row))

    def _look_at(self, col: int, cells: list[Cell]) -> None:
        window = window_said(self.heads[col].label) or shared_window(cell.text for cell in cells)
        if window is not None:
            self.windows[col] = window
        for cell in cells:
            american = cell.day is None and parse_day(cell.text, month_first=True)
            if american and parse_day(cell.text) is None:
                self.month_first.add(col)
                self.doubts.append(cell)
        self._tell_days(col, cells)
        days = [day for cell in cells if (day := self.day_in(cell)) is not None]
        if len(days) > 1 and all(day == month_end(day) for day in days):
            self.ends.add(col)
        elif any(day.day != 1 for day in days):
            self.daily.add(col)

    def _tell_days(self, col: int, cells: list[Cell]) -> None:
        """Read the days that only those around them tell, in a column of days."""
        if all(cell.day is not None for cell in cells):
            return
        texts = [cell.text for cell in cells]
        marks = [self._plain_mark(cell) for cell in cells]
        if not any(mark is None for mark in marks):
            return
        for cell, mark, told in zip(cells, marks, days_down(texts, marks), strict=True):
            if mark is None and told is not None:
                self.told[cell.row, col] = told

    def _plain_mark(self, cell: Cell) -> Mark | None:
        day = self.day_in(cell)
        mark = Mark(Period(day, day)) if day is not None else period_of(cell.text.strip(" *†"))
        window = self.windows.get(cell.col)
        if mark is None or window is None or not is_one_day(mark):
            return mark
        return window.around(mark)

    def day_in(self, cell: Cell) -> date | None:
        """Return the day that a cell of a column of dates names."""
        return cell.day or parse_day(cell.text, month_first=cell.col in self.month_first)

    def places_of(self, use: Use, row: Row) -> list[int]:
        """Return which cells of a row stand in columns of a use, counted from the first."""
        found = self._places.get((use, row.pattern))
        if found is None:
            found = [at for at, col in enumerate(row.cols) if self.uses.get(col) is use]
            self._places[use, row.pattern] = found
        return found

    def labels_of(self, row: Row) -> list[str]:
        """Return the texts that name a row."""
        return [row.text(place) for place in self.places_of(Use.LABEL, row)]

    def instead_of_date(self, row: Row) -> str:
        """Return the words that stand where other rows have their date: Added up, 13 weeks."""
        places = [place for col in self.periods if (place := row.place(col)) is not None]
        return clean(row.book.text(places[0])) if places else ""

    def mark_at(self, row: Row, col: int, place: int) -> Mark | None:
        """Return the period that a cell of a column of dates names."""
        book = row.book
        day = book.days[place] if book.kind[place] == Kind.DATE else None
        if day is None and book.kind[place] == Kind.NUMBER:
            return _of_number(book.number[place] or 0.0)
        text = "" if day is not None else book.text(place)
        if text.strip().isdecimal() and looks_like_month(float(text)):
            return _of_number(float(text))
        day = day or parse_day(text, month_first=col in self.month_first)
        if day is not None:
            window = self.windows.get(col)
            around = window.around(Mark(Period(day, day))) if window is not None else None
            if around is not None and not is_one_day(around):
                return around
            is_month = col not in self.daily or col in self.ends
            return _of_day(day, self.heads[col].label, is_month=is_month)
        return self._mark_of_text(row, col, text)

    def _mark_of_text(self, row: Row, col: int, text: str) -> Mark | None:
        mark = self.terms.mark(text) or period_of(text.strip().rstrip("*†"))
        mark = mark or self.told.get((row.number, col))
        if mark is not None:
            window = self.windows.get(col)
            return window.around(mark) if window is not None and is_one_day(mark) else mark
        if is_target(peeled(clean(text))[1]):
            return None
        named = periods_within(text)
        return named[0] if len(named) == 1 else None


def _of_number(number: float) -> Mark | None:
    """Return what a number in a column of dates stands for: a year, 202504, or a month."""
    if looks_like_month(number):
        return Mark(Period.month(int(number) // 100, int(number) % 100))
    if 1 <= number <= _DECEMBER:
        return Mark(first_month=(int(number) - 4) % _DECEMBER, length=1, begins=1)
    return period_of(f"calendar year {number:.0f}")


@lru_cache(maxsize=10_000)
def _of_day(day: date, head: str, *, is_month: bool) -> Mark:
    """Return what a date in a column stands for: its day, its month, or the week named above."""
    week = _WEEK_HEAD.search(head)
    if week is not None:
        days = timedelta(days=6)
        return Mark(Period(day - days, day) if week["end"] else Period(day, day + days))
    return Mark(Period.months_from(day, 1) if is_month else Period(day, day))
