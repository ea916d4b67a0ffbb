"""What is written into a review workbook and answered there is read back as it was meant."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.tables import CANDIDATES, DECISIONS
from pipeline.domain.unit_cost import UnitCost
from pipeline.read.review import read_review
from pipeline.write.review import write_review
from tests.write.contents_a import RETURN, contents

COSTS = (
    UnitCost(
        "nlw-2025", "National Living Wage, 21 and over", "hour", 12.21, "2025/26",
        "input: replacement cost of time given, not an outcome", "statutory rate",
        "HM Government", "", "OGL v3.0",
    ),
)  # fmt: skip
NAME = f"{RETURN}.xlsx"


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """Return a review workbook of contract A without any answer."""
    given = contents()
    return write_review(
        given.candidates, given.key, given.contract, DECISIONS.frame(), COSTS, tmp_path / NAME
    )


def answered(path: Path, answers: dict[str, dict[form.Answer, Any]]) -> Path:
    """Type answers into the workbook as a person would, and save it."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    (table,) = sheet.tables.values()
    first, *rows = sheet[table.ref]
    columns = {cell.value: at for at, cell in enumerate(first)}
    for row in rows:
        for field, value in answers.get(row[columns[form.ID_HEADING]].value, {}).items():
            row[columns[field.heading]].value = value
    book.save(path)
    return path


def row_of(frame: pl.DataFrame, candidate: str) -> dict[str, Any]:
    """Return one decision."""
    return frame.row(by_predicate=pl.col("candidate") == candidate, named=True)


def test_an_unanswered_review_has_no_decisions_and_no_faults(review: Path) -> None:
    """One row for each candidate, none decided, the wording offered."""
    frame, findings = read_review(review)
    assert findings == []
    assert frame.schema == DECISIONS.schema
    assert frame["candidate"].to_list() == contents().candidates["candidate"].to_list()
    assert set(frame["decision"]) == {""}
    wording = row_of(frame, "volunteer-hours")["wording"]
    assert wording == "Time given by volunteers: {quantity} hours, 2025/26 (Apr 2025 to Mar 2026)."


def test_answers_are_read_whatever_their_case_and_space(review: Path) -> None:
    """' CLAIM ', 'Leave-out' and a date as text are understood."""
    answered(
        review,
        {
            "partner-quits": {
                form.DECISION: " CLAIM ",
                form.EXPRESS_AS: "Case  Study",
                form.QUANTITY: "1,046",
                form.KEY_MESSAGE: "Y",
                form.CONSENT: "Yes",
                form.REVIEWER: "Service manager",
                form.DECIDED_ON: "28/04/2026",
            },
            "cut-down": {form.DECISION: "Leave-out", form.DECIDED_ON: datetime(2026, 4, 28)},
            "volunteer-hours": {form.DECISION: "claim", form.EXPRESS_AS: "value"},
        },
    )
    frame, findings = read_review(review)
    assert findings == []
    row = row_of(frame, "partner-quits")
    assert (row["decision"], row["express_as"], row["quantity"]) == ("claim", "case study", 1046.0)
    assert (row["key_message"], row["consent"]) == (True, True)
    assert row["decided_on"] == date(2026, 4, 28)
    assert row["return_key"] == RETURN
    assert row_of(frame, "cut-down")["decision"] == "leave out"
    assert row_of(frame, "cut-down")["decided_on"] == date(2026, 4, 28)
    # The unit cost that fits stands there beforehand.
    assert row_of(frame, "volunteer-hours")["unit_cost"] == "nlw-2025"


def test_what_is_no_answer_is_a_finding_at_its_cell(review: Path) -> None:
    """Each fault names its cell, and the answer counts as not given."""
    answered(
        review,
        {
            "cut-down": {
                form.DECISION: "maybe",
                form.QUANTITY: "about fifty",
                form.KEY_MESSAGE: "perhaps",
                form.DECIDED_ON: "last Tuesday",
            }
        },
    )
    frame, findings = read_review(review)
    assert {finding.code for finding in findings} == {"REVIEW-ANSWER"}
    assert [finding.cell for finding in findings] == ["J8", "L8", "O8", "S8"]
    assert "'maybe' is not one of claim, tell, leave out, not sure" in findings[0].found
    row = row_of(frame, "cut-down")
    assert (row["decision"], row["quantity"], row["key_message"]) == ("", None, False)
    assert row["cell"] == "J8"


def test_answers_survive_sorting_and_a_column_moved(review: Path) -> None:
    """Rows are found by identity, columns by heading."""
    answered(review, {"volunteers": {form.DECISION: "tell"}, "cut-down": {form.DECISION: "claim"}})
    before, _ = read_review(review)
    book = openpyxl.load_workbook(review)
    sheet = book[form.SHEET]
    (table,) = sheet.tables.values()
    head, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
    for cells, values in zip(sheet[table.ref], [head, *reversed(rows)], strict=True):
        for cell, value in zip(cells, reversed(values), strict=True):
            cell.value = value
    sheet.tables.clear()
    book.save(review)
    after, findings = read_review(review)
    assert findings == []
    assert after.drop("cell").equals(before.drop("cell"))


