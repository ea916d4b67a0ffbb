"""The sheet Data quality: what was found, what became of every cell, and the files read."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from pipeline.domain.findings import Severity
from pipeline.domain.places import Place
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import GAP, LONG, QUALITY, heading, opening
from pipeline.write.shown import (
    COUNT,
    NOT_AVAILABLE,
    counted,
    figure,
    listed,
    sentences,
    span,
    without_numbers,
)
from pipeline.write.view import Row, View

_WIDTHS = (14, 32, 42, 36, 16, 12, 46, 10, 23)
_WORDS = {Severity.BLOCK: "Must fix", Severity.WARN: "Look at", Severity.NOTE: "Note"}
_LOOKS = {Severity.BLOCK: "bad", Severity.WARN: "near", Severity.NOTE: "quiet"}
_FOUND = (
    Column("Weight"),
    Column("What"),
    Column("What was found"),
    Column("File"),
    Column("Sheet"),
    Column("Cell"),
    Column("What to do next"),
    Column("Bears on"),
    Column("Code"),
)
_FILES = (
    Column("Version"),
    Column("File"),
    Column("File hash (SHA-256)"),
    Column("Period it reports on"),
    Column("Last changed"),
    Column("Cells", "head number"),
    Column("What became of them"),
)


def describe(view: View) -> Sheet:
    """Describe the sheet."""
    order = list(Severity)
    found = sorted(
        view.contents.findings.to_dicts(),
        key=lambda row: (order.index(row["severity"]), row["code"], row["file"], row["sheet"],
                         _cell_order(row["cell"])),
    )  # fmt: skip
    tables = bool(found) + bool(view.submissions)
    blocks: list[Block] = [
        *opening(view, QUALITY, tables, _headline(found)),
        *_findings(view, found),
        GAP,
        heading("Files read, and what became of their cells"),
        *_files(view),
    ]
    frozen = len(found) > LONG
    return Sheet(QUALITY, tuple(blocks), _WIDTHS, frozen=frozen)


def _cell_order(cell: str) -> tuple[int, str]:
    digits = "".join(sign for sign in cell if sign.isdigit())
    return int(digits or 0), cell


def _headline(found: list[Row]) -> str:
    if not found:
        return "Nothing doubtful was found in the monitoring workbooks."
    times = Counter(row["severity"] for row in found)
    parts = [f"{times[level]} to {word}" for level, word in
             ((Severity.BLOCK, "fix"), (Severity.WARN, "look at"), (Severity.NOTE, "note"))
             if times[level]]  # fmt: skip
    return f"{counted(len(found), 'finding')}: {listed(parts)}. The weightiest come first."


def _findings(view: View, found: list[Row]) -> list[Block]:
    if not found:
        return []
    about = "What was found in the workbooks, where, and what to do next"
    return [Table("Findings", about, _FOUND, tuple(_finding(view, row) for row in found))]


def _finding(view: View, row: Row) -> tuple[Cell, ...]:
    # What was found at a cell may quote the very figure that is kept back.
    masked = Place(row["file"], row["sheet"], row["cell"]) in view.masked_places
    masked = masked or view.kept_back("results", row["ref"])
    return (
        Cell(_WORDS[row["severity"]], _LOOKS[row["severity"]]),
        Cell(row["title"], "body strong"),
        Cell(without_numbers(row["found"]) if masked else row["found"]),
        Cell(row["file"]),
        Cell(row["sheet"] or "whole file"),
        Cell(row["cell"] or "whole sheet" if row["sheet"] else ""),
        Cell(row["next_step"]),
        Cell(row["ref"]),
        Cell(row["code"], "body muted"),
    )


def _files(view: View) -> list[Block]:
    if not view.submissions:
        return [Text("No monitoring workbook was read for this return.")]
    about = "Monitoring workbooks read, with the account of their cells"
    rows = tuple(_file(row) for row in view.submissions)
    return [Table("Sources", about, _FILES, rows)]


def _file(row: Row) -> tuple[Cell, ...]:
    uses = {
        "facts": "facts",
        "labels": "labels",
        "notes": "notes",
        "set_aside": "set aside with a reason",
    }
    parts = [f"{row[column]:,} {word}" for column, word in uses.items()]
    total = sum(row[column] for column in uses)
    lost = row["cells"] - total
    account = f"{listed(parts)}"
    proof = "All cells are accounted for" if not lost else f"{lost:,} cells are not accounted for"
    again = ", sent again" if row["resubmission"] else ""
    return (
        Cell(f"{row['version']}{again}"),
        Cell(row["file"], "body strong"),
        Cell(row["submission"], "code"),
        Cell(span(row["period_start"], row["period_end"]) or NOT_AVAILABLE),
        _saved(row["saved"]),
        figure(row["cells"], COUNT),
        Cell(sentences(account, proof)),
    )


def _saved(text: str | None) -> Cell:
    try:
        return Cell(datetime.fromisoformat(text or "").date())
    except ValueError:
        return Cell(text or NOT_AVAILABLE)
