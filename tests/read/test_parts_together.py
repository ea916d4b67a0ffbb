"""Parts of a year named together, periods at the head of a row, and years in a label."""

from __future__ import annotations

import pytest

from pipeline.read.when.period_words import period_of
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Q1 to Q3 2025/26", "2025-04-01_2025-12-31"),
        ("Q1-Q2 25/26", "2025-26-H1"),
        ("Q1 & Q2 2025/26", "2025-26-H1"),
        ("M1-M9 2025/26", "2025-04-01_2025-12-31"),
        ("Q1 and Q3 2025/26", ""),
        ("Q3 to Q1 2025/26", ""),
        ("Q1 to H2 2025/26", ""),
    ],
)
def test_parts_of_a_year_one_after_another(text: str, said: str) -> None:
    """From the first day of the one to the last of the other; Q1 and Q3 are no span."""
    mark = period_of(text)
    found = mark.complete(None) if mark is not None else None
    assert (found.id if found is not None else "") == said


@pytest.mark.parametrize("heading", ["H2 to date (end Jan)", "H2 so far, to 31 Jan"])
def test_a_half_that_is_not_over_says_until_when(heading: str) -> None:
    """October to January of the year that stands over the first of its columns only."""
    rows: list[list[object]] = [["Starters", 34, 41, 38, 27], ["Finished", 22, 30, 25, 14]]
    over = [None, "24-25", None, "25-26", None]
    seen = Seen(draw([["Arts"], over, [None, "H1", "H2", "H1", heading], *rows]))
    assert period(seen.fact("C4")) == "2024-25-H2"
    assert period(seen.fact("E4")) == "2025-10-01_2026-01-31"


def test_a_year_to_date_says_until_which_quarter() -> None:
    """Below the quarters, newest first, in a workbook of 2025/26."""
    quarter: list[list[object]] = [["Q3 2025/26", "Oct", "Nov", "Dec"], ["Advice", 97, 88, 61]]
    so_far: list[list[object]] = [["Year to date (Q1 to Q3)"], ["Advice", 713], ["Outreach", 29]]
    seen = Seen(draw([["Newest on top"], [], *quarter, [], *so_far]))
    assert period(seen.fact("B7")) == "2025-04-01_2025-12-31"


def test_a_row_of_labels_and_figures_begins_with_their_period() -> None:
    """Courses and learners of September to November; when a grant runs is not theirs."""
    row: list[object] = ["Done so far (1 September to 30 November 2025)", None, "Courses", 3, None,
                         "Learners", 37]  # fmt: skip
    seen = Seen(draw([["Academy"], row]))
    assert period(seen.fact("D2")) == "2025-09-01_2025-11-30"
    assert period(seen.fact("G2")) == "2025-09-01_2025-11-30"
    row[0] = "Grant (1 September to 30 November 2025)"
    assert period(Seen(draw([["Academy"], row])).fact("D2")) == ""


def test_labels_name_a_quarter_before_a_remark_and_a_calendar_year() -> None:
    """Agency shifts, quarter 1 (for comparison); move-ins in 2024."""
    rows: list[list[object]] = [
        ["Agency shifts, quarter 1 (for comparison)", 88],
        ["Move-ins in 2024", 1],
        ["Clubs that opened in 2024", 4],
    ]
    seen = Seen(draw([["Work 2025/26"], ["What", "Number"], *rows]))
    assert period(seen.fact("B3")) == "2025-26-Q1"
    assert period(seen.fact("B4")) == "2024-01-01_2024-12-31"
    assert period(seen.fact("B5")) != "2024-01-01_2024-12-31"


def test_a_quarter_with_one_figure_among_words_keeps_its_time() -> None:
    """What is not known yet of October to December does not undo it."""
    rows: list[list[object]] = [["Starts", 35, 29], ["At 13 weeks", 26, "n/k"],
                                ["At 26 weeks", 11, "n/k"]]  # fmt: skip
    seen = Seen(draw([["Jobs"], ["What", "Jul-Sep 25", "Oct-Dec 25"], *rows]))
    assert period(seen.fact("C3")) == "2025-26-Q3"
