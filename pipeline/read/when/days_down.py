"""Days down a column that are told by those around them: Mon 3rd, 4/11, ditto, Xmas week.

Each is read only in a column of days: "4/11" may elsewhere be a share, and "10th" a rank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.read.when.mark import Mark, day_of
from pipeline.read.when.short_words import written_out
from pipeline.read.when.windows import bare_day, bare_day_before, is_one_day

_DITTO = re.compile(
    r"^(?:ditto|do\.?|[\"”“〃]|''|as above|same(?: day| date)?|-\"-)$", re.IGNORECASE
)
_DAY_AND_MONTH = re.compile(r"^(?P<day>\d{1,2})[/.](?P<month>\d{1,2})$")
_FEAST = re.compile(
    r"\b(?:x-?mas|christmas|new ?year?|easter|bank holiday|half[- ]term|whit(?:sun)?|festive|"
    r"holidays?|jubilee|diwali|eid)\b",
    re.IGNORECASE,
)
_WEEK = 7
_ANY_YEAR = date(2025, 4, 1)


def days_down(texts: Sequence[str], marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Return the marks of a column of days, with those that only their neighbours tell."""
    found = list(marks)
    before: Mark | None = None
    for at, (text, mark) in enumerate(zip(texts, marks, strict=True)):
        if mark is None:
            is_ditto = before is not None and _DITTO.match(text.strip())
            found[at] = before if is_ditto else bare_day(text, before) or _by_number(text)
        before = found[at] if _is_of_days(found[at]) else before
    after: Mark | None = None
    for at in range(len(found) - 1, -1, -1):
        found[at] = found[at] or bare_day_before(texts[at], after)
        after = found[at] if _is_of_days(found[at]) else after
    _fill_feasts(texts, found)
    return found


def _is_of_days(mark: Mark | None) -> bool:
    if mark is None or mark.to_date:
        return False
    return mark.day is not None or (mark.period is not None and mark.period.months is None)


def _by_number(text: str) -> Mark | None:
    """Return the day that "4/11" names: the 4th of November."""
    found = _DAY_AND_MONTH.match(text.strip())
    if found is None or day_of(2024, int(found["month"]), int(found["day"])) is None:
        return None
    month = (int(found["month"]) - 4) % 12
    return Mark(first_month=month, length=1, day=int(found["day"]), days=1)


def _fill_feasts(texts: Sequence[str], marks: list[Mark | None]) -> None:
    """Date the weeks named by a feast where just so many are missing between two others."""
    known = [at for at, mark in enumerate(marks) if _is_week(mark)]
    for first, last in pairwise(known):
        gap = range(first + 1, last)
        one, other = marks[first], marks[last]
        if not gap or one is None or other is None or any(marks[at] is not None for at in gap):
            continue
        steps = _weeks_between(one, other)
        if steps == len(gap) + 1 and all(_FEAST.search(written_out(texts[at])) for at in gap):
            for step, at in enumerate(gap, start=1):
                marks[at] = _later(one, step)


def _is_week(mark: Mark | None) -> bool:
    if mark is None:
        return False
    if mark.period is not None:
        return (mark.period.end - mark.period.start).days == _WEEK - 1
    return mark.day is not None and mark.days in {_WEEK, 1 - _WEEK}


def _weeks_between(one: Mark, other: Mark) -> int:
    """Return how many weeks lie between two, 0 where it is no whole number."""
    first, last = one.complete(_ANY_YEAR), other.complete(_ANY_YEAR)
    if first is None or last is None or (one.period is None) != (other.period is None):
        return 0
    days = (last.start - first.start).days
    return days // _WEEK if days > 0 and days % _WEEK == 0 else 0


def _later(mark: Mark, weeks: int) -> Mark | None:
    more = timedelta(days=_WEEK * weeks)
    if mark.period is not None:
        return Mark(Period(mark.period.start + more, mark.period.end + more))
    named = replace(mark, days=1).complete(_ANY_YEAR)
    if named is None or not is_one_day(replace(mark, days=1)):
        return None
    day = named.start + more
    return replace(mark, first_month=(day.month - 4) % 12, day=day.day)
