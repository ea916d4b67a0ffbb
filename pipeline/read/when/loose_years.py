"""The year of a sheet that names it only in passing: Swims 2025, a tab called Q3 2425, a start.

A bare calendar year says in which year months lie that run on without turning it; a day on which
something started, with which the months begin, says it of these. Where months turn a bare year,
nobody can tell whether it is the first or the second of the two, and none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from pipeline.read.book import Sheet
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import DAY, MONTH, financial_year_in, parse_day, period_of

_APRIL = 4
# Rows and columns of a sheet in which months are looked for, and texts that may name a year.
_ROWS, _COLUMNS, _LONGEST_NAME, _LONGEST_TITLE = 120, 60, 20, 90
_BARE = re.compile(r"(?<![\w/.\-–—£#,:'’])(?P<year>20[1-4]\d)(?![\w/\-–—%:'’]|[.,]\d)")
_PACKED = re.compile(r"(?<!\d)(?P<first>2\d|3\d)(?P<second>2\d|3\d|4\d)(?!\d)")
# A year since which, or until which, something is so, and that of a day.
_BOUND = re.compile(
    r"\b(?:since|from|before|after|until|till|by|est\.?|established|founded|registered|built|born|"
    r"opened|began|begun|started|starts|commenced|launched|ends?|ref|no|version|template|form|"
    r"updated|issued|printed|revised|act|census|survey|budget|plan|strategy|copyright|©)"
    r"(?: (?:in|on|of))?\W*$",
    re.IGNORECASE,
)
_STARTED = re.compile(
    r"\b(?:start(?:s|ed|ing)?|beg(?:an|ins?|un)|commenc(?:es?|ed|ing)|opened|launched|running|"
    r"runs|since|from)\b(?:\s+(?:date|on|in|from))?\s*:?\s+(?:the\s+)?"
    rf"(?P<day>{DAY}|{MONTH}\s+20\d\d)",
    re.IGNORECASE,
)
# A day is that of writing or of a start, unless figures run to it.
_DAY = re.compile(
    rf"(?P<to>\b(?:to|until|at|end(?:ed|ing)?)\s+(?:[a-z]+day,?\s+)?)?{DAY}", re.IGNORECASE
)


def packed_year_in(name: str) -> int | None:
    """Return the year in which a financial year written 2425 starts, as tabs and files have it.

    2021 is a calendar year.
    """
    for found in _PACKED.finditer(name):
        first, second = int(found["first"]), int(found["second"])
        if second == first + 1 and (first, second) != (20, 21):
            return 2000 + first
    return None


def year_in_name(name: str) -> int | None:
    """Return the year in which the financial year starts that a tab or file is called by."""
    named = financial_year_in(name.replace("_", " "))
    return named if named is not None else packed_year_in(name)


def loose_year(sheet: Sheet, titles: Sequence[str], names: Sequence[str]) -> date | None:
    """Return the first day of the year of a sheet whose months name none, or None.

    `titles` are its headings, `names` those of the tab and of the file.
    """
    months = _months_on(sheet)
    if not months:
        return None
    for texts in (titles, *([_spaced(name)] for name in names)):
        bare = _bare_years(texts)
        if len(bare) == 1:
            return _placed(months, bare.pop())
        if bare:
            return None
    return _from_start(months, titles)


def _spaced(name: str) -> str:
    return re.sub(r"\.(?:xls[xmb]?|ods|csv)$", "", name, flags=re.IGNORECASE).replace("_", " ")


def _bare_years(texts: Iterable[str]) -> set[int]:
    plain = [_without_days(text) for text in texts if len(text) <= _LONGEST_TITLE]
    return {
        int(found["year"])
        for text in plain
        for found in _BARE.finditer(text)
        if not _BOUND.search(text[: found.start()])
    }


def _without_days(text: str) -> str:
    return _DAY.sub(lambda found: found[0] if found["to"] else "-", text)


def _months_on(sheet: Sheet) -> list[int]:
    """Return the months that cells of a sheet name without a year, each once, in reading order."""
    book, found = sheet.book, dict[int, None]()
    for number in sheet.row_numbers[:_ROWS]:
        begin, end = sheet.spans[number]
        for place in range(begin, min(end, begin + _COLUMNS)):
            text = book.text(place)
            mark = period_of(text) if len(text) <= _LONGEST_NAME else None
            if mark is not None and _lacks_year(mark) and mark.first_month is not None:
                found.setdefault((mark.first_month + 3) % 12 + 1)
    return list(found)


def _lacks_year(mark: Mark) -> bool:
    return mark.needs_year and not mark.numbered and mark.pair is None


def _placed(months: list[int], year: int) -> date | None:
    """Return the first day of the year in which all months lie in one calendar year.

    It is the financial year, unless they go on from one into the next: then it is the calendar's.
    """
    if max(months) < _APRIL:
        return date(year - 1, _APRIL, 1)
    if min(months) >= _APRIL:
        return date(year, _APRIL, 1)
    steps = {later > one for one, later in pairwise(months)}
    return date(year, 1, 1) if len(steps) == 1 else None


def _from_start(months: list[int], titles: Sequence[str]) -> date | None:
    """Return the month with which the months begin, where something is said to have started in it.

    They may turn the year once: October to March.
    """
    starts = set()
    for text in titles:
        for found in _STARTED.finditer(text):
            mark = period_of(found["day"])
            day = parse_day(found["day"]) or (mark.period.start if mark and mark.period else None)
            if day is not None:
                starts.add(day.replace(day=1))
    if len(starts) != 1:
        return None
    start = starts.pop()
    after = [(month - start.month) % 12 for month in months]
    return start if months[0] == start.month and after == sorted(after) else None
