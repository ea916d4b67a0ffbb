"""The years of schools and colleges, where a workbook says in which month they begin."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.read.when.period_words import MONTH, YEAR_PAIR, financial_year_in, period_of

_YEAR = r"(?:academic|school|college|university) years?"
_BEGINS = re.compile(
    rf"\b{_YEAR}\b[^.;\d]{{0,40}}?\b(?:runs?|from|begins?|began|starts?|started|is|=|:|\()"
    rf"[^.;\d]{{0,12}}?(?:\b1(?:st)? )?(?P<month>{MONTH})\b|"
    rf"\b{_YEAR} \(?20\d\d/\d\d,? (?:which )?(?:began|begins|starts|started) (?:on )?1(?:st)? "
    rf"(?P<first>{MONTH})\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"^(?:a\.?y\.?|academic|(?:academic|school|college) year)[\s:]*(?P<pair>{YEAR_PAIR})$|"
    rf"^(?P<before>{YEAR_PAIR}) (?:academic|school|college) year$",
    re.IGNORECASE,
)
_LONGEST_SAYING = 300


def school_month(texts: Iterable[str]) -> int:
    """Return the month in which school years begin by the one text that says it, else 0."""
    found = {
        (mark.first_month + 3) % 12 + 1
        for text in texts
        if len(text) <= _LONGEST_SAYING and "year" in text.lower()
        for said in _BEGINS.finditer(text)
        if (mark := period_of(said["month"] or said["first"])) is not None
        and mark.first_month is not None
    }
    return found.pop() if len(found) == 1 else 0


def school_year_in(text: str) -> int | None:
    """Return the calendar year in which the school year begins that a text is the name of."""
    found = _NAMED.match(" ".join(text.split()).strip(" :()*†"))
    return financial_year_in(found["pair"] or found["before"]) if found is not None else None
