"""LibreOffice opens every workbook of the sample, and its own results are those that are stored."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from pipeline.steps.workspace import Workspace
from tests.office import ERRORS, recalculated
from tests.sample import SAMPLE

pytestmark = pytest.mark.office


def assert_same(ours: Path, theirs: Path) -> int:
    """Hold every number against the recalculated one; returns how many formulas there are."""
    stored = openpyxl.load_workbook(ours, data_only=True)
    formulas = openpyxl.load_workbook(ours)
    judged = openpyxl.load_workbook(theirs, data_only=True)
    assert judged.sheetnames == stored.sheetnames
    count = 0
    for sheet in stored.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                other = judged[sheet.title][cell.coordinate].value
                place = f"{ours.name} {sheet.title}!{cell.coordinate}"
                assert not str(other).startswith(ERRORS), place
                if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
                    assert other == pytest.approx(cell.value), place
                count += formulas[sheet.title][cell.coordinate].data_type == "f"
    return count


def test_the_returns_and_reviews(sample: Workspace, tmp_path: Path) -> None:
    """Twelve returns and twelve reviews, each formula with its stored result."""
    paths = sorted([*sample.returns.rglob("*.xlsx"), *sample.review.glob("*.xlsx")])
    assert len(paths) == 24
    counts = [
        assert_same(ours, theirs)
        for ours, theirs in zip(paths, recalculated(paths, tmp_path), strict=True)
    ]
    assert sum(counts) > 0


@pytest.mark.parametrize("folder", ["inbox", "contracts"])
def test_the_sample_itself(tmp_path: Path, folder: str) -> None:
    """What the invented providers sent adds up as they say it does."""
    paths = sorted((SAMPLE / folder).glob("*.xlsx"))
    for ours, theirs in zip(paths, recalculated(paths, tmp_path), strict=True):
        assert_same(ours, theirs)
