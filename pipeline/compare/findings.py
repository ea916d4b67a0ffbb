"""The findings of the comparison: what a workbook prints against what its own figures give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from pipeline.compare.asked import NOT_DUE, Item
from pipeline.compare.contract_findings import contract_findings
from pipeline.compare.evidence import Evidence, at, finding
from pipeline.compare.matching.match import BY_QUOTIENT
from pipeline.compare.matching.parts import wanted_parts
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
_NAMED = 12
Row = dict[str, Any]
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
            base = _used(seen, ref).filter(pl.col("part") == "response base")
            last = base.filter(pl.col("value").is_not_null()).sort("period_end").tail(1)
            yield _there(seen, "DQ-RESPONSE", ref, head + row["reason"], last)
        if cause in {"blank", "blank in the last period", "blank in between"}:
            yield _there(seen, "DQ-BLANK", ref, head + row["reason"], _blank(seen, item))
        if item.not_yet_due and item.requirement.lag_months:
            labels = ", ".join(period.label for period in item.not_yet_due)
            yield _there(seen, "DQ-LAG", ref, f"{head}{labels} not yet due", _waiting(seen, item))
        base = row["denominator"]
        if row["measure"] == MeasureType.RATE.value and base is not None and 0 < base < _SMALL:
            yield finding(seen, "DQ-SMALL", ref, f"{head}the rate rests on {base:,.0f}")


def _there(seen: Evidence, code: str, ref: str, text: str, places: pl.DataFrame) -> Finding:
    """Make a finding at the first of some rows of `stated`; without any, at no cell."""
    rows = places.sort("sheet", "cell").head(1).to_dicts()
    return at(seen, code, ref, text, rows[0]) if rows else finding(seen, code, ref, text)


def _used(seen: Evidence, ref: str) -> pl.DataFrame:
    """Return what the newest workbook states for a requirement in the cells that are used."""
    own = pl.col("submission") == seen.own_submission
    return seen.stated.filter(own & pl.col("used") & (pl.col("item") == ref))


def _blank(seen: Evidence, item: Item) -> pl.DataFrame:
    """Return the cells without a value in the last period that is due, or else in the span."""
    last = item.due[-1] if item.due else item.span
    empty = _used(seen, item.requirement.ref).filter(pl.col("value").is_null())
    inside = [
        empty.filter((pl.col("period_start") >= span.start) & (pl.col("period_end") <= span.end))
        for span in (last, item.span)
    ]
    return inside[0] if inside[0].height else inside[1]


def _waiting(seen: Evidence, item: Item) -> pl.DataFrame:
    """Return the cells of the first period that is not yet due."""
    first = min(item.not_yet_due)
    starts = pl.col("period_start") == first.start
    return _used(seen, item.requirement.ref).filter(
        starts & (pl.col("period_end") == first.end) & (pl.col("part") != "denominator")
    )


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
    """Tell each other figure once: all places that state it, and all requirements it bears on.

    Where several places agree on another figure, what stands in the one that is used is doubtful.
    """
    inside = _in_year(seen)
    newest = inside["rank"].max()
    told: dict[tuple[object, ...], list[Row]] = {}
    for row in sql(query("disagreements"), {"stated": inside}).to_dicts():
        # An older workbook's slips were for the return of its own time.
        if row["rank"] == newest:
            names = ("period_start", "period_end", "to_date", "place", "value", "other_value")
            told.setdefault(tuple(row[name] for name in names), []).append(row)
    for rows in told.values():
        rows.sort(key=lambda row: (row["part"] != "value", row["item"], row["sheet"], row["cell"]))
        first = rows[0]
        measure = _measure(seen, first["item"]) if first["part"] == "value" else "count"
        used = number_words(first["value"], measure)
        other = number_words(first["other_value"], measure)
        places = list(dict.fromkeys(f"{row['sheet']}!{row['cell']}" for row in rows))
        items = sorted({row["item"] for row in rows})
        period = Period(first["period_start"], first["period_end"]).label
        text, place = f"{first['item']} {first['part']}, {period}: ", first
        if len(places) > 1 and first["used_cells"] == 1:
            text += f"{used} here, which is used; {other} in {_some(places)}"
            place = {**first, "sheet": first["used_sheet"], "cell": first["used_cell"]}
        else:
            also = f" and in {_some(places[1:])}" if len(places) > 1 else ""
            text += f"{other} here{also}, {used} in {first['place']}, which is used"
        if len(items) > 1:
            text += f"; bears on {', '.join(items)}"
        yield at(seen, "DQ-DISAGREE", first["item"], text, place)


def _some(places: Sequence[str]) -> str:
    rest = len(places) - _NAMED
    return ", ".join(places[:_NAMED]) + (f" and {rest} more" if rest > 0 else "")


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
