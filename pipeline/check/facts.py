"""Runs every rule over the facts and cells of a submission, and says which of them had a say."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from pipeline.check.rules.absent import absent_findings
from pipeline.check.rules.blanks import blank_findings
from pipeline.check.rules.blocks import Block, blocks_of
from pipeline.check.rules.cells import cell_findings
from pipeline.check.rules.codes import code_findings, left_over_findings
from pipeline.check.rules.cohorts import cohort_findings
from pipeline.check.rules.cross_tables import cross_findings
from pipeline.check.rules.discretion import without_people
from pipeline.check.rules.earlier import earlier_findings
from pipeline.check.rules.exceptions import exception_findings, threshold_findings
from pipeline.check.rules.fact import Fact, facts_of
from pipeline.check.rules.flows import flow_findings
from pipeline.check.rules.formulas import formula_findings
from pipeline.check.rules.history import history_findings, jumps_together
from pipeline.check.rules.listing import Listing, listings_of
from pipeline.check.rules.missing import missing_findings
from pipeline.check.rules.names import name_findings, sentence_findings
from pipeline.check.rules.odd_periods import period_findings
from pipeline.check.rules.partitions import partition_findings
from pipeline.check.rules.personal import personal_data
from pipeline.check.rules.rate_history import rate_jump_findings
from pipeline.check.rules.records import record_findings
from pipeline.check.rules.repeated import repeated_findings
from pipeline.check.rules.row_rates import RateLine, rate_lines, row_rate_findings
from pipeline.check.rules.scales import scale_findings
from pipeline.check.rules.spans import span_findings
from pipeline.check.rules.stages import stage_findings
from pipeline.check.rules.suppressed import suppressed_findings
from pipeline.check.rules.totals import total_findings
from pipeline.domain.findings import Finding
from pipeline.domain.tables import FACTS, Status

_SEVERAL_AT_A_CELL = frozenset({"DQ-PERSONAL"})


@dataclass(frozen=True)
class Workbook:
    """What the rules look at: the tables FACTS and CELLS, the facts before, and what they make.

    What several rules need is made once, and only when one of them asks for it.
    """

    facts: pl.DataFrame
    cells: pl.DataFrame
    earlier: pl.DataFrame

    @cached_property
    def listed(self) -> list[Fact]:
        """Every fact."""
        return facts_of(self.facts)

    @cached_property
    def visible(self) -> list[Fact]:
        """The facts that are shown: hidden sheets hold old cohorts, and are told as hidden."""
        return [fact for fact in self.listed if not fact.hidden]

    @cached_property
    def blocks(self) -> list[Block]:
        """The tables of what is shown."""
        return blocks_of(self.visible)

    @cached_property
    def whole(self) -> list[Block]:
        """The same with their hidden rows and columns: these still belong to the totals."""
        tables = {fact.block for fact in self.visible}
        shown = [fact for fact in self.listed if fact.block in tables]
        return self.blocks if len(shown) == len(self.visible) else blocks_of(shown)

    @cached_property
    def through_time(self) -> list[Block]:
        """The tables that state figures for more than one period."""
        return [block for block in self.blocks if block.runs_through_time]

    @cached_property
    def calculated(self) -> bool:
        """Whether anything is calculated by a formula."""
        return bool(self.facts["formula"].is_not_null().any())

    @cached_property
    def suppressed(self) -> bool:
        """Whether any small number was kept back."""
        return bool((self.facts["status"] == Status.SUPPRESSED.value).any())

    @cached_property
    def listings(self) -> list[Listing]:
        """The lists of records."""
        return listings_of(self.facts, self.cells)

    @cached_property
    def rates(self) -> list[RateLine]:
        """The rates that stand beside their parts."""
        return rate_lines(self.blocks)

    @cached_property
    def sums(self) -> list[Finding]:
        """What is found about totals and cohorts; a cell that is told so is told once."""
        return [
            *span_findings(self.whole),
            *cross_findings(self.whole, total_findings(self.whole)),
            *cohort_findings(self.whole),
        ]

    @cached_property
    def records(self) -> list[Finding]:
        """What is found about records."""
        return record_findings(self.listings)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules that walk a workbook together: the codes they tell, and what they need to be there."""

    codes: tuple[str, ...]
    needs: str
    find: Callable[[Workbook], Iterable[Finding]]

    def has_a_say(self, workbook: Workbook) -> bool:
        """Say whether there is anything in the workbook that these rules judge."""
        needed = getattr(workbook, self.needs)
        return not needed.is_empty() if isinstance(needed, pl.DataFrame) else bool(needed)


