"""A finding may be accepted in the review workbook; what is typed there is checked at its cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.audit import Acceptance
from pipeline.domain.findings import Finding
from pipeline.domain.tables import DECISIONS
from pipeline.read.accepted import read_accepted
from pipeline.read.review import read_review
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review, with_findings
from pipeline.write.review_findings import ToAccept
from tests.write.contents_a import RETURN, contents

ONE, OTHER = "0a1b2c3d4e5f-0a1b2c", "f5e4d3c2b1a0-c2b1a0"
ROWS: dict[str, dict[str, Any]] = {
    ONE: Finding("DQ-TOTAL", "=72 is not 70", "a.xlsx", "Q4", "B7").row(),
    OTHER: Finding("TABLE-SCHEMA", "out of range", "a.xlsx", "Q4", "B8").row(),
}
GIVEN = {
    form.ACCEPT_REASON: "agreed with the commissioner",
    form.ACCEPTED_BY: "Data lead",
    form.ACCEPTED_ON: date(2026, 4, 21),
}
DAY = date(2026, 4, 21)


def write(path: Path, accepted: dict[str, Acceptance] | None = None, *, none: bool = False) -> Path:
    """Write a review workbook with two findings, or none."""
    given = contents()
    book = describe_review(given.candidates, given.key, given.contract, DECISIONS.frame(), ())
    return write_book(with_findings(book, ToAccept({} if none else ROWS, accepted or {})), path)


def answer(path: Path, row: str, answers: dict[form.Answer, Any]) -> str:
    """Type answers into the row of a finding; return the address of the reason."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.FINDINGS_SHEET]
    (table,) = sheet.tables.values()
    first, *rows = sheet[table.ref]
    columns = {cell.value: at for at, cell in enumerate(first)}
    (found,) = [cells for cells in rows if cells[columns[form.ID_HEADING]].value == row]
    for field, value in answers.items():
        found[columns[field.heading]].value = value
    book.save(path)
    return str(found[columns[form.ACCEPT_REASON.heading]].coordinate)


def test_an_unanswered_sheet_lists_and_accepts_nothing(tmp_path: Path) -> None:
    """Blocking findings first; both are listed, none is accepted, none becomes a formula."""
    path = write(tmp_path / f"{RETURN} review.xlsx")
    sheet = read_accepted(path)
    assert sheet.listed == {ONE, OTHER}
    assert (sheet.rows, sheet.faults) == ({}, [])
    drawn = openpyxl.load_workbook(path)[form.FINDINGS_SHEET]
    found = [cell for row in drawn.iter_rows() for cell in row if cell.value == "=72 is not 70"]
    assert [cell.data_type for cell in found] == ["s"]
    weights = [row[0].value for row in drawn.iter_rows() if row[0].value in ("Must fix", "Look at")]
    assert weights == ["Must fix", "Look at"]


def test_a_complete_acceptance_is_read_back(tmp_path: Path) -> None:
    """Reason, reviewer and day, with the cell in which they stand; decisions are not disturbed."""
    path = write(tmp_path / f"{RETURN} review.xlsx")
    at = answer(path, ONE, GIVEN)
    sheet = read_accepted(path)
    assert sheet.rows == {
        ONE: Acceptance(ONE, "agreed with the commissioner", "Data lead", DAY,
                        f"{path.name} | Findings!{at}")
    }  # fmt: skip
    assert read_review(path)[1] == []


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        (form.ACCEPT_REASON, "'Accepted because' is empty"),
        (form.ACCEPTED_BY, "'Accepted by' is empty"),
        (form.ACCEPTED_ON, "'Accepted on' is empty"),
    ],
)
def test_half_an_acceptance_does_not_count(
    tmp_path: Path, left_out: form.Answer, says: str
) -> None:
    """It is told at its cell."""
    path = write(tmp_path / "r.xlsx")
    answer(path, ONE, {field: value for field, value in GIVEN.items() if field is not left_out})
    sheet = read_accepted(path)
    assert sheet.rows == {}
    (fault,) = sheet.faults
    assert (fault.code, fault.sheet) == ("REVIEW-ANSWER", "Findings")
    assert fault.cell
    assert says in fault.found


def test_a_day_that_is_none_is_told(tmp_path: Path) -> None:
    """The acceptance does not count."""
    path = write(tmp_path / "r.xlsx")
    answer(path, ONE, {**GIVEN, form.ACCEPTED_ON: "soon"})
    sheet = read_accepted(path)
    assert sheet.rows == {}
    assert "is not a date" in sheet.faults[0].found


def test_what_was_accepted_stands_in_the_next_review(tmp_path: Path) -> None:
    """In its row where the finding is still there, and in a row of its own where it is not."""
    gone = "111111111111-222222"
    given = {row: Acceptance(row, "agreed", "Lead", DAY, "") for row in (ONE, gone)}
    path = write(tmp_path / "r.xlsx", given)
    sheet = read_accepted(path)
    assert {row: item.reason for row, item in sheet.rows.items()} == {ONE: "agreed", gone: "agreed"}
    assert sheet.listed == {ONE, OTHER, gone}


def test_nothing_to_accept_is_not_the_same_as_no_sheet(tmp_path: Path) -> None:
    """A review from before findings could be accepted has no list at all."""
    given = contents()
    old = describe_review(given.candidates, given.key, given.contract, DECISIONS.frame(), ())
    assert read_accepted(write_book(old, tmp_path / "old.xlsx")).listed is None
    assert read_accepted(write(tmp_path / "new.xlsx", none=True)).listed == set()
    assert read_accepted(tmp_path / "missing.xlsx").listed is None
