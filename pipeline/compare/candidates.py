"""The subtraction: outcomes and ways of working that no requirement in force covers."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import polars as pl

from pipeline.compare.asked import same_span
from pipeline.compare.covered import covered_facts
from pipeline.compare.cues import (
    BASE_WEIGHT,
    COLUMNS,
    CONTEXT,
    CONTEXT_WEIGHT,
    ROWS,
    SAID,
    is_context_column,
    is_spend_or_staff,
    weighed_concept,
)
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.queries import query
from pipeline.compare.vocabulary import (
    Concept,
    Labels,
    asking,
    concept_of,
    concepts,
    labels_of,
    names_column,
    names_itself,
    sections_of,
)
from pipeline.compare.words import plain, tokens
from pipeline.domain.contents import Sql
from pipeline.domain.contract import Contract, Requirement
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import CANDIDATES, Status

_ESTIMATE = re.compile(r"\bestimat|\bapprox|\bprojected\b", re.IGNORECASE)
_TOLD = re.compile(r"\btold\b|self[ -]report|\bsay\b|\bsaid\b|as reported by", re.IGNORECASE)
_NEAR = 0.25
_WAGES = ((date(2026, 4, 1), "nlw-2026"), (date(2025, 4, 1), "nlw-2025"))
_TAGGED = {"fact": pl.Int64, "candidate": pl.String, "concept": pl.String}
_COVERED = {"fact": pl.Int64, "ref": pl.String, "why": pl.String}
_STATED = {
    "item": pl.String, "part": pl.String, "period_start": pl.Date, "period_end": pl.Date,
    "rank": pl.Int64, "hidden": pl.Boolean, "to_date": pl.Boolean, "total": pl.Boolean,
    "value": pl.Float64, "place": pl.String,
}  # fmt: skip


@dataclass
class Seen:
    """A candidate before its quantity: one concept and wording, from one or more workbooks."""

    id: str
    concept: Concept
    measures: list[Measure] = field(default_factory=list)

    @property
    def newest(self) -> Measure:
        """The measure of the newest workbook."""
        return max(self.measures, key=lambda measure: (measure.rank, measure.label))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the subtraction is made against."""

    contract: Contract
    key: ReturnKey
    year: Period
    in_force: Sequence[Requirement]
    others: Sequence[Contract]


def candidates_of(
    setting: Setting,
    measures: Sequence[Measure],
    facts: pl.DataFrame,
    matched: Iterable[tuple[int, str]],
    sql: Sql,
) -> tuple[pl.DataFrame, list[Finding]]:
    """Return the table `candidates` and the findings on possible double claims.

    `matched` are pairs of a fact's number and the requirement it answers.
    """
    seen = _seen(measures)
    kept = _uncovered(setting, seen, measures, matched, sql)
    frames = {"stated": _stated(seen.values(), kept)}
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
        _row(setting, seen[amount["item"]], amount, notes)
        for amount in amounts.to_dicts()
        if amount["quantity"]
    ]
    table = CANDIDATES.frame(_each_once(rows))
    return table, _double_claims(setting, table)


