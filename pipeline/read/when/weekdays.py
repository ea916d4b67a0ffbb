"""Weekdays over columns, under a week that stands over the table: Week commencing 3 November."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.read.blocks import Block
from pipeline.read.book import Kind
from pipeline.read.when.days_of_week import day_in_week
from pipeline.read.when.head_dates import week_of
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import parse_day, period_of

_PART_OF_DAY = re.compile(r"\s+(?:am|pm|morning|afternoon|evening|night)\W*$", re.IGNORECASE)
_WHOLE_WEEK = re.compile(
    r"^(?:(?:the |this |whole |full |all )*week(?:ly)?(?:'s)?(?: totals?)?|totals?|all(?: days)?|"
    r"total (?:for|of) (?:the |this )?week)\W*$",
    re.IGNORECASE,
)
_FEWEST, _SIX = 2, timedelta(days=6)


def weekdays_over(block: Block) -> dict[int, Mark]:
    """Return by column the day of each weekday in a table's head, and the week of its total.

    Empty where the head names no weekdays, or no one week stands over them.
    """
    if not block.heads:
        return {}
    weeks = set(_weeks(block))
    if len(weeks) != 1:
        return {}
    heads = {cell.col: cell.text.strip() for cell in block.heads[-1].cells}
    return {col: Mark(span) for col, span in days_of(weeks.pop(), heads).items()}


def days_of(week: Period, heads: Mapping[int, str]) -> dict[int, Period]:
    """Return by column the day in a week that a weekday over it means, and the week of a total."""
    days = {col: day_in_week(_PART_OF_DAY.sub("", text), week) for col, text in heads.items()}
    found = {col: day for col, day in days.items() if day is not None}
    if len(found) < _FEWEST:
        return {}
    last = max(found)
    for col, text in heads.items():
        if col > last and _WHOLE_WEEK.match(text):
            found[col] = week
    return found


def _weeks(block: Block) -> Iterator[Period]:
    """Yield the weeks that the upper rows of a head and the titles over it name."""
    for row in block.heads[:-1]:
        for label, answer in pairwise(row.cells):
            day = answer.day or parse_day(answer.text)
            if label.kind is Kind.TEXT and day is not None:
                week = week_of(label.text, day)
                if week is not None:
                    yield week
    texts = [cell for row in block.heads[:-1] for cell in row.cells]
    for cell in (*texts, *block.titles[-2:]):
        mark = period_of(cell.text) if cell.kind is Kind.TEXT else None
        if mark is not None and mark.period is not None and is_week(mark.period):
            yield mark.period


def is_week(period: Period) -> bool:
    """Whether a period has seven days."""
    return period.end - period.start == _SIX
