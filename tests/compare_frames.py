"""The tables that the SQL files of `compare` read, with their types, and rows of them by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from pipeline.domain.periods import Period

S, F, D, B, N = pl.String, pl.Float64, pl.Date, pl.Boolean, pl.Int64
STATED = {
    "item": S, "part": S, "period_start": D, "period_end": D, "rank": N, "hidden": B, "to_date": B,
    "total": B, "value": F, "place": S, "over": B, "used": B, "file": S, "submission": S,
    "sheet": S, "cell": S,
}  # fmt: skip
SPANS = {"item": S, "span_start": D, "span_end": D}
FIGURES = {
    "item": S, "part": S, "period_start": D, "period_end": D, "days": N, "to_date": B, "rank": N,
    "value": F, "cells": S,
}  # fmt: skip
ASKED = {
    "ref": S, "kind": S, "measure": S, "direction": S, "accumulation": S, "target": F, "floor": F,
    "target_is_yearly": B, "frequency_months": N, "least_response": F, "state": S, "span_start": D,
    "span_end": D, "has_figures": B, "has_parts": B,
}  # fmt: skip
POOLED = {
    "ref": S, "numerator": F, "denominator": F, "value": F, "printed_only": B, "response_rate": F,
    "unpaired": B, "cells": S,
}  # fmt: skip
TARGETS = {"ref": S, "target": F, "floor": F}
PROFILE = {"ref": S, "period_start": D, "period_end": D, "amount": F}
BANDS = {"ref": S, "position": N, "word": S, "op": S, "bound": F}
EXPECTED = {"ref": S, "period_start": D, "period_end": D}
PRINTED = {"ref": S, "value": F, "tolerance": F, "file": S, "sheet": S, "cell": S, "submission": S}


def typed(schema: dict[str, Any], *rows: dict[str, Any]) -> pl.DataFrame:
    """Return a frame of `schema`; what a row does not name is null."""
    return pl.DataFrame(
        [{name: row.get(name) for name in schema} for row in rows], schema=schema, strict=True
    )


EMPTY = {
    "figures": {"stated": typed(STATED), "spans": typed(SPANS)},
    "pooled": {"figures": typed(FIGURES), "asked": typed(ASKED)},
    "targets": {"asked": typed(ASKED), "profile": typed(PROFILE)},
    "results": {
        "asked": typed(ASKED), "pooled": typed(POOLED), "targets": typed(TARGETS),
        "bands": typed(BANDS), "expected": typed(EXPECTED), "figures": typed(FIGURES),
    },
    "conservation": {"asked": typed(ASKED), "results": typed({"ref": S, "outcome": S})},
    "restated": {"stated": typed(STATED), "asked": typed(ASKED)},
    "disagreements": {"stated": typed(STATED)},
    "printed_rates": {
        "printed": typed(PRINTED), "stated": typed(STATED),
        "results": typed({"ref": S, "measure": S, "value": F}),
    },
    "candidates": {
        "tagged": typed({"fact": N, "candidate": S, "concept": S}),
        "covered": typed({"fact": N, "ref": S, "why": S}),
        "wanted": typed({"concept": S, "ref": S}),
        "concepts": typed({"id": S, "kind": S}),
    },
    "quantities": {
        "figures": typed(FIGURES), "own_figures": typed(FIGURES),
        "kinds": typed({"item": S, "accumulation": S}),
    },
}  # fmt: skip
PARAMETERS: dict[str, dict[str, object]] = {"results": {"threshold_meets": True}}


def month(number: int) -> Period:
    """Return month 1 (April) to 12 (March) of 2025/26."""
    year, calendar = divmod(number + 2, 12)
    return Period.month(2025 + year, calendar + 1)


def stated(period: Period, value: float | None, **given: Any) -> dict[str, Any]:
    """Return a row of `stated`: a visible figure of item A in submission 0, used."""
    usual = {
        "item": "A", "part": "value", "period_start": period.start, "period_end": period.end,
        "rank": 0, "hidden": False, "to_date": False, "total": False, "value": value,
        "place": f"f | S!{period.id}", "over": True, "used": True, "file": "f", "submission": "s",
        "sheet": "S", "cell": period.id,
    }  # fmt: skip
    return usual | given


def figure(period: Period, value: float, **given: Any) -> dict[str, Any]:
    """Return a row of `figures`: the value of item A for a period."""
    days = (period.end - period.start).days + 1
    usual = {
        "item": "A", "part": "value", "period_start": period.start, "period_end": period.end,
        "days": days, "to_date": False, "rank": 0, "value": value, "cells": period.id,
    }  # fmt: skip
    return usual | given


def asked(**given: Any) -> dict[str, Any]:
    """Return a row of `asked`: requirement A, a count judged over the year 2025/26."""
    usual = {
        "ref": "A", "kind": "KPI", "measure": "count", "direction": "higher",
        "accumulation": "sum", "target_is_yearly": True, "frequency_months": 3,
        "state": "in force", "span_start": date(2025, 4, 1), "span_end": date(2026, 3, 31),
        "has_figures": True, "has_parts": True,
    }  # fmt: skip
    return usual | given
