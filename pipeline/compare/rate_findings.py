"""Printed rates against what their own figures give: of the year, and of each period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import polars as pl

from pipeline.compare.contract_findings import crosses_threshold
from pipeline.compare.denominators import Denominator, is_other_cohort, other_denominator
from pipeline.compare.evidence import Evidence, at
from pipeline.compare.printed import printed_values
from pipeline.compare.queries import query
from pipeline.compare.wording import number_words
from pipeline.domain.contents import Sql
from pipeline.domain.contract import MeasureType
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import Outcome

_LEAST_TOLERANCE = 0.0005
_RATED = {Outcome.MET.value, Outcome.NEAR.value, Outcome.MISSED.value}
_PLACE = ("file", "sheet", "cell", "submission")
_PRINTED = {
    "ref": pl.String, "value": pl.Float64, "tolerance": pl.Float64, "file": pl.String,
    "sheet": pl.String, "cell": pl.String, "submission": pl.String,
}  # fmt: skip


def rate_findings(seen: Evidence, sql: Sql) -> Iterator[Finding]:
    """Yield printed rates that their figures, or the contract's denominator, do not give."""
    yield from _of_year(seen, sql)
    yield from _of_periods(seen)
    yield from _rounded(seen)


def _printed(seen: Evidence) -> list[dict[str, Any]]:
    """Return for each ref the rate printed for the span judged, with the rounding it shows."""
    return [
        {**{name: row[name] for name in ("ref", "value", *_PLACE)},
         "tolerance": _tolerance(row["text"])}
        for row in printed_values(seen).to_dicts()
        if row["value"] is not None
    ]  # fmt: skip


def _of_year(seen: Evidence, sql: Sql) -> Iterator[Finding]:
    rows = {row["ref"]: row for row in _printed(seen)}
    results = {row["ref"]: row for row in seen.results.to_dicts()}
    asked = {item.requirement.ref: item for item in seen.items}
    listed = [tuple(row[name] for name in _PRINTED) for row in rows.values()]
    year = (pl.col("period_start") >= pl.lit(seen.year.start)) & (
        pl.col("period_end") <= pl.lit(seen.year.end)
    )
    frames = {
        "printed": pl.DataFrame(listed, schema=_PRINTED, orient="row"),
        "stated": seen.stated.filter(year & pl.col("used")),
        "results": seen.results.select("ref", "measure", "value"),
    }
    for row in sql(query("printed_rates"), frames).to_dicts():
        ref = row["ref"]
        measure = asked[ref].requirement.measure.value
        text = (
            f"{ref}: printed {number_words(row['printed'], measure)}, its figures give "
            f"{number_words(row['value'], measure)}"
        )
        result = results[ref]
        other = None
        if measure == MeasureType.RATE.value and result["numerator"] and result["denominator"]:
            span = Period(result["span_start"], result["span_end"])
            top, base = result["numerator"], result["denominator"]
            other = other_denominator(seen.facts, span, rows[ref], top, base)
        if row["averaged"]:
            yield at(seen, "DQ-AVERAGE", ref, f"{text}; the average of the rates", row)
        elif other is not None:
            told = f"{text}; {result['numerator']:,.0f} of {_words(other)} gives the printed rate"
            yield at(seen, _code(seen, ref, other), ref, told, row)
        else:
            yield at(seen, "DQ-RATE", ref, text, row)


def _words(other: Denominator) -> str:
    return f"{other.value:,.0f} ({other.label}, {other.place})"


def _code(seen: Evidence, ref: str, other: Denominator) -> str:
    asked = next(item.requirement for item in seen.items if item.requirement.ref == ref)
    words = (asked.definition, asked.denominator, asked.denominator_basis)
    return "DQ-COHORT" if is_other_cohort(words, other) else "DQ-DENOM"


# --- period by period -----------------------------------------------------------------------------


