"""Empty cells where a figure is plainly missing: DQ-BLANK.

Whether a figure is due is known by its requirement, which another room asks. Here only gaps are
told that the table itself gives away: most of the row and column are filled, and where the line
runs through time a later period is filled. So a period not yet begun, a lag at the end and a
measure reported every other quarter stay silent.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import FEW, named
from pipeline.check.rules.fact import Fact, found, is_blank, may_add_up
from pipeline.domain.findings import Finding
from pipeline.domain.tables import Role, Status

_MOSTLY = 2 / 3


def blank_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding for each gap, or one for the table where there are many."""
    made = []
    for block in blocks:
        if Status.BLANK not in block.statuses:
            continue
        hits = _gaps([fact for fact in block.facts if fact.role == Role.VALUE])
        if len(hits) > FEW:
            where = named(fact.cell for fact in hits)
            made.append(found("DQ-BLANK", hits[0], f"{len(hits)} figures are blank: {where}."))
            continue
        made.extend(
            found("DQ-BLANK", fact, f"'{fact.row_label or fact.column_label}' is blank.")
            for fact in hits
        )
    return made


def _gaps(block: list[Fact]) -> list[Fact]:
    rows: dict[int, list[Fact]] = {}
    columns: dict[int, list[Fact]] = {}
    for fact in block:
        rows.setdefault(fact.row, []).append(fact)
        columns.setdefault(fact.col, []).append(fact)
    return [
        fact
        for fact in block
        if is_blank(fact)
        and not fact.total
        and not fact.hidden
        and _is_gap(fact, rows[fact.row], columns[fact.col])
    ]


def _is_gap(fact: Fact, row: list[Fact], column: list[Fact]) -> bool:
    # A rate is left blank where its base is zero, and follows from its parts anyway.
    is_rate = any(other.unit == "percent" for other in column)
    # An average is blank where there was nothing to average.
    is_mean = not may_add_up(fact.row_label, fact.column_label)
    if is_rate or is_mean or not any(other.value for other in row):
        return False
    for line in (row, column):
        if len({other.period_start for other in line}) > 1:
            return _mostly_given(line) and _given_later(fact, line)
    return _mostly_given(row) and _mostly_given(column)


def _mostly_given(line: list[Fact]) -> bool:
    given = sum(1 for fact in line if not is_blank(fact))
    return len(line) > 1 and given >= _MOSTLY * len(line)


def _given_later(fact: Fact, line: list[Fact]) -> bool:
    start = fact.period_start
    return start is not None and any(
        other.value is not None and other.period_start is not None and other.period_start > start
        for other in line
    )
