"""The subtraction: outcomes and ways of working that no requirement in force covers."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import polars as pl

from pipeline.compare import baselines
from pipeline.compare.additional import core_of, named_as, nearest, words_of
from pipeline.compare.asked import same_span
from pipeline.compare.covered import SAME_SUM, asked_in_words, covered_facts
from pipeline.compare.cues import COLUMNS, OTHER, ROWS, SAID
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.queries import query
from pipeline.compare.recognised import Seen, is_added, is_of_records, seen_in
from pipeline.compare.records.summed import counted_once, sums_of_lines
from pipeline.compare.vocabulary import Concept, asking, concepts
from pipeline.compare.words import tokens
from pipeline.domain.contents import Sql
from pipeline.domain.contract import Contract, Requirement
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.places import split_places
from pipeline.domain.tables import CANDIDATES, Status

_ESTIMATE = re.compile(r"\bestimat|\bapprox|\bprojected\b", re.IGNORECASE)
_TOLD = re.compile(r"\btold\b|self[ -]report|\bsay\b|\bsaid\b|as reported by", re.IGNORECASE)
_WAGES = ((date(2026, 4, 1), "nlw-2026"), (date(2025, 4, 1), "nlw-2025"))
_TAGGED = {"fact": pl.Int64, "candidate": pl.String, "concept": pl.String}
_COVERED = {"fact": pl.Int64, "ref": pl.String, "why": pl.String}
_STATED = {
    "item": pl.String, "part": pl.String, "period_start": pl.Date, "period_end": pl.Date,
    "rank": pl.Int64, "hidden": pl.Boolean, "to_date": pl.Boolean, "total": pl.Boolean,
    "value": pl.Float64, "place": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """What the subtraction is made against."""

    contract: Contract
    key: ReturnKey
    year: Period
    in_force: Sequence[Requirement]
    others: Sequence[Contract]
    pairs: baselines.Pairs = field(default_factory=dict)


def candidates_of(
    setting: Setting,
    measures: Sequence[Measure],
    facts: pl.DataFrame,
    matched: Iterable[tuple[int, str]],
    sql: Sql,
) -> tuple[pl.DataFrame, pl.DataFrame, list[Finding]]:
    """Return the tables `candidates` and `baselines`, and the findings on double claims.

    `matched` are pairs of a fact's number and the requirement it answers.
    """
    # A sum that is no figure of a candidate may still show what a requirement covers.
    once = counted_once(measures, sums_of_lines(facts))
    seen = seen_in(once, setting.contract.own_words)
    uncovered = _uncovered(setting, seen, measures, matched, sql)
    frames = {"stated": _stated(seen.values(), uncovered)}
    spans = {"year": setting.year, "own": setting.key.period}
    figures = {
        name: sql(query("figures"), {**frames, "spans": same_span(seen, span)})
        for name, span in spans.items()
    }
    kinds = pl.DataFrame(
        [(item.id, item.concept.accumulation) for item in seen.values()],
        schema={"item": pl.String, "accumulation": pl.String}, orient="row",
    )  # fmt: skip
    amounts = sql(
        query("quantities"),
        {"figures": figures["year"], "own_figures": figures["own"], "kinds": kinds},
    )
    notes = dict(facts.with_row_index("fact").select("fact", "note").iter_rows())
    rows = [
        (seen[amount["item"]], _row(setting, seen[amount["item"]], amount, notes))
        for amount in amounts.to_dicts()
        if amount["quantity"]
    ]
    table = CANDIDATES.frame(_each_once(rows))
    known = set(table["candidate"].to_list())
    kept = figures["year"].filter(pl.col("item").is_in(sorted(known)))
    against = baselines.Setting(setting.contract, setting.key, setting.year, setting.pairs)
    made = baselines.baselines_of(against, seen, kept, measures)
    return table, made, _double_claims(setting, table, seen)


def _each_once(rows: Iterable[tuple[Seen, dict[str, Any]]]) -> list[dict[str, Any]]:
    """Join what two places state alike, so that it is told once; all cells are kept.

    Two sheets state it in the same words, as a summary does, or a line states what the records of a
    list add up to. What has no words of its own is joined with nothing: two outcomes may well be of
    one size.
    """
    kept: dict[tuple[object, ...], tuple[Seen, dict[str, Any]]] = {}
    for item, row in sorted(rows, key=lambda pair: (-len(pair[1]["cells"]), pair[0].id)):
        named = (item.named_by or item.id, row["title"], row["quantity"], row["unit"])
        first = kept.setdefault(named, (item, row))[1]
        if first is not row:
            _join(first, row)
    lines = [pair for pair in kept.values() if not is_of_records(pair[0])]
    left = [row for _, row in lines]
    for item, row in (pair for pair in kept.values() if is_of_records(pair[0])):
        stated = [line for line in lines if _states(line, (item, row))]
        # Of two lines of that size nobody knows which one the list adds up to.
        if len(stated) == 1:
            _join(stated[0][1], row)
        else:
            left.append(row)
    return sorted(left, key=lambda row: str(row["candidate"]))


def _join(first: dict[str, Any], other: Mapping[str, Any]) -> None:
    places = dict.fromkeys([*first["cells"].split("; "), *other["cells"].split("; ")])
    first["cells"] = "; ".join(places)


def _states(line: tuple[Seen, dict[str, Any]], told: tuple[Seen, dict[str, Any]]) -> bool:
    """Whether a line states what the column of a list adds up to: as much, of the same."""
    (item, row), (of_list, added) = line, told
    if (row["quantity"], row["unit"]) != (added["quantity"], added["unit"]):
        return False
    named = tokens(of_list.newest.column)
    is_same = item.concept.id == of_list.concept.id and not item.concept.id.startswith(SAID)
    return is_same or (len(named) > 1 and named <= item.newest.own | item.newest.around)


# --- subtracting --------------------------------------------------------------------------------


def _uncovered(
    setting: Setting,
    seen: Mapping[str, Seen],
    measures: Sequence[Measure],
    matched: Iterable[tuple[int, str]],
    sql: Sql,
) -> set[int]:
    tagged = [
        (cell.fact, item.id, item.concept.id)
        for item in seen.values()
        for measure in item.measures
        for cell in measure.countable
    ]
    # A breakdown adds up to the requirement's figure, and a row of it may be a way of working: what
    # the sum covers is only what the column alone names.
    by_row = {fact for fact, name, _ in tagged if seen[name].concept.rows != ROWS}
    covered = [
        (fact, ref, why)
        for fact, ref, why in covered_facts(measures, matched, setting.in_force)
        if why != SAME_SUM or fact not in by_row
    ]
    wanted = [
        (concept.id, requirement.ref)
        for concept in concepts()
        for requirement in asking(concept, setting.in_force)
    ]
    frames = {
        "tagged": pl.DataFrame(tagged, schema=_TAGGED, orient="row"),
        "covered": pl.DataFrame(covered, schema=_COVERED, orient="row"),
        "wanted": pl.DataFrame(
            wanted, schema={"concept": pl.String, "ref": pl.String}, orient="row"
        ),
        "concepts": pl.DataFrame(
            sorted({(c.id, c.kind) for c in (*concepts(), *(s.concept for s in seen.values()))}),
            schema={"id": pl.String, "kind": pl.String}, orient="row",
        ),
    }  # fmt: skip
    return set(sql(query("candidates"), frames)["fact"].to_list())


def _stated(seen: Iterable[Seen], kept: set[int]) -> pl.DataFrame:
    rows: list[tuple[object, ...]] = []
    for item in seen:
        for measure in item.measures:
            cells = [c for c in measure.countable if c.fact in kept and not c.hidden]
            rows += [_figure(item, measure, cell) for cell in _means(item.concept, cells)]
    return pl.DataFrame(rows, schema=_STATED, orient="row")


def _means(concept: Concept, cells: list[Cell]) -> list[Cell]:
    """A mean over the year is stated or not known: the quarters' means cannot be added."""
    whole = [cell for cell in cells if cell.to_date]
    return whole if concept.count_basis == "points" and whole else cells


