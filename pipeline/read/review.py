"""Reads a person's answers back from a review workbook; nothing else in it is believed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl

from pipeline.domain import review_form as form
from pipeline.domain.carried import Kept
from pipeline.domain.findings import Finding
from pipeline.domain.keys import KeyFault, ReturnKey
from pipeline.domain.tables import DECISIONS
from pipeline.read.book import Book, Cell, Kind, Sheet
from pipeline.read.guard import Refusal, file_kind
from pipeline.read.other_formats import read_with_calamine
from pipeline.read.when.period_words import parse_day
from pipeline.read.xlsx import read_xlsx

_COPY = re.compile(r"\s*\(\d+\)$")
_ID = re.compile(r"\[([^\[\]]+)\]\s*$")
_YES = {"yes", "y", "true", "1"}
_NO = {"no", "n", "false", "0"}
_LONGEST_QUOTE = 60
_KEPT_AT = form.plain(form.KEPT_HEADING)


class NotAnAnswerError(ValueError):
    """What stands in a cell is no answer; the message is fit for a person."""


@dataclass(slots=True)
class _Reading:
    """The answers and faults of one workbook as they come in."""

    file: str
    return_key: str = ""
    findings: list[Finding] = field(default_factory=list)
    rows: dict[str, dict[str, object]] = field(default_factory=dict)

    def fault(self, found: str, cell: str = "") -> None:
        """Note a fault at its cell."""
        finding = Finding(
            "REVIEW-ANSWER", found, self.file, form.SHEET, cell, return_key=self.return_key
        )
        self.findings.append(finding)


def read_review(path: Path) -> tuple[pl.DataFrame, list[Finding]]:
    """Return the answers as rows of the table `decisions`, and what is wrong with them.

    Columns are found by their headings and rows by the candidate's identity, in whatever order
    they come. An answer that is not understood gives a finding REVIEW-ANSWER at its cell and
    counts as not given; a file that is no workbook gives one FILE-* finding and no rows.
    """
    book = open_review(path)
    if isinstance(book, Finding):
        return DECISIONS.frame(), [book]
    reading = _Reading(path.name)
    _read_book(book, reading, path.stem)
    return DECISIONS.frame(list(reading.rows.values())), reading.findings


def open_review(path: Path) -> Book | Finding:
    """Return the workbook, or the finding that says why it cannot be opened."""
    try:
        return read_xlsx(path) if file_kind(path) == "xlsx" else read_with_calamine(path)
    except Refusal as refusal:
        return Finding(refusal.code, refusal.found, path.name)
    except OSError as fault:
        found = f"it cannot be opened ({fault.strerror or type(fault).__name__})"
        return Finding("FILE-DAMAGED", found, path.name)


def find_head(sheet: Sheet, *needed: str) -> tuple[int, dict[str, int]] | None:
    """Return the row that holds all the headings, and the column of each; None where none does."""
    wanted = {form.plain(heading) for heading in needed}
    for number in sorted(sheet.rows):
        columns: dict[str, int] = {}
        for col, cell in sorted(sheet.rows[number].items()):
            columns.setdefault(form.plain(cell.text), col)
        if wanted <= columns.keys():
            return number, columns
    return None


def _read_book(book: Book, reading: _Reading, stem: str) -> None:
    sheets = {form.plain(sheet.name): sheet for sheet in book.sheets}
    sheet = sheets.get(form.plain(form.SHEET))
    if sheet is None:
        reading.fault(f"there is no sheet '{form.SHEET}'")
        return
    reading.return_key = _return_key(sheet, stem)
    head = find_head(sheet, form.DECISION.heading, form.ID_HEADING)
    if head is None:
        # Without candidates the workbook has no table, and that is no fault.
        if _says(sheet, form.DECISION.heading) or _says(sheet, form.ID_HEADING):
            reading.fault(f"no row holds both headings '{form.DECISION.heading}' and "
                          f"'{form.ID_HEADING}'")  # fmt: skip
        return
    if not reading.return_key:
        reading.fault(f"beside '{form.RETURN_LABEL}' stands no return, and the file's name is none")
        return
    row_number, columns = head
    for missing in (answer for answer in form.ANSWERS if form.plain(answer.heading) not in columns):
        reading.fault(f"the column '{missing.heading}' is missing")
    for number in sorted(sheet.rows):
        if number > row_number:
            _read_row(sheet.rows[number], columns, reading)


def _return_key(sheet: Sheet, stem: str) -> str:
    texts = [_COPY.sub("", stem)]
    for cell in sheet.cells():
        if form.plain(cell.text) == form.plain(form.RETURN_LABEL):
            beside = sheet.at(cell.row, cell.col + 1)
            texts.insert(0, beside.text if beside else "")
            break
    for text in texts:
        try:
            return str(ReturnKey.parse(text.strip()))
        except KeyFault:
            continue
    return ""


def _says(sheet: Sheet, heading: str) -> bool:
    return any(form.plain(cell.text) == form.plain(heading) for cell in sheet.cells())


def _read_row(cells: Mapping[int, Cell], columns: Mapping[str, int], reading: _Reading) -> None:
    by_name = {
        answer.name: cells.get(columns.get(form.plain(answer.heading), 0))
        for answer in form.ANSWERS
    }
    identity = cells.get(columns[form.plain(form.ID_HEADING)])
    given = [cell for cell in by_name.values() if cell is not None and cell.text.strip()]
    if identity is None or not identity.text.strip():
        if given:
            heading = form.ID_HEADING
            reading.fault(f"an answer in a row whose '{heading}' is empty", given[0].address)
        return
    candidate = identity.text.strip()
    if candidate in reading.rows:
        reading.fault(f"a second row for {candidate}; the first one counts", identity.address)
        return
    decision = by_name[form.DECISION.name]
    column = columns[form.plain(form.DECISION.heading)]
    where = decision.address if decision else Cell(identity.row, column, Kind.TEXT, "").address
    row: dict[str, object] = {
        "return_key": reading.return_key,
        "candidate": candidate,
        "cell": where,
    }
    for answer in form.ANSWERS:
        row[answer.name] = _answer(answer, by_name[answer.name], reading)
    reading.rows[candidate] = row | _carried(row, cells.get(columns.get(_KEPT_AT, 0)))


def _carried(row: Mapping[str, object], cell: Cell | None) -> dict[str, object]:
    """Say what the row was decided on, and from where its answers were carried untouched."""
    kept = Kept.parse(cell.text.strip()) if cell is not None else None
    if kept is None:
        return {"carried_from": "", "kept": ""}
    untouched = row["decision"] and kept.is_untouched(row)
    return {"carried_from": kept.source if untouched else "", "kept": kept.text}


def _answer(answer: form.Answer, cell: Cell | None, reading: _Reading) -> object:
    empty: dict[form.Answer, object] = {
        form.QUANTITY: None,
        form.DECIDED_ON: None,
        form.KEY_MESSAGE: False,
        form.CONSENT: False,
    }
    nothing = empty.get(answer, "")
    if cell is None or not cell.text.strip():
        return nothing
    try:
        return _READERS.get(answer, _text)(_with_value(cell, answer), answer)
    except NotAnAnswerError as fault:
        reading.fault(str(fault), cell.address)
        return nothing


def _with_value(cell: Cell, answer: form.Answer) -> Cell:
    if cell.kind in (Kind.ERROR, Kind.NOT_CALCULATED):
        raise NotAnAnswerError(f"{answer.heading}: the cell shows no value")
    return cell


def _quoted(cell: Cell) -> str:
    text = " ".join(cell.text.split())
    return f"'{text[:_LONGEST_QUOTE]}...'" if len(text) > _LONGEST_QUOTE else f"'{text}'"


def _text(cell: Cell, answer: form.Answer) -> str:
    del answer
    return cell.text.strip()


def _choice(cell: Cell, answer: form.Answer) -> str:
    for choice in answer.choices:
        if form.plain(choice) == form.plain(cell.text):
            return str(choice)
    raise NotAnAnswerError(
        f"{answer.heading}: {_quoted(cell)} is not one of {', '.join(answer.choices)}"
    )


def _yes_no(cell: Cell, answer: form.Answer) -> bool:
    text = form.plain(cell.text)
    if text in _YES | _NO:
        return text in _YES
    raise NotAnAnswerError(f"{answer.heading}: {_quoted(cell)} is neither yes nor no")


def _number(cell: Cell, answer: form.Answer) -> float:
    number = cell.number
    if number is None:
        plain = cell.text.replace(",", "").replace("£", "").strip()
        number = float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None
    if number is None or number < 0 or cell.kind is Kind.DATE:
        raise NotAnAnswerError(f"{answer.heading}: {_quoted(cell)} is not a number from 0 up")
    return number


def _unit_cost(cell: Cell, answer: form.Answer) -> str:
    del answer
    found = _ID.search(cell.text)
    return found[1].strip() if found else cell.text.strip()


def day_in(cell: Cell, answer: form.Answer) -> date:
    """Return the day that a cell holds.

    Raises:
        NotAnAnswerError: it holds something else.
    """
    day = cell.day or parse_day(cell.text)
    if day is None:
        raise NotAnAnswerError(
            f"{answer.heading}: {_quoted(cell)} is not a date such as 21/04/2026"
        )
    return day


_READERS: Mapping[form.Answer, Callable[[Cell, form.Answer], object]] = {
    form.DECISION: _choice,
    form.EXPRESS_AS: _choice,
    form.QUANTITY: _number,
    form.UNIT_COST: _unit_cost,
    form.KEY_MESSAGE: _yes_no,
    form.CONSENT: _yes_no,
    form.DECIDED_ON: day_in,
}
