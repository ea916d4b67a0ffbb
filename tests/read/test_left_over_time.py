"""Time that is left over: the last term of a year, a year gone by, the month before a record."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period

_TERMS = ("Autumn term 2025 (1 Sep - 31 Dec)", "Spring term 2026 (1 Jan - 31 Mar)")


@pytest.mark.parametrize(
    ("year", "summer"),
    [
        ("Contract year 1 September 2025 to 31 August 2026", "2026-04-01_2026-08-31"),
        ("Contract year 1 April 2025 to 31 March 2026", ""),
    ],
)
def test_the_last_term_is_what_the_others_leave_of_their_year(year: str, summer: str) -> None:
    """April to August, where the year began with the autumn term; else nothing is known of it."""
    rows: list[list[object]] = [["Families", 92, 81, 70], ["Children", 130, 121, 99]]
    seen = Seen(draw([[year], ["Indicator", *_TERMS, "Summer term 2026"], *rows]))
    assert period(seen.fact("B3")) == "2025-09-01_2025-12-31"
    assert period(seen.fact("D3")) == summer


@pytest.mark.parametrize("name", ["Outturn 2024/25", "Full year 2024/25", "2024/25 outturn"])
def test_a_year_that_is_named_is_no_year_to_date_of_this_one(name: str) -> None:
    """655 quit dates of the year before stand beside those of this one."""
    seen = Seen(
        draw(
            [
                ["Quarterly return 2025/26"],
                ["Indicator", name, "Q1 Apr-Jun", "Q2 Jul-Sep", "Outturn"],
                ["Quit dates", 655, 171, 158, 329],
                ["Quits", 340, 91, 80, 171],
            ]
        )
    )
    assert period(seen.fact("B3")) == "FY2024-25"
    assert period(seen.fact("E3")) == "2025-26-H1"


def test_a_bottom_line_below_a_top_line_is_a_denominator() -> None:
    """149 of 355; alone, a bottom line is what must not be gone below."""
    head = ["Measure", "This quarter", "Top line", "Bottom line"]
    rows = [["New testers", 0.42, 149, 355], ["Kits back", 0.59, 171, 290]]
    seen = Seen(draw([["Return for Q2 2025-26"], head, *rows]))
    assert seen.fact("D3")["role"] == "value"
    alone = Seen(draw([["Return for Q2 2025-26"], [*head[:2], "Bottom line"], *[
        [*row[:2], row[3]] for row in rows]]))  # fmt: skip
    assert alone.fact("C3")["role"] == "target"


def test_last_month_in_a_list_of_days_is_told_on_that_day() -> None:
    """Contacts with a surgery in the month before each review, in a workbook of February."""
    rows: list[list[object]] = [
        [f"B{number}", date(2025, 12, 3 + 7 * number), 10 - number, number % 3]
        for number in range(1, 4)
    ]
    head = ["Ref", "Review date", "Visits so far", "GP contacts, last month"]
    cover = draw([["Scorecard"], ["Month", "February 2026"], ["Sent by", "Mel Oakes"]])
    seen = Seen(cover, draw([["Reviews"], head, *rows], name="Reviews"))
    assert period(seen.fact("D3", "Reviews")) == "2025-12-10_2025-12-10"
