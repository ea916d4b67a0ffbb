"""Days of which only the number stands under a month: 6th, 13th, 20th below October 2025.

A line over the table may say that they begin or end weeks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.read.blocks import Block
from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark, day_of

_NUMBER = re.compile(r"^(?P<day>\d{1,2})(?:st|nd|rd|th)$", re.IGNORECASE)
_BEGIN = re.compile(
    r"\b(?:weeks? (?:commencing|beginning|starting|from)|w/?c|w/?b)\b", re.IGNORECASE
)
_END = re.compile(r"\b(?:weeks? end(?:ing|ed)|weeks? to|w/e)\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_LAST = timedelta(days=6)


def days_under_months(heads: dict[int, Head], block: Block) -> None:
    """Date the columns whose heading is the number of a day of the month over it."""
    days = {col: day for col, head in heads.items() if (day := _day(head)) is not None}
    found = list(days.values())
    if len(found) < 2 or any(one >= two for one, two in pairwise(found)):
        return
    weekly = all(two - one == _WEEK for one, two in pairwise(found))
    said = " ".join(cell.text for cell in block.titles)
    for col, day in days.items():
        span = Period(day, day)
        if weekly and _BEGIN.search(said):
            span = Period(day, day + _LAST)
        elif weekly and _END.search(said):
            span = Period(day - _LAST, day)
        heads[col] = replace(heads[col], mark=Mark(span), words=heads[col].words[:-1])


def _day(head: Head) -> date | None:
    month = head.mark.period if head.mark is not None else None
    if head.use is not Use.FIGURE or month is None or month.months != 1 or not head.words:
        return None
    found = _NUMBER.match(head.words[-1].strip())
    return day_of(month.start.year, month.start.month, int(found["day"])) if found else None
