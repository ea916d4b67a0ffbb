"""What a workbook calls its years by one calendar year: FY26 = yr to 31 March 2026.

FY26 may as well begin in 2026, so it is read only where the workbook says what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pipeline.domain.periods import Period, add_months
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import DAY, MONTH, PART_NAMES, YEAR, parse_day, period_of

_NAME = r"\bfy[ '’]?(?P<name>(?:20)?\d\d)\b"
_WHEN = rf"(?:{DAY}|{MONTH}[\s\-]*{YEAR})"
_SAID = re.compile(
    rf"{_NAME}\s*(?:=|:|\(|is|means|runs|,|–|-)*\s*(?:the )?(?:(?:financial )?(?:yr|year) )?"
    rf"(?:(?P<ends>(?:to|ending|ended|ends?)(?: on)?)|from|starting|beginning)\s+(?P<day>{_WHEN})",
    re.IGNORECASE,
)
_USED = re.compile(
    rf"^{_NAME}(?:[\s,:–-]+(?P<part>{PART_NAMES}|m|mth|month|p|period)\.?\s*"
    r"(?P<n>\d{1,2}))?$",
    re.IGNORECASE,
)
_PARTS = {"q": 3, "h": 6, "m": 1, "p": 1}
_YEAR, _LONGEST_SAYING = 12, 200


def years_named(texts: Iterable[str]) -> date | None:
    """Return the first day of what the workbook calls FY00, None where it does not say so once."""
    found = set()
    for text in texts:
        is_short = len(text) <= _LONGEST_SAYING
        said = _SAID.search(text) if is_short and "fy" in text.lower() else None
        start = _start(said) if said is not None else None
        if said is not None and start is not None:
            found.add(date(start.year - int(said["name"][-2:]), start.month, 1))
    return found.pop() if len(found) == 1 else None


def _start(said: re.Match[str]) -> date | None:
    day, mark = parse_day(said["day"]), period_of(said["day"])
    if day is None and mark is not None and mark.period is not None:
        day = mark.period.end if said["ends"] else mark.period.start
    if day is None:
        return None
    return add_months(day, 1 - _YEAR) if said["ends"] else day.replace(day=1)


def year_by_name(text: str, first: date) -> Mark | None:
    """Read FY25, FY25 Q2 and FY25 Mth 5, given the first day of FY00."""
    found = _USED.match(" ".join(text.split()).strip(" :()*†"))
    if found is None:
        return None
    year = date(first.year + int(found["name"][-2:]), first.month, 1)
    if not found["part"]:
        return Mark(Period.months_from(year, _YEAR), named=True)
    length, number = _PARTS[found["part"][0].lower()], int(found["n"])
    if not 1 <= number <= _YEAR // length:
        return None
    return Mark(Period.months_from(add_months(year, (number - 1) * length), length), named=True)
