"""A quarter that stands after its own months: Jan, Feb, Mar, Q4 under 2026.

Under a bare year nobody can tell whether Q4 is the calendar's or the financial year's; the months
before it say which one it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from pipeline.domain.periods import Period, add_months

_YEAR = 12
_PARTS = frozenset({3, 6})


def parts_after_months(columns: Mapping[int, Period]) -> dict[int, Period]:
    """Return by column the quarters and halves that stand after the same months of another year."""
    found: dict[int, Period] = {}
    months: list[Period] = []
    for col in sorted(columns):
        span = columns[col]
        if span.months == 1:
            months.append(span)
        elif span.months in _PARTS:
            before = months[-span.months :]
            if len(before) == span.months and _follow(before) and _turned(before[0], span):
                found[col] = Period(before[0].start, before[-1].end)
    return found


def _follow(months: list[Period]) -> bool:
    return all(add_months(one.start, 1) == later.start for one, later in pairwise(months))


def _turned(first: Period, span: Period) -> bool:
    """Whether a part begins with a month, but in another year."""
    years = span.start.year - first.start.year
    return bool(years) and add_months(first.start, years * _YEAR) == span.start
