"""Columns called only Half, Qtr or Term behind the months that they take together.

Under a year that stands over all of them they are no figures of that year.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark
from pipeline.read.when.short_words import written_out

_PART = re.compile(
    r"^(?:the |whole |full |sub-?)?(?:(?P<half>half(?:[- ]?year)?(?:ly)?|six months|6 months)|"
    r"(?P<quarter>quarter(?:ly)?|three months|3 months)|(?P<any>total|term|season|period|sum))"
    r"(?: (?:totals?|sum|year))?$",
    re.IGNORECASE,
)
_LENGTHS = {"half": 6, "quarter": 3, "any": 0}
_YEAR, _FEWEST = 12, 2


def date_parts(heads: dict[int, Head]) -> None:
    """Date the columns under a year that take the months right before them together."""
    before: list[Period] = []
    for col in sorted(heads):
        head = heads[col]
        length = _length(head)
        if length is not None:
            if _follow(before) and length in {0, len(before)}:
                span = Period(before[0].start, before[-1].end)
                heads[col] = replace(head, mark=Mark(span), role=Role.VALUE)
            before = []
        elif (month := _month(head)) is not None:
            before.append(month)
        elif head.use is Use.FIGURE:
            before = []


def _length(head: Head) -> int | None:
    """Return how many months a part of the year over it holds, 0 where its name leaves it open."""
    said = _PART.match(written_out(head.words[-1].strip(" :."))) if head.words else None
    year = head.mark.period if head.mark is not None else None
    if said is None or head.use is not Use.FIGURE or year is None or year.months != _YEAR:
        return None
    return next(_LENGTHS[name] for name, text in said.groupdict().items() if text)


def _month(head: Head) -> Period | None:
    span = head.mark.period if head.mark is not None and head.use is Use.FIGURE else None
    return span if span is not None and span.months == 1 else None


def _follow(months: list[Period]) -> bool:
    return _FEWEST <= len(months) < _YEAR and all(
        two.start - one.end == timedelta(days=1) for one, two in pairwise(months)
    )
