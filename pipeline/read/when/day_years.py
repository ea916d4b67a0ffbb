"""The calendar year in which days lie that leave theirs out: Holiday clubs 2026, Autumn 25.

Such a year says nothing of quarters or of a year to date, so it is kept apart from the year in
which a workbook counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_SEASON = (
    r"(?:autumn|winter|spring|summer|easter|christmas|xmas)(?: (?:term|holidays?|hols|clubs?))?"
)
_SEASON_YEAR = re.compile(
    rf"\b{_SEASON}[ ,]+['’]?(?P<year>(?:20)?[2-4]\d)(?![\d/–-])", re.IGNORECASE
)
_BARE = re.compile(r"(?<![\w/.\-–—£#,:'’])(?P<year>20[1-4]\d)(?![\w/\-–—%:'’]|[.,]\d)")
_SCHOOL_YEAR = re.compile(
    rf"\b{_SEASON}[ ,]+(?P<first>(?:20)?[2-4]\d) ?[/-] ?(?P<second>(?:20)?[2-4]\d)(?!\d)",
    re.IGNORECASE,
)
# A year since which, or until which, something is so; one of a day is no year of all days.
_BOUND = re.compile(
    r"\b(?:since|from|before|after|until|till|by|est\.?|established|founded|registered|built|born|"
    r"opened|began|begun|started|launched|ends?|no|version|template|form|updated|issued|printed|"
    r"act|census|budget|plan|strategy|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|"
    r"oct\w*|nov\w*|dec\w*)(?: (?:in|on|of))?\W*$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 90


def year_of_days(titles: Iterable[str], names: Iterable[str]) -> date | None:
    """Return the first day of the one year that titles, or else the names of tab and file, name."""
    plain = [re.sub(r"\.(?:xls[xmb]?|ods|csv)$", "", name).replace("_", " ") for name in names]
    for texts in (list(titles), *([name] for name in plain)):
        found = {year for text in texts if len(text) <= _LONGEST_TITLE for year in _years(text)}
        if found:
            return date(found.pop(), 1, 1) if len(found) == 1 else None
    return None


def _years(text: str) -> Iterable[int]:
    if _SCHOOL_YEAR.search(text):
        return
    for pattern in (_SEASON_YEAR, _BARE):
        for found in pattern.finditer(text):
            if pattern is _SEASON_YEAR or not _BOUND.search(text[: found.start()]):
                yield 2000 + int(found["year"][-2:])
