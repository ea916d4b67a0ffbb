"""The term that a workbook leaves unsaid: what is left of a year whose other terms it names.

"Autumn term 2025 (1 Sep - 31 Dec)" and "Spring term 2026 (1 Jan - 31 Mar)" of a contract year to 31
August leave 1 April to 31 August to the summer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from pipeline.domain.periods import Period
from pipeline.read.when.defined import Definition
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_search import periods_within

_FIRST, _SECOND, _LAST = "autumn", "spring", "summer"
_YEAR, _DAY = 12, timedelta(days=1)


def last_term(said: Sequence[Definition], texts: Iterable[str]) -> list[Definition]:
    """Return the summer of a year whose autumn and spring follow one another, if none is told."""
    spans = {one.name: one.mark.period for one in said if one.mark.period is not None}
    autumn, spring = spans.get(_FIRST), spans.get(_SECOND)
    if autumn is None or spring is None or any(one.name == _LAST for one in said):
        return []
    if autumn.end + _DAY != spring.start:
        return []
    years = {
        mark.period
        for text in texts
        for mark in periods_within(text)
        if mark.period is not None
        and mark.period.months == _YEAR
        and mark.period.start == autumn.start
    }
    if len(years) != 1 or (end := years.pop().end) <= spring.end:
        return []
    mark = Mark(Period(spring.end + _DAY, end), named=True)
    return [Definition(_LAST, str(end.year), mark)]
