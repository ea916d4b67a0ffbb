"""Rows whose comment or footnote says another time than the table's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.book import Kind
from pipeline.read.columns import Columns
from pipeline.read.context import Context
from pipeline.read.head import Use
from pipeline.read.lines import Line
from pipeline.read.rows import Row
from pipeline.read.when.other_time import other_time

_MARKED = re.compile(
    r"(?P<mark>[*†‡^#]{1,3}|[(\[](?:\d{1,2}|[a-e]|note \d+)[)\]])\s*$", re.IGNORECASE
)


def periods_by_remarks(
    context: Context, columns: Columns, lines: Iterable[Line]
) -> Iterator[tuple[int, Period]]:
    """Yield the number of each row without a period of its own whose remarks say one."""
    remarks = [
        col
        for col, head in columns.heads.items()
        if head.role is Role.COMMENT and head.use is not Use.FIGURE
    ]
    for line in lines if remarks or context.footnotes.texts else ():
        if line.mark is not None or not line.row.has_figures:
            continue
        said = {
            span
            for text in (*_comments(line.row, remarks), *_footnotes(context, line.row, columns))
            if (span := other_time(text, context.year)) is not None
        }
        if len(said) == 1:
            yield line.row.number, said.pop()


def period_by_footnote(context: Context, label: str) -> Period | None:
    """Return the period that the footnote of a mark behind a label says."""
    found = _MARKED.search(label)
    text = context.footnotes.texts.get(found["mark"].lower(), "") if found is not None else ""
    return other_time(text, context.year)


def _comments(row: Row, remarks: Iterable[int]) -> Iterator[str]:
    for col in remarks:
        place = row.place(col)
        if place is not None and row.book.kind[place] == Kind.TEXT:
            yield row.book.text(place)


def _footnotes(context: Context, row: Row, columns: Columns) -> Iterator[str]:
    for at in columns.places_of(Use.LABEL, row):
        found = _MARKED.search(row.text(at))
        if found is not None:
            yield context.footnotes.texts.get(found["mark"].lower(), "")
