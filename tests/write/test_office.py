"""LibreOffice, as an independent judge, opens the workbooks and agrees with every result."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from pipeline.domain.tables import DECISIONS
from pipeline.write.review import write_review
from pipeline.write.sv_return import write_return
from tests.office import ERRORS, recalculated
from tests.write.contents_a import contents

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]


def test_the_return_recalculates_to_what_is_stored(tmp_path: Path) -> None:
    """No error values, and each formula gives the number that was written with it."""
    path = write_return(contents(), tmp_path / "return.xlsx")
    ours = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    theirs = openpyxl.load_workbook(recalculated([path], tmp_path)[0], data_only=True)
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
    theirs = openpyxl.load_workbook(recalculated([path], tmp_path)[0])
    ours = openpyxl.load_workbook(path)
    assert theirs["Review"].max_row == ours["Review"].max_row
