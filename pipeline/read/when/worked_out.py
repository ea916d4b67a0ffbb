"""Columns that by arithmetic are worked out from two others: what is left, a share, a change.

Whatever such a column is called, it is for the time of what it is worked out from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use

_FEWEST_ROWS, _FEWEST_TELLING, _MOST_COLUMNS = 3, 2, 16
# Money is kept to the penny, and shares are shown to a tenth of a per cent or less exactly.
_PENNY, _ROUNDED_SHARE = 0.011, 0.0051
Rows = Sequence[Mapping[int, float]]


def periods_worked_out(
    heads: Mapping[int, Head], dated: Mapping[int, Period], rows: Rows, again: frozenset[int]
) -> dict[int, Period]:
    """Return the periods of columns without one that are worked out from two others, one dated.

    `rows` holds the numbers of each line by column; columns in `again` are dated anew.
    """
    figures = [col for col, head in heads.items() if head.use is Use.FIGURE]
    if len(figures) > _MOST_COLUMNS:
        return {}
    sources = [col for col in figures if col in dated or heads[col].role is Role.TARGET]
    found: dict[int, Period] = {}
    for col in figures:
        open_ = heads[col].mark is None and (col not in dated or col in again)
        if not open_ or heads[col].role in {Role.TARGET, Role.RATING}:
            continue
        others = [other for other in sources if other != col and other not in again]
        spans = [
            span
            for one, two in permutations(others, 2)
            if _is_worked_out(col, one, two, rows)
            if (span := _latest(heads, dated, (one, two))) is not None
        ]
        if spans:
            found[col] = spans[0]
    return found


def _latest(
    heads: Mapping[int, Head], dated: Mapping[int, Period], cols: Sequence[int]
) -> Period | None:
    """Return the later period of two columns: that of what happened before that of a target."""
    known = [col for col in cols if col in dated]
    happened = [dated[col] for col in known if heads[col].role is not Role.TARGET]
    spans = happened or [dated[col] for col in known]
    if len(spans) == 2 and spans[0].contains(spans[1]):
        return spans[1]
    return max(spans, key=lambda span: (span.end, -span.start.toordinal())) if spans else None


def _is_worked_out(col: int, one: int, two: int, rows: Rows) -> bool:
    """Whether in every row a column is the difference, or the share, of two others."""
    held = [(row[col], row[one], row[two]) for row in rows if {col, one, two} <= row.keys()]
    telling = {(a, b) for x, a, b in held if x and a and b}
    if len(held) < _FEWEST_ROWS or len(telling) < _FEWEST_TELLING:
        return False
    if all(abs(x - (a - b)) <= _PENNY for x, a, b in held):
        return True
    shares = [(x, a / b) for x, a, b in held if b]
    return len(shares) >= _FEWEST_ROWS and (
        all(abs(x - share) <= _ROUNDED_SHARE for x, share in shares)
        or all(abs(x / 100 - share) <= _ROUNDED_SHARE for x, share in shares)
    )
