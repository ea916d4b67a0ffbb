"""Looks at one workbook by itself, without a contract or a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pipeline.check.facts import check_facts
from pipeline.check.schemas import check_table
from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding, Severity
from pipeline.domain.periods import Frequency
from pipeline.domain.tables import CELLS, FACTS, FINDINGS
from pipeline.read.reader import FileReading, read_file
from pipeline.read.recognise import period_against_name
from pipeline.steps.copies import write_discreetly

_APRIL = 4
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
    found += _other_period(reading)
    return found


def _other_period(reading: FileReading) -> list[Finding]:
    """Tell where the workbook states another reporting period than its file name.

    Without a contract the name says how often is reported: for a month, a quarter or longer.
    """
    starts = reading.year.month if reading.year and reading.year_is_said else _APRIL
    for frequency in Frequency:
        anybody = Contract("", "", "", "", date.min, date.max, frequency, year_starts_in=starts)
        is_stated, found = period_against_name(reading, anybody)
        if is_stated:
            return found
    return []


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