def _figure(item: Seen, measure: Measure, cell: Cell) -> tuple[object, ...]:
    place = f"{cell.file} | {cell.sheet}!{cell.address}"
    return (
        item.id, "value", cell.period.start, cell.period.end, measure.rank, cell.hidden,
        cell.to_date, cell.total, cell.value, place,
    )  # fmt: skip


# --- in words -----------------------------------------------------------------------------------


def _row(
    setting: Setting, item: Seen, amount: Mapping[str, object], notes: Mapping[int, str | None]
) -> dict[str, object]:
    concept, measure = item.concept, item.newest
    said = [measure.label, *(notes.get(cell.fact) or "" for cell in measure.cells)]
    statuses = {cell.status for cell in measure.cells}
    estimated = Status.ESTIMATED.value in statuses or any(_ESTIMATE.search(t) for t in said)
    return {
        "return_key": str(setting.key), "candidate": item.id, "concept": concept.id,
        "title": concept.title, "kind": concept.kind, "beneficiary": concept.beneficiary,
        "domain": concept.domain, "count_basis": concept.count_basis,
        "quantity": amount["quantity"], "period_quantity": amount["period_quantity"],
        "unit": measure.unit, "accumulation": concept.accumulation,
        "span_start": amount["span_start"], "span_end": amount["span_end"],
        "estimated": estimated, "label": _label(item), "family": concept.family,
        "why_additional": why_additional(item, setting.in_force),
        "strength": _strength(concept, said, estimated=estimated),
        "likelihood": _likelihood(item),
        "unit_cost": _unit_cost(concept, setting.key.period.end),
        "double_claim": _paid_elsewhere(concept, measure, setting.others), "cells": amount["cells"],
        "core_of": core_of(concept, measure, setting.in_force),
        "named_as": named_as(concept, measure, setting.contract.policies.schedule_names),
    }  # fmt: skip


