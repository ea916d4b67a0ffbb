"""A quarter that stands after its own months: Jan, Feb, Mar, Q4 under 2026.

Under a bare year nobody can tell whether Q4 is the calendar's or the financial year's; the months
before it say which one it is, and where they stand three by three they say it of any quarter.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise

from pipeline.domain.periods import Period, add_months

_YEAR = 12
_PARTS = frozenset({3, 6})


def parts_after_months(
    columns: Mapping[int, Period], numbered: Collection[int]
) -> dict[int, Period]:
    """Return by column the quarters and halves that are those of the months before them.

    `numbered` are the columns of parts by their number. Such a one is that of the months directly
    before it, if no more of them stand there; a part of the same months is of their year.
    """
    found: dict[int, Period] = {}
    months: list[Period] = []
    for col in sorted(columns):
        span = columns[col]
        if span.months == 1:
            months.append(span)
        elif span.months in _PARTS:
            before = months[-span.months :]
            if len(before) == span.months and _follow(before):
                own = Period(before[0].start, before[-1].end)
                if _turned(own, span) or (col in numbered and _stands(columns, col, own)):
                    found[col] = own
    return found


def _follow(months: list[Period]) -> bool:
    return all(add_months(one.start, 1) == later.start for one, later in pairwise(months))


def _turned(own: Period, span: Period) -> bool:
    """Whether a part begins with the same month, but in another year."""
    years = span.start.year - own.start.year
    return bool(years) and add_months(own.start, years * _YEAR) == span.start


def _stands(columns: Mapping[int, Period], col: int, own: Period) -> bool:
    """Whether directly before a column stand the months of a part, and no others before them."""
    length = own.months or 0
    beside = [columns.get(at) for at in range(col - length, col)]
    inside = all(one is not None and one.months == 1 and own.contains(one) for one in beside)
    before, after = columns.get(col - length - 1), columns.get(col + 1)
    alone = before is None or before.months != 1
    return inside and alone and (after is None or after.months != length)
