"""The findings of the comparison: what a workbook prints against what its own figures give."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from pipeline.compare.asked import NOT_DUE
from pipeline.compare.contract_findings import contract_findings
from pipeline.compare.evidence import Evidence, at, finding
from pipeline.compare.match import BY_QUOTIENT, wanted_parts
from pipeline.compare.printed import printed_ratings
from pipeline.compare.queries import query
from pipeline.compare.rate_findings import rate_findings
from pipeline.compare.wording import number_words, outcome_of_word
from pipeline.domain.contents import Sql
from pipeline.domain.contract import MeasureType, RequirementKind
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import Outcome

_SMALL = 30
_LEAST_TOLERANCE = 0.0005
_RATED = {Outcome.MET.value, Outcome.NEAR.value, Outcome.MISSED.value}
_UNRATED = {Outcome.NOT_CALCULABLE.value, Outcome.MISSING.value}
_PLACE = ("file", "sheet", "cell", "submission")
_PRINTED = {
    "ref": pl.String, "value": pl.Float64, "tolerance": pl.Float64, "file": pl.String,
    "sheet": pl.String, "cell": pl.String, "submission": pl.String,
}  # fmt: skip


def findings_of(seen: Evidence, sql: Sql) -> list[Finding]:
    """Return every finding that the comparison of one return gives rise to."""
    found = [
        *_not_matched(seen), *_by_quotient(seen), *_from_results(seen), *_restated(seen, sql),
        *_disagreeing(seen, sql), *rate_findings(seen, sql), *_ratings(seen),
        *contract_findings(seen),
    ]  # fmt: skip
    unique = {(f.code, f.ref, f.file, f.sheet, f.cell, f.found): f for f in found}
    return list(unique.values())


def _not_matched(seen: Evidence) -> Iterator[Finding]:
    have = set(seen.stated.filter("used").select("item", "part").unique().iter_rows())
    for item in seen.items:
        asked = item.requirement
        if item.state not in {"in force", NOT_DUE}:
            continue
        missing = [
            w.part for w in wanted_parts(asked) if w.needed and (asked.ref, w.part) not in have
        ]
        printed = (asked.ref, "value") in have
        if asked.kind is RequirementKind.REPORTING_ONLY and printed:
            continue
        if missing:
            text = f"{asked.ref} {asked.name}: no cell was recognised as its {' or '.join(missing)}"
            yield finding(seen, "DQ-NO-MATCH", asked.ref, text)


def _by_quotient(seen: Evidence) -> Iterator[Finding]:
    taken = seen.stated.filter(pl.col("why").str.starts_with(BY_QUOTIENT)).sort("item", "part")
    for row in taken.unique("item", keep="first", maintain_order=True).to_dicts():
        text = f"{row['item']}: {row['part']} is {row['label']}"
        yield at(seen, "DQ-BY-ARITHMETIC", row["item"], text, row)


def _from_results(seen: Evidence) -> Iterator[Finding]:
    raw = {row["ref"]: row for row in seen.raw.to_dicts()}
    items = {item.requirement.ref: item for item in seen.items}
    for row in seen.results.to_dicts():
        ref, item, cause = row["ref"], items[row["ref"]], raw[row["ref"]]["cause"]
        head = f"{ref} {row['name']}: "
        if cause in {"response too low", "response unknown"}:
            yield finding(seen, "DQ-RESPONSE", ref, head + row["reason"])
        if cause in {"blank", "blank in the last period", "blank in between"}:
            yield finding(seen, "DQ-BLANK", ref, head + row["reason"])
        if item.not_yet_due and item.requirement.lag_months:
            labels = ", ".join(period.label for period in item.not_yet_due)
            yield finding(seen, "DQ-LAG", ref, f"{head}{labels} not yet due")
        base = row["denominator"]
        if row["measure"] == MeasureType.RATE.value and base is not None and 0 < base < _SMALL:
            yield finding(seen, "DQ-SMALL", ref, f"{head}the rate rests on {base:,.0f}")


def _restated(seen: Evidence, sql: Sql) -> Iterator[Finding]:
    asked = seen.results.select("ref", "measure")
    frames = {"stated": _in_year(seen).filter("used"), "asked": asked}
    for row in sql(query("restated"), frames).to_dicts():
        period = Period(row["period_start"], row["period_end"]).label
        text = (
            f"{row['item']} {row['part']}, {period}: {number_words(row['before'], 'count')} in "
            f"{row['file_before']}, {number_words(row['value'], 'count')} in {row['file']}"
        )
        if row["items"] != row["item"]:
            text += f"; bears on {row['items']}"
        yield at(seen, "DQ-RESTATE", row["item"], text, row)


def _disagreeing(seen: Evidence, sql: Sql) -> Iterator[Finding]:
    inside = _in_year(seen)
    newest = inside["rank"].max()
    for row in sql(query("disagreements"), {"stated": inside}).to_dicts():
        # An older workbook's slips were for the return of its own time.
        if row["rank"] != newest:
            continue
        measure = _measure(seen, row["item"]) if row["part"] == "value" else "count"
        period = Period(row["period_start"], row["period_end"]).label
        text = (
            f"{row['item']} {row['part']}, {period}: {number_words(row['other_value'], measure)} "
            f"here, {number_words(row['value'], measure)} in {row['place']}, which is used"
        )
        yield at(seen, "DQ-DISAGREE", row["item"], text, row)


def _ratings(seen: Evidence) -> Iterator[Finding]:
    results = {row["ref"]: row for row in seen.results.to_dicts()}
    for fact in printed_ratings(seen):
        row = results[fact["ref"]]
        printed = outcome_of_word(fact["text"])
        if row["outcome"] in _RATED | _UNRATED and printed != row["outcome"]:
            value = number_words(row["value"], row["measure"])
            text = (
                f"{row['ref']}: printed {fact['text']}; {value} is {row['rating']} ({row['rule']})"
            )
            yield at(seen, "DQ-RAG", row["ref"], text, fact)


def _in_year(seen: Evidence) -> pl.DataFrame:
    return seen.stated.filter(
        (pl.col("period_start") >= pl.lit(seen.year.start))
        & (pl.col("period_end") <= pl.lit(seen.year.end))
    )


def _measure(seen: Evidence, ref: str) -> str:
    return next(i.requirement.measure.value for i in seen.items if i.requirement.ref == ref)