def test_answers_survive_regeneration(review: Path, tmp_path: Path) -> None:
    """Answers go back to their candidates, and one that is no longer seen keeps its row."""
    answered(
        review,
        {
            "volunteers": {form.DECISION: "tell", form.WORDING: "My words: {quantity}."},
            "cut-down": {form.DECISION: "claim", form.QUANTITY: 0, form.REASON: "as agreed"},
        },
    )
    decisions, _ = read_review(review)
    given = contents()
    fewer = given.candidates.filter(pl.col("candidate") != "cut-down").reverse()
    again = write_review(
        fewer, given.key, given.contract, decisions.reverse(), COSTS, tmp_path / "again.xlsx"
    )
    read, findings = read_review(again)
    assert findings == []
    assert read.drop("cell").equals(decisions.drop("cell"))
    assert row_of(read, "cut-down")["quantity"] == 0


def test_a_second_row_and_a_row_without_identity_are_faults(review: Path) -> None:
    """The first row of a candidate counts; an answer without identity cannot be placed."""
    book = openpyxl.load_workbook(review)
    sheet = book[form.SHEET]
    sheet["T9"].value = sheet["T8"].value
    sheet["T10"].value = None
    sheet["J10"].value = "claim"
    book.save(review)
    _, findings = read_review(review)
    assert [(finding.cell, finding.code) for finding in findings] == [
        ("T9", "REVIEW-ANSWER"),
        ("J10", "REVIEW-ANSWER"),
    ]


def test_the_return_is_known_by_the_file_name_when_its_line_was_removed(review: Path) -> None:
    """A copy 'name (2).xlsx' is recognised too; with neither there is a fault and no row."""
    book = openpyxl.load_workbook(review)
    book[form.SHEET]["B2"].value = None
    copy = review.with_name(f"{RETURN} (2).xlsx")
    book.save(copy)
    frame, _ = read_review(copy)
    assert set(frame["return_key"]) == {RETURN}
    frame, findings = read_review(copy.rename(review.with_name("mine.xlsx")))
    assert frame.is_empty()
    assert [finding.code for finding in findings] == ["REVIEW-ANSWER"]


def test_a_missing_column_is_a_fault_and_the_rest_is_read(review: Path) -> None:
    """Without the column Wording there is no wording, but the decisions are there."""
    answered(review, {"volunteers": {form.DECISION: "tell"}})
    book = openpyxl.load_workbook(review)
    book[form.SHEET]["N7"].value = "Something else"
    book.save(review)
    frame, findings = read_review(review)
    assert [finding.found for finding in findings] == ["the column 'Wording' is missing"]
    assert row_of(frame, "volunteers")["decision"] == "tell"


def test_what_is_no_workbook_is_one_finding(tmp_path: Path) -> None:
    """A file of another kind never raises."""
    path = tmp_path / NAME
    path.write_text("not a workbook", encoding="utf-8")
    frame, findings = read_review(path)
    assert frame.is_empty()
    assert [finding.code for finding in findings] == ["FILE-NOT-WORKBOOK"]


def test_nothing_surfaced_is_a_review_without_a_table(tmp_path: Path) -> None:
    """It says so, and is read as no decisions and no faults."""
    given = contents()
    path = write_review(
        CANDIDATES.frame(), given.key, given.contract, DECISIONS.frame(), (), tmp_path / NAME
    )
    frame, findings = read_review(path)
    assert (frame.is_empty(), findings) == (True, [])


def test_the_review_is_quick_and_hides_nothing(review: Path) -> None:
    """Drop-downs where there is a choice, filters on, nothing hidden, nothing protected."""
    book = openpyxl.load_workbook(review)
    sheet = book[form.SHEET]
    lists = {rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    assert '"claim,tell,leave out,not sure"' in lists
    assert '"count,value,case study"' in lists
    assert any("Unit costs" in source for source in lists)
    assert all(page.sheet_state == "visible" for page in book.worksheets)
    assert not any(column.hidden for column in sheet.column_dimensions.values())
    assert not sheet.protection.sheet
    (table,) = sheet.tables.values()
    assert table.autoFilter is not None


def test_the_same_review_has_the_same_bytes(review: Path, tmp_path: Path) -> None:
    """Nothing of the day or the machine is in the file."""
    given = contents()
    other = write_review(
        given.candidates, given.key, given.contract, DECISIONS.frame(), COSTS, tmp_path / "o.xlsx"
    )
    assert other.read_bytes() == review.read_bytes()
