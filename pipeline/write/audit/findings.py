"""The findings of the audit, worst first, each linked to its cell in the marked-up copy."""

from __future__ import annotations

from typing import Any

from pipeline.domain.audit import AuditContents
from pipeline.domain.findings import Severity
from pipeline.domain.tables import FindingState
from pipeline.write.audit.sentences import Said
from pipeline.write.book import Block, Cell, Column, Line, Sheet, Table, Text
from pipeline.write.layout import quoted
from pipeline.write.review_findings import LOOKS, WORDS
from pipeline.write.shown import counted

FINDINGS = "Findings"
MOST_ROWS = 5_000
Row = dict[str, Any]
_STATES = (FindingState.NEW, FindingState.STILL_OPEN, FindingState.ACCEPTED, FindingState.FIXED)
_WIDTHS = (11, 11, 30, 44, 34, 16, 10, 40, 40, 12, 12, 34, 22)
_COLUMNS = (
    Column("Weight"),
    Column("State"),
    Column("What"),
    Column("What was found"),
    Column("File"),
    Column("Sheet"),
    Column("Cell"),
    Column("What it means"),
    Column("What to do"),
    Column("Seen since"),
    Column("Bears on"),
    Column("Accepted"),
    Column("Code"),
)


def describe(contents: AuditContents) -> Sheet:
    """Describe the sheet: what is open first, by weight; then what was accepted and fixed."""
    said = Said(contents)
    rows = sorted(said.rows, key=lambda row: _is_settled(row["state"]))
    blocks: list[Block] = [
        Line((Cell(FINDINGS, "title"),), 26),
        Text(_headline(rows)),
        Text(contents.copy.why_not or f"A cell leads to its place in {contents.copy.name}."),
    ]
    if len(rows) > MOST_ROWS:
        blocks.append(Text(f"The first {MOST_ROWS:,} stand here; the table audited holds all."))
    blocks.append(Line(()))
    if rows:
        about = "Every finding, with where it is, what it means and what to do"
        made = tuple(_row(contents, said, row) for row in rows[:MOST_ROWS])
        blocks.append(Table("Findings", about, _COLUMNS, made, filters=True))
    return Sheet(FINDINGS, tuple(blocks), _WIDTHS, frozen=bool(rows), frozen_columns=3)


def _is_settled(state: str) -> int:
    return _STATES.index(FindingState(state)) if state in _STATES[2:] else 0


def _headline(rows: list[Row]) -> str:
    if not rows:
        return "Nothing was found, and nothing was fixed since the workbook before."
    number = {state: sum(row["state"] == state for row in rows) for state in _STATES}
    parts = ", ".join(f"{count} {state}" for state, count in number.items() if count)
    return f"{counted(len(rows), 'finding')}: {parts}. The weightiest come first."


def _row(contents: AuditContents, said: Said, row: Row) -> tuple[Cell, ...]:
    rule = said.rules[row["code"]]
    severity = Severity(row["severity"])
    settled = row["state"] in _STATES[2:]
    return (
        Cell(WORDS[severity], "quiet" if settled else LOOKS[severity]),
        Cell(row["state"].capitalize()),
        Cell(rule.title, "body strong"),
        Cell(row["found"]),
        Cell(row["file"]),
        Cell(row["sheet"] or "whole file"),
        _place(contents, row),
        Cell(rule.meaning),
        Cell(rule.next_step),
        Cell(row["since"]),
        Cell(row["ref"]),
        Cell(_accepted(row)),
        Cell(row["code"], "body muted"),
    )


def _place(contents: AuditContents, row: Row) -> Cell:
    here = row["file"] == contents.file and row["state"] != FindingState.FIXED
    if not (contents.copy.name and here and row["cell"]):
        return Cell(row["cell"])
    where = f"{contents.copy.name}#{quoted(row['sheet'].replace('#', ''))}!{row['cell']}"
    if "#" in row["sheet"]:
        return Cell(row["cell"])
    return Cell(row["cell"], "link", outside=where)


def _accepted(row: Row) -> str:
    if row["state"] != FindingState.ACCEPTED:
        return ""
    day = row["accepted_on"]
    return f"{row['reason']} ({row['reviewer']}, {day.day} {day:%B %Y})"
