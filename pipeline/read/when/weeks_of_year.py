"""A year that is counted in weeks: 52 from the day on which it began, its quarters 13 each.

"Year 2 began on Monday 30 June 2025. Q1 is weeks 1-13" makes Q1 the 91 days from 30 June, and its
week 27 the one from 29 December.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from pipeline.domain.periods import Period
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import DASH, DAY, parse_day, period_of

_WEEKS = (
    rf"(?:weeks?|wks?)\.?\s*(?P<first>\d{{1,2}}){DASH}(?:(?:weeks?|wks?)\.?\s*)?(?P<last>\d{{1,2}})"
)
_QUARTER = r"(?:q|qtr|quarter)\.?\s*(?P<n>[1-4])"
_IS = r"(?:\s|[=:(,–-]|\b(?:is|are|was|means|covers|runs|holds|has|from)\b)*"
_QUARTER_SAID = (
    re.compile(rf"\b{_QUARTER}(?![\d/]){_IS}{_WEEKS}(?!\d)", re.IGNORECASE),
    re.compile(rf"\b{_WEEKS}\s*(?:=|\bis|\bare|\bmakes?)\s*(?:the\s+)?{_QUARTER}\b", re.IGNORECASE),
)
# Our year is 52 weeks; four quarters of 13 weeks.
_IN_WEEKS = re.compile(
    r"\byear\b.{0,30}\b5[23][ -](?:weeks?|wks?)\b|\b5[23][- ](?:week|wk)s?[- ](?:\w+ )?year\b|"
    r"\bquarters?\b.{0,20}\b(?:13|thirteen)[ -](?:weeks?|wks?)\b|"
    r"\b(?:13|thirteen)[- ](?:week|wk)[- ]quarters?\b",
    re.IGNORECASE,
)
_YEAR_BEGAN = re.compile(
    r"\b(?:year|yr)(?:\s*\d{1,2})?(?:\s+of\s+(?:the\s+|our\s+)?\w+)?[\s:,–(-]*\b"
    r"(?:began|begins?|beginning|commenced?|commences|commencing|started|starts?|starting|"
    r"runs?|ran|is)(?:\s+(?:on|from))*"
    rf"\s+(?P<day>{DAY})",
    re.IGNORECASE,
)
# Q3 (wk 27-39) is still Q3.
_WEEKS_BESIDE = re.compile(rf"\s*[(,:–-]\s*{_WEEKS}\s*\)?$", re.IGNORECASE)
_LONGEST_SAYING, _LONGEST_NAME, _QUARTERS, _LAST_WEEK = 400, 40, 4, 53
_QUARTER_LENGTH, _HALF_LENGTH = 3, 6
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class WeeksOfYear:
    """The day on which a year of weeks began, and the days of its quarters by number."""

    first: date | None = None
    quarters: Mapping[int, Period] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str], week_one: date | None = None) -> WeeksOfYear:
        """Learn from what a workbook says; `week_one` is the day from which it counts weeks."""
        short = [text for text in texts if len(text) <= _LONGEST_SAYING and "w" in text.lower()]
        said = _quarters_said(short)
        if not said and not any(map(_IN_WEEKS.search, short)):
            return cls()
        first = week_one or _year_began(short)
        if first is None:
            return cls()
        even = {n: (13 * n - 12, 13 * n) for n in range(1, _QUARTERS + 1)}
        told = even if said.items() <= even.items() else said
        return cls(first, {n: _span(first, *weeks) for n, weeks in told.items()})

    def __bool__(self) -> bool:
        """Whether the year is counted in weeks."""
        return bool(self.quarters)

    def mark(self, text: str) -> Mark | None:
        """Return what a text stands for that is nothing but the name of a quarter or half."""
        if not self.quarters or len(text) > _LONGEST_NAME:
            return None
        bare = period_of(_WEEKS_BESIDE.sub("", " ".join(text.split())))
        mark = self.retold(bare)
        return mark if mark is not bare else None

    def retold(self, mark: Mark | None) -> Mark | None:
        """Return a quarter or half by number as its weeks; other marks as they are."""
        span = self._span_of(mark) if mark is not None and self.quarters else None
        if mark is None or span is None:
            return mark
        return Mark(span, is_total=mark.is_total, named=True)

    def _span_of(self, mark: Mark) -> Period | None:
        if not mark.numbered or mark.first_month is None or mark.to_date:
            return None
        if mark.length not in {_QUARTER_LENGTH, _HALF_LENGTH}:
            return None
        number = mark.first_month // _QUARTER_LENGTH + 1
        last = number + mark.length // _QUARTER_LENGTH - 1
        begins, ends = self.quarters.get(number), self.quarters.get(last)
        if begins is None or ends is None or self.first is None:
            return None
        named = mark.pair if mark.pair is not None else self.first.year
        return Period(begins.start, ends.end) if named == self.first.year else None

    def with_year(self, period: Period) -> Period:
        """Return the year so far up to the end of a period: from its first day."""
        return Period(self.first, period.end) if self.first and self.holds(period.end) else period

    def holds(self, day: date) -> bool:
        """Whether a day is one of the year."""
        return self.first is not None and self.first <= day < self.first + _LAST_WEEK * _WEEK


def _quarters_said(texts: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Return the first and last week of each quarter that is told; none where one is told twice."""
    said: dict[int, set[tuple[int, int]]] = {}
    for text in texts:
        for pattern in _QUARTER_SAID:
            for found in pattern.finditer(text):
                first, last = int(found["first"]), int(found["last"])
                if 1 <= first < last <= _LAST_WEEK:
                    said.setdefault(int(found["n"]), set()).add((first, last))
    one = {n: next(iter(weeks)) for n, weeks in said.items() if len(weeks) == 1}
    return one if len(one) == len(said) else {}


def _year_began(texts: Iterable[str]) -> date | None:
    """Return the one day on which the year is said to have begun."""
    said = {
        day
        for text in texts
        for found in _YEAR_BEGAN.finditer(text)
        if (day := parse_day(found["day"])) is not None
    }
    return said.pop() if len(said) == 1 else None


def _span(first: date, begins: int, ends: int) -> Period:
    return Period(first + (begins - 1) * _WEEK, first + ends * _WEEK - timedelta(days=1))


NO_WEEKS = WeeksOfYear()
