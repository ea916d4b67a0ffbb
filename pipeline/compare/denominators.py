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
    counts = facts.filter(
        (pl.col("submission") == submission) & (pl.col("unit") == "count") & ~pl.col("hidden")
        & pl.col("value").is_not_null() & pl.col("role").is_in([Role.VALUE, Role.YEAR_TO_DATE])
    )  # fmt: skip
    whole = counts.filter(
        (pl.col("role") == Role.YEAR_TO_DATE.value)
        | ((pl.col("period_start") == span.start) & (pl.col("period_end") == span.end))
    ).filter(pl.col("period_end").is_null() | (pl.col("period_end") == span.end))
    for row in whole.iter_rows(named=True):
        yield Denominator(row["label"], f"{row['sheet']}!{row['cell']}", row["value"])
    days = (pl.col("period_end") - pl.col("period_start")).dt.total_days() + 1
    inside = counts.filter(
        (pl.col("role") == Role.VALUE.value) & (pl.col("period_start") >= span.start)
        & (pl.col("period_end") <= span.end)
    ).with_columns(days=days)  # fmt: skip
    shortest = inside.filter(pl.col("days") == pl.col("days").min().over(_LINE))
    added = shortest.group_by(_LINE, maintain_order=True).agg(
        pl.col("value").sum(), pl.col("days").sum(), pl.col("label").first(),
        pl.col("cell").first(), pl.len(), pl.col("period_start").n_unique().alias("periods"),
    )  # fmt: skip
    length = (span.end - span.start).days + 1
    for row in added.filter(
        (pl.col("days") == length) & (pl.col("len") > 1) & (pl.col("len") == pl.col("periods"))
    ).iter_rows(named=True):
        yield Denominator(row["label"], f"{row['sheet']}!{row['cell']}", row["value"])
