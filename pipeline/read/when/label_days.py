"""Days and lengths of time inside the labels of rows: "Calls, week ending Sunday 28 December 2025".

A day counts where something happened on it or people were counted: the count night, 12 November.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from pipeline.domain.periods import Period
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import DAY, MONTH, YEAR, parse_day, period_of
from pipeline.read.when.so_long import SO_LONG, so_long

_OCCASION = (
    r"(?:nights?|days?|mornings?|afternoons?|evenings?|events?|sessions?|counts?|census|audit|"
    r"snapshot|fair|fete|fayre|festival|trip|walk|concert|party|dinner|lunch|workshop|picnic)"
)
_EVENT = re.compile(
    r"\b(?:(?<!per )day|night|morning|afternoon|evening|event|training|workshop|fair|fete|fayre|"
    r"festival|trip|outing|walk|concert|show|performance|party|dinner|lunch|picnic|conference|"
    r"launch|tournament|gala|market|sale|roadshow|celebration|census|snapshot|count)\b(?!\s+cent)",
    re.IGNORECASE,
)
# Who wrote it for which meeting, and when.
_WRITTEN = re.compile(
    r"\b(?:returns?|reports?|forms?|sent|prepared|printed|signed|updated|version|by|contract|"
    r"agreement|grant|meeting|board|committee|panel|trustees|paper|agenda|minutes|due|deadline|"
    r"draft|dated|since|from|until|before|after|next|last)\b",
    re.IGNORECASE,
)
_DAY_OF_EVENT = re.compile(
    rf"^(?P<event>.*?)(?:\s*[,:(–-]\s*|\s+)(?:on\s+)?(?P<day>{DAY})(?!\s*[-–]|\s+to\b)",
    re.IGNORECASE,
)
# What there was on a day: Our rota on 29 March 2026; but not a list of all who were in it then.
_STOCK = re.compile(
    r"^(?!.*\b(?:every(?:one|body)|all (?:who|those)|people who|those|who)\b).*"
    r"\b(?:rota|register|books|roll|caseload|waiting list|headcount|stock|staffing|staff in post|"
    r"team|occupancy|tenants|residents|vacancies|voids|volunteers|members|membership)$",
    re.IGNORECASE,
)
# What stands now: as of today 12/1/26.
_TODAY = re.compile(
    rf"^(?:(?:position|figures?|numbers?|count|correct)\s+)?(?:as\s+(?:of|at|on)\s+)?(?:today|now)"
    rf"(?:'s\s+date)?\W*(?:is\s+)?(?P<day>{DAY})(?!\s*[-–]|\s+to\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"^(?:from|since)\s+(?:the\s+)?(?P<day>{DAY})\W*$", re.IGNORECASE)
_ON_THE_DAY = re.compile(
    rf"^(?P<rest>.*\b{_OCCASION})(?:\s*[,:(–-]\s*|\s+)(?:on\s+|held\s+(?:on\s+)?)?"
    rf"(?P<day>{DAY})\)?$",
    re.IGNORECASE,
)
# Since when, until when: since 1 April 2025 (to end of December).
_SINCE_UNTIL = re.compile(
    rf"^(?P<rest>.*?\w)?[\s,(–-]*\b(?:since|from)\s+(?:the\s+)?(?P<since>{DAY})"
    r"[\s,(–-]*\b(?:up to|until|till|to)\s+(?:the\s+)?(?:end\s+of\s+)?"
    rf"(?P<until>{DAY}|{MONTH}(?:\s+{YEAR})?)\)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?:[\s,:(–-]+(?:in|for|during|over|of|the|on|last|past)\b)+\W*$", re.IGNORECASE
)
_NOT_A_DAY = re.compile(
    r"\b(?:every|each|last|next|rest|open(?:ing)?|first|after|before|since|until|by)\b",
    re.IGNORECASE,
)
_YEAR = 12
_SINCE_MONTH = re.compile(
    rf"\bsince (?:the )?(?:(?:start|beginning) of )?(?P<month>{MONTH})(?: (?P<year>20\d\d))?$",
    re.IGNORECASE,
)


def days_in(label: str) -> tuple[Mark, str] | None:
    """Return the days or the length of time that a label names, and its other words."""
    if not any(map(str.isdigit, label)):
        return None
    span = so_long(label)
    if span is not None:
        return Mark(span), _bare(SO_LONG.sub("", label))
    if found := _SINCE_UNTIL.match(label):
        until = _since_until(found["since"], found["until"])
        return (Mark(until), _bare(found["rest"] or "")) if until is not None else None
    found = _ON_THE_DAY.match(label)
    if found is None or _NOT_A_DAY.search(found["rest"]):
        return None
    mark = period_of(found["day"])
    return (replace(mark, named=True), _bare(found["rest"])) if mark is not None else None


def day_of_event(title: str) -> Period | None:
    """Return the day of an event that a title names, or today's: Repair Day - 14 June 2025."""
    plain = " ".join(title.split())
    found = _TODAY.match(plain)
    if found is not None:
        return _day(found)
    found = _DAY_OF_EVENT.match(plain)
    if found is not None and _STOCK.match(found["event"]) and not _WRITTEN.search(found["event"]):
        return _day(found)
    if found is None or not _EVENT.search(found["event"]) or _WRITTEN.search(title):
        return None
    return _day(found)


def since_until(text: str, today: Period | None) -> Period | None:
    """Return the days since the one that a heading names, up to the day at which others stand."""
    found = _SINCE.match(" ".join(text.split()))
    first = _day(found) if found is not None else None
    if first is None or today is None or today.start != today.end or first.end > today.end:
        return None
    return Period(first.start, today.end)


def since_month(text: str, own: Period | None) -> Period | None:
    """Return the months since the one that a heading ends with, up to the end of the own period."""
    found = _SINCE_MONTH.search(" ".join(text.split()))
    mark = period_of(found["month"]) if found is not None else None
    if mark is None or mark.first_month is None or own is None or own.months is None:
        return None
    month = (mark.first_month + 3) % _YEAR + 1
    said = found["year"] if found is not None else None
    start = date(int(said) if said else own.end.year - (month > own.end.month), month, 1)
    return Period(start, own.end) if start < own.start else None


def _day(found: re.Match[str]) -> Period | None:
    day = parse_day(found["day"])
    return Period(day, day) if day is not None else None


def _since_until(first: str, last: str) -> Period | None:
    """Return the days from one to the other; a month without a year is the next after the first."""
    since, mark = parse_day(first), period_of(last)
    if since is None or mark is None:
        return None
    until = mark.period or mark.complete(since.replace(day=1))
    return Period(since, until.end) if until is not None and until.end > since else None


def _bare(text: str) -> str:
    """Return what is left of a label without what joined it to its period."""
    left = re.sub(
        r"[\s,:(–-]*(?:\b(?:in|for|during|over|of|the|on|last|past)\b[\s,:(–-]*)*$", "", text
    )
    return left.strip(" ,:()–-")
