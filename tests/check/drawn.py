"""Small sheets drawn in a test, read by the reader and checked by every rule."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.check.facts import check_facts
from pipeline.domain.findings import Finding
from pipeline.domain.tables import CELLS, FACTS
from tests.by_hand import SHA
from tests.read.drawing import Drawn, Seen, draw

Rows = list[list[object]]
FILE = "Monitoring 2025-26 Q4.xlsx"


def findings_on(*sheets: Drawn) -> list[Finding]:
    """Return what the rules find on some sheets of one workbook."""
    seen = Seen(*sheets, file=FILE)
    of = {"submission": SHA, "file": FILE}
    facts = FACTS.frame([{**of, **fact} for fact in seen.rows])
    cells = CELLS.frame([{**of, **cell} for cell in seen.cells.values()])
    return check_facts(facts, cells)


def findings_in(rows: Rows, name: str = "Sheet1") -> list[Finding]:
    """Return what the rules find on one sheet."""
    return findings_on(draw(rows, name=name))


def places_in(rows: Rows) -> list[tuple[str, str]]:
    """Return code and cell of what the rules find on one sheet."""
    return places(findings_in(rows))


def places(found: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return code and cell of findings."""
    return [(finding.code, finding.cell) for finding in found]


def other(rows: Rows, cell: tuple[int, int], value: object) -> Rows:
    """Return the rows with another value in one cell, by its row and column from 0."""
    copy = [list(row) for row in rows]
    copy[cell[0]][cell[1]] = value
    return copy
