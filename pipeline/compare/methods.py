"""Outcome rates with a delivery method against the rest of the same table, never the total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.compare.asked import same_span
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.queries import query
from pipeline.compare.words import contains_words, plain
from pipeline.domain.contents import Sql
from pipeline.domain.contract import Contract, Method
from pipeline.domain.intervals import newcombe
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import COMPARISONS

Place = tuple[str, str, int, Period]
REFUSED, INDICATIVE = 10, 30
WITH, WITHOUT = "with", "without"
CAUTION = (
    "Associated with {method}, not shown to be caused by it. People who take part may differ in "
    "other ways (for example living situation or motivation)."
)
_STATED = {
    "item": pl.String, "part": pl.String, "period_start": pl.Date, "period_end": pl.Date,
    "rank": pl.Int64, "hidden": pl.Boolean, "to_date": pl.Boolean, "total": pl.Boolean,
    "value": pl.Float64, "place": pl.String,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Outcomes and base of one side of a comparison."""

    k: int
    n: int


def comparisons_of(
    contract: Contract, key: ReturnKey, year: Period, measures: Sequence[Measure], sql: Sql
) -> pl.DataFrame:
    """Return the table `comparisons`: one row per method of the contract that has figures."""
    rows = [
        row
        for method in contract.methods
        if (row := _comparison(method, key, year, measures, sql)) is not None
    ]
    return COMPARISONS.frame(rows)


def _comparison(
    method: Method, key: ReturnKey, year: Period, measures: Sequence[Measure], sql: Sql
) -> dict[str, object] | None:
    lines = [m for m in measures if _belongs(method, m) and not m.hidden and not m.is_total]
    flagged = _flagged(method, measures) if method.flag_column else None
    stated = _stated(method, lines, flagged)
    spans = same_span(stated["item"].unique().sort().to_list(), year)
    figures = sql(query("figures"), {"stated": stated, "spans": spans})
    sums = {
        (item.rpartition("|")[2], part): value for item, part, value in _added(figures).iter_rows()
    }
    sides = [_group(sums, side) for side in (WITH, WITHOUT)]
    if any(side is None for side in sides) or figures.is_empty():
        return None
    having, rest = (side for side in sides if side is not None)
    cells = "; ".join(dict.fromkeys("; ".join(figures["cells"]).split("; ")))
    return {
        "return_key": str(key), "method": method.name, "outcome": method.outcome_column,
        "with_k": having.k, "with_n": having.n, "without_k": rest.k, "without_n": rest.n,
        **judged(method.name, having, rest),
        "span_start": figures["period_start"].min(), "span_end": figures["period_end"].max(),
        "cells": cells,
    }  # fmt: skip


def _added(figures: pl.DataFrame) -> pl.DataFrame:
    sides = figures.with_columns(side=pl.col("item").str.split("|").list.last())
    return sides.group_by("side", "part", maintain_order=True).agg(pl.col("value").sum())


def _group(sums: dict[tuple[str, str], float], side: str) -> Group | None:
    k, n = sums.get((side, "outcome")), sums.get((side, "base"))
    if k is None or n is None or not 0 <= k <= n:
        return None
    return Group(round(k), round(n))


def _belongs(method: Method, measure: Measure) -> bool:
    return (
        contains_words(measure.sheet, method.sheet)
        and contains_words(f"{measure.section} {measure.sheet}", method.section)
        and bool(measure.row)
    )


def _is_column(measure: Measure, column: str) -> bool:
    return plain(measure.column) == plain(column)


def _flagged(method: Method, measures: Sequence[Measure]) -> dict[tuple[str, str, int], bool]:
    """Say for each line of a list whether its flag is above zero."""
    wanted = {plain(word) for word in method.having}
    flags: dict[tuple[str, str, int], bool] = {}
    for measure in measures:
        if not _is_column(measure, method.flag_column) or not _belongs(method, measure):
            continue
        for cell in measure.cells:
            yes = plain(cell.text) in wanted or (cell.value or 0) > 0
            flags[(measure.submission, cell.sheet, cell.row)] = yes
    return flags


def _stated(
    method: Method, lines: Iterable[Measure], flagged: dict[tuple[str, str, int], bool] | None
) -> pl.DataFrame:
    rows: list[tuple[object, ...]] = []
    lines = list(lines)
    closed = _closed(method, lines)
    for measure in lines:
        part = "outcome" if _is_column(measure, method.outcome_column) else "base"
        if part == "base" and not _is_column(measure, method.base_column):
            continue
        rows += _cells(method, measure, part, flagged, closed)
    return pl.DataFrame(rows, schema=_STATED, orient="row")


def _place(measure: Measure, cell: Cell) -> Place:
    return (measure.submission, cell.sheet, cell.row, cell.period)


def _closed(method: Method, lines: Sequence[Measure]) -> set[Place]:
    """Return the lines whose outcome is known: who can still complete counts on neither side."""
    return {
        _place(measure, cell)
        for measure in lines
        if _is_column(measure, method.outcome_column)
        for cell in measure.countable
    }


def _cells(
    method: Method,
    measure: Measure,
    part: str,
    flagged: dict[tuple[str, str, int], bool] | None,
    closed: set[Place],
) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for cell in measure.countable:
        if cell.total or _place(measure, cell) not in closed:
            continue
        if flagged is None:
            having = any(contains_words(measure.row, label) for label in method.having)
        else:
            having = flagged.get((measure.submission, cell.sheet, cell.row), False)
        rows.append((
            f"{measure.row}|{WITH if having else WITHOUT}", part, cell.period.start,
            cell.period.end, measure.rank, cell.hidden, cell.to_date, False, cell.value,
            f"{cell.file} | {cell.sheet}!{cell.address}",
        ))  # fmt: skip
    return rows


def judged(name: str, having: Group, rest: Group) -> dict[str, object]:
    """Return difference, interval, verdict and caution; refused where a group is below ten."""
    caution = CAUTION.format(method=name.lower())
    smallest = min(having.n, rest.n)
    if smallest < REFUSED:
        verdict = f"too few to compare (fewer than {REFUSED} in a group)"
        return {"difference": None, "low": None, "high": None, "verdict": verdict,
                "caution": caution}  # fmt: skip
    found = newcombe(having.k, having.n, rest.k, rest.n)
    if found.low > 0:
        verdict = f"clearly higher, associated with {name.lower()}"
    elif found.high < 0:
        verdict = f"clearly lower, associated with {name.lower()}"
    else:
        verdict = "no clear difference"
    if smallest < INDICATIVE:
        verdict += f"; indicative only (fewer than {INDICATIVE} in a group)"
    return {
        "difference": found.estimate, "low": found.low, "high": found.high,
        "verdict": verdict, "caution": caution,
    }  # fmt: skip
