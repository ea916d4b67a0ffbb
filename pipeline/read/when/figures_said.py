"""Sentences that say what figures are for: "All figures cover the four weeks ending 30 November".

They stand in footers, between tables and under a head, among other remarks with other dates. A
sentence counts only where it speaks of figures, counts, data or the table as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pipeline.domain.periods import Period, month_end
from pipeline.read.blocks import Block, Layout
from pipeline.read.book import Cell
from pipeline.read.when.head_dates import span_in
from pipeline.read.when.period_search import spans_within
from pipeline.read.when.period_words import DAY, MONTH, WEEKDAY, parse_day
from pipeline.read.when.so_long import so_long

_SENTENCES = re.compile(r"(?<=[a-z0-9)])[.;]\s+(?=[A-Z])|\s*[|\n]\s*")
_WHAT = (
    r"(?:(?:no|without(?: an?)?) asterisks?|unmarked|(?:all )?others?(?: rows| lines)?|all rows|"
    r"figures?|numbers?|counts?|data|totals?|results?|statistics|stats|activity|information|"
    r"tables?|tab|sheet|page|spreadsheet|workbook|return|report|form)"
)
_SUBJECT = (
    rf"^(?:\W*(?:notes?|nb|n\.b\.|please note(?: that)?|\d{{1,2}}[.)])\W+)*"
    rf"(?:(?:all|these|those|this|the|our|both|other|any|above|below)\s+)*{_WHAT}"
    r"(?:\s+(?:(?P<above>above)|(?P<below>below)|here|shown|given|(?:on|in) (?:this|the) "
    r"(?:tab|sheet|page|table|return|report|form)))*"
)
_VERB = (
    r"(?:\s+(?:only|all|here))?\s*(?P<verb>[:,–-]|\b(?:(?:is|are|was|were|has been|have been)"
    r"(?:\s+(?:all|only))?(?:\s+(?:a\s+|the\s+)?(?:count(?:s|ed)?|snapshot|position|taken|figures?|"
    r"numbers?|collected|made))?\s+(?:for|at|as at|as of|on|of|from|up to|between)|covers?|"
    r"covering|relates?\s+to|refers?\s+to|runs?|shows?|counts?|reports?\s+on|for|from|as at|as of)"
    r"\b)\s*(?P<rest>.+)$"
)
_SAYS = re.compile(_SUBJECT + _VERB, re.IGNORECASE | re.DOTALL)
# What is not for that time, or not wholly.
_NOT_SO = re.compile(
    r"\b(?:not|except|excluding|excludes?|until|next|last|previous|targets?|due|sent|submitted|"
    r"provisional|revised|will|some|missing|incomplete|contract|grant|onwards?|since|before|after|"
    r"began|begins|started|joined|changed|brackets?|italics?|red|bold)\b",
    re.IGNORECASE,
)
_AT_DAY = re.compile(
    rf"\b(?:at|on|as of)\s+(?:the\s+)?(?:close of\s+)?(?P<day>{DAY})", re.IGNORECASE
)
_BEGINS_WITH_DATE = re.compile(rf"^(?:\d|{MONTH}|{WEEKDAY},?\s+\d)", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:counts?|counted|snapshot|position|taken)\b", re.IGNORECASE)
_LONGEST = 300


class Said(NamedTuple):
    """A period, and whether it is that of the table above or below the sentence only."""

    period: Period
    above: bool
    below: bool


@lru_cache(maxsize=20_000)
def figures_said(text: str, year: date | None) -> Said | None:
    """Return what a text says of figures; None where it says nothing or several things."""
    if len(text) > _LONGEST:
        return None
    found = [said for part in _SENTENCES.split(text) if (said := _in_sentence(part, year))]
    return found[0] if len(found) == 1 else None


def _in_sentence(sentence: str, year: date | None) -> Said | None:
    plain = " ".join(sentence.split()).rstrip(".")
    found = _SAYS.match(plain)
    if found is None or _NOT_SO.search(plain):
        return None
    if found["verb"].lower() == "from" and not _BEGINS_WITH_DATE.match(found["rest"]):
        # Figures from the survey of October are not figures from October.
        return None
    period = so_long(plain) or _at_day(found, plain)
    if period is None:
        period = span_in(found["rest"], year)
        if period is None or period.start == period.end:
            return None
    above = bool(found["above"]) or plain.lower().startswith(("the above", "above"))
    below = bool(found["below"]) or plain.lower().startswith(("the below", "below"))
    return Said(period, above, below)


def _at_day(found: re.Match[str], plain: str) -> Period | None:
    """Return the day at which figures stand: a count at midnight on 31 March 2025."""
    day = _AT_DAY.search(plain)
    if day is None or len(spans_within(found["rest"])) > 1:
        return None
    parsed = parse_day(day["day"])
    if parsed is None or not (parsed == month_end(parsed) or _COUNTED.search(plain)):
        # "Data as at 14 January" is when it was drawn off.
        return None
    return Period(parsed, parsed)


# --- in a sheet -----------------------------------------------------------------------------------


def said_of_sheet(layout: Layout, year: date | None) -> Period | None:
    """Return the one period that the remarks of a sheet say of its figures as a whole."""
    said = {
        one.period
        for cell in _remarks(layout)
        if (one := figures_said(cell.text, year)) is not None and not (one.above or one.below)
    }
    return said.pop() if len(said) == 1 else None


def said_of_blocks(layout: Layout, year: date | None) -> dict[Block, Period]:
    """Return by block what a sentence right above or below it says of "the table below"."""
    found: dict[Block, Period] = {}
    for cell in _remarks(layout):
        one = figures_said(cell.text, year)
        if one is None or one.above == one.below:
            continue
        block = _beside(layout.blocks, cell, above=one.above)
        if block is not None:
            found.setdefault(block, one.period)
    return found


def _beside(blocks: Sequence[Block], cell: Cell, *, above: bool) -> Block | None:
    """Return the nearest block over or under a cell."""
    if above:
        over = [block for block in blocks if block.area.bottom < cell.row and block.has_figures]
        return max(over, key=lambda block: block.area.bottom, default=None)
    under = [block for block in blocks if block.area.top > cell.row and block.has_figures]
    return min(under, key=lambda block: block.area.top, default=None)


def _remarks(layout: Layout) -> Iterator[Cell]:
    seen: set[tuple[int, int]] = set()
    titles = [cell for block in layout.blocks for cell in block.titles]
    rows = [row.first for block in layout.blocks for row in block.lines if row.is_single]
    for cell in (*layout.titles, *layout.notes, *titles, *rows):
        if (cell.row, cell.col) not in seen and cell.number is None and cell.day is None:
            seen.add((cell.row, cell.col))
            yield cell
