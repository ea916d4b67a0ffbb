"""Rows that differ in nothing but the period at the end or beginning of their labels.

"Set a quit date in April" alone may name a policy of April or a person; beside "Set a quit date in
May" the month is when. So are "Referrals (Q1)" and "Referrals (Q2)", "July: visits", "August:
visits", and beside them "Referrals (year)" takes them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.read.when.mark import TO_DATE, Mark
from pipeline.read.when.period_words import MONTH, PART_NAMES, YEAR, period_of

_PERIOD = rf"(?:{MONTH}(?:[\s\-]*{YEAR})?|(?:{PART_NAMES})\s*[1-4]|term\s*[1-6])"
_YEAR = (
    r"(?:(?:the |full |whole |all )?year(?: to date)?|ytd|all|totals?|annual|(?:all )?12 months|"
    r"to date|so far)"
)
_LAST = re.compile(
    r"^(?P<rest>.*?[a-z%)].*?)(?:\s*[(\[,:–-]\s*|\s+)(?:(?:in|for|during|of|at end of)\s+)?"
    rf"(?:(?P<period>{_PERIOD})|(?P<year>{_YEAR}))[)\]]?$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"^(?:in\s+)?(?:(?P<period>{_PERIOD})|(?P<year>{_YEAR}))(?:\s*[,:–-]\s*|\s+)"
    r"(?P<rest>.*[a-z].*)$",
    re.IGNORECASE,
)
# Without any of these a label names no period.
_MAY_NAME = re.compile(
    r"\d|year|ytd|all|total|annual|to date|so far|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
_FEWEST = 2

Alike = dict[str, tuple[Mark, str]]


def alike_rows(labels: Iterable[str]) -> Alike:
    """Return by label the period that it names and its other words, where several are alike."""
    texts = list(dict.fromkeys(labels))
    found: Alike = {}
    for pattern in (_LAST, _FIRST):
        parted: dict[str, list[tuple[str, Mark]]] = {}
        for text in texts:
            said = _parted(pattern, text) if text not in found else None
            if said is not None:
                rest, mark = said
                parted.setdefault(rest, []).append((text, mark))
        for rest, several in parted.items():
            if len({mark for _, mark in several if not mark.to_date}) >= _FEWEST:
                found |= {text: (mark, rest) for text, mark in several}
    return found


@lru_cache(maxsize=20_000)
def _parted(pattern: re.Pattern[str], text: str) -> tuple[str, Mark] | None:
    """Part a label into its other words and the period that it names."""
    said = pattern.match(text) if _MAY_NAME.search(text.lower()) else None
    if said is None:
        return None
    mark = TO_DATE if said["period"] is None else period_of(said["period"])
    return (said["rest"].strip(" ,:(–-"), mark) if mark is not None else None
