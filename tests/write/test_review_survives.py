"""Whatever a person does to the rows and columns of a review, no answer is lost."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.domain import review_form as form
from pipeline.domain.tables import DECISIONS
from pipeline.read.review import read_review
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review
from tests.write.contents_a import RETURN, contents

GIVEN = contents()
NAMES = GIVEN.candidates["candidate"].to_list()
COLUMNS = 10 + len(form.ANSWERS) + 1
WORDS = st.sampled_from(["", "As agreed.", "=1+1", "'quoted'", "12 of them", "ja, é “so”"])
ANSWER = st.fixed_dictionaries({
    "decision": st.sampled_from(["", *form.Decision]),
    "express_as": st.sampled_from(["", *form.ExpressAs]),
    "quantity": st.sampled_from([None, 0.0, 12.0, 1046.5]),
    "wording": st.sampled_from(["My words: {quantity}.", "Other words."]),
    "key_message": st.booleans(),
    "reason": WORDS,
    "reviewer": st.sampled_from(["", "Manager"]),
    "decided_on": st.sampled_from([None, date(2026, 4, 28)]),
})  # fmt: skip


def write(path: Path, decisions: pl.DataFrame) -> Path:
    """Write the review of contract A with some answers."""
    book = describe_review(GIVEN.candidates, GIVEN.key, GIVEN.contract, decisions, ())
    return write_book(book, path)


def decisions_of(path: Path) -> dict[str, dict[str, Any]]:
    """Read the answers, by candidate, without the place where they stand."""
    frame, findings = read_review(path)
    assert findings == []
    return {row["candidate"]: row for row in frame.drop("cell").to_dicts()}


def typed(path: Path, answers: dict[str, dict[str, Any]]) -> None:
    """Type answers as a person would."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    (table,) = sheet.tables.values()
    head, *rows = sheet[table.ref]
    at = {cell.value: number for number, cell in enumerate(head)}
    for row in rows:
        for name, value in answers.get(row[at[form.ID_HEADING]].value, {}).items():
            field = next(item for item in form.ANSWERS if item.name == name)
            said = (form.YES if value else form.NO) if isinstance(value, bool) else value
            row[at[field.heading]].value = said or (0 if said == 0.0 else None)
            if isinstance(said, str) and said.startswith("="):
                row[at[field.heading]].data_type = "s"
    book.save(path)


def shuffled(path: Path, rows: list[int], columns: list[int], gone: set[int]) -> None:
    """Sort rows, move columns, delete some rows, and put an empty line above, as Excel would."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    (table,) = sheet.tables.values()
    head, *lines = [
        [(cell.value, cell.data_type, cell.number_format) for cell in row]
        for row in sheet[table.ref]
    ]
    kept = [lines[at] for at in rows if at not in gone]
    empty = [[(None, "n", "General")] * len(head)] * (len(lines) - len(kept))
    ref = table.ref
    sheet.tables.clear()
    for cells, values in zip(sheet[ref], [head, *kept, *empty], strict=True):
        for cell, at in zip(cells, columns, strict=True):
            cell.value, kind, look = values[at]
            cell.number_format = look
            if kind == "s":
                cell.data_type = kind
    sheet.insert_rows(1)
    sheet.auto_filter.ref = f"A{sheet.max_row}:C{sheet.max_row}"
    book.save(path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    answers=st.fixed_dictionaries(dict.fromkeys(NAMES, ANSWER)),
    rows=st.permutations(range(len(NAMES))),
    columns=st.permutations(range(COLUMNS)),
    gone=st.sets(st.integers(0, len(NAMES) - 1), max_size=3),
)
def test_answers_survive_any_order_and_regeneration(
    answers: dict[str, dict[str, Any]], rows: list[int], columns: list[int], gone: set[int]
) -> None:
    """Sorted, filtered, columns moved, rows deleted: the rest is read, and written back."""
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / f"{RETURN} review.xlsx", DECISIONS.frame())
        typed(path, answers)
        before = decisions_of(path)
        for name, said in answers.items():
            assert {field: before[name][field] for field in said} == said
        shuffled(path, rows, columns, gone)
        after = decisions_of(path)
        left_out = [name for name in before if name not in after]
        assert len(left_out) == len(gone)
        assert all(after[name] == before[name] for name in after)
        frame, _ = read_review(path)
        again = write(Path(folder) / "again review.xlsx", frame)
        assert all(decisions_of(again)[name] == said for name, said in after.items())


def test_a_date_with_a_time_is_that_day(tmp_path: Path) -> None:
    """Excel keeps a time with a date that was pasted."""
    path = write(tmp_path / f"{RETURN} review.xlsx", DECISIONS.frame())
    typed(path, {NAMES[0]: {"decision": "claim", "decided_on": datetime(2026, 4, 28, 9, 30)}})
    assert decisions_of(path)[NAMES[0]]["decided_on"] == date(2026, 4, 28)
