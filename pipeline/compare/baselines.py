"""Baselines of candidates: how often a figure was stated, its range, and what it is a part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from pipeline.compare.matching.match import Match
from pipeline.compare.matching.parts import DENOMINATOR, NUMERATOR
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.recognised import Seen
from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.places import Place, join_places, split_places
from pipeline.domain.tables import BASELINES

Row = Mapping[str, Any]
Moment = tuple[Period, bool]
# By submission and the column of a numerator: the column of its denominator.
Pairs = Mapping[tuple[str, str], str]
_REGULAR = (1, 3, 6, 12)
LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Setting:
    """What baselines are made against: the contract, the return, and columns that go together."""

    contract: Contract
    key: ReturnKey
    year: Period
    pairs: Pairs


def column_pairs(matches: Iterable[Match]) -> Pairs:
    """Return which columns the rates of the contract are made of, where they stand side by side.

    What is a rate for all who were served is one for a part of them, in the same columns.
    """
    parts: dict[tuple[str, str], dict[str, Measure]] = {}
    for match in matches:
        own = match.used[0]
        key = (match.wanted.requirement.ref, own.submission)
        parts.setdefault(key, {})[match.wanted.part] = own
    found: dict[tuple[str, str], str] = {}
    for (_, submission), measures in sorted(parts.items(), key=lambda item: item[0]):
        top, base = measures.get(NUMERATOR), measures.get(DENOMINATOR)
        if top is None or base is None or not top.column or top.column == base.column:
            continue
        if (top.sheet, top.section, top.group, top.row) == (base.sheet, base.section, base.group,
                                                            base.row):  # fmt: skip
            found.setdefault((submission, top.column), base.column)
    return found


def baselines_of(
    setting: Setting,
    seen: Mapping[str, Seen],
    figures: pl.DataFrame,
    measures: Sequence[Measure],
) -> pl.DataFrame:
    """Return the table BASELINES: one row for each candidate with a figure in the year to date.

    `figures` is as made by figures.sql for the year to date, `item` being the candidate.
    """
    rows: dict[str, list[Row]] = {}
    for row in figures.to_dicts():
        rows.setdefault(row["item"], []).append(row)
    made = [
        {
            "return_key": str(setting.key),
            "candidate": name,
            **_regular(rows[name], setting, is_stock=seen[name].concept.accumulation == LATEST),
            **_base(seen[name], rows[name], measures, setting.pairs),
        }
        for name in sorted(rows)
    ]
    return BASELINES.frame(made)


def _regular(rows: Iterable[Row], setting: Setting, *, is_stock: bool) -> dict[str, object]:
    """Count the months, quarters ... of the year so far for which a figure is stated.

    Of a stock the last figure of a period is its figure; others are added up.
    """
    stated = [(Period(row["period_start"], row["period_end"]), row) for row in rows
              if not row["to_date"]]  # fmt: skip
    months = max((setting.contract.frequency.months, *(period.months or 0 for period, _ in stated)))
    due = setting.year.split(months) if months in _REGULAR and stated else []
    totals: dict[Period, float] = {}
    cells: list[Place] = []
    for period, row in sorted(stated, key=lambda item: item[0].end):
        part = next((part for part in due if part.contains(period)), None)
        if part is not None:
            before = 0.0 if is_stock else totals.get(part, 0.0)
            totals[part] = before + row["value"]
            cells += split_places(row["cells"])
    values = list(totals.values())
    return {
        "period_months": months if due else 0,
        "periods_due": len(due),
        "periods_stated": len(totals),
        "least": min(values, default=None),
        "most": max(values, default=None),
        "least_above_zero": min((value for value in values if value > 0), default=None),
        "cells": join_places(dict.fromkeys(cells)),
    }


def _base(
    item: Seen, rows: Sequence[Row], measures: Sequence[Measure], pairs: Pairs
) -> dict[str, object]:
    """Add up what the figures are a part of: the row above, or the denominator's column."""
    nothing: dict[str, object] = {"base": None, "base_label": "", "base_cells": ""}
    wholes = (_whole(own, measures, pairs) for own in item.measures)
    above = [whole for whole in wholes if whole is not None]
    stated = _newest(above)
    counted = _last(rows) if item.concept.accumulation == LATEST else rows
    cells = [
        stated.get((Period(row["period_start"], row["period_end"]), row["to_date"]))
        for row in counted
    ]
    bases = [cell for cell in cells if cell is not None]
    if not above or len(bases) < len(cells):
        return nothing
    total = sum(cell.value or 0.0 for cell in bases)
    if total < sum(row["value"] for row in counted):
        return nothing
    places = [Place(cell.file, cell.sheet, cell.address) for cell in bases]
    return {
        "base": total,
        "base_label": above[0].row if above[0].row != item.newest.row else above[0].column,
        "base_cells": join_places(places),
    }


def _whole(own: Measure, measures: Sequence[Measure], pairs: Pairs) -> Measure | None:
    """Return the measure of which this one is a part: the row above, or beside it in its row."""
    if own.unit != "count":
        return None
    above = own.group.rpartition(" > ")[2]
    column = pairs.get((own.submission, own.column), "")
    place = (own.submission, own.sheet, own.section)
    for measure in measures:
        if (measure.submission, measure.sheet, measure.section) != place or measure.hidden:
            continue
        if measure.unit != "count" or measure is own:
            continue
        is_above = bool(above) and (measure.row, measure.column) == (above, own.column)
        beside = (measure.group, measure.row, measure.column) == (own.group, own.row, column)
        if is_above or (bool(column) and beside):
            return measure
    return None


def _newest(measures: Iterable[Measure]) -> dict[Moment, Cell]:
    found: dict[Moment, Cell] = {}
    for measure in sorted(measures, key=lambda measure: (measure.rank, measure.label)):
        found |= {(cell.period, cell.to_date): cell for cell in measure.countable}
    return found


def _last(rows: Sequence[Row]) -> list[Row]:
    end: date = max(row["period_end"] for row in rows)
    return [row for row in rows if row["period_end"] == end]
