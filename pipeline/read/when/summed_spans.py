"""Dates the columns and rows of a table that by arithmetic add up their neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.columns import Columns
from pipeline.read.head import Use
from pipeline.read.roles import says_forecast
from pipeline.read.when.added_up import Lane, added_up, filled
from pipeline.read.when.spans import Spans

# Longer tables are lists of records.
MOST_DATED_LINES = 400
_FEWEST_DATED = 2
_YEAR = re.compile(
    r"^(?:the |for the )?(?:full |whole |financial |contract )?(?:year|yr)(?:(?:'s|ly)? totals?)?$|"
    r"^(?:annual|12 months?)(?: totals?)?$",
    re.IGNORECASE,
)
_MONTHS_OF_YEAR = 12
_COUNTED = {Role.VALUE, Role.YEAR_TO_DATE}


def date_columns(spans: Spans, columns: Columns, rows: Sequence[Mapping[int, float]]) -> set[int]:
    """Date the columns without a period that add up others; return which they are.

    `rows` holds the figures of each line by column. What runs from the year's first day to the
    last figures is a year to date.
    """
    dated = spans.columns
    if len(dated) < _FEWEST_DATED or len(rows) > MOST_DATED_LINES:
        return set()
    lanes = [
        Lane(
            col,
            dated.get(col) if col not in spans.roles else None,
            head.label,
            {at: row[col] for at, row in enumerate(rows) if col in row},
        )
        for col, head in sorted(columns.heads.items())
        if head.use is Use.FIGURE
        if head.role in _COUNTED or says_forecast(head.words)
        if not spans.holds_others(dated.get(col))
    ]
    found = added_up(lanes)
    for col, together in found.items():
        if col not in dated and together != spans.so_far:
            dated[col] = together
        elif together == spans.so_far and columns.heads[col].role is Role.VALUE:
            # "Both" beside two terms, and "Half year" beside its quarters, is the year so far.
            spans.roles.setdefault(col, Role.YEAR_TO_DATE)
    return set(found)


def date_rows(spans: Spans, columns: Columns, rows: Sequence[Mapping[int, float]]) -> None:
    """Date the rows without a period that add up some of those around them, and not all."""
    dated = spans.rows
    if len(dated) < _FEWEST_DATED or len(rows) > MOST_DATED_LINES:
        return
    _date_whole_year(spans, columns, rows)
    lanes = [
        Lane(
            line.row.number,
            dated.get(line.row.number) if line.mark is not None else None,
            line.label or columns.instead_of_date(line.row),
            figures,
        )
        for line, figures in zip(spans.lines, rows, strict=True)
    ]
    found = added_up(lanes)
    told = [lane.span for lane in filled(lanes) if lane.span is not None]
    for line in spans.lines if found else ():
        together = found.get(line.row.number)
        if together is None or line.role not in _COUNTED or together == spans.so_far:
            continue
        if any(not together.contains(span) for span in told):
            line.role = Role.VALUE
            dated[line.row.number] = together


def _date_whole_year(spans: Spans, columns: Columns, rows: Sequence[Mapping[int, float]]) -> None:
    """Date a row called Year that is more than its last months, which are all that stand here."""
    year, together = spans.context.year, spans.together
    if year is None or together is None:
        return
    whole = Period.months_from(year, _MONTHS_OF_YEAR)
    if together.end != whole.end or together.start <= whole.start:
        return
    parts = [row for line, row in zip(spans.lines, rows, strict=True) if line.mark is not None]
    for line, row in zip(spans.lines, rows, strict=True):
        text = line.label or columns.instead_of_date(line.row)
        more = [total > sum(part.get(col, 0.0) for part in parts) for col, total in row.items()]
        if line.mark is None and _YEAR.match(text) and more and all(more):
            line.role = Role.VALUE
            spans.rows[line.row.number] = whole
