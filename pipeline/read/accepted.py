"""Reads from a review workbook which findings a person accepted, why, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.domain import review_form as form
from pipeline.domain.audit import Acceptance
from pipeline.domain.findings import Finding
from pipeline.read.book import Cell, Kind
from pipeline.read.review import NotAnAnswerError, day_in, find_head, open_review


@dataclass(slots=True)
class AcceptedSheet:
    """What the sheet of findings says.

    `listed` are the findings that it lists, answered or not; None where the workbook has no such
    sheet, as those written before there was one. `faults` are the answers that do not count.
    """

    file: str
    listed: set[str] | None = None
    rows: dict[str, Acceptance] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)

    def fault(self, found: str, cell: str) -> None:
        """Note a fault at its cell."""
        self.faults.append(Finding("REVIEW-ANSWER", found, self.file, form.FINDINGS_SHEET, cell))


def read_accepted(path: Path) -> AcceptedSheet:
    """Return what a review workbook accepts; an acceptance counts only when it is complete.

    Columns are found by their headings and rows by the finding's identity. A reason without who
    accepted it or without a day gives a finding REVIEW-ANSWER at its cell and does not count. A
    file that is not there or no workbook accepts nothing; `read_review` says what is wrong with it.
    """
    sheet = AcceptedSheet(path.name)
    book = open_review(path) if path.exists() else None
    if book is None or isinstance(book, Finding):
        return sheet
    found = [s for s in book.sheets if form.plain(s.name) == form.plain(form.FINDINGS_SHEET)]
    if not found:
        return sheet
    sheet.listed = set()
    head = find_head(found[0], form.ACCEPT_REASON.heading, form.ID_HEADING)
    if head is None:
        return sheet
    top, columns = head
    for number in sorted(found[0].rows):
        if number > top:
            _read_row(found[0].rows[number], columns, sheet)
    return sheet


def _read_row(cells: Mapping[int, Cell], columns: Mapping[str, int], sheet: AcceptedSheet) -> None:
    def at(heading: str) -> Cell | None:
        cell = cells.get(columns.get(form.plain(heading), 0))
        return cell if cell is not None and cell.text.strip() else None

    given = {answer.name: at(answer.heading) for answer in form.ACCEPT_ANSWERS}
    answered = [cell for cell in given.values() if cell is not None]
    identity = at(form.ID_HEADING)
    if identity is None:
        if answered:
            sheet.fault(f"an answer in a row whose '{form.ID_HEADING}' is empty",
                        answered[0].address)  # fmt: skip
        return
    row = identity.text.strip()
    if sheet.listed is None or row in sheet.listed:
        sheet.fault("a second row for the same finding; the first one counts", identity.address)
        return
    sheet.listed.add(row)
    if answered:
        _accept(row, given, answered[0], sheet)


def _accept(row: str, given: Mapping[str, Cell | None], first: Cell, sheet: AcceptedSheet) -> None:
    for answer in form.ACCEPT_ANSWERS:
        cell = given[answer.name]
        if cell is None:
            sheet.fault(f"'{answer.heading}' is empty, so that the finding is not accepted",
                        first.address)  # fmt: skip
            return
        if cell.kind in (Kind.ERROR, Kind.NOT_CALCULATED):
            sheet.fault(f"{answer.heading}: the cell shows no value", cell.address)
            return
    reason, by, on = (given[answer.name] for answer in form.ACCEPT_ANSWERS)
    if reason is None or by is None or on is None:
        return
    try:
        day = day_in(on, form.ACCEPTED_ON)
    except NotAnAnswerError as fault:
        sheet.fault(str(fault), on.address)
        return
    answer_at = f"{sheet.file} | {form.FINDINGS_SHEET}!{reason.address}"
    sheet.rows[row] = Acceptance(row, reason.text.strip(), by.text.strip(), day, answer_at)
