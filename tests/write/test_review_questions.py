"""What is asked about doubtful figures is answered in Excel and read back as it was meant."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.answered import NOWHERE, Answered, question_of
from pipeline.domain.tables import DECISIONS, QUESTIONS, Doubt
from pipeline.read.answered import read_answered
from pipeline.read.review import read_review
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review
from pipeline.write.review_questions import ToAsk, with_questions
from tests.by_hand import row_of
from tests.write.contents_a import RETURN, contents

ONE = question_of("A4", "numerator", "1a2b3c4d")
NONE = question_of("R | 2", "value", NOWHERE)
NAME = f"{RETURN} review.xlsx"
DAY = date(2026, 4, 21)


def asked(question: str, rank: int, **given: object) -> dict[str, object]:
    """Return a row of `questions`."""
    ref, part, _ = question.rsplit(" | ", 2)
    usual = {"ref": ref, "part": part, "name": "CO verified", "doubt": Doubt.UNSURE.value,
             "rank": rank, "confidence": 0.62}  # fmt: skip
    return row_of(QUESTIONS, **{"return_key": RETURN, "question": question} | usual | given)


ROWS = {
    ONE: asked(ONE, 2, found="Part 1B > CO validated", sheet="Q4", cell="G44", shown="133",
               wanted="CO validated"),
    NONE: asked(NONE, 1, doubt=Doubt.MISSING.value, confidence=0.0),
}  # fmt: skip


def write(path: Path, answered: dict[str, Answered] | None = None, *, none: bool = False) -> Path:
    """Write a review workbook with the two questions, or without any."""
    given = contents()
    book = describe_review(given.candidates, given.key, given.contract, DECISIONS.frame(), ())
    return write_book(with_questions(book, ToAsk({} if none else ROWS, answered or {})), path)


def type_in(path: Path, question: str, answers: dict[form.Answer, Any]) -> dict[str, str]:
    """Type answers into the row of a question; return the addresses of its cells by heading."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.QUESTIONS_SHEET]
    (table,) = sheet.tables.values()
    head, *rows = sheet[table.ref]
    at = {cell.value: number for number, cell in enumerate(head)}
    row = next(row for row in rows if row[at[form.ID_HEADING]].value == question)
    for field, value in answers.items():
        row[at[field.heading]].value = value
    book.save(path)
    return {heading: row[number].coordinate for heading, number in at.items()}


def test_the_worst_stands_first_with_drop_down_and_cell(tmp_path: Path) -> None:
    """What is missing, then what is unsure; where it stands can be looked up."""
    book = openpyxl.load_workbook(write(tmp_path / NAME))
    sheet = book[form.QUESTIONS_SHEET]
    (table,) = sheet.tables.values()
    head, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
    shown = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["Why we ask"] for row in shown] == [
        "No row fits well enough.", "The wording fits only in part.",
    ]  # fmt: skip
    assert [row["Where"] for row in shown] == [None, "Q4!G44"]
    assert [row["How sure"] for row in shown] == ["not found", "62%"]
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert lists == ['"yes - this is it,no,not sure"']
    assert book.sheetnames[:2] == ["Review", "Questions"]
    assert read_review(tmp_path / NAME)[1] == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [("yes - this is it", "yes - this is it"), ("Yes", "yes - this is it"), ("NO", "no"),
     ("Yes, this is it", "yes - this is it"), (" Not sure ", "not sure")],
)  # fmt: skip
def test_an_answer_is_read_back(tmp_path: Path, typed: str, read: str) -> None:
    """By list or typed, with who and when and its own place."""
    path = write(tmp_path / NAME)
    at = type_in(path, ONE, {form.IS_IT: typed, form.ANSWERED_BY: "Lead", form.ANSWERED_ON: DAY})
    sheet = read_answered(path)
    place = (NAME, form.QUESTIONS_SHEET, at[form.IS_IT.heading])
    assert sheet.rows == {ONE: Answered(ONE, read, "", "", "", "Lead", DAY, place)}
    assert sheet.rows[ONE].parts == ("A4", "numerator", "1a2b3c4d")
    assert (sheet.listed, sheet.faults) == ({ONE, NONE}, [])


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Q4!C12", ("Q4", "C12")),
        ("'Local KPI'!$h$37", ("Local KPI", "H37")),
        ("Local KPI!H37", ("Local KPI", "H37")),
        ("'Jane''s tab'!A1", ("Jane's tab", "A1")),
    ],
)
def test_a_cell_is_understood_as_people_write_it(
    tmp_path: Path, typed: str, place: tuple[str, str]
) -> None:
    """With and without quotation and dollar signs."""
    path = write(tmp_path / NAME)
    type_in(path, NONE, {form.IT_IS_THIS_CELL: typed})
    (row,) = read_answered(path).rows.values()
    assert (row.sheet, row.cell) == place
    assert row.parts == ("R | 2", "value", NOWHERE)


