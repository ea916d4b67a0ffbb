"""Runs every rule over the facts and cells of a submission."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import polars as pl

from pipeline.check.rules.absent import absent_findings
from pipeline.check.rules.blanks import blank_findings
from pipeline.check.rules.blocks import blocks_of
from pipeline.check.rules.cells import cell_findings
from pipeline.check.rules.codes import code_findings, left_over_findings
from pipeline.check.rules.cohorts import cohort_findings
from pipeline.check.rules.cross_tables import cross_findings
from pipeline.check.rules.discretion import without_people
from pipeline.check.rules.earlier import earlier_findings
from pipeline.check.rules.exceptions import exception_findings, threshold_findings
from pipeline.check.rules.fact import facts_of
from pipeline.check.rules.flows import flow_findings
from pipeline.check.rules.formulas import formula_findings
from pipeline.check.rules.history import history_findings
from pipeline.check.rules.listing import listings_of
from pipeline.check.rules.missing import missing_findings
from pipeline.check.rules.names import name_findings, sentence_findings
from pipeline.check.rules.odd_periods import period_findings
from pipeline.check.rules.partitions import partition_findings
from pipeline.check.rules.personal import personal_data
from pipeline.check.rules.rate_history import rate_jump_findings
from pipeline.check.rules.records import record_findings
from pipeline.check.rules.repeated import repeated_findings
from pipeline.check.rules.row_rates import rate_lines, row_rate_findings
from pipeline.check.rules.scales import scale_findings
from pipeline.check.rules.spans import span_findings
from pipeline.check.rules.stages import stage_findings
from pipeline.check.rules.suppressed import suppressed_findings
from pipeline.check.rules.totals import total_findings
from pipeline.domain.findings import Finding
from pipeline.domain.tables import FACTS

_SEVERAL_AT_A_CELL = frozenset({"DQ-PERSONAL"})


def check_facts(
    facts: pl.DataFrame, cells: pl.DataFrame, earlier: pl.DataFrame | None = None
) -> list[Finding]:
    """Return what is wrong or doubtful in one or more submissions, each finding once.

    `facts` and `cells` have the columns of the tables of these names; `earlier` are the facts of
    the contract's workbooks before, oldest first, against which figures are held. Only what is
    shown is judged: hidden sheets hold old cohorts and lists, and are told as hidden. No finding
    repeats what belongs to a person.
    """
    with _without_collecting():
        return _checked(facts, cells, FACTS.frame() if earlier is None else earlier)


def _checked(facts: pl.DataFrame, cells: pl.DataFrame, earlier: pl.DataFrame) -> list[Finding]:
    listed = facts_of(facts)
    visible = [fact for fact in listed if not fact.hidden]
    blocks = blocks_of(visible)
    # A hidden row of a table that is shown still belongs to its totals.
    tables = {fact.block for fact in visible}
    shown = [fact for fact in listed if fact.block in tables]
    whole = blocks if len(shown) == len(visible) else blocks_of(shown)
    listings = listings_of(facts, cells)
    sums = [
        *span_findings(whole),
        *cross_findings(whole, total_findings(whole)),
        *cohort_findings(whole),
    ]
    rates = rate_lines(blocks)
    records = record_findings(listings)
    made: Iterable[Finding] = (
        *cell_findings(facts, listed),
        *blank_findings(blocks),
        *sums,
        *partition_findings(whole, sums),
        *row_rate_findings(rates),
        *rate_jump_findings(rates),
        *stage_findings(blocks),
        *flow_findings(blocks),
        *history_findings(blocks),
        *earlier_findings(visible, rates, earlier),
        *absent_findings(whole, (fact for fact in listed if fact.hidden)),
        *missing_findings(blocks),
        *code_findings(blocks),
        *scale_findings(blocks),
        *formula_findings(blocks),
        *period_findings(blocks),
        *suppressed_findings(blocks),
        *exception_findings(blocks, cells),
        *threshold_findings(facts, cells),
        *records,
        *repeated_findings(blocks, records),
        *left_over_findings(cells),
        *name_findings(listings),
        *sentence_findings(facts),
        *sentence_findings(cells),
        *personal_data(facts),
        *personal_data(cells),
    )
    return without_people(_once(made), listings)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Put off the search for garbage in cycles: thousands of facts are made here, and no cycle.

    Looking through them again and again takes a third of the time of a long list.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the first of several findings of one code at one cell."""
    kept: dict[tuple[str, ...], Finding] = {}
    for finding in findings:
        place = (finding.code, finding.submission, finding.sheet, finding.cell)
        # Different kinds of personal data may share a cell.
        kind = finding.found if finding.code in _SEVERAL_AT_A_CELL else ""
        kept.setdefault((*place, kind), finding)
    return list(kept.values())
