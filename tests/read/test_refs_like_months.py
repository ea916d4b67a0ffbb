"""M1 is the first month of the year, or the first measure: the heading over it decides."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw


@pytest.mark.parametrize(("heading", "ref"), [("No.", "M1"), ("Ref", "M1"), ("Month", "")])
def test_the_heading_says_what_m1_is(heading: str, ref: str) -> None:
    """Under "No." the figures are for the quarters over them; under "Month" for April."""
    rows: list[list[object]] = [
        ["Measures 2025/26"], [],
        [heading, "What", "Q1 2025/26", "Year so far"],
        ["M1", "New families", 34, 94], ["M2", "Called back", 33, 93], ["M3", "Staff", 12, 36],
    ]  # fmt: skip
    seen = Seen(draw(rows), file="Return.xlsx")
    facts = {str(row["cell"]): row for row in seen.rows}
    assert facts["C4"]["ref"] == ref
    assert (str(facts["D4"]["period_from"]) == "row") is (not ref)


def test_a_new_group_inherits_no_label_from_above() -> None:
    """The helpers below their own heading have nothing to do with NC7, the last reference."""
    rows: list[list[object]] = [
        ["Monthly figures"], [],
        ["For", "What", "Apr 2025", "May 2025", "Jun 2025"],
        ["GRUMBLES"], ["NC7", "Complaints", 0, 1, 2],
        ["THE HANDS"], [None, "Helpers who gave time", 24, 23, 26],
        [None, "Hours they gave", 186, 174, 203],
    ]  # fmt: skip
    facts = {str(row["cell"]): row for row in Seen(draw(rows)).rows}
    assert facts["C7"]["row_label"] == "Helpers who gave time"
    assert facts["C7"]["row_group"] == "THE HANDS"
