"""A sentence in a workbook, from its cell to the return: a person confirms it, or it stays out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import LEADS
from pipeline.steps.copies import export_tables
from pipeline.steps.run import run
from pipeline.steps.workspace import Workspace, create_workspace
from tests.sample import SAMPLE
from tests.write.test_review import answered

KEY = ReturnKey.parse("FBC-PH-2024-017__2025-26-Q4")
FOUND = "Twelve of our helpers have found paid work since Christmas."
NAMED = "Mrs Penhaligon-Smythe has joined the Friday choir."
QUIET = "The kettle broke in March."


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace with one contract and a drawn workbook that tells two outcomes."""
    made = create_workspace(tmp_path / "sample")
    name = "FBC-PH-2024-017 Stop smoking.xlsx"
    (made.contracts / name).write_bytes((SAMPLE / "contracts" / name).read_bytes())
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Q4"
    sheet.append(["Stop smoking return, contract FBC-PH-2024-017, Clearbreath Community CIC"])
    sheet.append(["Quarter 4, January to March 2026"])
    sheet.append([])
    sheet.append(["Measure", "Q4"])
    sheet.append(["Quit dates set", 337])
    news = book.create_sheet("Narrative")
    news["A1"] = "What we want to tell you"
    news["A3"] = f"{QUIET} {FOUND} {NAMED}"
    book.save(made.inbox / "FBC-PH-2024-017 Monitoring 2025-26 Q4.xlsx")
    return made


def texts(path: Path) -> list[str]:
    """Return every text and number of a workbook."""
    book = openpyxl.load_workbook(path)
    return [
        str(value)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    ]


def leads_in(workspace: Workspace) -> dict[str, str]:
    """Return the identity of each lead by its sentence."""
    rows = workspace.store.read(LEADS, str(KEY)).to_dicts()
    return {row["sentence"]: row["lead"] for row in rows}


def test_an_undecided_lead_is_in_the_review_and_not_in_the_return(workspace: Workspace) -> None:
    """Both sentences are offered; neither they nor what they are about are printed."""
    run(workspace)
    assert set(leads_in(workspace)) == {FOUND, NAMED}
    review = texts(workspace.review_path(KEY))
    assert f"“{FOUND}”" in review
    assert f"“{NAMED}”" in review
    assert not any(QUIET in text for text in review)
    printed = "\n".join(texts(workspace.return_path(KEY)))
    for word in ("helpers", "Penhaligon", "told in words"):
        assert word not in printed


def test_a_confirmed_lead_is_in_the_return_with_its_cell(workspace: Workspace) -> None:
    """The quantity is the person's; the sentence is quoted nowhere, its cell is."""
    run(workspace)
    lead = leads_in(workspace)[FOUND]
    answers = {
        form.DECISION: "claim", form.EXPRESS_AS: "count", form.QUANTITY: 12,
        form.WORDING: "{quantity} helpers went on to paid work.", form.REVIEWER: "Manager",
    }  # fmt: skip
    answered(workspace.review_path(KEY), {lead: answers})
    summary = run(workspace)
    assert [finding.code for item in summary.returns for finding in item.told] == []
    path = workspace.return_path(KEY)
    book = openpyxl.load_workbook(path)
    (claimed,) = [
        row
        for row in book["Additional social value"].iter_rows(values_only=True)
        if "12 helpers went on to paid work." in row
    ]
    assert claimed[2] == 12
    (evidence, stated) = [
        row
        for row in book["Evidence"].iter_rows(values_only=True)
        if row[1] and "told in words" in str(row[1])
    ]
    assert evidence[4:8] == (
        "FBC-PH-2024-017 Monitoring 2025-26 Q4.xlsx", "Narrative", "A3", "not quoted",
    )  # fmt: skip
    assert stated[2] == "Quantity stated by Manager"
    assert not any(FOUND in text or "Penhaligon" in text for text in texts(path))


def test_a_claim_without_a_quantity_stays_out_and_is_told(workspace: Workspace) -> None:
    """The number of the sentence is not taken for the person's."""
    run(workspace)
    answered(workspace.review_path(KEY), {leads_in(workspace)[FOUND]: {form.DECISION: "claim"}})
    (item,) = run(workspace).returns
    assert [finding.code for finding in item.told] == ["REVIEW-LEAD"]
    book = openpyxl.load_workbook(workspace.return_path(KEY))
    rows = book["Additional social value"].iter_rows(values_only=True)
    assert not any("told in words" in str(value) for row in rows for value in row)


def test_few_people_told_in_words_are_kept_back_too(workspace: Workspace) -> None:
    """A stated 3 is below five, in the figure and in the person's own words."""
    run(workspace)
    answers = {form.DECISION: "claim", form.QUANTITY: 3,
               form.WORDING: "Three helpers went on to paid work."}  # fmt: skip
    answered(workspace.review_path(KEY), {leads_in(workspace)[FOUND]: answers})
    run(workspace)
    printed = texts(workspace.return_path(KEY))
    assert not any("Three helpers" in text for text in printed)
    assert any("told in words: fewer than 5 people" in text for text in printed)


def test_the_export_keeps_back_what_looks_personal(workspace: Workspace, tmp_path: Path) -> None:
    """The sentence with a name in it is not copied; the other is."""
    run(workspace)
    export_tables(workspace.store, tmp_path / "export")
    copied = (tmp_path / "export" / "leads.csv").read_text(encoding="utf-8-sig")
    assert FOUND in copied
    assert "Penhaligon" not in copied
    assert "looks like personal data" in copied
