"""Columns and rows that add up their neighbours without saying so, and what they are for."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.added_up import months_said
from tests.read.drawing import Drawn, Seen, draw, period


def test_a_grey_column_without_a_heading_adds_up_those_since_the_one_before_it() -> None:
    """40 + 38 + 42 = 120; 44 + 30 + 41 = 115; together 235, which is the year so far."""
    heads = ["Group", "Apr", "May", "Jun", None, "Jul", "Aug", "Sep", None, None]
    rows = [["Cookery", 40, 38, 42, 120, 44, 30, 41, 115, 235],
            ["Drama", 31, 33, 30, 94, 35, 0, 32, 67, 161],
            ["Walking", 18, 22, 25, 65, 27, 20, 24, 71, 136]]  # fmt: skip
    seen = Seen(draw([["Attendance 25/26"], heads, *rows]))
    assert period(seen.fact("E3")) == "2025-26-Q1"
    assert period(seen.fact("I4")) == "2025-26-Q2"
    assert period(seen.fact("J5")) == "2025-26-H1"
    assert seen.fact("I4")["total"]


def test_months_from_the_newest_stand_after_what_adds_them_up() -> None:
    """5 + 9 + 7 = 21 of the latest three; the previous three are July to September."""
    heads = ["Item", "Latest 3 months", "Dec 25", "Nov 25", "Oct 25", "Previous 3 months",
             "Sep 25", "Aug 25", "Jul 25"]  # fmt: skip
    rows: list[list[object]] = [["Matches", 21, 5, 9, 7, 17, 8, 3, 6]]
    seen = Seen(draw([["Latest first"], heads, *rows, ["Calls", 9, 3, 3, 3, 6, 1, 2, 3]]))
    assert period(seen.fact("B3")) == "2025-26-Q3"
    assert period(seen.fact("F3")) == "2025-26-Q2"


@pytest.mark.parametrize("name", ["Qtr", "Quarter", "Quarterly total", "3 months"])
def test_a_quarter_beside_three_months_is_theirs(name: str) -> None:
    """Even where one row, or a share, cannot prove it."""
    rows: list[list[object]] = [["Seen in time", "80%", "90%", "70%", "80%"]]
    seen = Seen(draw([["May to July 2025"], ["What", "May", "June", "July", name], *rows]))
    assert period(seen.fact("E3")) == "2025-05-01_2025-07-31"


def test_totals_of_some_days_lie_between_the_days() -> None:
    """31 + 34 = 65 of the first two days, 33 + 35 = 68 of the next."""
    days = [(28, 7, 31, 4), (29, 7, 34, 5), (0, 0, 65, 9), (4, 8, 33, 5), (5, 8, 35, 6),
            (0, 0, 68, 11)]  # fmt: skip
    rows: list[list[object]] = [
        [date(2025, month, day) if day else "Total", *figures] for day, month, *figures in days
    ]
    seen = Seen(draw([["Summer 2025"], ["Date", "Children", "Meals"], *rows]))
    assert period(seen.fact("B5")) == "2025-07-28_2025-07-29"
    assert period(seen.fact("C8")) == "2025-08-04_2025-08-05"


def _outturn(*, filled: bool) -> Drawn:
    heads = ["What", "Apr", "May", "Jun", "Jul", "Year"]
    over = [None, "Actual", None, "Forecast", None, "Outturn"]
    rows: list[list[object]] = [
        ["Trainees", 6, 7, 8, 5, 26],
        ["Shifts", 71, 80, 90, 55, 296],
        ["Income", 310, 340, 380, 270, 1300],
    ]
    if not filled:
        rows = [[name, one, two, None, None, one + two] for name, one, two, *_ in rows]  # type: ignore[operator]
        over = [None] * 6
    return draw([["Cafe 2025-26"], over, heads, *rows], merged=["B2:C2", "D2:E2"] if filled else [])


def test_an_outturn_counts_in_what_is_still_to_come() -> None:
    """6 + 7 + 8 + 5 = 26: two months gone and two of the forecast."""
    seen = Seen(_outturn(filled=True))
    assert period(seen.fact("F4")) == "2025-04-01_2025-07-31"


def test_a_total_over_months_still_to_come_runs_to_the_last_that_is_filled() -> None:
    """June and July are blank."""
    seen = Seen(_outturn(filled=False))
    assert period(seen.fact("F4")) == "2025-04-01_2025-05-31"


def test_months_of_two_years_do_not_say_in_which_month_the_year_begins() -> None:
    """January of 2024/25 is January 2025, though the months in the row begin with it."""
    over = [None, "2024/25", None, None, "2025/26", None, None]
    months = ["What", "Jan", "Feb", "Mar", "Apr", "May", "Jun"]
    rows: list[list[object]] = [["Seen", 21, 24, 19, 26, 30, 28], ["Packs", 60, 55, 72, 66, 80, 91]]
    seen = Seen(draw([["Unit"], over, months, *rows], merged=["B2:D2", "E2:G2"]))
    assert period(seen.fact("B4")) == "2025-01"
    assert period(seen.fact("E4")) == "2025-04"


def test_what_a_heading_says_it_takes_together() -> None:
    """Names of spans, and names of other things."""
    said = ["Qtr", "Half year", "Six months", "total for the quarter", "Quarter 3", "Half day"]
    assert list(map(months_said, said)) == [3, 6, 6, 3, 0, 0]


def test_a_year_that_is_more_than_its_last_months_is_the_year() -> None:
    """The tab begins with October: 96 + 22 + 27 + 41 = 186 of the 418 of the year."""
    rows: list[list[object]] = [
        ["Month", "In", "Out"],
        ["Q3 (Oct-Dec)", 96, 81],
        ["January", 22, 30],
        ["February", 27, 25],
        ["March", 41, 33],
    ]
    seen = Seen(draw([*rows, ["Year", 418, 390]], name="2024-25"))
    assert period(seen.fact("B6")) == "FY2024-25"
    seen = Seen(draw([*rows, ["Year", 186, 169]], name="2024-25"))
    assert period(seen.fact("B6")) == "2024-25-H2"
