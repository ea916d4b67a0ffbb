"""Small workbooks with a small contract: what it asks for, and what a careful person counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.unseen.small.sheet import Small, addresses


@dataclass(frozen=True)
class Asked:
    """A requirement of the contract; its figures `latest` and `to_date` are (part, whole, value).

    For a count `whole` is None and `value` the count. None for the three: not in the workbook.
    """

    name: str
    measure: str = "count"  # count, rate, mean
    numerator: str = ""
    denominator: str = ""
    target: float | None = None
    direction: str = "higher"
    kind: str = "KPI"  # KPI, reporting-only, narrative
    latest: tuple[float | None, float | None, float] | None = None
    to_date: tuple[float | None, float | None, float] | None = None


@dataclass(frozen=True)
class Outcome:
    """Something achieved that the contract does not ask for: its cells (tab!first:last), how much.

    A number of None: a careful person would not state one for that span.
    """

    what: str
    cells: Sequence[str]
    beneficiary: str  # client, partner or family, volunteer, staff, community, other service
    kind: str = "outcome"  # or method: a mark of how the service delivers
    latest: float | None = None
    to_date: float | None = None


@dataclass(frozen=True)
class Tempting:
    """Figures that a program might take for such an outcome, though they are none, and why not."""

    what: str
    cells: Sequence[str]
    why: str


@dataclass(frozen=True)
class Told(Small):
    """A small workbook, its contract, and what stands in it beyond that."""

    service: str = ""
    frequency: str = "quarterly"  # monthly, quarterly, half-yearly, yearly
    latest: str = ""  # first and last day, as 2026-01-01_2026-03-31
    to_date: str = ""
    asked: Mapping[str, Asked] = field(default_factory=dict)
    outcomes: Sequence[Outcome] = ()
    tempting: Sequence[Tempting] = ()

    @property
    def told(self) -> dict[str, Any]:
        """Return what is told in the form of the truths of whole workbooks."""
        return {
            "contract": {
                "reference": "SMALL-1", "provider": "Invented provider", "service": self.service,
                "commissioner": "Invented council", "start": self.to_date[:10],
                "end": f"{int(self.to_date[:4]) + 3}{self.to_date[4:10]}",
                "frequency": self.frequency,
            },
            "latest_period": self.latest,
            "year_to_date": self.to_date,
            "requirements": [
                {
                    "ref": ref, "name": item.name, "measure": item.measure, "kind": item.kind,
                    "numerator": item.numerator, "denominator": item.denominator or None,
                    "target": item.target, "direction": item.direction,
                }
                for ref, item in self.asked.items()
            ],
            "results": [
                {"ref": ref, "latest": _parts(item.latest), "year_to_date": _parts(item.to_date)}
                for ref, item in self.asked.items()
            ],
            "outcomes": [
                {
                    "what": item.what, "cells": _cells(item.cells), "kind": item.kind,
                    "beneficiary": item.beneficiary, "quantity_latest_period": item.latest,
                    "quantity_year_to_date": item.to_date,
                }
                for item in self.outcomes
            ],
            "non_outcomes": [
                {"what": item.what, "cells": _cells(item.cells), "why": item.why}
                for item in self.tempting
            ],
        }  # fmt: skip


def _parts(said: tuple[float | None, float | None, float] | None) -> dict[str, Any] | None:
    if said is None:
        return None
    return dict(zip(("numerator", "denominator", "value"), said, strict=True))


def _cells(places: Sequence[str]) -> list[str]:
    found = []
    for place in places:
        tab, _, cells = place.rpartition("!")
        found += [f"{tab}!{address}" for address in addresses(cells)]
    return found
