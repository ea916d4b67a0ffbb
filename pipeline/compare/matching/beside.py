"""What the lines beside a measure say of its labels.

A column "Number" is a numerator where the next one says out of what, and just a number elsewhere.
"Coming in - Started" is "Started", unless another heading has a column of that name as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.compare.matching.parts import DENOMINATOR, part_named
from pipeline.compare.measures import Measure

_NUMBER = re.compile(r"^(?:how many|number|met|achieved)$", re.IGNORECASE)
_BELOW = " - "
Key = Callable[[Measure], tuple[object, ...]]


def look_beside(measures: Sequence[Measure]) -> None:
    """Set `alone` and `heading` of the measures of one submission, in place."""
    _mark_alone(measures, lambda one: one.column, _row_of)
    _mark_alone(measures, lambda one: one.row, _column_of)
    _take_headings(measures)


def _row_of(measure: Measure) -> tuple[object, ...]:
    return measure.sheet, measure.section, measure.group, measure.row


def _column_of(measure: Measure) -> tuple[object, ...]:
    return measure.sheet, measure.section, measure.group, measure.column


def _mark_alone(measures: Sequence[Measure], label: Callable[[Measure], str], line: Key) -> None:
    """Mark what is called a number in lines that name neither a whole nor a share of it."""
    shared = {
        line(measure)
        for measure in measures
        if measure.unit == "percent" or part_named(measure) == DENOMINATOR
    }
    for measure in measures:
        if _NUMBER.match(label(measure).strip()) and line(measure) not in shared:
            measure.alone = True


def _take_headings(measures: Sequence[Measure]) -> None:
    over: dict[tuple[object, ...], set[str]] = {}
    for measure in measures:
        top, _, own = measure.column.rpartition(_BELOW)
        for table in measure.tables:
            over.setdefault((table, own.casefold()), set()).add(top)
    for measure in measures:
        top, _, own = measure.column.rpartition(_BELOW)
        if top and all(len(over[table, own.casefold()]) == 1 for table in measure.tables):
            measure.heading = top
