"""A period as somebody wrote it, complete or still without its year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.domain.periods import Period, add_months, month_end

LAST_DAYS = ({31}, {28, 29}, {31}, {30}, {31}, {30}, {31}, {31}, {30}, {31}, {30}, {31})
"""By month: the days that may be its last."""


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day, None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Mark:
    """A period as written: complete, or a part of a year that has yet to be named.

    `first_month` counts from April (0 is April) for a month by name and, where it is `numbered`
    (Q1, H2, M12), from the month in which the year begins; `length` is in months. A week or day
    without its year has its `day` of the month and its length in `days`. `pair` is the first
    calendar year of a year such as 25/26 beside the part. `named` parts have their months beside
    them: H2 (Mar-Aug). Figures to date may run from another day than the year's
    first, which is then `since`, and they or a part of a year may end with the period `until`;
    where only `since` is told, they run to the end of what is reported on.
    What stands `at` a day is a stock: on the books at 31 March. Days without a year may run to the
    month and day of `ends`: 2 Sep - 25 Oct. Of months told by their last, as 6 months to September,
    `back` lie before it.
    Terms of a school belong to a year that `begins` in a month of its own; a term of several years
    has its `choices`.
    """

    period: Period | None = None
    first_month: int | None = None
    length: int = 0
    to_date: bool = False
    is_total: bool = False
    numbered: bool = False
    pair: int | None = None
    day: int | None = None
    days: int = 0
    named: bool = False
    since: date | None = None
    at: bool = False
    ends: tuple[int, int] | None = None
    back: int = 0
    until: Mark | None = None
    begins: int = 0
    choices: tuple[Period, ...] = ()

    def complete(self, year: date | None) -> Period | None:
        """Return the period, given the first day of the workbook's year."""
        whole = self._whole(year)
        if self.until is None or whole is None:
            return whole
        last = self.until.complete(whole.start)
        if last is None or not whole.start < last.end <= whole.end:
            return whole
        return Period(whole.start, last.end)

    def _whole(self, year: date | None) -> Period | None:
        if self.choices or self.first_month is None:
            return self._chosen(year) if self.choices else self.period
        if self.begins and year is not None and year.month != 1:
            year = date(year.year, self.begins, 1)
        begins = year.month if year is not None else 4
        if self.pair is not None:
            year = date(self.pair, begins, 1)
        if self.period is not None and (begins == 4 or self.pair is None):
            return self.period
        if year is None:
            return None
        if self.numbered:
            return Period.months_from(add_months(year, self.first_month), self.length)
        month = (self.first_month + 3) % 12 + 1
        first = date(year.year + (month < year.month), month, 1)
        if self.day is None:
            return Period.months_from(add_months(first, -self.back), self.length)
        return self._days_from(first)

    def _chosen(self, year: date | None) -> Period | None:
        """Return the one of several periods of the same name that begins in a year."""
        first = self.pair or (year.year if year is not None else None)
        if first is None:
            return None
        month = self.begins or (year.month if year is not None else 4)
        begin, end = date(first, month, 1), date(first + 1, month, 1)
        found = [span for span in self.choices if begin <= span.start < end]
        return found[0] if len(found) == 1 else None

    def _days_from(self, first: date) -> Period | None:
        day = day_of(first.year, first.month, self.day or 1)
        if day is None:
            return None
        if self.ends is not None:
            end = day_of(day.year + (self.ends < (day.month, day.day)), *self.ends)
            return Period(day, end) if end is not None else None
        last = day + timedelta(days=self.days - 1)
        return Period(day, last) if self.days > 0 else Period(day + timedelta(days=self.days), day)

    @property
    def ends_month(self) -> bool:
        """Whether it is the last day of a month."""
        if self.period is not None:
            return self.period.start == self.period.end == month_end(self.period.end)
        return self.first_month is not None and self.day in LAST_DAYS[(self.first_month + 3) % 12]

    @property
    def runs_on(self) -> bool:
        """Whether it only says on which day figures began to be counted: since 1 July 2023."""
        told = self.period is not None or self.until is not None or self.to_date
        return self.since is not None and not told

    @property
    def needs_year(self) -> bool:
        """Whether a year has still to be found."""
        partial = self.first_month is not None or bool(self.choices)
        return self.period is None and partial and not self.to_date

    @property
    def is_part(self) -> bool:
        """Whether it is a month, a part of a year by number, or a whole year by its name."""
        return self.numbered or self.named or (self.length == 1 and self.day is None)


TO_DATE = Mark(to_date=True)
