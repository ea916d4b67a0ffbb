"""Money columns: meant, spent to a day, claimed, forecast and left."""

from __future__ import annotations

from tests.read.drawing import Seen, draw, period


def test_money_of_a_quarter_of_the_year_and_still_to_spend() -> None:
    """What is left stands at the end of what was spent."""
    heads = ["Money 2025/26", "Budget", "Spent Q1", "Spent Q2", "Spent in year", "Still to spend"]
    rows: list[list[object]] = [["Nurse", 400, 100, 90, 190, 210], ["Van", 80, 20, 20, 40, 40]]
    seen = Seen(draw([heads, *rows]))
    assert [period(seen.fact(f"{col}2")) for col in "CDEF"] == [
        "2025-26-Q1", "2025-26-Q2", "2025-26-H1", "2025-26-H1",
    ]  # fmt: skip
    assert seen.fact("E2")["role"] == "year to date"


def test_a_grant_beside_what_was_claimed_of_it_is_the_budget() -> None:
    """Given to somebody, it is a figure."""
    claim = ["Heading", "Grant 2025-26 £", "Claimed Jan-Mar 2026 £"]
    seen = Seen(draw([claim, ["Advisers", 92400, 23480], ["Halls", 2100, 500]]))
    assert seen.fact("B2")["role"] == "target"
    given = Seen(draw([["Carer", "Grant £", "Breaks"], ["A", 150, 2], ["B", 120, 1]]))
    assert given.fact("B2")["role"] == "value"


def test_the_forecast_of_the_year_is_of_the_year() -> None:
    """Beside what was spent to November."""
    heads = ["Budget 2025/26", "Year budget", "Apr-Nov", "Year forecast"]
    front = draw([["Monitoring 2025/26"]], name="Front")
    drawn = draw([heads, ["Pay", 90, 58, 89], ["Rent", 20, 14, 21]], name="Budget")
    assert period(Seen(front, drawn).fact("D2", "Budget")) == "FY2025-26"


def test_spent_to_a_day_runs_from_the_start_of_the_year() -> None:
    """Spent to 30 Nov 25, and what was budgeted to M8."""
    heads = ["Money", "Budget 2025/26", "Budget to M8", "Nov-25", "Spent to 30 Nov 25"]
    front = draw([["Monitoring 2025/26"]], name="Front")
    drawn = draw([heads, ["Pay", 90, 60, 7, 58], ["Rent", 20, 13, 2, 14]], name="Spend")
    seen = Seen(front, drawn)
    told = seen.fact("E2", "Spend")
    assert (told["role"], period(told)) == ("year to date", "2025-04-01_2025-11-30")
    assert seen.fact("C2", "Spend")["role"] == "target"
