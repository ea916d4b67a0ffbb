"""The findings of the comparison: what a workbook prints against what its own figures give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.compare.asked import NOT_DUE, Item
from pipeline.compare.match import BY_QUOTIENT, wanted_parts
from pipeline.compare.queries import query
from pipeline.compare.wording import number_words, outcome_of_word
from pipeline.domain.contents import Sql
from pipeline.domain.contract import MeasureType, RequirementKind
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import Outcome, Role

_SMALL = 30
_LEAST_TOLERANCE = 0.0005
_RATED = {Outcome.MET.value, Outcome.NEAR.value, Outcome.MISSED.value}
_UNRATED = {Outcome.NOT_CALCULABLE.value, Outcome.MISSING.value}
_PLACE = ("file", "sheet", "cell", "submission")
_PRINTED = {
    "ref": pl.String, "value": pl.Float64, "tolerance": pl.Float64, "file": pl.String,
    "sheet": pl.String, "cell": pl.String, "submission": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the findings are drawn from: see the frames of `statements` and `judge`."""

    key: ReturnKey
    items: Sequence[Item]
    facts: pl.DataFrame
    stated: pl.DataFrame
    results: pl.DataFrame
    raw: pl.DataFrame
    year: Period


def findings_of(seen: Evidence, sql: Sql) -> list[Finding]:
    """Return every finding that the comparison of one return gives rise to."""
    found = [
        *_not_matched(seen), *_by_quotient(seen), *_from_results(seen), *_restated(seen, sql),
        *_disagreeing(seen, sql), *_rates(seen, sql), *_ratings(seen),
    ]  # fmt: skip
    unique = {(f.code, f.ref, f.file, f.sheet, f.cell, f.found): f for f in found}
    return list(unique.values())


def with_printed(seen: Evidence) -> pl.DataFrame:
    """Return the results with what the workbook itself prints for each requirement."""
    values = {row["ref"]: row["text"] for row in printed_values(seen).to_dicts()}
    ratings = {row["ref"]: row["text"] for row in printed_ratings(seen)}
    ref = pl.col("ref")
    return seen.results.with_columns(
        printed=ref.replace_strict(values, default="", return_dtype=pl.String),
        printed_rating=ref.replace_strict(ratings, default="", return_dtype=pl.String),
    )


def printed_values(seen: Evidence) -> pl.DataFrame:
    """Return for each ref the figure printed for the span judged: its cell, value and text.

    The newest workbook that reaches to the end of the return's period is read; a year-to-date
    figure goes before one of a single period.
    """
    spans = pl.DataFrame(
        [(i.requirement.ref, i.span.start, i.span.end) for i in seen.items],
        schema={"item": pl.String, "span_start": pl.Date, "span_end": pl.Date}, orient="row",
    )  # fmt: skip
    own = seen.stated.filter(
        (pl.col("part") == "value") & pl.col("used") & (pl.col("text") != "") & ~pl.col("hidden")
    ).join(spans, on="item")
    ends = pl.col("period_end") == pl.lit(seen.key.period.end)
    same = (pl.col("period_start") == pl.col("span_start")) & (
        pl.col("period_end") == pl.col("span_end")
    )
    whole_year = pl.col("span_start") <= pl.lit(seen.year.start)
    fits = own.filter((pl.col("to_date") & ends & whole_year) | same)
    ordered = fits.sort("rank", "to_date", "sheet", "cell", descending=[True, True, False, False])
    first = ordered.unique("item", keep="first", maintain_order=True).rename({"item": "ref"})
    return first.with_columns(
        text=pl.struct("text", "value").map_elements(_shown, return_dtype=pl.String)
    )


def _shown(cell: dict[str, object]) -> str:
    """Write a printed figure as the cell shows it; a long fraction is cut to one decimal."""
    text, value = str(cell["text"]), cell["value"]
    if "%" in text and isinstance(value, float) and len(text) > 6:
        return f"{100 * value:.1f}%"
    if isinstance(value, float) and len(text) > 8 and "." in text and "(" not in text:
        return f"{value:.2f}"
    return text


