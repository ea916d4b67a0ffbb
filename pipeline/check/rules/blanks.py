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
from pipeline.check.rules.fact import Fact, found, is_blank, may_add_up, says_total
from pipeline.check.words import says
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
    if _is_of_a_total(fact, row) or _follows(fact, column) or _has_no_base(fact, column):
        return False
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


def _is_of_a_total(fact: Fact, row: list[Fact]) -> bool:
    """Whether the row adds up the others: of days a week or seconds there is nothing to add up."""
    given = [other for other in row if other.value is not None]
    at_one_time = len({other.period_start for other in row}) == 1
    named_so = at_one_time and says_total(fact.row_label)
    return named_so or all(other.total for other in given)


def _follows(fact: Fact, column: list[Fact]) -> bool:
    """Whether the rest of the column is calculated: the figure is missing where its parts are."""
    given = [other for other in column if other.value is not None and not other.total]
    calculated = sum(1 for other in given if other.formula)
    return not fact.formula and calculated >= _MOSTLY * len(given) > 0


def _has_no_base(fact: Fact, column: list[Fact]) -> bool:
    """Whether it would be the base of a count, which has none: the column holds no rate."""
    return says("rate part", fact.row_label) and all(other.unit != "percent" for other in column)


def _mostly_given(line: list[Fact]) -> bool:
    given = sum(1 for fact in line if not is_blank(fact))
    return len(line) > 1 and given >= _MOSTLY * len(line)


def _given_later(fact: Fact, line: list[Fact]) -> bool:
    start = fact.period_start
    return start is not None and any(
        other.value is not None and other.period_start is not None and other.period_start > start
        for other in line
    )
