"""Labels of workbooks made comparable from one period to the next."""

from __future__ import annotations

import re
from functools import lru_cache

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_PERIODS = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}\b(?:[ '’-]*(?:20)?\d{{2}}\b)?"
    r"|\b(?:q|qtr|quarter) ?[1-4]\b|\bh[12]\b|\b(?:20)?\d{2} ?[/-] ?(?:20)?\d{2}\b|\b20\d{2}\b"
    r"|\b20\d{2}-\d{2}-\d{2}\b|\b(?:1st|2nd|first|second) half(?: of the year)?\b"
    r"|\b(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr)\b"
    r"|\bspring (?:&|and) summer\b|\bautumn (?:&|and) winter\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"\(\W*\)")
_SIGNS = re.compile(r"[^a-z0-9%£]+")


@lru_cache(maxsize=100_000)
def without_periods(text: str) -> str:
    """Return a label without the months, quarters, years and days it names."""
    rest, found = _PERIODS.subn(" ", text)
    if not found:
        return " ".join(text.split())
    return " ".join(_EMPTY.sub(" ", rest).split()).strip(" -–|,:;")


@lru_cache(maxsize=100_000)
def comparable(text: str) -> str:
    """Return a label in lower case without periods, punctuation and double spaces."""
    return " ".join(_SIGNS.sub(" ", without_periods(text).lower()).split())
