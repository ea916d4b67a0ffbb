"""What a figure is for by its row and its column together, and by looking back."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.domain.periods import Period
from pipeline.read.when.looking_back import looking_back, runs_last_year, says_last_year
from tests.read.drawing import Month, Seen, draw, period

_SEPTEMBER = Period.month(2025, 9)
_SUMMER = Period.months_from(date(2025, 7, 1), 3)


def test_years_down_place_the_months_across() -> None:
    """May of 2023/24 is May 2023; a total of the year not yet over runs to its last month."""
    seen = Seen(
        draw(
            [
                ["Visitors"],
                ["Year", "Apr", "May", "Jan", "Total"],
                ["2023/24", 81, 90, 39, 1025],
                ["2024/25", 79, 95, 40, 1059],
                ["2025/26", 86, 97, None, 183],
            ]
        )
    )
    assert period(seen.fact("C3")) == "2023-05"
    assert period(seen.fact("D4")) == "2025-01"
    assert period(seen.fact("B5")) == "2025-04"
    assert period(seen.fact("E4")) == "FY2024-25"
    assert period(seen.fact("E5")) == "2025-04-01_2025-05-31"


@pytest.mark.parametrize("name", ["Half year", "So far", "To end Sept", "Apr-Sep"])
def test_a_row_that_takes_months_together_does_so_in_the_year_of_its_column(name: str) -> None:
    """40 + 41 + ... + 45 = 255; 30 + ... + 35 = 195, of the same six months a year before."""
    months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep"]
    rows = [[month, 30 + at, 40 + at] for at, month in enumerate(months)]
    after = [["Oct", 36, None], ["Nov", 37, None]]
    seen = Seen(
        draw([["Visits"], ["Month", "2024/25", "2025/26"], *rows, [name, 195, 255], *after])
    )
    assert period(seen.fact("B9")) == "2024-25-H1"
    assert period(seen.fact("C9")) == "2025-26-H1"
    assert period(seen.fact("B10")) == "2024-10"


def test_a_running_total_beside_months_begins_with_the_year() -> None:
    """To the end of each row: April and May are in the 87 of May."""
    rows = [["April", 40, 40], ["May", 47, 87], ["June", 44, 131], ["Q1", 131, 131]]
    seen = Seen(draw([["Referrals 2025/26"], ["Month", "New", "New cumulative"], *rows]))
    assert period(seen.fact("B4")) == "2025-05"
    assert period(seen.fact("C4")) == "2025-04-01_2025-05-31"
    assert period(seen.fact("C5")) == "2025-26-Q1"


def test_a_running_total_that_begins_later_begins_with_its_first_month() -> None:
    """The club opened in June: 14 and 14, then 14 + 20 = 34."""
    rows = [["June", 14, 14], ["July", 20, 34]]
    seen = Seen(draw([["Club 2025/26"], ["Month", "Came", "Running total"], *rows]))
    assert period(seen.fact("C4")) == "2025-06-01_2025-07-31"
    rows = [["June", 14, 50], ["July", 20, 70]]
    seen = Seen(draw([["Club 2025/26"], ["Month", "Came", "Running total"], *rows]))
    assert period(seen.fact("C4")) == "2025-04-01_2025-07-31"


def test_rows_say_running_totals_and_last_year_under_months() -> None:
    """The rows of a measure: actual, cumulative, last year."""
    seen = Seen(
        draw(
            [
                ["Households 2025/26"],
                ["KPI", None, "Apr", "May", "Jun", "Total"],
                ["New", "Actual", 11, 8, 14, 33],
                [None, "Cumulative", 11, 19, 33, None],
                [None, "Last year", 7, 9, 10, 26],
            ]
        )
    )
    assert period(seen.fact("D3")) == "2025-05"
    assert period(seen.fact("D4")) == "2025-04-01_2025-05-31"
    assert period(seen.fact("D5")) == "2024-05"
    assert period(seen.fact("F5")) == "2024-25-Q1"


def test_what_is_counted_at_each_quarter_is_no_running_total_by_its_remark() -> None:
    """Shops that are in it: the figures do not add up from quarter to quarter."""
    rows = [["Calls", 30, 41, 29], ["Shops in it (running total)", 12, 15, 19]]
    seen = Seen(draw([["Calls 2025/26"], ["What", "Q1", "Q2", "Q3"], *rows]))
    assert period(seen.fact("C4")) == "2025-26-Q2"


@pytest.mark.parametrize(
    ("text", "own", "said"),
    [
        ("Last month", _SEPTEMBER, "2025-08"),
        ("The month before", _SEPTEMBER, "2025-08"),
        ("Quarter before", _SUMMER, "2025-26-Q1"),
        ("prev qtr", _SUMMER, "2025-26-Q1"),
        ("Same month last year", _SEPTEMBER, "2024-09"),
        ("Same quarter in the previous year", _SUMMER, "2024-25-Q2"),
        ("This time last year", _SUMMER, "2024-25-Q2"),
        ("Last month", _SUMMER, ""),
        ("Clients last seen", _SEPTEMBER, ""),
        ("Last year", _SEPTEMBER, ""),
    ],
)
def test_looking_back_from_a_period(text: str, own: Period, said: str) -> None:
    """By its own length or by a year; last month of a quarter is nothing to be sure of."""
    found = looking_back(text, own)
    assert (found.id if found is not None else "") == said


def test_looking_back_from_a_week() -> None:
    """The week before 10 to 16 November is 3 to 9 November."""
    week = Period(date(2025, 11, 10), date(2025, 11, 16))
    assert looking_back("Week before", week) == Period(date(2025, 11, 3), date(2025, 11, 9))


def test_weekdays_beside_rows_are_days_of_the_week_over_them() -> None:
    """Wednesday of the week from 5 January is the 7th; the week before ended on the 4th."""
    rows: list[list[object]] = [["Mon", 21, 15], ["Wed", 25, 20], ["Friday", 30, 24],
                                ["Week", 76, 59], ["Week before", 70, 51]]  # fmt: skip
    title = "Week commencing Monday 5 January 2026"
    seen = Seen(draw([["Warm space"], [title], ["Day", "Visitors", "Meals"], *rows]))
    assert period(seen.fact("B5")) == "2026-01-07_2026-01-07"
    assert period(seen.fact("C6")) == "2026-01-09_2026-01-09"
    assert period(seen.fact("B7")) == "2026-01-05_2026-01-11"
    assert period(seen.fact("B8")) == "2025-12-29_2026-01-04"


def test_a_date_stands_once_for_several_rows_of_a_week() -> None:
    """Jo and Ruth went on Monday; below stands the week before, where others have a day."""
    rows: list[list[object]] = [["Mon 10 Nov", "Jo", 2, 11], [None, "Ruth", 3, 19],
                                ["Sat 15 Nov", "Jo", 4, 22],
                                ["Week before", None, 8, 41]]  # fmt: skip
    title = "Befriender hours, week ending Sunday 16 November 2025"
    seen = Seen(draw([[title], ["Day", "Befriender", "Visits", "Miles"], *rows]))
    assert period(seen.fact("C4")) == "2025-11-10_2025-11-10"
    assert period(seen.fact("C5")) == "2025-11-15_2025-11-15"
    assert period(seen.fact("D6")) == "2025-11-03_2025-11-09"


def test_last_year_is_said_alone() -> None:
    """Clients of last year are clients; last year to date is a running total."""
    assert says_last_year("Actual last year")
    assert not says_last_year("Clients who joined last year")
    assert runs_last_year("Last year to date")
    assert not runs_last_year("Year to date")


def test_a_board_pack_looks_back_from_the_month_at_its_head() -> None:
    """The month is a date shown as one; year to date is April to September, and so last year."""
    heads = ["Measure", "This month", "Last month", "Same month last year",
             "Year to date", "Last year to date"]  # fmt: skip
    rows: list[list[object]] = [["Carers", 38, 29, 31, 201, 188], ["Nights", 61, 70, 55, 390, 352]]
    seen = Seen(draw([["Carers"], ["Report for:", Month(2025, 9)], [], heads, *rows]))
    said = {cell: period(seen.fact(f"{cell}5")) for cell in "BCDEF"}
    assert said == {
        "B": "2025-09",
        "C": "2025-08",
        "D": "2024-09",
        "E": "2025-26-H1",
        "F": "2024-25-H1",
    }


def test_a_year_to_date_beside_quarters_ends_with_the_last_of_them() -> None:
    """A forecast for the year does not end it; the same point of 24/25 is its first half."""
    heads = ["Measure", "24/25 Q1", "24/25 outturn", "25/26 Q1", "25/26 Q2", "25/26 YTD",
             "Same point 24/25", "25/26 forecast"]  # fmt: skip
    seen = Seen(draw([["Work"], heads, ["Starts", 33, 129, 35, 38, 73, 62, 140]]))
    assert period(seen.fact("C3")) == "FY2024-25"
    assert period(seen.fact("F3")) == "2025-26-H1"
    assert period(seen.fact("G3")) == "2024-25-H1"
    assert seen.fact("H3")["role"] == "attribute"
