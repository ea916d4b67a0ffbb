"""Periods of time as contracts speak of them: months, quarters, halves and years.

A period is its first and its last day, both included. Names of quarters, halves and years
follow the UK financial year (1 April to 31 March) because that is how commissioners name them;
a contract year that starts in another month still has its own dates, only not that name.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

FINANCIAL_YEAR_START = 4
MONTH_NAMES = tuple(calendar.month_name)[1:]


class PeriodKind(StrEnum):
    """What sort of span a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"


class Frequency(StrEnum):
    """How often something is reported."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"

    @property
    def months(self) -> int:
        """Length of one reporting period in months."""
        return {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}[self.value]


def add_months(day: date, months: int) -> date:
    """Return the first day of the month that lies `months` after the month of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def month_end(day: date) -> date:
    """Return the last day of the month of `day`."""
    return add_months(day, 1) - timedelta(days=1)


@lru_cache(maxsize=10_000)
def _whole_months(start: date, end: date) -> int | None:
    if start.day != 1 or end != month_end(end):
        return None
    return (end.year - start.year) * 12 + end.month - start.month + 1


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """A span of whole days, `start` and `end` both included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        """Refuse a period that ends before it starts."""
        if self.end < self.start:
            msg = f"a period cannot end on {self.end} before it starts on {self.start}"
            raise ValueError(msg)

    # --- making one -------------------------------------------------------------------------

    @classmethod
    def months_from(cls, start: date, months: int) -> Period:
        """Return the period of `months` whole months beginning with the month of `start`."""
        first = start.replace(day=1)
        return cls(first, add_months(first, months) - timedelta(days=1))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Return one calendar month."""
        return cls.months_from(date(year, month, 1), 1)

    @classmethod
    def quarter(cls, financial_year: int, number: int) -> Period:
        """Return quarter 1 to 4 of the financial year that begins in April of `financial_year`."""
        first = add_months(date(financial_year, FINANCIAL_YEAR_START, 1), 3 * (number - 1))
        return cls.months_from(first, 3)

    @classmethod
    def half(cls, financial_year: int, number: int) -> Period:
        """Return half 1 or 2 of the financial year that begins in April of `financial_year`."""
        first = add_months(date(financial_year, FINANCIAL_YEAR_START, 1), 6 * (number - 1))
        return cls.months_from(first, 6)

    @classmethod
    def financial_year(cls, year: int) -> Period:
        """Return 1 April of `year` to 31 March of the next."""
        return cls.months_from(date(year, FINANCIAL_YEAR_START, 1), 12)

    @classmethod
    def from_id(cls, text: str) -> Period:
        """Read a period back from its `id`.

        Raises:
            ValueError: the text is not the id of a period.
        """
        if found := re.fullmatch(r"(\d{4})-(\d{2})(?:-([QH])(\d))?", text):
            year, second, letter, number = found.groups()
            is_year = int(second) == (int(year) + 1) % 100
            if letter == "Q" and is_year and 1 <= int(number) <= 4:
                return cls.quarter(int(year), int(number))
            if letter == "H" and is_year and 1 <= int(number) <= 2:
                return cls.half(int(year), int(number))
            if letter is None and 1 <= int(second) <= 12:
                return cls.month(int(year), int(second))
        if found := re.fullmatch(r"FY(\d{4})-(\d{2})", text):
            return cls.financial_year(int(found[1]))
        if found := re.fullmatch(r"(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})", text):
            return cls(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
        msg = f"{text!r} is not a period such as 2026-03, 2025-26-Q4, 2025-26-H1 or FY2025-26"
        raise ValueError(msg)

    # --- saying what it is ------------------------------------------------------------------

    @property
    def months(self) -> int | None:
        """Number of whole calendar months, or None where the period is not made of them."""
        return _whole_months(self.start, self.end)

    @property
    def kind(self) -> PeriodKind:
        """The sort of span; quarters, halves and years may start in any month."""
        by_months = {1: "month", 3: "quarter", 6: "half", 12: "year"}
        if self.months in by_months:
            return PeriodKind(by_months[self.months])
        days = (self.end - self.start).days + 1
        return {1: PeriodKind.DAY, 7: PeriodKind.WEEK}.get(days, PeriodKind.SPAN)

    @property
    def financial_year_start(self) -> int:
        """Calendar year in which the financial year that holds the first day begins."""
        return self.start.year - (self.start.month < FINANCIAL_YEAR_START)

    @property
    def id(self) -> str:
        """Short, sortable, safe in a path: 2026-03, 2025-26-Q4, 2025-26-H1, FY2025-26."""
        if self.kind is PeriodKind.MONTH:
            return f"{self.start:%Y-%m}"
        months_in = (self.start.month - FINANCIAL_YEAR_START) % 12
        year = self.financial_year_start
        name = f"{year}-{(year + 1) % 100:02d}"
        if self.kind is PeriodKind.QUARTER and months_in % 3 == 0:
            return f"{name}-Q{months_in // 3 + 1}"
        if self.kind is PeriodKind.HALF and months_in % 6 == 0:
            return f"{name}-H{months_in // 6 + 1}"
        if self.kind is PeriodKind.YEAR and months_in == 0:
            return f"FY{name}"
        return f"{self.start:%Y-%m-%d}_{self.end:%Y-%m-%d}"

    @property
    def label(self) -> str:
        """What a person in the UK would write: March 2026, Q4 2025/26 (Jan to Mar 2026)."""
        if self.kind is PeriodKind.MONTH:
            return f"{MONTH_NAMES[self.start.month - 1]} {self.start.year}"
        first, last = MONTH_NAMES[self.start.month - 1][:3], MONTH_NAMES[self.end.month - 1][:3]
        name = self.id.removeprefix("FY")
        year = f"{name[:4]}/{name[5:7]}"
        part = name.rpartition("-")[2]
        if part[0] in "QH":
            return f"{part} {year} ({first} to {last} {self.end.year})"
        if self.id.startswith("FY"):
            return f"{year} (Apr {self.start.year} to Mar {self.end.year})"
        if self.months:
            return f"{first} {self.start.year} to {last} {self.end.year}"
        last_day = "" if self.start == self.end else f" to {_day(self.end)}"
        return _day(self.start) + last_day

    # --- moving about -----------------------------------------------------------------------

    def contains(self, other: Period) -> bool:
        """Say whether `other` lies wholly inside this period."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, months: int) -> Period:
        """Return the period of the same length that starts `months` later (or earlier)."""
        length = self.months
        if length is None:
            msg = f"{self.label} is not made of whole months"
            raise ValueError(msg)
        return Period.months_from(add_months(self.start, months), length)

    def split(self, months: int) -> list[Period]:
        """Cut into consecutive periods of `months` months; the rest at the end is left out."""
        pieces, start = [], self.start.replace(day=1)
        while (piece := Period.months_from(start, months)).end <= self.end:
            pieces.append(piece)
            start = add_months(start, months)
        return pieces


def _day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}"


def year_to_date(period: Period, first_month: int = FINANCIAL_YEAR_START) -> Period:
    """Return the part of the year, beginning in `first_month`, up to the end of `period`."""
    year = period.end.year - (period.end.month < first_month)
    return Period(date(year, first_month, 1), period.end)


def reporting_period(day: date, frequency: Frequency, first_month: int = 4) -> Period:
    """Return the reporting period that holds `day`, counted from `first_month` of the year."""
    offset = (day.month - first_month) % frequency.months
    return Period.months_from(add_months(day, -offset), frequency.months)
