"""Tells the headings of groups between the rows of a table from rows without figures."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from pipeline.read.columns import Columns
from pipeline.read.context import Context
from pipeline.read.roles import is_whole_span, so_many
from pipeline.read.rows import Row
from pipeline.read.totals import says_total
from pipeline.read.when.period_words import period_of
from pipeline.read.when.together import takes_together

_YEAR = 12
# ALSO RECORDED (our use)
_ASIDE = re.compile(r"\s*\([^()]*\)$")


def _is_year(text: str) -> bool:
    """Whether a text is nothing but a year: 2023/24."""
    mark = period_of(text)
    return mark is not None and mark.period is not None and mark.period.months == _YEAR


class Groups:
    """Tells a group heading from a row whose figures are missing."""

    def __init__(self, context: Context, columns: Columns) -> None:
        self.sheet, self.lines = context.sheet, context.block.lines
        self.first_label = columns.first_label
        book = context.assembly.book
        firsts = [book.look(row.begin) for row in self.lines if row.has_figures]
        bold = sum(1 for look in firsts if look.bold)
        self.bold_stands_out = bold < len(firsts)
        self.plain = not any(look.bold or look.indent for look in firsts)
        self.mostly_filled = len(firsts) >= 0.7 * len(self.lines)
        singles = [index for index, row in enumerate(self.lines) if not row.is_single]
        self.last_line = singles[-1] if singles else -1
        # Plain groups share out the whole table: it begins with one.
        self.begins_grouped = bool(self.lines) and self.lines[0].is_single
        self.fills = Counter(look.fill for look in firsts)

    @cached_property
    def years_lead(self) -> bool:
        """Whether years head rows; where they name rows of figures, one without is such a row."""
        return not any(_is_year(row.text(0)) for row in self.lines if row.has_figures)

    def opens_at(self, row: Row, index: int) -> bool:
        """Whether the single cell in this row is the heading of the rows that follow."""
        cell = row.first
        if index >= self.last_line or cell.col > self.first_label + 1:
            return False
        text = cell.text.strip()
        area = self.sheet.merged.get((cell.row, cell.col))
        wide = area is not None and area.right - area.left >= 2
        leads = _is_year(text) and self.years_lead and not self.lines[index + 1].is_single
        if wide or leads or _ASIDE.sub("", text).isupper() or text.endswith(":"):
            return True
        if cell.look.bold:
            return self.bold_stands_out
        if cell.look.fill and cell.look.fill not in self.fills:
            return True
        after = self.lines[index + 1]
        if after.indent(self.first_label) > row.indent(self.first_label):
            return True
        # A month alone over rows with other names; a month without figures has months below, or
        # what takes those above together.
        below = after.first.text
        dated = says_when(text) and not says_when(below) and not _takes_above(below)
        evenly = self.plain and self.mostly_filled and self.begins_grouped
        return (dated or evenly) and not after.is_single


def _takes_above(text: str) -> bool:
    """Whether a row only takes those above it together: 9 mths, 25/26 so far, Total."""
    plain = text.strip()
    mark = period_of(plain)
    to_date = mark is not None and mark.to_date
    return to_date or says_total(plain) or is_whole_span(plain) or so_many(plain) is not None


def says_when(text: str) -> bool:
    """Whether a text says nothing but a period, as the heading of its figures may."""
    mark = period_of(text.strip())
    return takes_together(text) or (mark is not None and not mark.to_date)
