"""Rows that sum the dated rows above them, and years in a column beside their months."""

from __future__ import annotations

from datetime import date

from tests.read.drawing import Seen, draw, period


def _by_month() -> Seen:
    rows: list[list[object]] = [
        ["Yr", "Mth", "Advised", "Started"],
        [2024, "Oct", 52, 12],
        [None, "Nov", 47, 10],
        [None, "Dec", 28, 3],
        [None, "qtr", 127, 25],
        [2025, "Jan", 66, 21],
        [None, "Feb", 58, 14],
        [None, "Mar", 61, 11],
        [None, "qtr", 185, 46],
    ]
    return Seen(draw(rows))


def test_a_year_stands_once_beside_its_months() -> None:
    """Nov is that of the 2024 above it."""
    seen = _by_month()
    assert period(seen.fact("C3")) == "2024-11"
    assert period(seen.fact("D7")) == "2025-02"


def test_a_year_that_turns_unsaid() -> None:
    """Below December 2024 January is that of 2025, though nobody says so."""
    rows: list[list[object]] = [
        ["Year", "Month", "Advised", "Started"],
        [2024, "Nov", 52, 12],
        [None, "Dec", 47, 10],
        [None, "Jan", 28, 3],
    ]
    assert period(Seen(draw(rows)).fact("C4")) == "2025-01"


def test_a_row_that_sums_the_months_above_it_is_for_all_of_them() -> None:
    """127 = 52 + 47 + 28: from October to December, whatever the row is called."""
    seen = _by_month()
    assert period(seen.fact("C5")) == "2024-25-Q3"
    assert period(seen.fact("D9")) == "2024-25-Q4"


def test_a_total_of_four_week_periods_to_date() -> None:
    """The year to date begins and ends with the periods that it sums."""
    rows: list[list[object]] = [
        ["Periods 2025/26"],
        ["Period", "From", "To", "Swims", "Classes"],
        ["P1", date(2025, 3, 31), date(2025, 4, 27), 8120, 31],
        ["P2", date(2025, 4, 28), date(2025, 5, 25), 8544, 28],
        ["Year to date", None, None, 16664, 59],
    ]
    assert period(Seen(draw(rows)).fact("D5")) == "2025-03-31_2025-05-25"


def test_what_does_not_add_up_is_no_sum() -> None:
    """A row of targets among the months stays without their time."""
    rows: list[list[object]] = [
        ["Month", "Advised", "Started"],
        ["Oct 2024", 52, 12],
        ["Nov 2024", 47, 10],
        ["Asked for", 120, 30],
        ["Dec 2024", 28, 3],
    ]
    assert period(Seen(draw(rows)).fact("B4")) != "2024-10-01_2024-11-30"
