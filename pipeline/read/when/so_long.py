"""Lengths of time up to a day: the four weeks ending 30 November, in the six months to October."""

from __future__ import annotations

import re
from datetime import timedelta

from pipeline.domain.periods import Period, add_months, month_end
from pipeline.read.when.number_words import NUMBER, number_of
from pipeline.read.when.period_words import DAY, MONTH, YEAR, parse_day, period_of

SO_LONG = re.compile(
    rf"\b(?:(?P<n>{NUMBER})\s+(?P<unit>days|weeks|months)|"
    r"(?P<one>week|month|quarter|half[- ]year|year))\s+(?:to|ending|ended|up to|until)(?: on)?\s+"
    rf"(?:the\s+)?(?:end of\s+)?(?P<end>{DAY}|{MONTH}[\s\-]*{YEAR})",
    re.IGNORECASE,
)
_MONTHS = {"mont": 1, "quar": 3, "half": 6, "year": 12}
_LONGEST_SPAN = 36


def so_long(text: str) -> Period | None:
    """Return the weeks, months or days up to a day: the four weeks ending 30 November 2025."""
    found = list(SO_LONG.finditer(text))
    if len(found) != 1:
        return None
    end, unit = found[0]["end"], (found[0]["unit"] or "").lower()
    count = number_of(found[0]["n"] or "1")
    day = parse_day(end)
    if unit in {"days", "weeks"} or (found[0]["one"] or "").lower() == "week":
        days = count if unit == "days" else 7 * count
        return Period(day - timedelta(days=days - 1), day) if day is not None else None
    mark = period_of(end)
    last = day or (mark.period.end if mark is not None and mark.period is not None else None)
    months = count if unit else _MONTHS[found[0]["one"].lower()[:4]]
    if last is None or last != month_end(last) or not 1 <= months <= _LONGEST_SPAN:
        return None
    return Period.months_from(add_months(last, 1 - months), months)
