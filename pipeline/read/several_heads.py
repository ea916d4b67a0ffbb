"""Sheets with several heads: forms side by side or one below another, each with its own period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from pipeline.domain.periods import Period
from pipeline.read.blocks import Block, Layout
from pipeline.read.book import Kind
from pipeline.read.rows import Row
from pipeline.read.when.head_dates import asks_period, period_of_answer


class _Told(NamedTuple):
    """A period that a row of a form answers, and where it stands."""

    row: int
    col: int
    period: Period


def told_of_blocks(layout: Layout, year: date | None) -> dict[Block, Period]:
    """Return by block the period of the head over it, where a sheet has heads of several."""
    told = list(_told(layout, year))
    if len({one.period for one in told}) < 2:
        return {}
    found = {}
    for block in layout.blocks:
        over = _over(block, told)
        if block.has_figures and over is not None:
            found[block] = over
    return found


def _told(layout: Layout, year: date | None) -> Iterator[_Told]:
    for block in layout.blocks:
        for row in () if block.heads else block.lines:
            yield from _in_row(row, year)


def _in_row(row: Row, year: date | None) -> Iterator[_Told]:
    for label, answer in pairwise(row.cells):
        if label.kind is Kind.TEXT and asks_period(label.text):
            period = period_of_answer(label, answer, year)
            if period is not None:
                yield _Told(row.number, label.col, period)


def _over(block: Block, told: Sequence[_Told]) -> Period | None:
    """Return the period of the nearest head over the columns of a block; None where unsure."""
    first = next((row.number for row in block.lines if row.has_figures), 0)
    over = [one for one in told if one.row < first and block.left <= one.col <= block.right]
    if not over:
        return None
    nearest = max(one.row for one in over)
    periods = {one.period for one in over if one.row == nearest}
    return periods.pop() if len(periods) == 1 else None
