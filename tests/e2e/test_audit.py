"""The audit of the sample, and of workbooks in which somebody planted personal data."""

from __future__ import annotations

import re
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from pipeline.check import facts as check_room
from pipeline.domain import review_form as form
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import AUDITED, FINDINGS
from pipeline.steps import audit as audit_module
from pipeline.steps import run as run_module
from pipeline.steps.intake import Intake
from pipeline.steps.one_return import CHECK, Desk, check_step
from pipeline.steps.run import run
from pipeline.steps.shelf import read_shelf
from pipeline.steps.workspace import Workspace
from tests.sample import SAMPLE, copy_sample

# The example number of the NHS Data Dictionary; it passes the check digit.
NUMBER = "943 476 5919"
FEBRUARY = ReturnKey.parse("ML-SP-25-009__2026-02")
MARCH = ReturnKey.parse("ML-SP-25-009__2026-03")
M11, M12 = "ML-SP-25-009 SQPR M11 Feb-26.xlsx", "ML-SP-25-009 SQPR M12 Mar-26.xlsx"


def plant(path: Path, text: str) -> None:
    """Put a text before one that stands under the title of the first sheet, without Excel."""
    beside = path.with_suffix(".new")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(beside, "w") as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "xl/sharedStrings.xml":
                head, mark, rest = content.decode("utf-8").partition("Service: Social Prescribing.")
                assert mark
                content = f"{head}{text} {mark}{rest}".encode()
            target.writestr(part, content)
    beside.replace(path)


@pytest.fixture
def workspace(sample: Workspace, tmp_path: Path) -> Workspace:
    """Return contract D alone, with what was read of the sample."""
    made = copy_sample(tmp_path / "ws")
    shutil.copytree(sample.home / "store", made.home / "store")
    for folder in (made.contracts, made.inbox, made.review):
        for path in folder.glob("*.xlsx"):
            if not path.name.startswith("ML-SP"):
                path.unlink()
    return made


def texts(path: Path) -> str:
    """Return everything that a workbook shows, comments and properties included."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )


def comments(path: Path) -> dict[str, str]:
    """Return the comments of a workbook by cell."""
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def test_every_return_has_an_audit_and_a_marked_copy(sample: Workspace) -> None:
    """Twelve of each, in the contract's folder, and every finding of the workbook is in it."""
    audits = sorted(path.name for path in sample.audit.rglob("* audit.xlsx"))
    copies = sorted(path.name for path in sample.audit.rglob("* MARKED COPY.xlsx"))
    assert (len(audits), len(copies)) == (12, 12)
    for key in (FEBRUARY, MARCH):
        found = pl.concat(
            [sample.store.read(FINDINGS, f"{key}.{step}") for step in (CHECK, "compare")]
        )
        audited = sample.store.read(AUDITED, str(key)).filter(pl.col("state") != "fixed")
        assert audited.height == found.unique().height
        assert set(audited["code"]) == set(found["code"])


def test_a_review_from_before_is_left_as_it_is(sample: Workspace) -> None:
    """The answered reviews have no sheet of findings, and their bytes are those committed."""
    for path in (SAMPLE / "review").glob("*Q3 review.xlsx"):
        assert (sample.review / path.name).read_bytes() == path.read_bytes()
    fresh = openpyxl.load_workbook(sample.review / "FBC-PH-2024-017__2025-26-Q4 review.xlsx")
    assert fresh.sheetnames[:3] == ["Review", "Questions", "Findings"]


def test_the_copy_is_marked_where_the_audit_says(sample: Workspace) -> None:
    """Contract A, Q4: the rating printed green in Local KPI!I7, the number 96* in Q1!G44."""
    (path,) = sample.audit.rglob("*Q4 v2 RESUBMITTED MARKED COPY.xlsx")
    said = comments(path)
    assert said["Local KPI!I7"].startswith("LOOK AT: A printed rating")
    assert said["Q1!G44"].startswith("NOTE: A number with a qualifier")
    assert said["Local KPI!B12"].count("Comment in the original:") == 1


def test_a_personal_value_is_repeated_nowhere(workspace: Workspace) -> None:
    """It is found and marked; the number stands in the copy's own cell and in nothing we wrote."""
    plant(workspace.inbox / M12, NUMBER)
    run(workspace, period="2026-03")
    (found,) = (
        workspace.store.read(AUDITED, str(MARCH)).filter(pl.col("code") == "DQ-PERSONAL").to_dicts()
    )
    copy = workspace.copy_path(MARCH, M12)
    said = comments(copy)
    assert "DQ-PERSONAL" in said[f"{found['sheet']}!{found['cell']}"]
    assert not [text for text in said.values() if NUMBER in text]
    for path in (workspace.audit_path(MARCH), workspace.review_path(MARCH)):
        assert NUMBER not in texts(path)
    assert NUMBER in texts(copy)
    about = openpyxl.load_workbook(copy).worksheets[0]
    assert NUMBER not in "\n".join(str(cell.value) for row in about.iter_rows() for cell in row)


def _checks(workspace: Workspace) -> int:
    run(workspace, period="2026-02")
    found = re.search(r"(\d+) checks were made", texts(workspace.audit_path(FEBRUARY)))
    assert found is not None
    return int(found[1])


