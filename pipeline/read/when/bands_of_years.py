"""This year and last year over the same columns: In month, Cumulative, Same month, To same point.

They have a period where it is known for which one the sheet reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use

_LAST = re.compile(
    r"^(?:the )?(?:last|previous|prior) (?:financial |contract )?year(?: \(?20\d\d.*)?$",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"^(?:the )?(?:this|current) (?:financial |contract )?year(?: \(?20\d\d.*)?$", re.IGNORECASE
)
_IN_PERIOD = re.compile(
    r"^(?:(?:in|this|the|same|current|in the|for the|actual|in-)[ -]?)?"
    r"(?P<unit>month|mth|quarter|qtr|period|half[- ]year)(?: only)?$",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"^(?:cumulative|cum\.?|ytd|year to date|to date|so far|running total)\b|"
    r"^(?:up )?to (?:the )?same (?:point|month|date|time)$",
    re.IGNORECASE,
)
_LENGTHS = {"m": 1, "q": 3, "h": 6}
_YEAR = 12


def periods_under_years(
    heads: Iterable[Head], own: Period | None, so_far: Period | None
) -> Iterator[tuple[int, Period, Role]]:
    """Yield column, period and role of what stands under this year or last year.

    `own` is the period that the sheet reports on, `so_far` the year until then.
    """
    if own is None or own.months is None:
        return
    for head in heads:
        if head.use is not Use.FIGURE or head.mark is not None or len(head.words) < 2:
            continue
        over, inner = head.words[-2].strip(), head.words[-1].strip()
        back = _YEAR if _LAST.match(over) else 0
        if not back and not _THIS.match(over):
            continue
        found = _IN_PERIOD.match(inner)
        if found is not None and _LENGTHS.get(found["unit"][0].lower(), own.months) == own.months:
            yield head.col, own.shifted(-back), Role.VALUE
        elif _RUNNING.match(inner) and so_far is not None and so_far.months is not None:
            yield head.col, so_far.shifted(-back), Role.YEAR_TO_DATE
