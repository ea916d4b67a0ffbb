"""Runs the SQL of the judgement and puts its rows into the table `results`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.compare import wording
from pipeline.compare.asked import (
    Item,
    asked_frame,
    bands_frame,
    expected_frame,
    profile_frame,
    same_span,
    spans_frame,
)
from pipeline.compare.queries import query
from pipeline.compare.whole import whole_first, wholes
from pipeline.domain.contents import Sql
from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import RESULTS, Outcome


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgement before it is put into words: frames as the SQL files describe them."""

    asked: pl.DataFrame
    figures: pl.DataFrame
    raw: pl.DataFrame
    own: pl.DataFrame


def judge(
    contract: Contract, key: ReturnKey, items: Sequence[Item], stated: pl.DataFrame, sql: Sql
) -> Judged:
    """Pool the stated figures, set the targets and judge every requirement."""
    used = stated.filter(pl.col("used"))
    spans, own_spans = spans_frame(items), same_span([i.requirement.ref for i in items], key.period)
    parts = set(used.select("item", "part").unique().iter_rows())
    asked = asked_frame(contract, items, parts)
    whole = wholes(items, parts)
    figures = sql(query("figures"), {"stated": whole_first(used, spans, whole), "spans": spans})
    pooled = sql(query("pooled"), {"figures": figures, "asked": asked})
    targets = sql(query("targets"), {"asked": asked, "profile": profile_frame(contract, items)})
    frames = {
        "asked": asked, "pooled": pooled, "targets": targets, "figures": figures,
        "bands": bands_frame(items), "expected": expected_frame(items),
    }  # fmt: skip
    meets = {"threshold_meets": contract.policies.threshold_itself_meets}
    raw = sql(query("results"), frames, meets)
    _conserved(asked, raw, sql)
    stated_own = whole_first(used, own_spans, whole)
    own_figures = sql(query("figures"), {"stated": stated_own, "spans": own_spans})
    own = sql(query("pooled"), {"figures": own_figures, "asked": asked})
    return Judged(asked, figures, raw, own)


def _conserved(asked: pl.DataFrame, raw: pl.DataFrame, sql: Sql) -> None:
    """Stop when a requirement is lost or doubled: that is a fault of ours, never of the data."""
    wrong = sql(query("conservation"), {"asked": asked, "results": raw})
    if wrong.height:
        raise AssertionError(f"the comparison does not conserve requirements: {wrong.to_dicts()}")


def results_table(
    contract: Contract, key: ReturnKey, items: Sequence[Item], judged: Judged, stated: pl.DataFrame
) -> pl.DataFrame:
    """Return the table `results`, with rules and reasons in words; what is printed comes later."""
    own = {row["ref"]: row for row in judged.own.to_dicts()}
    raw = {row["ref"]: row for row in judged.raw.to_dicts()}
    rows = []
    for item in items:
        ref = item.requirement.ref
        blanks = _blanks(stated, item)
        rows.append(_result(contract, key, item, raw[ref], own.get(ref, {}), blanks))
    return RESULTS.frame(rows)


def _blanks(stated: pl.DataFrame, item: Item) -> list[str]:
    last = item.due[-1] if item.due else item.span
    here = stated.filter(
        (pl.col("item") == item.requirement.ref) & pl.col("used") & pl.col("value").is_null()
        & (pl.col("period_start") >= last.start) & (pl.col("period_end") <= last.end)
    ).sort("rank", "sheet", "cell", descending=[True, False, False])  # fmt: skip
    return [f"{row['sheet']}!{row['cell']} {row['status']}" for row in here.to_dicts()]


def _result(
    contract: Contract,
    key: ReturnKey,
    item: Item,
    raw: dict[str, object],
    own: dict[str, object],
    blanks: list[str],
) -> dict[str, object]:
    asked, scheme = item.requirement, contract.policies.rating
    outcome = str(raw["outcome"])
    band = None
    if outcome == "banded":
        band = str(raw["band"]) if raw["band"] else None
        outcome = wording.outcome_of_band(asked, band)
    target, floor = _number(raw["target"]), _number(raw["floor"])
    meets = contract.policies.threshold_itself_meets
    return {
        "return_key": str(key), "ref": asked.ref, "name": asked.name, "kind": asked.kind.value,
        "measure": asked.measure.value, "direction": asked.direction.value,
        "span_start": item.span.start, "span_end": item.span.end,
        **{name: _number(raw[name]) for name in ("numerator", "denominator", "value")},
        "period_numerator": _number(own.get("numerator")),
        "period_denominator": _number(own.get("denominator")),
        "period_value": _number(own.get("value")),
        "target": target, "floor": floor, "of_target": _number(raw["of_target"]),
        "outcome": Outcome(outcome).value,
        "rating": wording.rating_words(scheme, outcome, band),
        "rule": wording.rule_words(asked, target, floor, scheme, meets=meets),
        "reason": wording.reason_words(
            item, str(raw["cause"]), _number(raw["response_rate"]), blanks, int(str(raw["gaps"]))
        ),
        "printed": "", "printed_rating": "", "cells": str(raw["cells"]),
    }  # fmt: skip


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))
