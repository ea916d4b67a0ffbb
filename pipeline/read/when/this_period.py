"""Columns of this month, beside one of another month that says its name: Last month (Oct)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use

_THIS = re.compile(
    r"^(?:(?:spen[dt]|paid|claimed|costs?) )?"
    r"(?:(?:this|current|reporting)|(?:.{3,50} )?(?:in|for) (?:the )?)"
    r" ?(?P<unit>month|quarter|half|period|claim)(?:[ -]year)?(?:\b.{0,20})?$",
    re.IGNORECASE,
)
# What a result is made of, and the result itself.
_OF_RESULT = re.compile(
    r"^(?:num(?:erator|\.)?|den(?:om(?:inator)?|\.)?|denom\.?|out of|result|actual|performance|"
    r"achieved|rate|%|score)$",
    re.IGNORECASE,
)
_MONTHS = {"month": 1, "quarter": 3, "half": 6}


def of_this_period(
    heads: Mapping[int, Head], dated: Mapping[int, Period], reported: Period | None
) -> dict[int, Period]:
    """Return by column what is of the month, quarter or half that is reported on.

    Only beside columns that are dated: alone such a column has the period of its table. Where that
    is the only period told, a numerator beside it is of it too.
    """
    if reported is None or not dated:
        return {}
    only = {span for col, span in dated.items() if heads[col].role is Role.VALUE} == {reported}
    return {
        col: reported
        for col, head in heads.items()
        if head.use is Use.FIGURE and head.mark is None and head.role is Role.VALUE
        if col not in dated and head.words
        if _says_this(head.words, reported) or (only and _OF_RESULT.match(head.words[-1].strip()))
    }


def _says_this(words: Sequence[str], reported: Period) -> bool:
    said = (_THIS.match(word.strip()) for word in words)
    units = [found["unit"].lower() for found in said if found is not None]
    return bool(units) and units[0] in {"period", "claim", *_units(reported)}


def _units(period: Period) -> set[str]:
    return {unit for unit, months in _MONTHS.items() if months == period.months}
