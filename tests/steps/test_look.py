"""A file is looked at by itself: what it says of its period against its name."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from pipeline.steps.look import check_one


def _draw(path: Path, said: str) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Return")
        lines = [("Monitoring return",), ("Reporting period", said), (), ("Measure", "People")]
        for row, line in enumerate([*lines, ("Came", 12), ("Stayed", 9)]):
            sheet.write_row(row, 0, line)
    return path


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("Return Mar 2026.xlsx", "February 2026", True),
        ("Return Mar 2026.xlsx", "March 2026", False),
        ("Return Q3 2025-26.xlsx", "Q4 2025-26", True),
        ("Return Q4 2025-26.xlsx", "Q4 2025-26", False),
        # A month of the quarter, and a name without a period, contradict nothing.
        ("Return Q4 2025-26.xlsx", "February 2026", False),
        ("Return final v2.xlsx", "February 2026", False),
    ],
)
def test_a_reporting_period_other_than_the_name_says_is_told(
    tmp_path: Path, name: str, said: str, *, told: bool
) -> None:
    """The sheet names its reporting period; the file is named after another, or the same."""
    codes = [finding.code for finding in check_one(_draw(tmp_path / name, said))]

    assert codes.count("PERIOD-CONFLICT") == int(told)
