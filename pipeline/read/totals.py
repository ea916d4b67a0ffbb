"""Totals and subtotals, recognised by their words, by their formula and by arithmetic."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import Any

from pipeline.domain.tables import Role

_TOTAL = re.compile(
    r"^(?:grand |sub-?)?totals?\b|\btotals?$|^overall\b|^all (?:ages|people|clients|areas|sites)\b|"
    r"^sum$|^england\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:SUM|SUBTOTAL)\(", re.IGNORECASE)
_FEWEST_PARTS = 3
_COUNTED_ROLES = {Role.VALUE.value, Role.YEAR_TO_DATE.value}


@lru_cache(maxsize=100_000)
def says_total(label: str) -> bool:
    """Whether a label is that of a total."""
    return _TOTAL.search(label) is not None


def is_sum(formula: str | None) -> bool:
    """Whether a formula adds up other cells."""
    return formula is not None and _SUM.search(formula) is not None


def mark_totals(facts: list[dict[str, Any]]) -> None:
    """Mark rows that are, in every column, the sum of all the rows of their group above them."""
    counted = [fact for fact in facts if fact["role"] in _COUNTED_ROLES]
    counted.sort(key=lambda fact: fact["row"])
    sums: dict[int, float] = {}
    parts, group = 0, None
    for _, found in groupby(counted, key=lambda fact: fact["row"]):
        line = list(found)
        if line[0]["row_group"] != group:
            group, parts, sums = line[0]["row_group"], 0, {}
        figures = [f for f in line if f["value"] is not None and f["unit"] != "percent"]
        if parts >= _FEWEST_PARTS and _adds_up(figures, sums):
            for fact in line:
                fact["total"] = True
        elif not any(fact["total"] for fact in figures):
            parts += bool(figures)
            for fact in figures:
                sums[fact["col"]] = sums.get(fact["col"], 0.0) + fact["value"]


def _adds_up(figures: list[dict[str, Any]], sums: dict[int, float]) -> bool:
    # One column may add up by chance, and so may zeros.
    return (
        len(figures) >= 2
        and any(fact["value"] for fact in figures)
        and all(abs(sums.get(fact["col"], 0.0) - fact["value"]) < 1e-9 for fact in figures)
    )
