"""A month over a column that the days of the rows contradict: opened Jan 2026, over tea money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.domain.periods import Period

_FEWEST, _QUARTER = 3, 3


def contradicted(columns: Mapping[int, Period], rows: Iterable[Period]) -> set[int]:
    """Return the columns whose one month or quarter holds some of the days of the rows only.

    Where several columns have periods, each row may have figures for any of them.
    """
    days = [span for span in rows if span.months is None]
    if len(set(columns.values())) != 1 or len(days) < _FEWEST:
        return set()
    over = next(iter(columns.values()))
    inside = sum(1 for day in days if over.contains(day))
    is_short = over.months is not None and over.months <= _QUARTER
    return set(columns) if is_short and 0 < inside < len(days) else set()
