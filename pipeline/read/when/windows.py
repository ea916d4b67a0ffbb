"""What a heading makes of the days under it: Fortnight ending, Rolling 12 months to, w/c.

So it is too where only the first of several days says w/c or M/E, and the others follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache

from pipeline.domain.periods import Period, add_months
from pipeline.read.when.mark import Mark, day_of
from pipeline.read.when.number_words import NUMBER, number_of
from pipeline.read.when.period_words import WEEKDAY
from pipeline.read.when.short_words import written_out

_SAID = re.compile(
    rf"^(?:the |each |rolling |moving |last |latest |previous )*"
    rf"(?:(?P<n>{NUMBER})[ -]?)?"
    r"(?P<unit>week|fortnight|month|quarter|half(?:[ -]year)?|year)s?(?: period)?(?: rolling)?"
    r"[ :-]+(?P<side>ending|ended|up to|to(?! date)|commencing|beginning|starting|start|from)\b"
    r"(?: (?:on|in|at|the|end|of|each|every|mon|tues|wednes|thurs|fri|satur|sun|day|month)"
    r"(?:day)?)*[ :.…-]*(?:\(.{1,25}\))?$|"
    r"^(?:(?P<short>w/?[ceb]|w\.[ceb]\.?))[ :.…-]*(?:\(.{1,25}\))?$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(r"^(?P<words>[a-z][a-z/. ]*?)[ .:]*(?=\d)", re.IGNORECASE)
_BARE = re.compile(
    rf"^(?:{WEEKDAY},?\s*)?(?:the )?(?P<day>[0-3]?\d)(?:st|nd|rd|th)$", re.IGNORECASE
)
_DAYS = {"week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_BEGINS = frozenset({"commencing", "beginning", "starting", "start", "from"})
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Window:
    """So many days or months that end, or else begin, with the day that is named."""

    days: int = 0
    months: int = 0
    ends: bool = True

    def around(self, mark: Mark) -> Mark:
        """Return what a day or month stands for, the mark itself where it cannot be told."""
        if self.days:
            return self._days_around(mark)
        if not self.ends:
            return self._months_from(mark)
        if mark.period is not None:
            is_month = mark.period.months == 1 or mark.ends_month
            if not is_month:
                return mark
            first = add_months(mark.period.end, 1 - self.months)
            return Mark(Period.months_from(first, self.months))
        if mark.first_month is None or mark.numbered or not _is_month_or_end(mark):
            return mark
        return Mark(first_month=mark.first_month, length=self.months, back=self.months - 1)

    def _days_around(self, mark: Mark) -> Mark:
        more = timedelta(days=self.days - 1)
        if mark.period is not None:
            day = mark.period.start
            if day != mark.period.end:
                return mark
            return Mark(Period(day - more, day) if self.ends else Period(day, day + more))
        if mark.day is None or mark.days != 1:
            return mark
        return replace(mark, days=1 - self.days if self.ends else self.days)

    def _months_from(self, mark: Mark) -> Mark:
        if mark.period is not None and (mark.period.months == 1 or mark.period.start.day == 1):
            return Mark(Period.months_from(mark.period.start, self.months))
        if mark.first_month is not None and not mark.numbered and mark.day in {None, 1}:
            return Mark(first_month=mark.first_month, length=self.months)
        return mark


def _is_month_or_end(mark: Mark) -> bool:
    return (mark.day is None and mark.length == 1) or mark.ends_month


@lru_cache(maxsize=20_000)
def window_said(text: str) -> Window | None:
    """Return the window that a heading names by nothing but its kind: Week ending (Sunday)."""
    found = _SAID.match(written_out(" ".join(text.split())))
    if found is None:
        return None
    if found["short"]:
        return Window(days=_WEEK, ends=found["short"].lower().rstrip(".").endswith("e"))
    unit, number = found["unit"].lower()[:9], found["n"] or "1"
    many = number_of(number)
    ends = found["side"].lower() not in _BEGINS
    if unit in _DAYS:
        return Window(days=many * _DAYS[unit], ends=ends)
    months = next(length for name, length in _MONTHS.items() if unit.startswith(name))
    return Window(months=many * months, ends=ends)


@lru_cache(maxsize=20_000)
def window_before(text: str) -> Window | None:
    """Return the window that stands before a day: w/c 3 Nov, M/E 30.4.25."""
    found = _BEFORE_DAY.match(written_out(" ".join(text.split())))
    return window_said(found["words"]) if found is not None else None


def shared_window(texts: Iterable[str]) -> Window | None:
    """Return the window that some of several texts name before their day, if it is one."""
    found = {window for text in texts if (window := window_before(text)) is not None}
    return found.pop() if len(found) == 1 else None


def is_one_day(mark: Mark) -> bool:
    """Whether a mark names one day, with its year or without."""
    if mark.period is not None:
        return mark.period.start == mark.period.end
    return mark.day is not None and mark.days == 1


def bare_day(text: str, before: Mark | None) -> Mark | None:
    """Return the day that "10th" or "Mon 10th" names after another: in its month, or the next."""
    found = _BARE.match(" ".join(text.split()))
    if found is None or before is None:
        return None
    number = int(found["day"])
    if before.period is not None:
        last = before.period.start
        first = last.replace(day=1) if number >= last.day else add_months(last, 1)
        day = day_of(first.year, first.month, number)
        return Mark(Period(day, day)) if day is not None else None
    if before.day is None or before.first_month is None or before.ends is not None:
        return None
    month = (before.first_month + (number < before.day)) % 12
    return Mark(first_month=month, length=1, day=number, days=1)


def bare_day_before(text: str, after: Mark | None) -> Mark | None:
    """Return the day that "Mon 3rd" names before another: in its month, or the one before."""
    found = _BARE.match(" ".join(text.split()))
    if found is None or after is None:
        return None
    number = int(found["day"])
    if after.period is not None:
        next_day = after.period.start
        first = add_months(next_day, 0 if number <= next_day.day else -1)
        day = day_of(first.year, first.month, number)
        return Mark(Period(day, day)) if day is not None else None
    if after.day is None or after.first_month is None or after.ends is not None:
        return None
    month = (after.first_month - (number > after.day)) % 12
    return Mark(first_month=month, length=1, day=number, days=1)
