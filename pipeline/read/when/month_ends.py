"""Heads that name the last days of months one after another stand for the months.

Waiting at month end: 30 April, 31 May, 30 June.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from pipeline.domain.periods import Period, add_months, month_end

_FEWEST = 3


def months_of_ends(columns: Mapping[int, Period]) -> dict[int, Period]:
    """Return by column the month whose last day its head names, where all heads do so in turn."""
    spans = [columns[col] for col in sorted(columns)]
    ends = [span.end for span in spans if span.start == span.end == month_end(span.end)]
    firsts = [day.replace(day=1) for day in ends]
    follow = all(add_months(one, 1) == later for one, later in pairwise(firsts))
    if len(ends) < max(_FEWEST, len(spans)) or not follow:
        return {}
    return {col: Period.month(span.end.year, span.end.month) for col, span in columns.items()}
