"""Which rows are heads, and what a corner, a rate or a total beside them says."""

from __future__ import annotations

from datetime import date

from tests.read.drawing import Seen, draw, period


def test_a_rate_beside_a_heading_leaves_it_a_heading() -> None:
    """£ a mile, 0.45, at the right of the names of the columns."""
    rows: list[list[object]] = [["Maureen", 4, 36], ["Colin", 3, 20], ["Pip", 2, 14]]
    heads: list[object] = ["Name", "Sessions", "Miles", None, "£ a mile", 0.45]
    seen = Seen(draw([["Volunteers, November 2025"], heads, *rows]))
    assert (seen.fact("B3")["column_label"], seen.fact("C3")["column_label"]) == (
        "Sessions", "Miles",
    )  # fmt: skip
    assert seen.fact("F2")["value"] == 0.45


def test_numerator_and_denominator_after_the_threshold_are_no_floors() -> None:
    """They are of the month of the return, before the result under its name."""
    heads = ["No.", "Requirement", "Threshold", "Numerator", "Denominator", "Jan 2026", "Dec 2025"]
    rows: list[list[object]] = [
        ["L2", "Visited in 48 hours", 0.9, 16, 18, 0.89, 0.8],
        ["L3", "Repeated at two weeks", 0.95, 16, 16, 1, 0.9],
    ]
    seen = Seen(draw([["Month", "January 2026"], [], heads, *rows], name="Return"))
    fact = seen.fact("D4", "Return")
    assert (fact["role"], period(fact)) == ("value", "2026-01")


def test_a_head_over_three_columns_need_not_be_merged() -> None:
    """January 2026 stands over Numerator, Denominator and Result; two cells beside it are empty."""
    rows: list[list[object]] = [
        ["Ref", "Requirement", "Threshold", "January 2026", None, None, "December 2025", "RAG"],
        [None, None, None, "Num", "Den", "Result", "Result", None],
        ["A2", "Returned in a day", 0.9, 73, 80, 0.91, 0.84, "Green"],
        ["A3", "Letter in five days", 0.95, 40, 41, 0.98, 0.9, "Green"],
    ]
    seen = Seen(draw(rows))
    assert [period(seen.fact(f"{col}3")) for col in "DEFG"] == ["2026-01"] * 3 + ["2025-12"]
    assert seen.fact("E3")["column_label"] == "Den"


def test_a_head_may_say_where_to_enter_figures() -> None:
    """Enter here, over what each row asks for, beside the quarters."""
    rows: list[list[object]] = [
        ["No.", "Indicator", "Enter here", "Annual target", "Qtr 1", "Qtr 2", "Year to date"],
        ["Y1", "Newly registered", "Number", 150, 29, 24, 53],
        ["Y2", "Assessed in 6 weeks", "Completed", 85, 24, 20, 44],
        [None, None, "Due", None, 28, 25, 53],
    ]
    front = draw([["Monitoring 2025/26"]], name="Front")
    seen = Seen(front, draw(rows, name="Schedule C"))
    told = [period(seen.fact(f"{col}2", "Schedule C")) for col in "EF"]
    assert told == ["2025-26-Q1", "2025-26-Q2"]
    assert seen.fact("D2", "Schedule C")["role"] == "target"


def test_the_dates_of_the_contract_are_no_head_of_the_months_below() -> None:
    """They stand three rows over the table, with no empty row between."""
    months: list[object] = ["Ref", "Measure", "Target", "Apr", "May", "Jun", "Jul", "YTD"]
    rows: list[list[object]] = [
        ["Contract monitoring 2025/26"],
        ["Contract", "T/24/117, testing", None, None, None, None, "1 Apr 2024 - 31 Mar 2027"],
        ["Month", "July 2025 (month 4)"],
        months,
        ["B1", "HIV tests", 18000, 1421, 1388, 1502, 1467, 5778],
        ["B2", "Results in 7 days", 95, 90, 91, 93, 92, 91.5],
    ]
    seen = Seen(draw(rows))
    assert [period(seen.fact(f"{col}5")) for col in "DG"] == ["2025-04", "2025-07"]
    assert seen.fact("C5")["role"] == "target"


def test_the_total_after_two_calendar_years_is_of_both() -> None:
    """2026 stands over January to March; the total at their right is not of 2026."""
    months = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
    rows: list[list[object]] = [
        [None, "2025", None, None, "2026"], ["Who sent them", *months, "Total"],
        ["Nursery", 9, 11, 10, 8, 7, 9, 54], ["GP", 4, 5, 6, 3, 4, 5, 27],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert period(seen.fact("E3")) == "2026-01"
    assert period(seen.fact("H3")) == "2025-26-H2"


def test_end_over_its_scores_is_a_heading_beside_start() -> None:
    """START and END over a date and a score each."""
    rows: list[list[object]] = [
        [None, "START", None, "END", None], ["ID", "Date", "GAD-7", "Date", "GAD-7"],
        ["P201", date(2026, 1, 13), 12, date(2026, 2, 17), 7],
        ["P202", date(2026, 1, 14), 15, date(2026, 2, 18), 9],
        ["P203", date(2026, 1, 15), 9, date(2026, 2, 19), 9],
    ]  # fmt: skip
    title = ["Finishers, Quarter 4 (Jan-Mar 2026)"]
    seen = Seen(draw([title, *rows], merged=["B2:C2", "D2:E2"]))
    assert period(seen.fact("C4")) == "2026-01-13_2026-01-13"
    assert period(seen.fact("E4")) == "2026-02-17_2026-02-17"


def test_a_corner_that_says_since_when_dates_the_figures_beside_it() -> None:
    """From 1 April 2025 to 31 January 2026, over the names of what was counted."""
    front = draw([["Monthly monitoring 2025/26"], ["Month", "January 2026"]], name="Front")
    heads = ["From 1 April 2025 to 31 January 2026", "Number"]
    drawn = draw([heads, ["Gone on to paid work", 2], ["Meetings held", 10]], name="Navigators")
    fact = Seen(front, drawn).fact("B2", "Navigators")
    assert (fact["role"], period(fact)) == ("year to date", "2025-04-01_2026-01-31")