def _each_once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join what two sheets state alike in the same words, as a summary does; all cells are kept."""
    kept: dict[tuple[object, ...], dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: (-len(row["cells"]), row["candidate"])):
        own = tokens(row["label"].rpartition(" > ")[2]) or tokens(row["title"])
        first = kept.setdefault((own, row["quantity"], row["unit"], row["kind"]), row)
        if first is not row:
            places = dict.fromkeys([*first["cells"].split("; "), *row["cells"].split("; ")])
            first["cells"] = "; ".join(places)
    return sorted(kept.values(), key=lambda row: row["candidate"])


_PART = re.compile(
    r"\b(?:num(?:erator)?|den(?:ominator)?|out of|number|yes|no)\b\W*$|\bout of\b", re.IGNORECASE
)


# --- recognising --------------------------------------------------------------------------------


def _seen(measures: Sequence[Measure]) -> dict[str, Seen]:
    """Recognise candidates; each workbook speaks for one from its fullest place only."""
    found: dict[str, Seen] = {}
    places: dict[tuple[str, str], dict[str, list[Measure]]] = {}
    sections = sections_of(measures)
    bases = {(m.submission, m.group.rpartition(" > ")[2]) for m in measures if m.group}
    for measure in measures:
        labels = labels_of(measure, sections)
        is_base = (measure.submission, measure.row) in bases and measure.unit == "count"
        concept = _recognised(labels, measure, is_base=is_base)
        if concept is None or measure.hidden or not measure.countable:
            continue
        if concept.rows not in {ROWS, COLUMNS} and names_column(concept, labels):
            concept = replace(concept, rows=ROWS)
        name = _identity(concept, measure)
        found.setdefault(name, Seen(name, concept))
        place = places.setdefault((name, measure.submission), {})
        place.setdefault(plain(measure.sheet) if not measure.reach else "periods", []).append(
            measure
        )
    for (name, _), sources in sorted(places.items()):
        ranked = sorted(sources.items(), key=lambda source: (-_reach(source[1]), source[0]))
        parts = _parts(found[name].concept, ranked[0][1])
        for _, others in ranked[1:]:
            parts += _of_other_periods(parts, _parts(found[name].concept, others))
        found[name].measures += parts
    return _stated_before_added(found)


def _recognised(labels: Labels, measure: Measure, *, is_base: bool) -> Concept | None:
    """Name what a figure is: by the vocabulary, or by the signs that its words give."""
    named = concept_of(labels)
    by_row = named is not None and not names_itself(named, labels.column)
    veto = (by_row and is_context_column(labels)) or is_spend_or_staff(labels)
    if named is not None and named.kind != CONTEXT and not veto:
        return named
    # A row of which others are a part is what they are counted out of.
    is_part = bool(measure.ref) and measure.child
    against = (CONTEXT_WEIGHT if named else 0.0) + BASE_WEIGHT * (is_base + is_part)
    if is_part and _PART.search(measure.row):
        return None
    found = weighed_concept(labels, measure, against=against)
    # What the vocabulary knows as volunteers coming and going stays that.
    is_flow = named is not None and named.kind == CONTEXT
    return None if is_flow and found is not None and found.domain == "volunteering" else found


def _reach(measures: Sequence[Measure]) -> int:
    return max(measure.reach for measure in measures)


def _parts(concept: Concept, measures: list[Measure]) -> list[Measure]:
    """Return what is added up: the rows of a list without its total; else the fullest one."""
    if concept.rows in {ROWS, COLUMNS}:
        stated = [measure for measure in measures if measure.is_total and measure.countable]
        if len(stated) == 1 and _is_sum_of(stated[0], measures):
            return stated
        lines = [measure for measure in measures if not measure.is_total]
        return [measure for measure in lines if not _is_sum(measure)] or lines or measures[:1]
    return [max(measures, key=lambda m: (m.reach, len(m.countable), m.sheet))]


def _of_other_periods(kept: Sequence[Measure], others: Sequence[Measure]) -> list[Measure]:
    """Return what another sheet states for periods that the fullest one leaves out: its tab."""
    stated = [cell.period for measure in kept for cell in measure.countable if not cell.to_date]
    found = []
    for measure in others:
        cells = [
            cell
            for cell in measure.countable
            if not cell.to_date and not any(_overlap(cell.period, period) for period in stated)
        ]
        if cells and stated:
            found.append(replace(measure, cells=cells))
    return found


def _overlap(one: Period, other: Period) -> bool:
    return one.start <= other.end and other.start <= one.end


def _is_sum_of(stated: Measure, measures: Sequence[Measure]) -> bool:
    """Whether a stated total is, period for period, the sum of the other lines."""
    lines = [measure for measure in measures if measure is not stated]
    for cell in stated.countable:
        parts = [
            other.value
            for line in lines
            for other in line.countable
            if (other.period, other.to_date) == (cell.period, cell.to_date)
        ]
        if not parts or not math.isclose(sum(filter(None, parts)), cell.value or 0, abs_tol=1e-6):
            return False
    return True


def _is_sum(measure: Measure) -> bool:
    within = [cell for cell in measure.countable if not cell.to_date] or measure.countable
    return all(cell.total for cell in within)


def _identity(concept: Concept, measure: Measure) -> str:
    """Name a candidate by what it is and how it is called, never by where it stands."""
    around = measure.section or measure.sheet
    words = [around]
    if concept.rows != COLUMNS:
        words.append(measure.column)
    if concept.rows != ROWS:
        words += [measure.group, measure.row]
    text = " > ".join(" ".join(sorted(tokens(word))) for word in words)
    return f"{concept.id}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _stated_before_added(found: dict[str, Seen]) -> dict[str, Seen]:
    """Leave out what is added up from a list where the sheet states the total itself."""
    stated = {
        (_called(item.concept), item.newest.sheet)
        for item in found.values()
        if len(item.measures) and not _is_added(item)
    }
    return {
        name: item
        for name, item in sorted(found.items())
        if item.measures
        and not (_is_added(item) and (_called(item.concept), item.newest.sheet) in stated)
    }


def _called(concept: Concept) -> str:
    """What tells one outcome from another: an entry of the vocabulary, or the words it goes by."""
    return concept.family if concept.id.startswith(SAID) else concept.id


def _is_added(item: Seen) -> bool:
    if item.concept.rows == COLUMNS:
        return len({measure.column for measure in item.measures}) > 1
    rows = {(measure.group, measure.row) for measure in item.measures}
    return item.concept.rows == ROWS and len(rows) > 1


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
    covered = covered_facts(measures, matched, setting.in_force)
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
        "why_additional": why_additional(concept, measure, setting.in_force),
        "strength": _strength(concept, said, estimated=estimated),
        "unit_cost": _unit_cost(concept, setting.key.period.end),
        "double_claim": _paid_elsewhere(concept, setting.others), "cells": amount["cells"],
    }  # fmt: skip


def _label(item: Seen) -> str:
    measure = item.newest
    if _is_added(item):
        own = measure.row if item.concept.rows == COLUMNS else measure.column
        parts = [measure.section or measure.sheet, own]
        return " > ".join(part for part in parts if part)
    return measure.label


def _strength(concept: Concept, said: Sequence[str], *, estimated: bool) -> str:
    if estimated:
        return "estimated"
    return "told" if any(_TOLD.search(text) for text in said) else concept.strength


def _unit_cost(concept: Concept, end: date) -> str:
    if concept.unit_cost != "nlw":
        return concept.unit_cost
    return next((name for start, name in _WAGES if end >= start), "")


def why_additional(concept: Concept, measure: Measure, requirements: Sequence[Requirement]) -> str:
    """Name the requirement whose words come nearest, and why it does not cover the outcome."""
    own = measure.own | tokens(concept.title) | tokens(concept.domain)
    near = [(len(own & _words(item)) / (1 + len(_words(item))), item) for item in requirements]
    score, item = max(near, key=lambda pair: (pair[0], pair[1].ref), default=(0.0, None))
    what = f"{concept.count_basis} ({concept.beneficiary})"
    if item is None or score < _NEAR:
        return f"No requirement in force speaks of {concept.domain}; here {what} are counted."
    asks = item.numerator or item.name
    return (
        f"Nearest is {item.ref} {item.name}: it asks for “{asks}” and says nothing of "
        f"{concept.domain}; here {what} are counted."
    )


def _words(requirement: Requirement) -> frozenset[str]:
    return tokens(requirement.name) | tokens(requirement.numerator)


def _paid_elsewhere(concept: Concept, others: Sequence[Contract]) -> str:
    found = [
        f"{contract.reference} {requirement.ref} {requirement.name}"
        for contract in others
        for requirement in asking(concept, contract.requirements)
    ]
    return "; ".join(found)


def _double_claims(setting: Setting, table: pl.DataFrame) -> list[Finding]:
    return [
        Finding(
            "DQ-DOUBLE",
            f"{row['title']} ({row['label']}): also asked for in {row['double_claim']}",
            return_key=str(setting.key),
        )
        for row in table.filter(pl.col("double_claim") != "").to_dicts()
    ]
