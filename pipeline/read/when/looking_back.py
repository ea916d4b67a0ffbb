"""What a heading or label says by looking back: the quarter before, same month last year.

It has a period only where it is known from when one looks back.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from pipeline.domain.periods import Period
from pipeline.read.when.period_words import MONTH

_YEAR, _WEEK = 12, 7
_UNIT = r"(?P<unit>week|wk|month|mth|quarter|qtr|half(?:[ -]year)?|term|season|period)"
_BEFORE = re.compile(
    rf"^(?:the |our )?(?:last|previous|prev\.?|prior|preceding|past) (?:full |reporting )?{_UNIT}$|"
    rf"^(?:the )?{_UNIT.replace('unit', 'before')} (?:before(?: that| last)?|earlier|previously)$",
    re.IGNORECASE,
)
_THE_YEAR_BEFORE = (
    r"(?:(?:in |of |, )?(?:the )?(?:last|previous|prev\.?|prior|preceding) (?:financial )?"
    r"(?:year|yr)(?:'s)?|(?:in )?(?:the )?(?:a |one )?(?:year|yr) (?:ago|before|earlier)|ly)"
)
# The same figures for the same time a year before.
_SAME = re.compile(
    rf"^(?:at |in |for )?(?:the )?(?:(?:same|this) (?:{_UNIT}|time|point|stage|months?|weeks?)|"
    rf"q[1-4]|h[12]|(?:{MONTH}(?:\s*(?:-|–|to)\s*{MONTH})?))[ ,(]+{_THE_YEAR_BEFORE}\)?$",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(
    rf"^(?:actuals?|figures?|results?|achieved|done)?[ ,:(–-]*{_THE_YEAR_BEFORE}\)?"
    r"(?:[ ,:(–-]+(?:actuals?|figures?|results?|achieved)\)?)?$",
    re.IGNORECASE,
)
_RUNS = (
    r"(?:cumulative(?: total)?|cum\.?|running (?:total|sum|count)|ytd|fytd|"
    r"(?:the )?(?:year|total) (?:so far|to date)|(?<!up )to date|so far)"
)
_RUNNING = re.compile(rf"(?:^|[\s,:;(–|-]){_RUNS}(?:$|[\s,:;)–|-])", re.IGNORECASE)
_ONLY_RUNNING = re.compile(
    rf"^(?:actuals?|figures?|totals?)?[ ,:(–-]*{_RUNS}\)?"
    r"(?:[ ,:(–-]+(?:actuals?|figures?|totals?)\)?)?$",
    re.IGNORECASE,
)
_RUNS_TO_DATE = re.compile(
    rf"^(?P<before>.*?)[ ,:(–-]*{_RUNS}[ ):–-]*(?P<after>.*)$", re.IGNORECASE
)
_LAST_RUNS = re.compile(
    r"^(?:lytd|pytd|py ytd)$|"
    r"^(?:the )?(?:last|previous|prior) (?:year|yr)[ ,:(–-]*(?:to (?:date|this date|the same date|"
    r"same (?:date|point|month))|so far|at this (?:point|time|stage))\)?$",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(r"^(?:the )?(?:previous|prev\.?|prior|preceding)\b", re.IGNORECASE)
_SAME_POINT = re.compile(
    r"^(?:at |to )?(?:the )?(?:same|this) (?:point|time|stage|date|day)(?: in| of)?$", re.IGNORECASE
)
_LENGTHS = {"m": 1, "q": 3, "h": 6}


@lru_cache(maxsize=20_000)
def says_running(text: str) -> bool:
    """Whether figures run from the start of the year, each to its own month: cumulative, YTD."""
    return _RUNNING.search(text) is not None


@lru_cache(maxsize=20_000)
def says_only_running(text: str) -> bool:
    """Whether a text says nothing but that."""
    plain = " ".join(text.split()).strip(" :*†")
    return _ONLY_RUNNING.match(plain) is not None or runs_last_year(plain)


@lru_cache(maxsize=20_000)
def says_last_year(text: str) -> bool:
    """Whether figures are those of the same time a year before, and text says nothing else."""
    plain = " ".join(text.split()).strip(" :*†")
    return _LAST_YEAR.match(plain) is not None or _SAME.match(plain) is not None


def says_before(text: str) -> bool:
    """Whether so many months are those before others: the previous 3 months, beside the latest."""
    return _PREVIOUS.match(text.strip()) is not None


@lru_cache(maxsize=20_000)
def says_same_point(text: str) -> bool:
    """Whether a year is told only as far as this one: same point 24/25."""
    return _SAME_POINT.match(" ".join(text.split()).strip(" :*†()")) is not None


@lru_cache(maxsize=20_000)
def runs_last_year(text: str) -> bool:
    """Whether figures ran from the start of the year before to the same day: last year to date."""
    plain = " ".join(text.split()).strip(" :*†")
    found = _RUNS_TO_DATE.match(plain)
    rest = f"{found['before']} {found['after']}".strip() if found else ""
    return _LAST_RUNS.match(plain) is not None or (bool(rest) and says_last_year(rest))


def looking_back(text: str, own: Period) -> Period | None:
    """Return what a text means that looks back from a period: last month from October is September.

    None where it looks back by another length: last month, in the return of a quarter.
    """
    plain = " ".join(text.split()).strip(" :*†")
    same = _SAME.match(plain)
    if same is not None:
        return year_before(own) if same["unit"] is None or _fits(same["unit"], own) else None
    before = _BEFORE.match(plain)
    unit = (before["unit"] or before["before"]) if before is not None else None
    return _one_before(own) if unit is not None and _fits(unit, own) else None


def _fits(unit: str, own: Period) -> bool:
    """Whether a period is as long as its name; a term or period is as long as it is."""
    first = unit[0].lower()
    if first == "w":
        return (own.end - own.start).days + 1 == _WEEK
    return first in "tsp" or own.months == _LENGTHS[first]


def _one_before(own: Period) -> Period | None:
    if own.months is not None:
        return own.shifted(-own.months)
    days = timedelta(days=(own.end - own.start).days + 1)
    return Period(own.start - days, own.end - days)


def year_before(span: Period) -> Period | None:
    """Return the same months of the year before; of days and weeks none is the same."""
    return span.shifted(-_YEAR) if span.months is not None else None
