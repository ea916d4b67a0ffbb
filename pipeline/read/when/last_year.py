"""A part of the year before, by its name beside the same part of this one: Qtr 1 last year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from pipeline.domain.periods import Period
from pipeline.read.head import Head, Use
from pipeline.read.when.period_words import period_of
from pipeline.read.when.short_words import written_out

_YEAR = 12
_LAST_YEAR = re.compile(
    r"^(?P<part>.+?)[\s,(–-]+(?:of |in )?(?:the )?(?:last|previous|prior) "
    r"(?:financial |contract )?year\)?$",
    re.IGNORECASE,
)


def parts_last_year(
    heads: Mapping[int, Head], spans: Mapping[int, Period], year: date | None, own: Period | None
) -> dict[int, Period]:
    """Return by column the parts of last year that are told beside those of this year.

    "December last year" alone may be that of the calendar's last year.
    """
    this_year = {*spans.values(), *([own] if own is not None else [])}
    found = {}
    for col, head in heads.items():
        open_to_it = head.use is Use.FIGURE and head.mark is None and col not in spans
        named = _part(head.words[-1], year) if open_to_it and head.words else None
        if named is not None and named in this_year:
            found[col] = named.shifted(-_YEAR)
    return found


def _part(text: str, year: date | None) -> Period | None:
    found = _LAST_YEAR.match(written_out(" ".join(text.split())))
    mark = period_of(found["part"]) if found is not None else None
    period = mark.complete(year) if mark is not None and not mark.to_date else None
    return period if period is not None and 0 < (period.months or 0) < _YEAR else None
