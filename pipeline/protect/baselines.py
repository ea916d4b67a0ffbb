"""Disclosure control of baselines: a range or a base is shown whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.domain.places import split_places
from pipeline.protect.candidates import counts_people
from pipeline.protect.ledger import Ledger, Row

_TABLE = "baselines"
_RANGE = ("least", "most")


def protect_baselines(rows: list[Row], candidates: Mapping[str, Row], ledger: Ledger) -> None:
    """Withhold or round the ranges and bases of candidates, in place; after the facts.

    With the year to date in sight, the lowest and the highest figure of three periods give the
    third. So a range goes as soon as any of its periods is small, or its cell kept back.
    """
    for row in rows:
        candidate = candidates.get(row["candidate"])
        if candidate is None or not counts_people(candidate):
            continue
        key = row["candidate"]
        kept = any(ledger.is_withheld("candidates", key, name)
                   for name in ("quantity", "period_quantity"))  # fmt: skip
        if kept or ledger.policy.withholds(row["least_above_zero"]) or _gone(row["cells"], ledger):
            ledger.hide(_TABLE, key, row, *_RANGE)
        if kept or _base_tells(row, candidate, ledger) or _gone(row["base_cells"], ledger):
            ledger.hide(_TABLE, key, row, "base")
        # What is small but not shown must not travel on.
        row["least_above_zero"] = None
        ledger.round(_TABLE, key, row, *_RANGE, "base")


def _gone(cells: str, ledger: Ledger) -> bool:
    return any(ledger.is_withheld("facts", str(place), "value") for place in split_places(cells))


def _base_tells(row: Row, candidate: Row, ledger: Ledger) -> bool:
    policy = ledger.policy
    return policy.withholds(row["base"]) or policy.leaves_small(row["base"], candidate["quantity"])