@pytest.mark.parametrize(
    ("question", "answers", "heading", "says"),
    [
        (ONE, {form.IS_IT: "maybe"}, form.IS_IT, "is not one of"),
        (ONE, {form.IT_IS_THIS_CELL: "C12"}, form.IT_IS_THIS_CELL, "names no cell"),
        (ONE, {form.IT_IS_THIS_CELL: "row 12"}, form.IT_IS_THIS_CELL, "names no cell"),
        (ONE, {form.IS_IT: "no", form.ANSWERED_ON: "soon"}, form.ANSWERED_ON, "is not a date"),
        (NONE, {form.IS_IT: "yes"}, form.IS_IT, "nothing was found that could be it"),
    ],
)
def test_what_is_no_answer_is_told_at_its_cell(
    tmp_path: Path, question: str, answers: dict[form.Answer, Any], heading: form.Answer, says: str
) -> None:
    """It does not count."""
    path = write(tmp_path / NAME)
    at = type_in(path, question, answers)
    sheet = read_answered(path)
    assert sheet.rows == {}
    (fault,) = sheet.faults
    assert (fault.code, fault.sheet, fault.cell) == (
        "REVIEW-ANSWER", form.QUESTIONS_SHEET, at[heading.heading],
    )  # fmt: skip
    assert says in fault.found


def test_answers_survive_regeneration(tmp_path: Path) -> None:
    """In their row, and in a row of their own where nothing is asked any more."""
    gone = question_of("A9", "denominator", "ffffffff")
    given = {
        ONE: Answered(ONE, "no", "Q4", "C12", "Q4!C12", "Lead", DAY, ("", "", "")),
        gone: Answered(gone, "yes - this is it", "", "", "", "", None, ("", "", "")),
    }
    sheet = read_answered(write(tmp_path / NAME, given))
    assert sheet.faults == []
    again = {name: (row.is_it, row.sheet, row.cell, row.reviewer, row.answered_on)
             for name, row in sheet.rows.items()}  # fmt: skip
    assert again == {
        ONE: ("no", "Q4", "C12", "Lead", DAY), gone: ("yes - this is it", "", "", "", None),
    }  # fmt: skip


def test_without_questions_there_is_no_sheet(tmp_path: Path) -> None:
    """Nothing to ask, nothing to read, no fault; a missing file neither."""
    path = write(tmp_path / NAME, none=True)
    assert form.QUESTIONS_SHEET not in openpyxl.load_workbook(path).sheetnames
    assert (read_answered(path).listed, read_answered(path).faults) == (None, [])
    assert read_answered(tmp_path / "missing.xlsx").rows == {}
    (tmp_path / "broken.xlsx").write_text("no workbook", encoding="utf-8")
    assert read_answered(tmp_path / "broken.xlsx").faults == []


def test_a_second_row_and_a_row_without_identity_are_faults(tmp_path: Path) -> None:
    """The first one counts; an answer without a question cannot be placed."""
    path = write(tmp_path / NAME)
    book = openpyxl.load_workbook(path)
    sheet = book[form.QUESTIONS_SHEET]
    (table,) = sheet.tables.values()
    head, first, second = sheet[table.ref]
    at = {cell.value: number for number, cell in enumerate(head)}
    second[at[form.ID_HEADING]].value = first[at[form.ID_HEADING]].value
    book.save(path)
    assert ["second row" in item.found for item in read_answered(path).faults] == [True]
    second[at[form.ID_HEADING]].value = None
    second[at[form.IS_IT.heading]].value = "no"
    book.save(path)
    assert ["is empty" in item.found for item in read_answered(path).faults] == [True]
