"""Tells by the figures that two lines of a workbook are one, as a summary and its months are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from pipeline.compare.measures import Measure
from pipeline.domain.periods import Period

# Small figures agree by chance: one must be large, or several must agree.
_LARGE, _SEVERAL, _TELLING = 10.0, 2, 2.0
Figures = dict[tuple[Period, bool], float]


def of_other_periods(used: Sequence[Measure], measure: Measure) -> Measure | None:
    """Return what a measure states of periods that those used leave out, where the rest agrees.

    None where nothing shows that it is the same measure: no figure that both state, or another
    one. A year to date is the sum of the periods up to it.
    """
    mine, theirs = figures_of(used), figures_of([measure])
    fresh = [cell for cell in measure.countable
             if not cell.to_date and (cell.period, False) not in mine
             and not any(_straddle(cell.period, known) for known, _ in mine)]  # fmt: skip
    if not fresh:
        return None
    same: list[float] = []
    for key, value in mine.items():
        other = figure_at(key, theirs)
        if other is None:
            continue
        if not math.isclose(other, value, abs_tol=1e-6):
            return None
        same.append(value)
    telling = [value for value in same if value >= _TELLING]
    if len(telling) < _SEVERAL and not any(value >= _LARGE for value in same):
        return None
    return replace(measure, cells=fresh)


def _straddle(one: Period, other: Period) -> bool:
    """Whether two periods overlap and neither is a part of the other."""
    apart = one.end < other.start or other.end < one.start
    return not (apart or one.contains(other) or other.contains(one))


def figure_at(when: tuple[Period, bool], figures: Figures) -> float | None:
    """Return what is stated of a period, as a year to date or not, or what its parts add up to."""
    period, to_date = when
    stated = figures.get(when, figures.get((period, not to_date)))
    return _sum_within(period, figures) if stated is None else stated


def figures_of(measures: Sequence[Measure]) -> Figures:
    """Return the counts that some measures state, by period."""
    return {
        (cell.period, cell.to_date): cell.value
        for measure in measures
        for cell in measure.countable
        if cell.value is not None and cell.unit != "percent"
    }


def _sum_within(whole: Period, figures: Figures) -> float | None:
    """Return the sum of the shortest periods that fill the whole from its first to its last day."""
    inside = [(period, value) for (period, to_date), value in figures.items()
              if not to_date and whole.contains(period) and period != whole]  # fmt: skip
    parts = [
        (period, value)
        for period, value in inside
        if not any(other != period and period.contains(other) for other, _ in inside)
    ]
    days = sum((period.end - period.start).days + 1 for period, _ in parts)
    if days != (whole.end - whole.start).days + 1:
        return None
    return sum(value for _, value in parts)