def printed_ratings(seen: Evidence) -> list[dict[str, str]]:
    """Return for each ref the rating printed in the newest workbook: ref, text and its place."""
    newest = seen.stated.filter(pl.col("period_end") == pl.lit(seen.key.period.end))
    ranks = {row["submission"]: row["rank"] for row in newest.to_dicts()}
    ratings = seen.facts.filter(
        (pl.col("role") == Role.RATING.value) & ~pl.col("hidden") & (pl.col("text") != "")
    ).to_dicts()
    refs = {item.requirement.ref for item in seen.items}
    best: dict[str, tuple[int, dict[str, str]]] = {}
    for fact in ratings:
        rank = ranks.get(fact["submission"])
        if rank is None or fact["ref"] not in refs or outcome_of_word(fact["text"]) is None:
            continue
        if fact["ref"] not in best or rank > best[fact["ref"]][0]:
            best[fact["ref"]] = (rank, fact)
    return [fact for _, fact in best.values()]


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
            yield _finding(seen, "DQ-NO-MATCH", asked.ref, text)


def _by_quotient(seen: Evidence) -> Iterator[Finding]:
    taken = seen.stated.filter(pl.col("why").str.starts_with(BY_QUOTIENT)).sort("item", "part")
    for row in taken.unique("item", keep="first", maintain_order=True).to_dicts():
        text = f"{row['item']}: {row['part']} is {row['label']}"
        yield _at(seen, "DQ-BY-ARITHMETIC", row["item"], text, row)


def _from_results(seen: Evidence) -> Iterator[Finding]:
    raw = {row["ref"]: row for row in seen.raw.to_dicts()}
    items = {item.requirement.ref: item for item in seen.items}
    for row in seen.results.to_dicts():
        ref, item, cause = row["ref"], items[row["ref"]], raw[row["ref"]]["cause"]
        head = f"{ref} {row['name']}: "
        if cause in {"response too low", "response unknown"}:
            yield _finding(seen, "DQ-RESPONSE", ref, head + row["reason"])
        if cause in {"blank", "blank in the last period", "blank in between"}:
            yield _finding(seen, "DQ-BLANK", ref, head + row["reason"])
        if item.not_yet_due and item.requirement.lag_months:
            labels = ", ".join(period.label for period in item.not_yet_due)
            yield _finding(seen, "DQ-LAG", ref, f"{head}{labels} not yet due")
        base = row["denominator"]
        if row["measure"] == MeasureType.RATE.value and base is not None and 0 < base < _SMALL:
            yield _finding(seen, "DQ-SMALL", ref, f"{head}the rate rests on {base:,.0f}")


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
        yield _at(seen, "DQ-RESTATE", row["item"], text, row)


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
        yield _at(seen, "DQ-DISAGREE", row["item"], text, row)


def _rates(seen: Evidence, sql: Sql) -> Iterator[Finding]:
    rows = [
        (p["ref"], p["value"], _tolerance(p["text"]), *(p[name] for name in _PLACE))
        for p in printed_values(seen).to_dicts()
        if p["value"] is not None
    ]  # fmt: skip
    frames = {
        "printed": pl.DataFrame(rows, schema=_PRINTED, orient="row"),
        "stated": _in_year(seen).filter("used"),
        "results": seen.results.select("ref", "measure", "value"),
    }
    for row in sql(query("printed_rates"), frames).to_dicts():
        measure = _measure(seen, row["ref"])
        text = (
            f"{row['ref']}: printed {number_words(row['printed'], measure)}, its figures give "
            f"{number_words(row['value'], measure)}"
        )
        if row["averaged"]:
            yield _at(seen, "DQ-AVERAGE", row["ref"], f"{text}; the average of the rates", row)
        else:
            yield _at(seen, "DQ-RATE", row["ref"], text, row)


def _tolerance(text: str) -> float:
    """Half a unit of the last digit shown, at least a twentieth of a point."""
    found = re.search(r"\d+(?:\.(\d+))?\s*%", text)
    if not found:
        return _LEAST_TOLERANCE
    digits = len(found[1] or "") + 2
    return max(0.5 / float(10**digits), _LEAST_TOLERANCE) + 1e-9


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
            yield _at(seen, "DQ-RAG", row["ref"], text, fact)


def _in_year(seen: Evidence) -> pl.DataFrame:
    return seen.stated.filter(
        (pl.col("period_start") >= pl.lit(seen.year.start))
        & (pl.col("period_end") <= pl.lit(seen.year.end))
    )


def _measure(seen: Evidence, ref: str) -> str:
    return next(i.requirement.measure.value for i in seen.items if i.requirement.ref == ref)


def _finding(seen: Evidence, code: str, ref: str, text: str) -> Finding:
    return Finding(code, text, return_key=str(seen.key), ref=ref)


def _at(seen: Evidence, code: str, ref: str, text: str, place: dict[str, str]) -> Finding:
    return Finding(
        code, text, place["file"], place["sheet"], place["cell"], place["submission"],
        str(seen.key), ref,
    )  # fmt: skip
