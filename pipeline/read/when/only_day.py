"""The only column of dates of a list, which dates its records: Moved out, Left on, Assessed.

Of a list that says itself for which time it is, all records count in that. When something began
dates its record only in the year that the workbook is about: who joined years ago is counted now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.blocks import Block
from pipeline.read.context import Context
from pipeline.read.head import Body, Head, Use
from pipeline.read.sorts import Sort
from pipeline.read.when.period_words import parse_day

# What a person is, what lies ahead, what others followed, and what holds since or until a day.
_OTHER_DAY = re.compile(
    r"\b(?:birth\w*|born|d\.?o\.?b|due|next|plan(?:ned)?|expir\w*|expected|forecast|hoped|target|"
    r"deadline|renew\w*|valid|until|by|booked|proposed|scheduled|since|runs out|is up|dbs|"
    r"licen[cs]e|insurance|first|chase|follow[- ]?up|reminder)\b",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|join\w*|referr\w*|open\w*|arriv\w*|moved in|admi\w*|"
    r"enrol\w*|regist\w*|sign\w* up|match\w*|from|recruit\w*|appointed|employed|hired|founded|"
    r"launch\w*|set up|met|in post|taken on)\b",
    re.IGNORECASE,
)
_FEWEST, _MOSTLY = 3, 0.8
_QUARTER, _YEAR = 3, 12


def date_by_only_day(context: Context) -> None:
    """Let the only column of days of a list date its records, where a careful person would."""
    heads = context.heads
    head = _only_days(heads)
    if head is None or not _tells_of_records(heads):
        return
    days = _days_of(context.block, head.col)
    begins = _BEGINNING.search(head.label) is not None
    if len(days) < _FEWEST or _counts_in_its_own(context, days, begins=begins):
        return
    if not begins or _lie_within(days, context):
        heads[head.col] = replace(head, use=Use.PERIOD, mark=None, role=Role.ATTRIBUTE)


def _only_days(heads: dict[int, Head]) -> Head | None:
    """Return the one column of dates of a list that none dates yet."""
    found = [head for head in heads.values() if head.use is Use.WORDS and head.holds_dates]
    dated = any(head.use is Use.PERIOD for head in heads.values())
    if dated or len(found) != 1 or not found[0].label or _OTHER_DAY.search(found[0].label):
        return None
    return found[0]


def _counts_in_its_own(context: Context, days: Sequence[date], *, begins: bool) -> bool:
    """Whether all records count in the time that a list or its sheet says it is for.

    What ended or was seen in a year or half counts on its own day of it.
    """
    own = context.own_period[0]
    if own is None or not context.is_own:
        return False
    is_long = (own.months or 0) > _QUARTER
    return begins or not is_long or not (own.start <= min(days) and max(days) <= own.end)


def _tells_of_records(heads: dict[int, Head]) -> bool:
    """Whether figures are told of each record, and none of another time or so far."""
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    timed = any(head.mark is not None or head.role is Role.YEAR_TO_DATE for head in figures)
    return bool(figures) and not timed


def _days_of(block: Block, col: int) -> Sequence[date]:
    """Return the days of the first records, nothing where many records have none."""
    body = Body(block, col)
    if body.counts[Sort.PERIOD] < _MOSTLY * len(block.lines) or not block.lines:
        return ()
    book = block.lines[0].book
    cells = [book.cell(at) for sort, at in body.places if sort == Sort.PERIOD]
    days = [day for cell in cells if (day := cell.day or parse_day(cell.text)) is not None]
    return days if len(days) == len(cells) and len(set(days)) > 1 else ()


def _lie_within(days: Sequence[date], context: Context) -> bool:
    """Whether all days lie in the year that the workbook is about."""
    if context.year is None:
        return False
    year = Period.months_from(context.year, _YEAR)
    return year.start <= min(days) and max(days) <= year.end
