"""A column called only Year beside one of the quarter or month: it is the year so far.

Beside two or more quarters `heads` knows it as what takes all of them together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark
from pipeline.read.when.short_words import written_out

_YEAR = re.compile(
    r"^(?:the |this |our |in (?:the|this) )?(?:(?:full|whole|contract|financial|grant|reporting) )?"
    r"year(?: (?:so far|to date|total))?$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:(?:actuals?|number|no\.?|total|result|in|for|the|of) )*"
    r"(?:(?:this|the|our|current|latest|reporting|in) )*(?:quarter|month|half|half[- ]year)"
    r"(?:'s)?(?: (?:actuals?|number|total|figures?|result))?$",
    re.IGNORECASE,
)
# On the sheet of a quarter its figures are called no more than that.
_PLAIN = re.compile(r"^(?:the )?(?:numbers?|no\.?|actuals?|figures?|count)$", re.IGNORECASE)
_MONTHS = 12


def names_part(head: Head) -> bool:
    """Whether figures are for a month, quarter or half, by name or as that of the return."""
    if head.use is not Use.FIGURE or head.role is not Role.VALUE:
        return False
    if head.mark is not None:
        return _is_part(head.mark)
    return bool(head.words) and _PART.match(written_out(head.words[-1].strip(" :."))) is not None


def _is_plain(head: Head) -> bool:
    plain = head.use is Use.FIGURE and head.role is Role.VALUE and head.mark is None
    return plain and bool(head.words) and _PLAIN.match(head.words[-1].strip(" :")) is not None


def _is_part(mark: Mark) -> bool:
    if mark.to_date or mark.day is not None:
        return False
    months = mark.period.months if mark.period is not None else mark.length
    return months is not None and 0 < months < _MONTHS


def run_beside_part(heads: dict[int, Head]) -> bool:
    """Make what is called Year, at the right of a part of it, run to date; say whether any does.

    Where headings are merged over pairs, both stand under the same one.
    """
    parts = [head for head in heads.values() if names_part(head) or _is_plain(head)]
    if len({head.mark for head in parts}) != 1:
        return False
    found = [
        head for head in heads.values()
        if _is_year(head) and any(_is_beside(part, head) for part in parts)
    ]  # fmt: skip
    for head in found:
        heads[head.col] = replace(head, role=Role.YEAR_TO_DATE)
    return any(head.role is Role.YEAR_TO_DATE for head in heads.values())


def _is_year(head: Head) -> bool:
    plain = head.use is Use.FIGURE and head.role is Role.VALUE and head.mark is None
    said = written_out(head.words[-1].strip(" :.")) if head.words else ""
    return plain and _YEAR.match(said) is not None


def _is_beside(part: Head, year: Head) -> bool:
    """Whether a column of the year stands at the right of a part under the same headings."""
    over = part.words if part.mark is not None else part.words[:-1]
    return part.col < year.col and (not over or over == year.words[:-1] or len(year.words) == 1)


def tells_both(heads: Mapping[int, Head]) -> bool:
    """Whether some columns are of this quarter or month, by that word, and others to date."""
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    runs = any(head.role is Role.YEAR_TO_DATE for head in figures)
    return runs and any(head.mark is None and names_part(head) for head in figures)
