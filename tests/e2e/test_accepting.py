"""A finding is accepted as a person does it: in Excel, in the review workbook, and run again."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from pipeline.domain import review_form as form
from pipeline.domain.findings import CATALOGUE
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import AUDITED
from pipeline.steps.run import run
from pipeline.steps.workspace import Workspace
from tests.check.planting import plant
from tests.sample import SAMPLE, copy_sample

QUARTER_4 = ReturnKey.parse("FBC-PH-2024-017__2025-26-Q4")
Q4 = "FBC Stop Smoking Monitoring 2025-26 Q4 v2 RESUBMITTED.xlsx"
MARCH = ReturnKey.parse("ML-SP-25-009__2026-03")
M12 = "ML-SP-25-009 SQPR M12 Mar-26.xlsx"
REASON = "the practice was closed for building work"
NOUGHT = {("Activity", cell): 0 for cell in ("D140", "E140", "D155", "E155")}


@pytest.fixture
def workspace(sample: Workspace, tmp_path: Path) -> Workspace:
    """Return contract D alone; one practice has no referrals in April and May."""
    made = copy_sample(tmp_path / "ws")
    shutil.copytree(sample.home / "store", made.home / "store")
    for folder in (made.contracts, made.inbox, made.review):
        for path in folder.glob("*.xlsx"):
            if not path.name.startswith("ML-SP"):
                path.unlink()
    plant(SAMPLE / "inbox" / M12, made.inbox / M12, NOUGHT)
    return made


def table_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows of the table of findings of a review or an audit, by heading."""
    sheet = openpyxl.load_workbook(path)[form.FINDINGS_SHEET]
    (table,) = sheet.tables.values()
    head, *rows = sheet[table.ref]
    names = [cell.value for cell in head]
    return [dict(zip(names, row, strict=True)) for row in rows]


def row_at(path: Path, cell: str, code: str = "DQ-GAP") -> dict[str, Any]:
    """Return the row of the finding at a cell; that figures were restated is another finding."""
    title = CATALOGUE[code].title
    (row,) = [row for row in table_of(path)
              if row["Cell"].value == cell and row["What"].value == title]  # fmt: skip
    return row


def answer(path: Path, cell: str, reason: str, code: str = "DQ-GAP") -> None:
    """Type a reason, a name and a day into the row of the finding at a cell, and save."""
    book = openpyxl.load_workbook(path)
    sheet = book[form.FINDINGS_SHEET]
    row = row_at(path, cell, code)
    told = ((form.ACCEPT_REASON, reason), (form.ACCEPTED_BY, "Data lead"),
            (form.ACCEPTED_ON, date(2026, 4, 21)))  # fmt: skip
    for item, value in told:
        sheet[row[item.heading].coordinate] = value
    book.save(path)


def said_on(path: Path) -> str:
    """Return all texts of the statement."""
    sheet = openpyxl.load_workbook(path)["Statement"]
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)


def trend_of(path: Path) -> int:
    """Return how many things the statement counts for the last workbook."""
    sheet = openpyxl.load_workbook(path)["Statement"]
    table = sheet.tables["Questions"]
    _, *rows = sheet[table.ref]
    return sum(int(str(row[-1].value)) for row in rows)


def states(workspace: Workspace) -> dict[str, str]:
    """Return the state of each gap by its cell, as it is stored."""
    rows = workspace.store.read(AUDITED, str(MARCH)).filter(pl.col("code") == "DQ-GAP")
    return dict(rows.select("cell", "state").rows())


