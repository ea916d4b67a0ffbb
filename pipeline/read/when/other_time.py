"""What a comment or a footnote says of one row: "June 2025 only", "* running total since April".

Most remarks with dates speak of something else. One counts where nothing but a period stands in
it, or in a part of it that speaks of the figure.
"""

from __future__ import annotations

import re
from datetime import date

from pipeline.domain.periods import Period
from pipeline.read.when.period_words import period_of
from pipeline.read.when.so_long import SO_LONG, so_long

_PARTS = re.compile(r"[.;,]\s+|\s+[–-]\s+|\s*\n\s*|\s*[()]\s*")
_FIGURE = (
    r"(?:(?:this|the|these|all|our)\s+)?(?:figures?|numbers?|counts?|data|lines?|rows?|totals?|"
    r"results?|entry|measure|snapshot|position|running\s+total|cumulative(?:\s+total)?|"
    r"year\s+to\s+date|this)"
)
_OF_FIGURE = re.compile(
    rf"^(?:\W*(?:so|and|but|nb|note(?:\s+that)?|please\s+note)\b\W*)*{_FIGURE}"
    r"(?:\s+(?:here|shown|given|above))?\W*(?:(?:is|are|was|were|runs?|relates?|refers?|covers?)\b"
    r"\s*)?(?:(?:only|all|taken|counted)\s+)*(?:(?:for|of|to|from|in|on|at|as\s+at|as\s+of)\b\s*)?"
    r"(?P<when>.+)$",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"^(?:for\s+|in\s+|covers\s+)?(?:(?P<when>.+?)\s+only|only\s+(?:for\s+|in\s+)?(?P<or>.+))$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"^(?:(?:for|covers|covering)\s+)?(?P<when>.+)$", re.IGNORECASE)
_AT = re.compile(
    r"^(?:(?:this|figure|position|snapshot|count|taken|number)\s+(?:is\s+)?)?"
    r"(?:as\s+at|as\s+of|at|as\s+on)\s+(?P<day>.+)$",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:not|except|excluding|from\s+next|until|due|target|revised|estimate[ds]?)\b",
    re.IGNORECASE,
)
# Nothing but a length of time up to a day.
_SHORT = re.compile(rf"^(?:the\s+)?(?:last\s+)?{SO_LONG.pattern}$", re.IGNORECASE)
_LONGEST = 200


def other_time(remark: str, year: date | None) -> Period | None:
    """Return the one period that a remark says its row is for, None where it says none."""
    plain = " ".join(remark.split()).strip(" .")
    if not plain or len(plain) > _LONGEST or not any(map(str.isdigit, plain)):
        return None
    whole = _at_day(plain) or _span(plain, _ALONE, year)
    if whole is not None:
        return whole
    said = set()
    for part in (plain, *_PARTS.split(plain)):
        if part and not _NOT_SO.search(part):
            span = _at_day(part) or _span(part, _ONLY, year) or _span(part, _OF_FIGURE, year)
            said |= {span} if span is not None else set()
    return said.pop() if len(said) == 1 else None


def _span(text: str, pattern: re.Pattern[str], year: date | None) -> Period | None:
    """Return the period that is all that a text says, but for what leads up to it."""
    found = pattern.match(text.strip(" .,"))
    groups = found.groupdict() if found is not None else {}
    when = (groups.get("when") or groups.get("or") or "").strip(" ,:–-")
    mark = period_of(when) if when else None
    if mark is None or mark.to_date:
        return so_long(when) if when and _SHORT.match(when) else None
    period = mark.complete(year)
    return period if period is not None and period.start != period.end else None


def _at_day(text: str) -> Period | None:
    """Return the day at which a figure stands: as at 30 June 2025."""
    found = _AT.match(text.strip(" .,"))
    mark = period_of(found["day"]) if found is not None else None
    period = mark.period if mark is not None else None
    if period is None:
        return None
    return Period(period.end, period.end) if period.months == 1 else _one_day(period)


def _one_day(period: Period) -> Period | None:
    return period if period.start == period.end else None
