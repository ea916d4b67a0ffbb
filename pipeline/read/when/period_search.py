"""Finds the periods that are named anywhere in a title, the name of a tab or the name of a file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from pipeline.domain.periods import Period
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import (
    DASH,
    DAY,
    DAYS_BY_NUMBER,
    DAYS_OF_MONTH,
    LED_IN,
    MONTH,
    ORDINAL,
    PART_NAMES,
    PARTS_IN_A_ROW,
    SEASONS,
    WEEKS_TO,
    YEAR,
    YEAR_PAIR,
    financial_year_in,
    period_of,
    without_comma,
)
from pipeline.read.when.short_words import written_out
from pipeline.read.when.spelling import corrected

_MONTH_YEAR = rf"{MONTH}[\s\-]*{YEAR}"
# What may stand anywhere in a title, a tab name or a file name.
_INSIDE = tuple(
    re.compile(rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])", re.IGNORECASE)
    for pattern in (
        rf"{LED_IN}{DAY}(?:{DASH}|\s+and\s+){DAY}",
        DAYS_OF_MONTH,
        WEEKS_TO,
        rf"(?<![\d./]){DAYS_BY_NUMBER}(?![\d./])",
        rf"(?:w/[ce]|wc|week (?:commencing|beginning|ending))\s*{DAY}",
        rf"(?:quarter|half[ -]year|year|\d{{1,2}} months)\s+(?:ending|ended|to)\s+{DAY}",
        rf"(?:quarter|(?:half[ -])?year|\d{{1,2}} months)\s+(?:ending|ended|to)\s+{_MONTH_YEAR}",
        rf"{MONTH}[\s\-]*20\d\d{DASH}{DAY}",
        rf"between\s+{MONTH}(?:[\s\-]*{YEAR})?\s+and\s+{MONTH}[\s\-]*{YEAR}",
        rf"{MONTH}(?:[\s\-]*{YEAR})?{DASH}{MONTH}[\s\-]*{YEAR}",
        rf"{MONTH}(?:[\s,/&]+(?:and\s+)?{MONTH})+(?:[\s,]*{YEAR})?",
        rf"{MONTH}[\s\-]*{YEAR}",
        rf"{SEASONS}\s*\([^()]+\)",
        SEASONS,
        rf"{PARTS_IN_A_ROW}(?:[\s,(]*{YEAR_PAIR}\)?)?",
        rf"(?:{PART_NAMES})\s*[1-4]\s*\({MONTH}{DASH}{MONTH}\)",
        rf"(?:q|qtr|quarter)\s*[1-4](?:[\s,(]*{YEAR_PAIR}\)?)?",
        rf"{YEAR_PAIR}\s*(?:q|qtr|quarter)\s*[1-4]",
        rf"{ORDINAL}\s+(?:qtr|quarter)(?:[\s,(]*(?:of\s+)?{YEAR_PAIR}\)?)?",
        r"(?:h|hy|half)\s*[12]",
        r"m(?:1[0-2]|0[1-9])",
        rf"{MONTH}{DASH}{MONTH}",
        r"(?<![-/])20\d{2}-(?:0[1-9]|1[0-2])(?![-/])",
        rf"(?<![-/]){YEAR_PAIR}(?![-/])",
        DAY,
        MONTH,
    )
)
# All of them begin so; in most texts nothing does.
_BEGINS = re.compile(
    rf"(?<![A-Za-z0-9])(?:\d|between|w/?[ce]|week|{MONTH}|spring|autumn|q|h|year|m[01]|{ORDINAL})",
    re.IGNORECASE,
)
# A day in a title is that of a meeting or of writing, unless figures stand at it.
_STANDS_AT = re.compile(
    r"\b(?:(?:as )?at|as (?:on|of)|to|end(?:ed|ing)?|until|position(?: at)?)\W*$", re.IGNORECASE
)
# A month follows on these, a verb on other words; and a verb has something to do.
_WORD_BEFORE = re.compile(
    r"\b(?!(?:in|during|for|of|since|from|to|until|by|end|late|early|mid|this|last|next|and|or|"
    r"through|before|after|month|every|each)\W*$)[a-z]+\s*$"
)
_WORD_AFTER = re.compile(r"\s+[a-z]{2,}")
# What happened since or before is no period of the figures; behind a dash a new thought begins
# ("where calls came from - November 2025").
_BOUND = re.compile(
    r"\b(?:since|from|before|after|next|last|previous|by(?: the)?(?: end)?(?: of)?|"
    r"(?:template|version)(?: v?\d[\d.]*)?,?|\bv\d[\d.]*,?|"
    r"(?<!that )(?<!who )(?<!which )(?:began|begun|launched)(?: again)?(?: in| on)?)[^\w–-]*$",
    re.IGNORECASE,
)

# What was sent out in one month may come back in others; over several it was asked in these.
_SENT_OUT = re.compile(
    r"\b(?:posted|sent out|issued|published|printed|handed out)(?: in| on)?[^\w–-]*$", re.IGNORECASE
)
# "September 2025 on" is when something began.
_ON = re.compile(r"\s+(?:on|onwards?)\b(?!\s+\w)", re.IGNORECASE)

# The first quarter of a new contract need not be that of the year in which the workbook counts.
_OF_CONTRACT = re.compile(
    r"\s+(?:of|in|under|on) (?:the|our|this|a) (?:\w+ )?(?:contract|grant|project|programme|"
    r"funding|service|pilot)\b(?! year)",
    re.IGNORECASE,
)

# Year end March 2026: what ends then is the year.
_YEAR_END = re.compile(rf"\byear[- ]end (?=(?:\d|{MONTH}))", re.IGNORECASE)

# Figures to December are not those of December.
_UP_TO = re.compile(
    r"(?:^|[^-–\d])\b(?:to|until|till|up to)\s*(?:the )?(?:end (?:of )?)?$", re.IGNORECASE
)

# "Hall shut 3-28 Dec" tells of some days on which nothing could be counted.
_SHUT = re.compile(
    r"\b(?:shut|closed|closure|cancelled|suspended|paused|repairs?|refurb\w*|sick(?:ness)?|"
    r"on leave|strike|snow(?:ed)?|flood(?:ed|s)?|no (?:clinics?|sessions?|service|groups?|"
    r"class(?:es)?|cover))\b",
    re.IGNORECASE,
)


# "If they said we may" names no month.
_MONTH_MAY = re.compile(
    r"(?:\b(?:in|for|of|to|end|from|since|until|till|by|during|and|or|late|early|this|last)|"
    r"[-–/&,(]|^)\s*$"
)


@lru_cache(maxsize=100_000)
def periods_within(text: str) -> tuple[Mark, ...]:
    """Find the periods named anywhere in a title, a tab name or a file name, longest first."""
    plain = re.sub(r"\.(xlsx|xlsm|xls|ods|xlsb)$", "", text, flags=re.IGNORECASE)
    marks: list[Mark] = []
    plain = _YEAR_END.sub("year ending ", written_out(corrected(plain.replace("_", " "))))
    for start, end, found in spans_within(plain):
        before = plain[:start]
        if _ON.match(plain[end:]) or (found.numbered and _OF_CONTRACT.match(plain[end:])):
            continue
        if plain[start:end] == "may" and not _MONTH_MAY.search(before):
            continue
        if _SENT_OUT.search(before) and not _is_of_months(found):
            continue
        if _BOUND.search(before) or (is_day(found) and not _STANDS_AT.search(before)):
            continue
        if _UP_TO.search(before) and not is_day(found):
            continue
        if tells_of_closing(found, plain):
            continue
        mark = _month_of(found) if is_day(found) else found
        if mark not in marks:
            marks.append(mark)
    return tuple(marks)


def _is_of_months(mark: Mark) -> bool:
    """Whether a period is more than one month long."""
    months = mark.period.months if mark.period is not None else mark.length
    return (months or 0) > 1


def tells_of_closing(mark: Mark, text: str) -> bool:
    """Whether a text only says on which days there was nothing to count."""
    months = mark.period.months if mark.period is not None else None
    is_of_days = mark.ends is not None or (mark.period is not None and months is None)
    return is_of_days and _SHUT.search(text) is not None


def is_day(mark: Mark) -> bool:
    """Whether a period is one day."""
    return (mark.period is not None and mark.period.start == mark.period.end) or mark.days == 1


def _month_of(mark: Mark) -> Mark:
    """Return the month in which a day lies: a position at 31 March is one of March."""
    if mark.period is not None:
        return Mark(Period.months_from(mark.period.start.replace(day=1), 1))
    return replace(mark, day=None, days=0)


@lru_cache(maxsize=20_000)
def spans_within(text: str) -> tuple[tuple[int, int, Mark], ...]:
    """Find the periods named anywhere in a text with where each begins and ends, longest first."""
    if not _BEGINS.search(text):
        return ()
    text = without_comma(text)
    named = financial_year_in(text)
    year = date(named, 4, 1) if named is not None else None
    found: list[tuple[int, int, Mark]] = []
    for pattern in _INSIDE:
        for match in pattern.finditer(text):
            mark = period_of(match[0])
            if _is_no_month(match):
                continue
            if mark is not None and not mark.to_date:
                period = mark.complete(year)
                whole = replace(mark, period=period) if period else mark
                found.append((match.start(), match.end(), whole))
    return _longest(found)


def _is_no_month(match: re.Match[str]) -> bool:
    """Whether "may" and "march" are what people do: members who said we may share."""
    if match[0] not in {"may", "march"}:
        return False
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_WORD_BEFORE.search(before)) and bool(_WORD_AFTER.match(after))


def _longest(found: list[tuple[int, int, Mark]]) -> tuple[tuple[int, int, Mark], ...]:
    """Leave out a month inside "April 2025 to March 2026": it is not a period of its own."""
    kept: list[tuple[int, int, Mark]] = []
    for start, end, mark in sorted(found, key=lambda item: (item[0] - item[1], item[0])):
        if not any(low <= start and end <= high for low, high, _ in kept):
            kept.append((start, end, mark))
    return tuple(kept)