# In the order in which they are told: of several at one cell with one code the first is kept.
FAMILIES = (
    Family(("DQ-NEGATIVE", "DQ-SHARE", "CELL-ERROR", "CELL-NOT-CALCULATED", "TEXT-NUMBER",
            "QUALIFIED-NUMBER", "DQ-ESTIMATE", "HIDDEN-CONTENT"),
           "listed", lambda book: cell_findings(book.facts, book.listed)),
    Family(("DQ-BLANK",), "blocks", lambda book: blank_findings(book.blocks)),
    Family(("DQ-TOTAL", "DQ-SUBTOTAL", "DQ-XTAB", "DQ-BREAKDOWN", "DQ-PARTS", "DQ-SPLIT"),
           "whole", lambda book: book.sums),
    Family(("DQ-SPLIT",), "whole", lambda book: partition_findings(book.whole, book.sums)),
    Family(("DQ-ROW-RATE",), "rates", lambda book: row_rate_findings(book.rates)),
    Family(("DQ-JUMP",), "rates", lambda book: rate_jump_findings(book.rates)),
    Family(("DQ-STAGE", "DQ-INVITE"), "blocks", lambda book: stage_findings(book.blocks)),
    Family(("DQ-BALANCE", "DQ-CARRY"), "blocks", lambda book: flow_findings(book.blocks)),
    Family(("DQ-JUMP", "DQ-GAP", "DQ-COPIED"), "through_time",
           lambda book: history_findings(book.blocks)),
    Family(("DQ-JUMP", "DQ-GAP"), "earlier",
           lambda book: earlier_findings(book.visible, book.rates, book.earlier)),
    Family(("DQ-GAP",), "whole",
           lambda book: absent_findings(book.whole, (f for f in book.listed if f.hidden))),
    Family(("DQ-MISSING", "DQ-COMPLETE"), "blocks", lambda book: missing_findings(book.blocks)),
    Family(("DQ-CODE", "DQ-DEFAULT", "DQ-TEST-ROW"), "blocks",
           lambda book: code_findings(book.blocks)),
    Family(("DQ-SCALE", "DQ-FRACTION", "DQ-UNIT"), "blocks",
           lambda book: scale_findings(book.blocks)),
    Family(("FORMULA-OVERWRITTEN", "FORMULA-RANGE"), "calculated",
           lambda book: formula_findings(book.blocks)),
    Family(("DQ-PERIOD-GAP", "DQ-PERIOD-TWICE", "DQ-ROLLING"), "blocks",
           lambda book: period_findings(book.blocks)),
    Family(("DQ-DERIVABLE",), "suppressed", lambda book: suppressed_findings(book.blocks)),
    Family(("DQ-EXCEPT",), "blocks", lambda book: exception_findings(book.blocks, book.cells)),
    Family(("DQ-THRESH",), "facts", lambda book: threshold_findings(book.facts, book.cells)),
    Family(("DATE-FAR", "DATE-IMPOSSIBLE", "DATE-ORDER", "DQ-AGE", "DQ-ATTEMPTS", "DQ-DEFAULT",
            "DQ-DUPLICATE", "DQ-ID-TWICE", "DQ-WINDOW"), "listings", lambda book: book.records),
    Family(("DQ-DUPLICATE",), "blocks", lambda book: repeated_findings(book.blocks, book.records)),
    Family(("DQ-TEMPLATE",), "cells", lambda book: left_over_findings(book.cells)),
    Family(("DQ-NAMES",), "listings", lambda book: name_findings(book.listings)),
    Family(("DQ-NAMES",), "facts", lambda book: sentence_findings(book.facts)),
    Family(("DQ-NAMES",), "cells", lambda book: sentence_findings(book.cells)),
    Family(("DQ-PERSONAL",), "facts", lambda book: personal_data(book.facts)),
    Family(("DQ-PERSONAL",), "cells", lambda book: personal_data(book.cells)),
)  # fmt: skip


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
        book = Workbook(facts, cells, FACTS.frame() if earlier is None else earlier)
        made = [finding for family in FAMILIES for finding in family.find(book)]
        return without_people(jumps_together(_once(made), book.listed), book.listings)


def codes_judged(
    facts: pl.DataFrame, cells: pl.DataFrame, earlier: pl.DataFrame | None = None
) -> frozenset[str]:
    """Return the codes of the rules that had something to judge in what `check_facts` is given."""
    with _without_collecting():
        book = Workbook(facts, cells, FACTS.frame() if earlier is None else earlier)
        judged = [family.codes for family in FAMILIES if family.has_a_say(book)]
    return frozenset(code for codes in judged for code in codes)


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