def _of_periods(seen: Evidence) -> Iterator[Finding]:
    """Yield rates of single periods that are off, where those of other periods are right."""
    own = seen.stated.filter(
        (pl.col("submission") == seen.own_submission) & pl.col("used") & ~pl.col("to_date")
        & ~pl.col("hidden") & pl.col("value").is_not_null()
    )  # fmt: skip
    for item in seen.items:
        ref = item.requirement.ref
        if item.requirement.measure is not MeasureType.RATE:
            continue
        rows = own.filter(pl.col("item") == ref)
        parts = {part: _by_period(rows.filter(pl.col("part") == part))
                 for part in ("value", "numerator", "denominator")}  # fmt: skip
        yield from _off_periods(seen, ref, parts)


def _by_period(rows: pl.DataFrame) -> dict[Period, dict[str, Any]]:
    """Return the rows by period; a period with several cells is the sum of none of them."""
    made: dict[Period, list[dict[str, Any]]] = {}
    for row in rows.to_dicts():
        made.setdefault(Period(row["period_start"], row["period_end"]), []).append(row)
    return {period: listed[0] for period, listed in made.items() if len(listed) == 1}


def _off_periods(
    seen: Evidence, ref: str, parts: dict[str, dict[Period, dict[str, Any]]]
) -> Iterator[Finding]:
    printed, tops, bases = (parts[name] for name in ("value", "numerator", "denominator"))
    off, right = [], 0
    for period in sorted(printed.keys() & tops.keys() & bases.keys()):
        rate, top, base = printed[period], tops[period]["value"], bases[period]["value"]
        if not base:
            continue
        if abs(rate["value"] - top / base) <= _tolerance(rate["text"]):
            right += 1
        else:
            off.append((period, rate, top, base))
    # Where no period is right, the year's rate is told, or the row was made in another way.
    for period, rate, top, base in off if right >= len(off) else []:
        place = {**rate, "tolerance": _tolerance(rate["text"])}
        other = other_denominator(seen.facts, period, place, top, base)
        text = (
            f"{ref}, {period.label}: printed {number_words(rate['value'], 'rate')}, {top:,.0f} of "
            f"{base:,.0f} is {number_words(top / base, 'rate')}"
        )
        if other is None:
            yield at(seen, "DQ-RATE", ref, text, rate)
        else:
            told = f"{text}; {_words(other)} gives it, other periods rest on the contract's"
            yield at(seen, "DQ-DENOM-CHANGE", ref, told, rate)


# --- rounding -------------------------------------------------------------------------------------


def _rounded(seen: Evidence) -> Iterator[Finding]:
    """Yield printed figures that reach a threshold only because they were rounded."""
    results = {row["ref"]: row for row in seen.results.to_dicts()}
    items = {item.requirement.ref: item for item in seen.items}
    meets = seen.contract.policies.threshold_itself_meets
    for row in _printed(seen):
        ref = row["ref"]
        result, measure = results[ref], items[ref].requirement.measure
        if measure is MeasureType.COUNT or result["outcome"] not in _RATED:
            continue
        # A rate that is off by more than its rounding is told as such.
        is_near = abs(row["value"] - result["value"]) <= row["tolerance"]
        if is_near and crosses_threshold(items[ref], result, row["value"], meets=meets):
            text = (
                f"{ref}: entered as {number_words(row['value'], measure.value)}, rounded from "
                f"{result['value']:.4f}; the unrounded value is {result['rating']} "
                f"({result['rule']})"
            )
            yield at(seen, "DQ-ROUNDING", ref, text, row)


def _tolerance(text: str) -> float:
    """Half a unit of the last digit shown, at least a twentieth of a point."""
    found = re.search(r"\d+(?:\.(\d+))?\s*%", text)
    if not found:
        return _LEAST_TOLERANCE
    digits = len(found[1] or "") + 2
    return max(0.5 / float(10**digits), _LEAST_TOLERANCE) + 1e-9
