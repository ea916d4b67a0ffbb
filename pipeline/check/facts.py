"""Runs every rule over the facts and cells of a submission."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl

from pipeline.check.rules.blanks import blank_findings
from pipeline.check.rules.cells import cell_findings, hidden_findings
from pipeline.check.rules.fact import facts_of
from pipeline.check.rules.parts import part_findings
from pipeline.check.rules.personal import personal_data
from pipeline.check.rules.spans import span_findings
from pipeline.check.rules.totals import total_findings
from pipeline.domain.findings import Finding


def check_facts(facts: pl.DataFrame, cells: pl.DataFrame) -> list[Finding]:
    """Return what is wrong or doubtful in one or more submissions, each finding once.

    `facts` and `cells` have the columns of the tables of these names. Only what is shown is
    judged: hidden sheets hold old cohorts and lists, and are told as hidden.
    """
    listed = facts_of(facts)
    visible = [fact for fact in listed if not fact.hidden]
    made: Iterable[Finding] = (
        *cell_findings(visible),
        *hidden_findings(fact for fact in listed if fact.hidden),
        *blank_findings(visible),
        *span_findings(visible),
        *total_findings(visible),
        *part_findings(visible),
        *personal_data(facts),
        *personal_data(cells),
    )
    return _once(made)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the first of several findings of one code at one cell."""
    kept: dict[tuple[str, ...], Finding] = {}
    for finding in findings:
        place = (finding.code, finding.submission, finding.sheet, finding.cell)
        # Different kinds of personal data may share a cell.
        kind = finding.found if finding.code == "DQ-PERSONAL" else ""
        kept.setdefault((*place, kind), finding)
    return list(kept.values())
