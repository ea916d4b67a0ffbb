"""The year before, or a part of it, by its name beside this year's: Last year, Qtr 1 last year."""

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
    r"(?:financial |contract )?year\)?(?: ?\(?(?:20)?\d\d[/-](?:20)?\d\d\)?)?$",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"^(?:the )?(?:(?:last|previous|prior) (?:financial |contract )?year|year before)$",
    re.IGNORECASE,
)


def parts_last_year(
    heads: Mapping[int, Head], spans: Mapping[int, Period], year: date | None, own: Period | None
) -> dict[int, Period]:
    """Return by column the parts of last year that are told beside those of this year.

    "December last year" alone may be that of the calendar's last year. Beside a year that is over,
    last year is the whole one before; beside a part of a year it may as well be the same part.
    """
    this_year = {*spans.values(), *([own] if own is not None else [])}
    found = {}
    for col, head in heads.items():
        open_to_it = head.use is Use.FIGURE and head.mark is None and col not in spans
        named = _part(head.words[-1], year) if open_to_it and head.words else None
        if named is not None and named in this_year:
            found[col] = named.shifted(-_YEAR)
    whole = Period.months_from(year, _YEAR) if year is not None else None
    if whole is not None and any(span.end == whole.end for span in this_year):
        found |= {
            col: whole.shifted(-_YEAR)
            for col, head in heads.items()
            if head.mark is None
            and col not in spans
            and head.words
            and _WHOLE.match(head.words[-1])
        }
    return found


def _part(text: str, year: date | None) -> Period | None:
    found = _LAST_YEAR.match(written_out(" ".join(text.split())))
    mark = period_of(found["part"]) if found is not None else None
    period = mark.complete(year) if mark is not None and not mark.to_date else None
    return period if period is not None and 0 < (period.months or 0) < _YEAR else None
