"""What money columns are for: meant for the year, gone by the end of a month, and left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pipeline.domain.periods import Period, month_end
from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use
from pipeline.read.roles import FOR_THE_YEAR
from pipeline.read.when.period_words import DAY, MONTH, YEAR, period_of

LEFT = re.compile(
    r"^(?:money |budget |amount )?(?:left|unspent|remaining)(?: over| to spend| to claim)?$|"
    r"^balance(?: left| remaining)?$|^(?:under|over)spen[dt](?: \(?£\)?)?$|^(?:still )?to claim$|"
    r"^(?:(?:still|yet) )?to spend$|^still available$|^available to spend$|"
    r"^\(?(?:under|over)(?:spen[dt])?\)? ?/? ?\(?(?:over|under)"
    r"(?:spen[dt])?\)?(?: (?:on )?budget)?(?: \(?£\)?)?$|"
    r"^(?:spent,? )?(?:as )?(?:%|per ?cent|share) of (?:the )?(?:year'?s |annual |total )?budget"
    r"(?: used| spent| gone)?$|"
    r"^(?:%|share) (?:used|spent|gone)$|"
    r"^left ?/ ?\(?over\)?$",
    re.IGNORECASE,
)
_YEAR_TO_COME = re.compile(
    r"^(?:forecast|projected|projection|expected|estimate[d]?)(?: spend| cost)?"
    r"(?: for (?:the )?(?:full |whole )?year| (?:full|whole) year| year[- ]end)$|"
    r"^forecast (?:spend )?(?:for )?(?:the )?(?:contract )?year(?: \d)?(?: \([^()]*\))?$|"
    r"^(?:full[- ]year|year[- ]end|end of year|year) (?:forecast|projection|estimate)$",
    re.IGNORECASE,
)
_BY_END = re.compile(
    rf"\b(?:to|by|until) (?:the )?(?:end (?:of )?)?"
    rf"(?P<until>{DAY}|{MONTH}(?: {YEAR})?)(?: \(?£\)?)?$",
    re.IGNORECASE,
)
_MONTHS_OF_YEAR = 12


def tells_what_is_left(head: Head) -> bool:
    """Whether a column says what is left of a budget, or which share has gone."""
    return bool(head.words) and LEFT.match(head.words[-1]) is not None


def spans_of_money(heads: Iterable[Head], year: date | None) -> dict[int, Period]:
    """Return by column what was meant for the year, what has gone by a month's end, what is left.

    What is left stands at the day by which the rest has gone.
    """
    if year is None:
        return {}
    figures = [
        head for head in heads if head.use is Use.FIGURE and head.mark is None and head.words
    ]
    gone = {head.col: last for head in figures if (last := _gone_by(head, year)) is not None}
    found = {col: Period(year, last.end) for col, last in gone.items()}
    found |= {
        head.col: Period.months_from(year, _MONTHS_OF_YEAR)
        for head in figures
        if _YEAR_TO_COME.match(head.words[-1]) or _to_years_end(head.words[-1], year)
    }
    lasts = set(gone.values())
    rest = [head for head in figures if LEFT.match(head.words[-1])]
    for head in figures if gone or rest else ():
        if head.role is Role.VALUE and FOR_THE_YEAR.match(head.words[-1]):
            found[head.col] = Period.months_from(year, _MONTHS_OF_YEAR)
    if len(lasts) == 1:
        last = next(iter(lasts))
        found.update({head.col: Period(year, last.end) for head in rest})
    return found


def _to_years_end(text: str, year: date) -> bool:
    """Whether something is forecast to the last day of the year: Forecast to 31 March."""
    found = _BY_END.search(text) if text.lower().startswith(("forecast", "projected")) else None
    mark = period_of(found["until"]) if found is not None else None
    last = mark.complete(year) if mark is not None else None
    return last is not None and month_end(last.end) == Period.months_from(year, 12).end


def _gone_by(head: Head, year: date) -> Period | None:
    """Return the month by whose end something was spent: Gone by end Feb."""
    found = _BY_END.search(head.words[-1]) if head.role is Role.YEAR_TO_DATE else None
    mark = period_of(found["until"]) if found is not None else head.until
    period = mark.complete(year) if mark is not None else None
    if period is None or period.end < year:
        return None
    return Period(period.start.replace(day=1), month_end(period.end))