def _label(item: Seen) -> str:
    measure = item.newest
    if is_added(item):
        own = measure.row if item.concept.rows == COLUMNS else measure.column
        parts = [measure.section or measure.sheet, own]
        return " > ".join(part for part in parts if part)
    return measure.label


def _strength(concept: Concept, said: Sequence[str], *, estimated: bool) -> str:
    if estimated:
        return "estimated"
    return "told" if any(_TOLD.search(text) for text in said) else concept.strength


def _likelihood(item: Seen) -> float | None:
    """Return how likely an outcome is that only its words tell, by what was learnt of words."""
    if not item.concept.id.startswith(SAID):
        return None
    return round(1 / (1 + math.exp(-item.score)), 2)


def _unit_cost(concept: Concept, end: date) -> str:
    if concept.unit_cost != "nlw":
        return concept.unit_cost
    return next((name for start, name in _WAGES if end >= start), "")


def why_additional(seen: Seen, requirements: Sequence[Requirement]) -> str:
    """Name the requirement whose words come nearest, and why it does not cover the outcome."""
    concept = seen.concept
    item = nearest(words_of(concept, seen.newest), requirements)
    what = f"{concept.count_basis} ({concept.beneficiary})"
    about = "this" if concept.domain == OTHER else concept.domain
    told = f"; here {what} are counted."
    # No entry of the vocabulary names it: whoever decides should know that.
    if concept.id.startswith(SAID):
        words = ", ".join(f"“{word}”" for word in seen.telling)
        by = f" ({words})" if words else ""
        told += f" It was recognised by only its wording{by}: check that it is an outcome."
    if item is None:
        return f"No requirement in force speaks of {about}{told}"
    asks = item.numerator or item.name
    return (
        f"Nearest is {item.ref} {item.name}: it asks for “{asks}” and says nothing of {about}{told}"
    )


def _paid_elsewhere(concept: Concept, measure: Measure, others: Sequence[Contract]) -> str:
    """Name what other contracts ask for by the concept, or in these very words."""
    found = [
        f"{contract.reference} {requirement.ref} {requirement.name}"
        for contract in others
        for requirement in contract.requirements
        if asking(concept, [requirement]) or asked_in_words(measure, [requirement])
    ]
    return "; ".join(found)


def _double_claims(
    setting: Setting, table: pl.DataFrame, seen: Mapping[str, Seen]
) -> list[Finding]:
    """Tell each at the first cell that its figure rests on in the newest workbook."""
    made = []
    for row in table.filter(pl.col("double_claim") != "").to_dicts():
        text = f"{row['title']} ({row['label']}): also asked for in {row['double_claim']}"
        newest = seen[row["candidate"]].newest
        own = {cell.file for cell in newest.cells}
        place = next((place for place in split_places(row["cells"]) if place.file in own), None)
        double = Finding("DQ-DOUBLE", text, return_key=str(setting.key))
        if place is not None:
            at = {"file": place.file, "sheet": place.sheet, "cell": place.cell}
            double = replace(double, submission=newest.submission, **at)
        made.append(double)
    return made
