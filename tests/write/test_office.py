"""LibreOffice, as an independent judge, opens the workbooks and agrees with every result."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from pipeline.domain.tables import DECISIONS
from pipeline.write.review import write_review
from pipeline.write.sv_return import write_return
from tests.write.contents_a import contents

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
ERRORS = ("#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")
# 0 means "always recalculate on load", so that stored results are not simply believed.
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(path: Path, folder: Path) -> Path:
    """Let LibreOffice open, recalculate and save the workbook again."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")
    made = folder / "made"
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(made),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (made / path.name).exists(), "LibreOffice wrote nothing"
    return made / path.name


def test_the_return_recalculates_to_what_is_stored(tmp_path: Path) -> None:
    """No error values, and each formula gives the number that was written with it."""
    path = write_return(contents(), tmp_path / "return.xlsx")
    ours = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    theirs = openpyxl.load_workbook(recalculated(path, tmp_path), data_only=True)
    assert theirs.sheetnames == ours.sheetnames
    checked = 0
    for sheet in ours:
        for row in sheet.iter_rows():
            for cell in row:
                other = theirs[sheet.title][cell.coordinate].value
                assert not str(other).startswith(ERRORS), f"{sheet.title}!{cell.coordinate}"
                if isinstance(cell.value, int | float):
                    assert other == pytest.approx(cell.value)
                checked += formulas[sheet.title][cell.coordinate].data_type == "f"
    assert checked == 5  # the value in pounds and four rates


def test_the_review_opens(tmp_path: Path) -> None:
    """The review workbook is opened without complaint, all rows in place."""
    given = contents()
    path = write_review(
        given.candidates, given.key, given.contract, DECISIONS.frame(), (), tmp_path / "review.xlsx"
    )
    theirs = openpyxl.load_workbook(recalculated(path, tmp_path))
    ours = openpyxl.load_workbook(path)
    assert theirs["Review"].max_row == ours["Review"].max_row
