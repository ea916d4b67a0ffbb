"""What moved between two snapshots: On books 1/4/25, New, Gone, On books 30/6/25."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from pipeline.domain.periods import Period, month_end
from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use


def between_snapshots(heads: Mapping[int, Head], spans: Mapping[int, Period]) -> dict[int, Period]:
    """Return by column the time between the snapshots at both sides of columns without a period.

    A snapshot on the last day of a month was taken at its end. Only whole months are believed,
    and only where a snapshot stands at either side.
    """
    figures = [head for _, head in sorted(heads.items()) if head.use is Use.FIGURE]
    found: dict[int, Period] = {}
    opening: Period | None = None
    last: Period | None = None
    moved: list[int] = []
    for head in figures:
        if _is_snapshot(head):
            closing = spans.get(head.col)
            span = _from_to(opening, closing)
            found.update(dict.fromkeys(moved, span) if span is not None else {})
            opening, moved, last = closing, [], span or last
        elif head.mark is None and head.role is Role.VALUE and head.words:
            moved.append(head.col)
        else:
            opening, moved = None, []
    # What came in and went out is also what its cost at the right is of.
    at_days = all(head.mark is None or _is_snapshot(head) for head in figures)
    found.update(dict.fromkeys(moved, last) if last is not None and at_days else {})
    return found


def _is_snapshot(head: Head) -> bool:
    return head.mark is not None and head.mark.at


def _from_to(opening: Period | None, closing: Period | None) -> Period | None:
    if opening is None or closing is None or opening.end >= closing.end:
        return None
    at_end = opening.end == month_end(opening.end)
    start = opening.end + timedelta(days=1) if at_end else opening.start
    span = Period(start, closing.end)
    return span if span.months is not None else None
