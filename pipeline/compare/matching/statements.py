"""Puts matches into one frame of stated figures: what the SQL reads, and the table `matches`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from pipeline.compare.asked import Item
from pipeline.compare.matching.beside import look_beside
from pipeline.compare.matching.known import Places, find_known
from pipeline.compare.matching.match import Match, adopt_refs
from pipeline.compare.matching.parts import DENOMINATOR, VALUE, Wanted, wanted_parts
from pipeline.compare.matching.second_look import look_again
from pipeline.compare.matching.settling import Found, settle
from pipeline.compare.measures import Cell, Measure, mean_value
from pipeline.domain.contract import Contract, MeasureType
from pipeline.domain.tables import MATCHES

STATED = pl.Schema({
    "item": pl.String(), "part": pl.String(), "period_start": pl.Date(), "period_end": pl.Date(),
    "rank": pl.Int64(), "hidden": pl.Boolean(), "to_date": pl.Boolean(), "total": pl.Boolean(),
    "value": pl.Float64(), "status": pl.String(), "submission": pl.String(), "file": pl.String(),
    "sheet": pl.String(), "cell": pl.String(), "place": pl.String(), "label": pl.String(),
    "used": pl.Boolean(), "confidence": pl.Float64(), "why": pl.String(), "fact": pl.Int64(),
    "text": pl.String(), "over": pl.Boolean(),
})  # fmt: skip


def matches_of(
    contract: Contract, items: Sequence[Item], measures: Sequence[Measure], places: Places
) -> list[Match]:
    """Match every part of every requirement in every submission on its own.

    `places` is what people said in reviews about where figures stand.
    """
    by_submission: dict[str, list[Measure]] = {}
    for measure in measures:
        by_submission.setdefault(measure.submission, []).append(measure)
    for group in by_submission.values():
        adopt_refs(contract, group)
        look_beside(group)
    found = {name: _in_one(contract, items, group, places) for name, group in by_submission.items()}
    return [
        match
        for item in items
        for parts in found.values()
        for match in parts[item.requirement.ref].values()
    ]


def _in_one(
    contract: Contract, items: Sequence[Item], group: Sequence[Measure], places: Places
) -> dict[str, Found]:
    """Match the parts of all requirements in one submission, and look again for what is missing."""
    found = {item.requirement.ref: _parts(contract, item, group, places) for item in items}
    look_again(contract, items, found, group, places)
    return found


def _parts(contract: Contract, item: Item, group: Sequence[Measure], places: Places) -> Found:
    """Match the parts of one requirement in one submission."""
    found: dict[str, Match] = {}
    near: list[Measure] = []
    for part in wanted_parts(item.requirement):
        match = find_known(contract, part, _but_the_rate(part, found, group), near, places)
        if match is not None:
            found[part.part] = match
            near = match.used
    settle(item, found, group, places)
    return found


def _but_the_rate(part: Wanted, found: Found, group: Sequence[Measure]) -> Sequence[Measure]:
    """Leave lines that print a rate or mean aside where its denominator is looked for.

    Half a person is a mean.
    """
    if part.part != DENOMINATOR:
        return group
    printed = found[VALUE].used if VALUE in found else []
    lines = [measure for measure in group if not any(measure is used for used in printed)]
    return [measure for measure in lines if not _is_parted(measure)] or lines


def _is_parted(measure: Measure) -> bool:
    """Whether most of a line's figures are no whole numbers, and count neither hours nor pounds."""
    values = [cell.value for cell in measure.countable if cell.value is not None]
    parted = sum(not float(value).is_integer() for value in values)
    return measure.unit == "count" and 2 * parted > len(values)


def stated_frame(matches: Sequence[Match]) -> pl.DataFrame:
    """Return every cell of the matched measures as one row, used or confirming."""
    rows: list[tuple[object, ...]] = []
    for match in matches:
        for measure in match.used:
            rows += [_row(match, measure, cell, used=True) for cell in _alike(match, measure)]
        for measure in match.others:
            rows += [_row(match, measure, cell, used=False) for cell in measure.cells]
    return pl.DataFrame(rows, schema=STATED, orient="row")


def _alike(match: Match, measure: Measure) -> list[Cell]:
    """Return the cells of a measure but the percentage that stands below a column of counts."""
    counts = [cell for cell in measure.cells if cell.unit != "percent" or cell.value is None]
    is_count = 2 * sum(1 for cell in counts if cell.value is not None) > len(measure.countable)
    kept = match.wanted.requirement.measure is not MeasureType.MEAN and is_count
    return counts if kept else measure.cells


def _row(match: Match, measure: Measure, cell: Cell, *, used: bool) -> tuple[object, ...]:
    requirement = match.wanted.requirement
    value = match.value_of(cell)
    if requirement.measure is MeasureType.MEAN:
        value = mean_value(cell, requirement.target)
    why = match.why if used else f"says the same in other words: {measure.label}"
    return (
        requirement.ref, match.wanted.part, cell.period.start, cell.period.end, measure.rank,
        cell.hidden, cell.to_date, cell.total, value, cell.status, measure.submission, cell.file,
        cell.sheet, cell.address, f"{cell.file} | {cell.sheet}!{cell.address}", measure.label,
        used, match.confidence if used else round(match.confidence * 0.9, 2), why, cell.fact,
        cell.text, cell.over,
    )  # fmt: skip


def matches_table(return_key: str, stated: pl.DataFrame, year: Mapping[str, date]) -> pl.DataFrame:
    """Return the table `matches`: the figures that lie in the year of the return."""
    inside = stated.filter(
        (pl.col("period_start") >= year["start"]) & (pl.col("period_end") <= year["end"])
    )
    named = inside.rename({"item": "ref"}).with_columns(return_key=pl.lit(return_key))
    ordered = named.sort("used", descending=True, maintain_order=True)
    unique = ordered.unique(list(MATCHES.key), keep="first", maintain_order=True)
    columns = [column.name for column in MATCHES.columns]
    return unique.select(columns).cast(MATCHES.schema).sort(MATCHES.key)
