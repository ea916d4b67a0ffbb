"""Rows that by arithmetic take the dated rows above them together: qtr, so far, all four seasons.

What such a row is called does not matter: its figures are their sums, so it is for their time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.domain.periods import Period, month_end
from pipeline.domain.tables import Role
from pipeline.read.lines import Line

Figures = Mapping[int, float]
_FEWEST, _FEWEST_ALIKE = 2, 2
_NO_SUMS = {Role.TARGET, Role.RATING, Role.COMMENT, Role.ATTRIBUTE}
_Dated = tuple[Period, Figures]


def periods_of_sums(
    lines: Sequence[Line], figures: Sequence[Figures], dated: Mapping[int, Period]
) -> Iterator[tuple[Line, Period]]:
    """Yield each row without a period of its own that sums dated rows above it, and their time."""
    since: list[_Dated] = []
    whole: list[_Dated] = []
    for line, row in zip(lines, figures, strict=True):
        span = dated.get(line.row.number) if line.mark is not None else None
        is_own = line.mark is None or (line.mark.to_date and line.mark.since is None)
        if span is not None and line.role is Role.VALUE:
            since.append((span, row))
            whole.append((span, row))
        elif is_own and line.role not in _NO_SUMS and row:
            parts = next((some for some in (since, whole) if _sums(row, some)), None)
            if parts is not None:
                yield line, _together(parts)
                since = []


def _sums(row: Figures, parts: Sequence[_Dated]) -> bool:
    """Whether a row is the sum of others that follow one another in time."""
    if len(parts) < _FEWEST or any(one.end >= two.start for (one, _), (two, _) in pairwise(parts)):
        return False
    sums = {col: sum(part.get(col, 0.0) for _, part in parts) for col in row}
    alike = [
        col for col, value in row.items() if abs(sums[col] - value) < 1e-6 * max(1, abs(value))
    ]
    told = [col for col in alike if row[col]]
    enough = len(alike) == len(row) or (len(told) >= _FEWEST_ALIKE and 2 * len(alike) > len(row))
    return bool(told) and enough


def _together(parts: Sequence[_Dated]) -> Period:
    """Return the time from the first of some rows to the last that holds more than noughts.

    A log of days in one month is left to the period of the list.
    """
    filled = [span for span, row in parts if any(row.values())]
    whole = Period(parts[0][0].start, filled[-1].end)
    days = all(span.start == span.end for span, _ in parts)
    if not days or whole.start.replace(day=1) == whole.end.replace(day=1):
        return whole
    # What is logged by the day over several months is of these months.
    return Period(whole.start.replace(day=1), month_end(whole.end))