def test_the_statement_counts_the_rules_that_ran(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the rules of scales, units and fractions, three checks fewer were made."""
    before = _checks(workspace)
    left = tuple(item for item in check_room.FAMILIES if "DQ-SCALE" not in item.codes)
    monkeypatch.setattr(check_room, "FAMILIES", left)

    assert before - _checks(workspace) == 3


def test_what_a_corrected_version_put_right_is_fixed(workspace: Workspace) -> None:
    """The first version of February held personal data, the corrected one does not."""
    plant(workspace.inbox / M11, NUMBER)
    run(workspace, period="2026-02")
    rows = workspace.store.read(AUDITED, str(FEBRUARY)).filter(pl.col("state") == "fixed")
    assert [(row["code"], row["file"]) for row in rows.to_dicts()] == [("DQ-PERSONAL", M11)]
    text = texts(workspace.audit_path(FEBRUARY))
    assert "1 fixed, 0 new, 0 still open" in text
    assert "Fixed: personal data where none belongs" in text


def test_a_finding_is_accepted_in_the_review(workspace: Workspace) -> None:
    """It no longer counts as open, and the review workbook stays as the person left it."""
    plant(workspace.inbox / M12, NUMBER)
    run(workspace, period="2026-03")
    path = workspace.review_path(MARCH)
    assert "1 thing should be looked at" in texts(workspace.audit_path(MARCH))
    book = openpyxl.load_workbook(path)
    sheet = book[form.FINDINGS_SHEET]
    (table,) = sheet.tables.values()
    first, row = sheet[table.ref]
    columns = {cell.value: at for at, cell in enumerate(first)}
    for answer, value in (
        (form.ACCEPT_REASON, "the example number of the form"),
        (form.ACCEPTED_BY, "Data lead"),
        (form.ACCEPTED_ON, date(2026, 4, 21)),
    ):
        row[columns[answer.heading]].value = value
    book.save(path)
    before = path.read_bytes()
    run(workspace, period="2026-03")
    assert path.read_bytes() == before
    rows = workspace.store.read(AUDITED, str(MARCH)).filter(pl.col("state") == "accepted")
    assert [(row["code"], row["reviewer"]) for row in rows.to_dicts()] == [
        ("DQ-PERSONAL", "Data lead")
    ]
    text = texts(workspace.audit_path(MARCH))
    assert "1 accepted with a reason" in text
    assert "Fit for use: nothing has to be fixed or looked at." in text


def test_a_line_that_breaks_the_rules_of_the_audit_is_told_in_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was found got lost: the audit says so at the finding's cell, and so does the run."""
    audited = audit_module._audited

    def without_words(*given: Any) -> pl.DataFrame:
        return audited(*given).with_columns(found=pl.lit(" "))

    plant(workspace.inbox / M12, NUMBER)
    monkeypatch.setattr(audit_module, "_audited", without_words)
    (made,) = run(workspace, period="2026-03").returns
    rows = workspace.store.read(AUDITED, str(MARCH))
    told = rows.filter(pl.col("code") == "TABLE-SCHEMA")
    assert told.height == rows.height - told.height > 0
    expected = "audited, found: expected not empty."
    assert set(told["found"]) == {expected}
    assert set(told["state"]) == {"new"}
    assert expected in texts(workspace.audit_path(MARCH))
    codes = [finding.code for finding in made.told if not finding.code.startswith("REVIEW-")]
    assert codes == ["TABLE-SCHEMA"] * told.height


def test_a_finding_that_breaks_the_rules_of_its_table_is_told(workspace: Workspace) -> None:
    """A rule of ours that gives an area for a cell is not believed in silence."""
    desk = Desk(workspace, read_shelf(workspace), MARCH)
    odd, sound = (Finding("DQ-TOTAL", "3 is not 4", M12, "Outcomes", at) for at in ("B2:C3", "B2"))
    assert [item.code for item in desk.save_findings(CHECK, [sound])] == ["DQ-TOTAL"]
    kept = desk.save_findings(CHECK, [odd])
    assert [(item.code, item.found) for item in kept[1:]] == [
        ("TABLE-SCHEMA", "findings, cell: expected empty, or the address of a cell.")
    ]
    stored = workspace.store.read(FINDINGS, f"{MARCH}.{CHECK}")
    assert sorted(stored["code"]) == ["DQ-TOTAL", "TABLE-SCHEMA"]


def test_a_blocked_return_has_its_audit(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The return is not written; the audit says what stopped it."""

    def blocked(desk: Desk, intake: Intake) -> list[Finding]:
        found = check_step(desk, intake)
        return desk.save_findings(
            CHECK, [*found, Finding("TABLE-SCHEMA", "out of range", M12, "Outcomes", "B18")]
        )

    monkeypatch.setattr(run_module, "check_step", blocked)
    summary = run(workspace, period="2026-03")
    assert [path.name for path in summary.returns[0].files] == [f"{MARCH} audit.xlsx"]
    assert not workspace.return_path(MARCH).exists()
    assert "Not fit for use yet: 1 thing must be fixed." in texts(workspace.audit_path(MARCH))
    said = comments(workspace.copy_path(MARCH, M12))
    assert said["Outcomes!B18"].startswith("MUST FIX: A table we made breaks its own rules")
