"""A unit cost: what one unit of something costs or is worth, as somebody published it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitCost:
    """One published unit cost. `perspective` says whose money or wellbeing it stands for.

    Values of different perspectives are never added together.
    """

    id: str
    label: str
    unit: str
    value_gbp: float
    price_year: str
    perspective: str
    basis: str
    source: str
    url: str
    licence: str
