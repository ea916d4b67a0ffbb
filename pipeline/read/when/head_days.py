"""Days over the columns of a table that follow one another: w/c 3 Nov, 10th, 17th, 24th.

A window such as "Week ending" may stand at the left of them all, or before the first of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.read.book import Cell
from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark
from pipeline.read.when.windows import Window, bare_day, is_one_day, shared_window, window_said


def follow_days(heads: dict[int, Head], words: Mapping[int, Sequence[Cell]]) -> None:
    """Complete the days over the columns by those before them, and by the window they share."""
    if not any(_names_day(head.mark) for head in heads.values()):
        return
    days = _with_bare_days(heads)
    window = _window_at_left(heads, min(days)) or _window_of_first(days, words)
    for col, mark in days.items():
        if window is not None and is_one_day(mark) and not mark.at:
            heads[col] = replace(heads[col], mark=window.around(mark))


def _with_bare_days(heads: dict[int, Head]) -> dict[int, Mark]:
    """Return the days and weeks by column, with those of which only the number is said."""
    found: dict[int, Mark] = {}
    before: Mark | None = None
    for col in sorted(heads):
        head = heads[col]
        mark = head.mark
        if mark is None and head.use is Use.FIGURE and head.words:
            mark = bare_day(head.words[-1], before)
            if mark is not None:
                heads[col] = replace(head, mark=mark, words=head.words[:-1])
        if mark is not None and _names_day(mark):
            before = found[col] = mark
    return found


def _names_day(mark: Mark | None) -> bool:
    """Whether a mark names a day, or days from one."""
    if mark is None or mark.to_date or mark.at:
        return False
    if mark.period is not None:
        return mark.period.months is None
    return mark.day is not None and mark.ends is None


def _window_at_left(heads: dict[int, Head], first: int) -> Window | None:
    """Return the window that the heading over the labels names: Week ending (Sunday)."""
    for col in sorted(heads):
        head = heads[col]
        if col < first and head.use is not Use.FIGURE and head.words:
            window = window_said(head.words[-1])
            if window is not None:
                return window
    return None


def _window_of_first(
    days: Mapping[int, Mark], words: Mapping[int, Sequence[Cell]]
) -> Window | None:
    """Return the window that the first day has before it, where others have none."""
    texts = [words[col][-1].text for col in sorted(days) if words.get(col)]
    window = shared_window(texts)
    return window if window is not None and shared_window(texts[:1]) == window else None
