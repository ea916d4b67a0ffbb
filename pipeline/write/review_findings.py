"""The sheet of the review workbook on which a person may accept a finding with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.domain import review_form as form
from pipeline.domain.audit import Acceptance
from pipeline.domain.findings import CATALOGUE, Severity
from pipeline.write.book import Block, Cell, Column, Line, Sheet, Table, Text

Row = dict[str, Any]
WORDS = {Severity.BLOCK: "Must fix", Severity.WARN: "Look at", Severity.NOTE: "Note"}
LOOKS = {Severity.BLOCK: "bad", Severity.WARN: "near", Severity.NOTE: "quiet"}
_WIDTHS = (12, 34, 46, 32, 18, 8, 40, 18, 14, 22)
_COLUMNS = (
    Column("Weight"),
    Column("What"),
    Column("What was found"),
    Column("File"),
    Column("Sheet"),
    Column("Cell"),
)


@dataclass(frozen=True, slots=True)
class ToAccept:
    """The findings to offer, by the identity of their rows, and what has been accepted already.

    `rows` are rows of the table FINDINGS; `accepted` may hold findings that are no longer found.
    """

    rows: Mapping[str, Row]
    accepted: Mapping[str, Acceptance]


def describe_findings(offered: ToAccept) -> Sheet:
    """Describe the sheet: one row for each finding to fix or to look at, weightiest first."""
    order = list(Severity)
    listed = sorted(
        offered.rows.items(),
        key=lambda item: (order.index(item[1]["severity"]), item[1]["code"], item[1]["sheet"],
                          item[1]["cell"], item[0]),
    )  # fmt: skip
    rows = [_row(identity, row, offered.accepted.get(identity)) for identity, row in listed]
    rows += [_gone(item) for key, item in offered.accepted.items() if key not in offered.rows]
    blocks: list[Block] = [*_intro(len(listed))]
    if rows:
        columns = (
            *_COLUMNS,
            *(Column(a.heading, "head answer", guide=a.guide) for a in form.ACCEPT_ANSWERS),
            Column(form.ID_HEADING, "head id", guide="By this the answer finds its row again."),
        )
        about = "Findings to fix or look at; the answers stand in the darker columns"
        blocks.append(Table("FindingsToAccept", about, columns, tuple(rows), filters=True))
    return Sheet(form.FINDINGS_SHEET, tuple(blocks), _WIDTHS, frozen=bool(rows), frozen_columns=2)


def _intro(number: int) -> Iterator[Block]:
    yield Line((Cell("Findings that may be accepted", "title"),), 26)
    if number:
        yield Text(
            "The best answer to a finding is a corrected workbook. Where a finding is right as it "
            "is, say why, who says so and when: it then counts as accepted, in the audit too. "
            "Leave the row empty otherwise."
        )
    else:
        yield Text("Nothing has to be fixed or looked at. There is nothing to accept.")
    yield Line(())


def _row(identity: str, row: Row, accepted: Acceptance | None) -> tuple[Cell, ...]:
    severity = Severity(row["severity"])
    return (
        Cell(WORDS[severity], LOOKS[severity]),
        Cell(CATALOGUE[row["code"]].title, "body strong"),
        Cell(row["found"]),
        Cell(row["file"]),
        Cell(row["sheet"] or "whole file"),
        Cell(row["cell"]),
        *_answers(accepted),
        Cell(identity, "body muted"),
    )


def _gone(accepted: Acceptance) -> tuple[Cell, ...]:
    title = Cell("No longer found as it was; the answer is kept", "body muted")
    empty: Sequence[Cell] = [Cell("", "body muted")] * (len(_COLUMNS) - 2)
    return (Cell("", "body muted"), title, *empty, *_answers(accepted),
            Cell(accepted.row, "body muted"))  # fmt: skip


def _answers(accepted: Acceptance | None) -> tuple[Cell, ...]:
    if accepted is None:
        return (Cell(None, "input"), Cell(None, "input"), Cell(None, "input"))
    return (
        Cell(accepted.reason, "input"),
        Cell(accepted.reviewer, "input"),
        Cell(accepted.accepted_on, "input"),
    )
