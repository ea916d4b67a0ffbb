"""Figures that stand right of a later day of their row: recheck on, came to recheck.

What happened after the row's own day stands right behind the day on which it did. What adds up over
a stay of months is of no single day, nor is what follows a day still to come.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.domain.periods import Period
from pipeline.read.columns import Columns
from pipeline.read.head import Head
from pipeline.read.when.asked_twice import sides_of

_WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)
# Words that name no event.
_PLAIN = frozenset(
    {"date", "day", "the", "and", "for", "from", "with", "their", "was", "were", "when"}
)
_STEM = 5
# When something is still to come, or has nothing to do with what is told beside it.
_NO_EVENT = re.compile(
    r"\b(?:next|due|planned|booked|expir\w*|birth|dbs|trained|training|refresher|induct\w*|"
    r"contract|renew\w*|joined|since|"
    r"last(?! (?:session|class|day|meeting|opened|lesson|test|check|form|call|score|card)))\b",
    re.IGNORECASE,
)
_ADDS_UP = re.compile(
    r"\b(?:all told|altogether|in all|in total|total|so far|to date|sessions|attended|visits|"
    r"contacts|shifts|times|hours given|hrs given|miles|expenses|since)\b",
    re.IGNORECASE,
)
_FEWEST, _MOST_WITHIN = 2, 0.7
Days = Mapping[int, Sequence[date | None]]


def stems(head: Head) -> set[str]:
    """Return the beginnings of the words of a heading, but for those that name no event."""
    words = {word.lower() for word in _WORD.findall(head.label)} - _PLAIN
    return {word[:_STEM] for word in words}


def right_of(
    columns: Columns,
    days: Days,
    figures: Sequence[Head],
    named: Mapping[int, int],
    own: Period | None,
) -> dict[int, int]:
    """Return by figure the column of the day right at its left, where it is of that day.

    `days` holds the days of each column of dates, line by line; `named` the days that figures
    name by their words; `own` is the period of the list, where it says one itself.
    """
    if len(days) < _FEWEST:
        return {}
    cols = {head.col for head in figures}
    left = {col - 1: col for col in days if col - 1 in cols}
    if len(left) == len(days) and len({columns.heads[col].label for col in days}) == 1:
        # Score at start, taken on; score at close, taken on.
        return left
    runs = _runs(columns, days, cols, own)
    return {
        col: day
        for day, run in runs.items()
        for col in run
        if not _ADDS_UP.search(columns.heads[col].label)
        if _is_surely_of(columns, days, run, named, col, day)
    }


def _runs(columns: Columns, days: Days, cols: set[int], own: Period | None) -> dict[int, list[int]]:
    """Return by day the figures one after another at its right; one each where they take turns."""
    in_turn = all(col + 1 in cols for col in days) and not columns.has_periods
    first = min(days)
    runs = {day: _behind(day, cols) for day in days}
    names = {tuple(columns.heads[col].words[:1] for col in run) for run in runs.values()}
    if in_turn and len(names) == 1:
        # First test, stands, one leg; last test, stands, one leg.
        return runs
    runs = {}
    for day in sorted(days):
        head = columns.heads[day]
        follows = day != first and _follows(days, first, day, own)
        if _NO_EVENT.search(head.words[-1] if head.words else "") or not (in_turn or follows):
            continue
        run = _behind(day, cols)
        runs[day] = run if follows else run[:1]
    return runs


def _behind(day: int, cols: set[int]) -> list[int]:
    """Return the figures one after another right of a day."""
    run: list[int] = []
    while day + 1 + len(run) in cols:
        run.append(day + 1 + len(run))
    return run


def _is_surely_of(
    columns: Columns,
    days: Days,
    run: Sequence[int],
    named: Mapping[int, int],
    col: int,
    day: int,
) -> bool:
    """Whether a figure is of the day before it, and not of another day right beside that.

    Behind two days side by side stands what was told on either: it is of the second where it is
    alone, or where one of the figures names it.
    """
    if day - 1 not in days or len(run) == 1:
        return True
    figure, before = columns.heads[col], columns.heads[day - 1]
    tells_another = bool(stems(figure) & stems(before)) or bool(list(sides_of(figure)))
    return any(named.get(other) == day for other in run) and not tells_another


def _follows(days: Days, first: int, later: int, own: Period | None) -> bool:
    """Whether the days of a column come after those of the first, and most when the list is of."""
    pairs = zip(days[first], days[later], strict=True)
    both = [(one, two) for one, two in pairs if one is not None and two is not None]
    if len(both) < _FEWEST or any(two < one for one, two in both):
        return False
    within = sum(own is None or own.start <= two for _, two in both)
    return within >= _MOST_WITHIN * len(both)
