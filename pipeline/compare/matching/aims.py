"""The targets that stand beside rows of a workbook: they tell which requirement a row is."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from pipeline.compare.measures import Measure
from pipeline.domain.contract import MeasureType, Requirement
from pipeline.domain.tables import Role

_PER_CENT = 100.0


def look_at_targets(measures: Sequence[Measure], facts: pl.DataFrame) -> None:
    """Set `aims` of measures, in place: the targets in their rows.

    `facts` is the table FACTS. What has the target of several rows, as a table turned on its side
    has, is left without.
    """
    found: dict[tuple[str, str, str, int], set[float]] = {}
    targets = facts.filter((pl.col("role") == Role.TARGET.value) & pl.col("value").is_not_null())
    for row in targets.to_dicts():
        place = (row["submission"], row["sheet"], row["table"], row["row"])
        found.setdefault(place, set()).add(float(row["value"]))
    for measure in measures:
        rows = {(cell.sheet, cell.row) for cell in measure.cells}
        if len({row for _, row in rows}) != 1:
            continue
        measure.aims = frozenset(
            aim
            for sheet, table in measure.tables
            for on, row in rows
            if on == sheet
            for aim in found.get((measure.submission, sheet, table, row), ())
        )


def has_aim(requirement: Requirement, measure: Measure) -> bool:
    """Say whether the target of a requirement stands in a measure's row.

    That of a rate may be written as a share of one or in per cent.
    """
    target = requirement.target
    if not target:
        return False
    ways = {target}
    if requirement.measure is MeasureType.RATE:
        ways |= {target * _PER_CENT, target / _PER_CENT}
    return any(abs(aim - way) < 1e-9 for aim in measure.aims for way in ways)
