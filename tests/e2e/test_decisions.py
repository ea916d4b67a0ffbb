"""A decision in the review workbook changes its return, and only there; the last one is carried."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import CANDIDATES, DECISION_HISTORY, DECISIONS, MATCHES, QUESTIONS
from pipeline.steps.one_return import (
    REVIEW,
    VALUE,
    Desk,
    compare_step,
    review_step,
    value_step,
    write_step,
)
from pipeline.steps.shelf import read_shelf
from pipeline.steps.workspace import Workspace, open_workspace
from tests.e2e.test_laws import hashes

CONTRACT = "FBC-PH-2024-017"
LAST, BEFORE = f"{CONTRACT}__2025-26-Q4", f"{CONTRACT}__2025-26-Q3"
Cells = dict[tuple[str, str], object]


@pytest.fixture
def workspace(sample: Workspace, tmp_path: Path) -> Workspace:
    """Return a copy of the sample with all that was made of it."""
    return open_workspace(shutil.copytree(sample.root, tmp_path / "ws"))


def remade(workspace: Workspace, *first: Callable[[Desk], object]) -> list[str]:
    """Make the four returns anew from their reviews on; return what is told of the answers."""
    shelf = read_shelf(workspace)
    told = []
    for quarter in Period.financial_year(2025).split(3):
        desk = Desk(workspace, shelf, ReturnKey(CONTRACT, quarter))
        for step in (*first, review_step, value_step, write_step):
            step(desk)
        told += desk.findings(REVIEW, VALUE)["code"].to_list()
    return told


def type_in(path: Path, candidate: str, **said: object) -> None:
    """Type answers into the row of a candidate."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.SHEET]
    (table,) = sheet.tables.values()
    head, *rows = sheet[table.ref]
    at = {cell.value: number for number, cell in enumerate(head)}
    row = next(row for row in rows if row[at[form.ID_HEADING]].value == candidate)
    for field in form.ANSWERS:
        if field.name in said:
            row[at[field.heading]].value = said[field.name]
    book.save(path)


