"""Outcomes that do not add up block where the contract rests on their table, and only there."""

from __future__ import annotations

from pipeline.domain.findings import Finding
from pipeline.domain.tables import MATCHES
from pipeline.steps.weighing import needs_weighing, weighed
from tests.by_hand import FILE, SHA, fact, facts, row_of

FACTS = facts(
    fact("B2", 18, table="A1:D2"), fact("C2", 12, table="A1:D2"), fact("B9", 40, table="A8:B9"),
)  # fmt: skip
FOUND = [Finding("DQ-PARTS", "18 began; their outcomes (C2) make 12.", FILE, "Q4", "B2", SHA),
         Finding("DQ-TOTAL", "40 is not 41.", FILE, "Q4", "B9", SHA)]  # fmt: skip


def _codes(cell: str, *, used: bool = True) -> list[str]:
    """Return the codes where a requirement rests on one cell."""
    row = row_of(MATCHES, ref="A1", part="value", submission=SHA, sheet="Q4", cell=cell, used=used)
    return [finding.code for finding in weighed(FOUND, FACTS, MATCHES.frame([row]))]


def test_a_cohort_that_a_requirement_rests_on_blocks() -> None:
    """The figure itself answers it, or another of its table."""
    assert _codes("B2") == ["DQ-PARTS", "DQ-TOTAL"]
    assert _codes("C2") == ["DQ-PARTS", "DQ-TOTAL"]


def test_a_cohort_that_no_requirement_rests_on_is_to_be_looked_at() -> None:
    """What answers stands in another table, or only confirms."""
    assert _codes("B9") == ["DQ-SPLIT", "DQ-TOTAL"]
    assert _codes("B2", used=False) == ["DQ-SPLIT", "DQ-TOTAL"]


def test_other_findings_weigh_the_same_everywhere() -> None:
    """Nothing is held against the contract where no cohort is wrong."""
    assert needs_weighing(FOUND)
    assert not needs_weighing(FOUND[1:])
