"""Which denominator a printed rate rests on, where it is not the contract's.

The contract's numerator over the printed rate leaves a narrow range for the denominator. Where one
measure of the same workbook, and no other, lies in it, the rate was made from that measure
(DQ-DENOM), or from the people who began in the period (DQ-COHORT).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role

# A wider range holds some figure of the workbook by chance.
_WIDEST = 4.0
# A denominator over those who were due, and a measure of those who began: different cohorts.
_DUE_COHORT = re.compile(
    r"\bcohort\b|\bdue\b|\bended in\b|\bwhose\b.*\b(?:ended|finished)\b|\bof groups that ended\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:enrol(?:led|ments?)|started|starters|new|joined|registered|referr(?:ed|als))\b",
    re.IGNORECASE,
)
# People of whom something is not known: a rate over those known leaves them out.
_UNKNOWN = re.compile(
    r"\b(?:not known|unknown|not stated|not recorded|missing|blank)\b", re.IGNORECASE
)
_DAYS_IN_MONTH = 30.44
_LINE = ("sheet", "section", "row_group", "row_label", "column_label", "ref")


@dataclass(frozen=True, slots=True)
class Denominator:
    """Another whole that gives the printed rate: how the workbook calls it, where, how many."""

    label: str
    place: str
    value: float


def other_denominator(
    facts: pl.DataFrame, span: Period, rate: Mapping[str, Any], top: float, base: float
) -> Denominator | None:
    """Return the one measure of the rate's workbook over which `top` is the printed rate.

    `facts` is the table FACTS, `span` what the rate is for, `rate` holds value (a share of one),
    tolerance and submission of the printed rate; `base` is the contract's own denominator.
    """
    printed, slack = rate["value"], rate["tolerance"]
    if not top or not printed or printed <= slack:
        return None
    least, most = top / (printed + slack), top / (printed - slack)
    if most - least > _WIDEST:
        return None
    measured = list(_measured(facts, span, str(rate["submission"])))
    rest = [
        Denominator(f"without {known.label}", known.place, base - known.value)
        for known in measured
        if _UNKNOWN.search(known.label) and known.value
    ]
    found = {
        (known.label, round(known.value, 6)): known
        for known in (*measured, *rest)
        if least <= known.value <= most and known.value != base
    }
    values = {known.value for known in found.values()}
    return min(found.values(), key=lambda item: item.place) if len(values) == 1 else None


def is_other_cohort(asked: Sequence[str], found: Denominator) -> bool:
    """Say whether the contract's words ask for those due and the measure counts those who began."""
    words = " ".join(asked)
    return bool(_DUE_COHORT.search(words)) and bool(_BEGAN.search(found.label))


def _measured(facts: pl.DataFrame, span: Period, submission: str) -> Iterator[Denominator]:
    """Yield what the workbook counts over a span: as it prints it, or added up over its periods."""
    to_date = pl.col("role") == Role.YEAR_TO_DATE.value
    inside_span = (pl.col("period_start") >= span.start) & (pl.col("period_end") <= span.end)
    ends = pl.col("period_end").is_null() | (pl.col("period_end") == span.end)
    is_span = (pl.col("period_start") == span.start) & (pl.col("period_end") == span.end)
    days = (pl.col("period_end") - pl.col("period_start")).dt.total_days() + 1
    counts = facts.filter(
        (pl.col("submission") == submission)
        & (pl.col("unit") == "count")
        & ~pl.col("hidden")
        & pl.col("value").is_not_null()
        & pl.col("role").is_in([Role.VALUE, Role.YEAR_TO_DATE])
    ).with_columns(days=days, months=(days / _DAYS_IN_MONTH).round())
    for row in counts.filter((to_date | is_span) & ends).iter_rows(named=True):
        yield _denominator(row)
    inside = counts.filter(~to_date & inside_span)
    shortest = inside.filter(pl.col("months") == pl.col("months").min().over(_LINE))
    added = shortest.group_by(_LINE, maintain_order=True).agg(
        pl.col("value", "days").sum(),
        pl.col("label", "cell").first(),
        pl.len(),
        periods=pl.col("period_start").n_unique(),
    )
    length = (span.end - span.start).days + 1
    fills = (pl.col("days") == length) & (pl.col("len") > 1) & (pl.col("len") == pl.col("periods"))
    for row in added.filter(fills).iter_rows(named=True):
        yield _denominator(row)


def _denominator(row: Mapping[str, Any]) -> Denominator:
    names = (row["row_group"], row["row_label"], row["column_label"])
    label = row["label"] or " > ".join(filter(None, names))
    return Denominator(label, f"{row['sheet']}!{row['cell']}", row["value"])
