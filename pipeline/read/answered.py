"""Reads from a review workbook what a person answered about where figures stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.domain import review_form as form
from pipeline.domain.answered import NOWHERE, Answered
from pipeline.domain.findings import Finding
from pipeline.read.book import Cell, Kind, Sheet
from pipeline.read.review import NotAnAnswerError, day_in, find_head, open_review

_CELL = re.compile(r"^=?(?P<sheet>'(?:[^']|'')+'|[^'!]+)!\$?(?P<col>[A-Za-z]{1,3})\$?(?P<row>\d+)$")


@dataclass(slots=True)
class AnsweredSheet:
    """What the sheet of questions says.

    `listed` are the questions that it lists, answered or not; None where the workbook has no such
    sheet. `faults` are the answers that do not count.
    """

    file: str
    listed: set[str] | None = None
    rows: dict[str, Answered] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    def fault(self, found: str, cell: str) -> None:
        """Note a fault at its cell."""
        self.faults.append(Finding("REVIEW-ANSWER", found, self.file, form.QUESTIONS_SHEET, cell))


def read_answered(path: Path) -> AnsweredSheet:
    """Return what a review workbook says about where figures stand.

    Columns are found by their headings and rows by the question's identity. An answer that is not
    understood gives a finding REVIEW-ANSWER at its cell and does not count; a file that is not
    there or no workbook answers nothing, and `read_review` says what is wrong with it.
    """
    answered = AnsweredSheet(path.name)
    book = open_review(path) if path.exists() else None
    if book is None or isinstance(book, Finding):
        return answered
    for sheet in book.sheets:
        if form.plain(sheet.name) == form.plain(form.QUESTIONS_SHEET):
            answered.listed = set()
            _read_sheet(sheet, answered)
            break
    return answered


def _read_sheet(sheet: Sheet, answered: AnsweredSheet) -> None:
    head = find_head(sheet, form.IS_IT.heading, form.ID_HEADING)
    if head is None:
        return
    top, columns = head
    for number in sorted(sheet.rows):
        if number > top:
            _read_row(sheet.rows[number], columns, answered)


def _read_row(cells: Mapping[int, Cell], columns: Mapping[str, int], sheet: AnsweredSheet) -> None:
    def at(heading: str) -> Cell | None:
        cell = cells.get(columns.get(form.plain(heading), 0))
        return cell if cell is not None and cell.text.strip() else None

    given = {answer.name: at(answer.heading) for answer in form.QUESTION_ANSWERS}
    first = next((cell for cell in given.values() if cell is not None), None)
    identity = at(form.ID_HEADING)
    if identity is None:
        if first is not None:
            sheet.fault(f"an answer in a row whose '{form.ID_HEADING}' is empty", first.address)
        return
    question = identity.text.strip()
    if sheet.listed is None or question in sheet.listed:
        sheet.fault("a second row for the same question; the first one counts", identity.address)
        return
    sheet.listed.add(question)
    if first is None:
        return
    try:
        sheet.rows[question] = _answer(question, given, first, sheet.file)
    except NotAnAnswerError as fault:
        text, _, cell = str(fault).rpartition("@")
        sheet.fault(text, cell)


def _answer(question: str, given: Mapping[str, Cell | None], first: Cell, file: str) -> Answered:
    said, where = given[form.IS_IT.name], given[form.IT_IS_THIS_CELL.name]
    by, on = given[form.ANSWERED_BY.name], given[form.ANSWERED_ON.name]
    sheet, cell = _place(where) if where is not None else ("", "")
    is_it = _choice(said) if said is not None else ""
    if said is not None and is_it == form.IsIt.YES and not cell and question.endswith(NOWHERE):
        raise NotAnAnswerError(f"nothing was found that could be it; name a cell@{said.address}")
    return Answered(
        question=question,
        is_it=is_it,
        sheet=sheet,
        cell=cell,
        where=where.text.strip() if where is not None else "",
        reviewer=by.text.strip() if by is not None else "",
        answered_on=_day(on) if on is not None else None,
        answer=(file, form.QUESTIONS_SHEET, (where or said or first).address),
    )


def _choice(cell: Cell) -> str:
    for choice in form.IsIt:
        # "Yes" alone is what a person types who does not use the list.
        if form.plain(cell.text).replace(",", "") in {
            form.plain(choice),
            choice.partition(" -")[0],
        }:
            return choice.value
    raise NotAnAnswerError(
        f"'{cell.text.strip()[:40]}' is not one of {'; '.join(form.IsIt)}@{cell.address}"
    )


def _place(cell: Cell) -> tuple[str, str]:
    found = _CELL.match(" ".join(cell.text.split()))
    if found is None or cell.kind is Kind.ERROR:
        raise NotAnAnswerError(
            f"'{cell.text.strip()[:40]}' names no cell; write it such as Sheet!C12@{cell.address}"
        )
    sheet = found["sheet"]
    if sheet.startswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    return sheet.strip(), f"{found['col'].upper()}{int(found['row'])}"


def _day(cell: Cell) -> date:
    try:
        return day_in(cell, form.ANSWERED_ON)
    except NotAnAnswerError as fault:
        raise NotAnAnswerError(f"{fault}@{cell.address}") from fault