def cells(path: Path) -> Cells:
    """Return every cell with a value of a workbook, by sheet and address."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def rows_about(content: Cells, title: str) -> set[tuple[str, int]]:
    """Return sheet and row of every row that names the candidate."""
    return {
        (sheet, int("".join(sign for sign in address if sign.isdigit())))
        for (sheet, address), value in content.items()
        if title in str(value)
    }


def changed(one: Cells, two: Cells) -> set[tuple[str, int]]:
    """Return sheet and row of every cell that differs."""
    return {
        (sheet, int("".join(sign for sign in address if sign.isdigit())))
        for sheet, address in one.keys() | two.keys()
        if one.get((sheet, address)) != two.get((sheet, address))
    }


def test_the_last_period_is_decided_by_what_was_decided_before(sample: Workspace) -> None:
    """17 of 18 outcomes carried; the one that was 'not sure' stays to confirm."""
    is_lead = pl.col("candidate").str.starts_with("told-")
    decisions, before = (sample.store.read(DECISIONS, key) for key in (LAST, BEFORE))
    # A sentence is of its own period: nothing is carried to it.
    assert set(decisions.filter(is_lead)["carried_from"]) == {""}
    decisions, before = decisions.filter(~is_lead), before.filter(~is_lead)
    assert decisions["carried_from"].to_list() == ["2025-26-Q3"] * 18
    same = ["candidate", "decision", "express_as", "unit_cost", "key_message", "reviewer"]
    assert decisions.select(same).equals(before.select(same))
    assert decisions["consent"].to_list() == [False] * 18
    assert decisions.filter(pl.col("decision") == "not sure").height == 1


def test_the_history_is_that_of_the_reviews(sample: Workspace) -> None:
    """Decided in each of the first three quarters, carried into the fourth."""
    quarters = [f"{CONTRACT}__2025-26-Q{number}" for number in (1, 2, 3, 4)]
    what = [sample.store.read(DECISION_HISTORY, key)["what"].unique().to_list() for key in quarters]
    assert what == [["decided"], ["decided"], ["decided"], ["carried"]]


@pytest.mark.parametrize("concept", ["volunteers-women", "cut-down"])
def test_a_changed_decision_changes_its_return_and_only_there(
    workspace: Workspace, concept: str
) -> None:
    """Cell by cell: what differs names the candidate, or counts what was decided."""
    key = ReturnKey.parse(LAST)
    review, path = workspace.review_path(key), workspace.return_path(key)
    others = hashes(workspace.returns)
    one = cells(path)
    row = workspace.store.read(CANDIDATES, LAST).row(
        by_predicate=pl.col("concept") == concept, named=True
    )
    old = workspace.store.read(DECISIONS, LAST).row(
        by_predicate=pl.col("candidate") == row["candidate"], named=True
    )
    said = {"claim": "tell", "tell": "claim"}[old["decision"]]
    type_in(review, row["candidate"], decision=said, reviewer="Director",
            decided_on=date(2026, 4, 28))  # fmt: skip
    remade(workspace)
    two = cells(path)
    differs = [name for name, digest in hashes(workspace.returns).items() if others[name] != digest]
    assert differs == [f"{CONTRACT}/{LAST} DRAFT.xlsx"]
    # On the sheet of claims and in the evidence the row moves; every other row is as it was.
    moving = {"Additional social value", "Evidence"}
    assert {sheet for sheet, _ in changed(one, two)} <= moving | {"Summary", "For the next meeting"}
    for sheet in moving:
        assert _lines(one, sheet, row["title"]) == _lines(two, sheet, row["title"])
    other = {place for place in changed(one, two) if place[0] not in moving}
    about = rows_about(one, row["title"]) | rows_about(two, row["title"])
    tallies = {place for place in other - about if place[0] == "Summary"}
    assert other <= about | tallies
    assert {_first(two, place) for place in tallies} <= {
        "Are these outcomes additional, and are we reporting them?"
    }
    history = workspace.store.read(DECISION_HISTORY, LAST)
    step = history.filter(pl.col("candidate") == row["candidate"]).to_dicts()
    assert [(item["what"], item["before"], item["decision"]) for item in step] == [
        ("changed", old["decision"], said)
    ]


def _rows(content: Cells, sheet: str) -> dict[tuple[str, int], dict[str, object]]:
    found: dict[tuple[str, int], dict[str, object]] = {}
    for (name, address), value in content.items():
        if name == sheet:
            letters = address.rstrip("0123456789")
            found.setdefault((name, int(address[len(letters) :])), {})[letters] = value
    return found


def _lines(content: Cells, sheet: str, title: str) -> list[str]:
    """Return the rows of a sheet that do not name the candidate, whatever their order."""
    rows: Mapping[tuple[str, int], dict[str, object]] = _rows(content, sheet)
    shown = [str(sorted(row.items())) for row in rows.values()]
    return sorted(line for line in shown if title not in line)


def _first(content: Cells, place: tuple[str, int]) -> object:
    return content.get((place[0], f"A{place[1]}"))


def test_an_answer_about_a_figure_is_used_and_remembered(workspace: Workspace) -> None:
    """Confirmed in the review of Q4, the match of Q4 rests on it, and that of Q3 does not."""
    keys = [ReturnKey.parse(f"{CONTRACT}__2025-26-Q{number}") for number in (2, 3, 4)]
    asked = [workspace.store.read(QUESTIONS, str(key)).to_dicts() for key in keys]
    (question,) = asked[2]
    assert [(row["ref"], row["part"], row["sheet"], row["cell"]) for row in asked[2]] == [
        ("R4", "value", "Q4", "B126")
    ]
    review = workspace.review_path(keys[2])
    book = openpyxl.load_workbook(review)
    sheet = book[form.QUESTIONS_SHEET]
    (table,) = sheet.tables.values()
    head, line = sheet[table.ref]
    at = {cell.value: number for number, cell in enumerate(head)}
    assert line[at[form.ID_HEADING]].value == question["question"]
    line[at[form.IS_IT.heading]].value = "Yes, this is it"
    line[at[form.ANSWERED_BY.heading]].value = "Data lead"
    book.save(review)
    assert set(remade(workspace, compare_step)) == {"REVIEW-CONSENT"}
    why = {
        str(key): workspace.store.read(MATCHES, str(key)).filter(pl.col("ref") == "R4", "used")
        for key in keys
    }
    assert set(why[LAST]["confidence"]) == {1.0}
    assert all(
        text.startswith("confirmed in the review of 2025-26-Q4 by Data lead: ")
        for text in why[LAST]["why"]
    )
    assert set(why[BEFORE]["confidence"]) == {0.67}
    assert workspace.store.read(QUESTIONS, LAST).is_empty()
