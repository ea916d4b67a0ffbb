"""Looks at one workbook by itself, without a contract or a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.check.facts import check_facts
from pipeline.check.schemas import check_table
from pipeline.domain.findings import Finding, Severity
from pipeline.domain.tables import CELLS, FACTS, FINDINGS
from pipeline.read.reader import FileReading, read_file
from pipeline.steps.copies import write_discreetly

_WORST_FIRST = (Severity.BLOCK, Severity.WARN, Severity.NOTE)


def read_one(path: Path) -> FileReading:
    """Read one file; what cannot be read has `refused` set."""
    return read_file(path)


def check_one(path: Path) -> list[Finding]:
    """Return everything that is wrong or doubtful in one file, without regard to a contract."""
    reading = read_file(path)
    found = list(reading.findings)
    if reading.refused:
        return found
    found += check_table(FACTS, reading.facts)
    found += check_table(CELLS, reading.cells)
    found += check_facts(reading.facts, reading.cells)
    return found


def worst(findings: Sequence[Finding]) -> str:
    """Return the worst severity among findings, or an empty text."""
    present = {finding.rule.severity for finding in findings}
    return next((severity.value for severity in _WORST_FIRST if severity in present), "")


def write_tables(reading: FileReading, folder: Path) -> list[Path]:
    """Write facts, cells and findings of one file as CSV, safe to open in Excel.

    What looks like personal data is kept back.
    """
    findings = FINDINGS.frame([finding.row() for finding in reading.findings])
    frames = [(FACTS, reading.facts), (CELLS, reading.cells), (FINDINGS, findings)]
    return write_discreetly(frames, folder, reading.facts, reading.cells)