def test_a_person_accepts_a_finding_until_its_figure_changes(workspace: Workspace) -> None:
    """The audit gives the reason; when the figure changes, the person is asked again."""
    run(workspace, period="2026-03")
    review, audit = workspace.review_path(MARCH), workspace.audit_path(MARCH)
    assert states(workspace) == {"D140": "new", "E140": "new"}
    assert "Accepted:" not in said_on(audit)

    # --- the person says why the first of two gaps is right as it is
    answer(review, "D140", REASON)
    kept = review.read_bytes()
    run(workspace, period="2026-03")
    assert review.read_bytes() == kept
    assert states(workspace) == {"D140": "accepted", "E140": "new"}
    row = row_at(audit, "D140")
    assert row["State"].value == "Accepted"
    assert row["Accepted"].value == f"{REASON} (Data lead, 21 April 2026)"
    assert "1 accepted with a reason" in said_on(audit)
    assert f'(Activity!D140): "{REASON}", says Data lead.' in said_on(audit)
    copy = openpyxl.load_workbook(workspace.copy_path(MARCH, M12))
    assert copy["Activity"]["D140"].comment.text.count("Accepted by Data lead.") == 1

    # --- a third month is nought now: it is another finding at the same cell
    plant(SAMPLE / "inbox" / M12, workspace.inbox / M12,
          NOUGHT | {("Activity", "D170"): 0})  # fmt: skip
    run(workspace, period="2026-03")
    assert states(workspace)["D140"] == "new"
    assert REASON not in said_on(audit)
    asked = row_at(review, "D140")
    assert [asked[item.heading].value for item in form.ACCEPT_ANSWERS] == [None, None, None]
    # What was said is not lost: it stands below, and in the review that was kept.
    below = [row for row in table_of(review) if row[form.ACCEPT_REASON.heading].value == REASON]
    assert [row["Cell"].value for row in below] == [None]
    assert (review.parent / "earlier" / f"{review.stem} 1.xlsx").read_bytes() == kept

    # --- and it can be accepted again
    answer(review, "D140", "and in June too")
    run(workspace, period="2026-03")
    assert states(workspace)["D140"] == "accepted"
    assert '"and in June too", says Data lead' in said_on(audit)


def test_what_blocks_keeps_the_return_back_until_it_is_accepted(
    sample: Workspace, tmp_path: Path
) -> None:
    """128 + 83 + 50 = 261 of 262: no return of quarter 4, but its review and its audit."""
    made = copy_sample(tmp_path / "ws")
    shutil.copytree(sample.home / "store", made.home / "store")
    # Was 16 and 84: a row of an age group, and the total that everything rests on.
    plant(SAMPLE / "inbox" / Q4, made.inbox / Q4, {("Q1", "E36"): 15, ("Q1", "E44"): 83})
    review, written = made.review_path(QUARTER_4), made.return_path(QUARTER_4)

    (held,) = run(made, "FBC-PH-2024-017", "2025-26-Q4").returns
    assert (held.held, held.blocking) == (1, 1)
    assert [
        (item.code, item.sheet, item.cell) for item in held.told if item.code == "DQ-PARTS"
    ] == [("DQ-PARTS", "Q1", "C44")]
    assert [path.name for path in held.files] == [
        f"{QUARTER_4} review.xlsx", f"{QUARTER_4} audit.xlsx"
    ]  # fmt: skip
    assert not written.exists()
    assert "Not fit for use yet" in said_on(made.audit_path(QUARTER_4))

    # --- another return of the same contract is not held up by it
    (free,) = run(made, "FBC-PH-2024-017", "2025-26-Q3").returns
    assert free.held == 0
    assert free.files[0].exists()

    # --- the person knows why the figures are right, and says so
    before = trend_of(made.audit_path(QUARTER_4))
    answer(review, "C44", "one person moved away and is counted nowhere", "DQ-PARTS")
    (passed,) = run(made, "FBC-PH-2024-017", "2025-26-Q4").returns
    assert (passed.held, passed.blocking) == (0, 0)
    assert passed.files[0] == written
    assert written.exists()
    assert "one person moved away" in said_on(made.audit_path(QUARTER_4))
    # --- what is accepted is not to be looked at any more
    assert before - trend_of(made.audit_path(QUARTER_4)) == 1

    # --- a reason that names somebody is told nowhere but in the review
    answer(review, "C44", "Mrs Ann Example moved away, ring 0113 496 0000", "DQ-PARTS")
    run(made, "FBC-PH-2024-017", "2025-26-Q4")
    told = said_on(made.audit_path(QUARTER_4))
    assert "the reason is kept back: it looks like personal data" in told
    assert "Example" not in told
    assert "496 0000" not in told
