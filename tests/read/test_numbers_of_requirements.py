"""The numbers of requirements are references, however typed and wherever they stand."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw


@pytest.mark.parametrize("head", ["KPI", "No.", "Ref"])
@pytest.mark.parametrize("typed", [int, str])
def test_the_numbers_of_requirements_before_their_parts_are_no_figures(
    head: str, typed: type
) -> None:
    """Numbered 1, 2, 2, 3, 3: whether Excel holds them as numbers or as text."""
    words = ["Registered", "Greeted", "All visits", "Took advice", "Offered it"]
    rows: list[list[object]] = [
        [typed(ref), word, 100 + at, 120 + at]
        for at, (ref, word) in enumerate(zip((1, 2, 2, 3, 3), words, strict=True))
    ]
    seen = Seen(draw([["Behind the return"], [head, "", "Apr 2025", "May 2025"], *rows]))
    assert not [fact for fact in seen.rows if str(fact["cell"]).startswith("A")]
    assert seen.fact("C3")["value"] == 100


def test_requirements_numbered_with_their_parts() -> None:
    """2a and 2b are parts of 2, which follows them; 1 is over none of these."""
    rows: list[list[object]] = [
        ["1", "Referrals", 58, 63], ["2a", "Seen in 20 days", 44, 51], ["2b", "First seen", 54, 60],
        ["2", "% seen in 20 days", 81.5, 85], ["3a", "Finished", 37, 39], ["3b", "Started", 52, 55],
    ]  # fmt: skip
    seen = Seen(draw([["No.", "Measure", "Q1 2025/26", "Q2 2025/26"], *rows]))
    assert [seen.fact(f"C{row}")["ref"] for row in range(2, 8)] == [
        "1", "2a", "2b", "2", "3a", "3b",
    ]  # fmt: skip


def test_numbers_under_kpi_right_of_the_names_are_references() -> None:
    """1.1, 1.2 and once more 1.2, for its part."""
    rows: list[list[object]] = [
        ["New clients", "1.1", 96, 101], ["Cases closed", "1.2", 84, 90],
        ["...better off", "1.2", 61, 66], ["Money gained", "1.3", 900, 800],
    ]  # fmt: skip
    seen = Seen(draw([["Counts", "KPI", "Q1 2025/26", "Q2 2025/26"], *rows]))
    assert seen.fact("C3")["ref"] == "1.2"
    assert ("Sheet1", "B3") not in seen.facts


def test_parts_without_a_number_belong_to_the_line_above() -> None:
    """2, and below it what its share is of; a total at the end belongs to none."""
    rows: list[list[object]] = [
        [1, "Referrals", 58, 63], [2, "Assessed in 7 days", 0.86, 0.9], [None, "assessed", 44, 51],
        [None, "accepted", 51, 57], [3, "Six sessions", 0.7, 0.8], [None, "had six", 30, 36],
        [None, "pre-op checks", 43, 45],
    ]  # fmt: skip
    seen = Seen(draw([["No.", "Requirement", "Q1 2025/26", "Q2 2025/26"], *rows]))
    assert [seen.fact(f"C{row}")["ref"] for row in (4, 5, 8)] == ["2", "2", "3"]
    assert seen.fact("C8")["row_group"] == "Six sessions"
    listed = [[at, f"Venue {at}", 10 + at, 12 + at] for at in range(1, 6)]
    sums = Seen(
        draw([["No.", "Venue", "Q1 2025/26", "Q2 2025/26"], *listed, [None, "All", 65, 75]])
    )
    assert sums.fact("C7")["ref"] == ""


def test_the_numbers_of_kpis_need_not_rise() -> None:
    """8 before 7, and some lines without a number below."""
    rows: list[list[object]] = [
        ["6", "Sessions", 6, 7], ["8", "Through the door", 50, 59], ["7", "Enquiries", 9, 11],
        ["7", "Answered", 9, 10],
    ]  # fmt: skip
    seen = Seen(draw([["KPI", "What", "Apr 2025", "May 2025"], *rows]))
    assert not [fact for fact in seen.rows if str(fact["cell"]).startswith("A")]
