"""Periods are read as people in the UK write them; every expected period is typed by hand."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import financial_year_in, parse_day, period_of

YEAR = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # months
        ("Apr-25", "2025-04"),
        ("Apr 2025", "2025-04"),
        ("April 2025", "2025-04"),
        ("Apr '25", "2025-04"),
        ("Sept. 25", "2025-09"),
        ("2026-03", "2026-03"),
        ("03/2026", "2026-03"),
        ("M12 Mar-26", "2026-03"),
        ("April May June 2025", "2025-26-Q1"),
        ("Q1 - April May June 2025", "2025-26-Q1"),
        ("Nov, Dec & Jan 26", "2025-11-01_2026-01-31"),
        ("Reporting month: March 2026", "2026-03"),
        ("Month of March 2026", "2026-03"),
        ("Month ending 31/03/2026", "2026-03"),
        # quarters and halves
        ("Q1 25/26", "2025-26-Q1"),
        ("Q4 2025-26", "2025-26-Q4"),
        ("2023-24 Q3", "2023-24-Q3"),
        ("Quarter 1 2025/26 (Apr-Jun)", "2025-26-Q1"),
        ("Q1 (Apr to Jun 2025)", "2025-26-Q1"),
        ("Q2 2024/25: Jul 2024 - Sep 2024", "2024-25-Q2"),
        ("Apr-Jun 25", "2025-26-Q1"),
        ("Oct 25–Mar 26", "2025-26-H2"),
        ("Quarter ending 30 June 2025", "2025-26-Q1"),
        ("1 April to 30 June 2025", "2025-26-Q1"),
        ("1 October to 31 March 2026", "2025-26-H2"),
        # years and rolling windows
        ("2025/26", "FY2025-26"),
        ("25/26", "FY2025-26"),
        ("FY 2025-26", "FY2025-26"),
        ("Financial year 2024 to 2025", "FY2024-25"),
        ("01/04/24-31/03/25", "FY2024-25"),
        ("01/07/24 - 30/06/25", "2024-07-01_2025-06-30"),
        ("12 months to March 2026", "FY2025-26"),
        ("April 2025 to March 2026", "FY2025-26"),
        # contract years that are not financial years
        ("2025/26 (Sep-Aug)", "2025-09-01_2026-08-31"),
        ("H1 2024/25 (Sep-Feb)", "2024-09-01_2025-02-28"),
        ("H2 2024/25 (Mar-Aug)", "2025-03-01_2025-08-31"),
        ("Year 2 (Sep 2024 - Aug 2025)", "2024-09-01_2025-08-31"),
        # days and weeks
        ("31.03.26", "2026-03-31_2026-03-31"),
        ("01/02/2025", "2025-02-01_2025-02-01"),
        ("3 March 2026", "2026-03-03_2026-03-03"),
        ("as at 31 March 2026", "2026-03-31_2026-03-31"),
        ("w/c 04/08/2025", "2025-08-04_2025-08-10"),
        ("Week commencing 4 Aug 2025", "2025-08-04_2025-08-10"),
        ("W/E 10 August 2025", "2025-08-04_2025-08-10"),
    ],
)
def test_complete_periods(text: str, expected: str) -> None:
    """A text that names its year needs no other."""
    mark = period_of(text)
    assert mark is not None
    period = mark.complete(None)
    assert period is not None
    assert period.id == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q1", "2025-26-Q1"),
        ("Qtr 2", "2025-26-Q2"),
        ("Quarter 4", "2025-26-Q4"),
        ("Q3 (Oct-Dec)", "2025-26-Q3"),
        ("H2", "2025-26-H2"),
        ("H2 (Mar-Aug)", "2026-03-01_2026-08-31"),
        ("half 1", "2025-26-H1"),
        ("Spring & summer", "2025-26-H1"),
        ("AUTUMN AND WINTER", "2025-26-H2"),
        ("Spring & summer (Apr-Sep)", "2025-26-H1"),
        ("M12", "2026-03"),
        ("Month 1 (Apr)", "2025-04"),
        ("April", "2025-04"),
        ("Jan", "2026-01"),
        ("May", "2025-05"),
        ("Apr-Jun", "2025-26-Q1"),
        ("Q1 total", "2025-26-Q1"),
        ("Sub-total Q2", "2025-26-Q2"),
    ],
)
def test_parts_of_a_year_that_has_yet_to_be_named(text: str, expected: str) -> None:
    """Q1 or April is completed by the financial year of the sheet."""
    mark = period_of(text)
    assert mark is not None
    assert mark.needs_year
    assert mark.complete(None) is None
    period = mark.complete(YEAR)
    assert period is not None
    assert period.id == expected


@pytest.mark.parametrize(
    "text",
    ["YTD", "Year to date", "2025/26 YTD", "Apr-Dec YTD", "Cumulative", "Full year", "Year total"],
)
def test_year_to_date(text: str) -> None:
    """The year to date is a mark without a period of its own."""
    mark = period_of(text)
    assert mark is not None
    assert mark.to_date


@pytest.mark.parametrize(
    "text",
    [
        "16-17", "11/12", "18-24", "1-4", "65+", "Q5", "H3", "M13", "13/2025", "31/02/2025",
        "Maybe",
        "March past", "Mayor", "2", "Referrals in April", "Target", "", "-", "£3/4", "Augusta",
    ],
)  # fmt: skip
def test_what_is_no_period(text: str) -> None:
    """Ages, fractions, impossible dates and other words are not periods."""
    assert period_of(text) is None


def test_a_total_beside_a_period_is_kept() -> None:
    """Q1 total is the first quarter, and a total."""
    mark = period_of("Q1 total")
    assert mark is not None
    assert mark.is_total


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/03/2026", date(2026, 3, 31)),
        ("31.03.26", date(2026, 3, 31)),
        ("03-04-2025", date(2025, 4, 3)),
        ("2026-03-31", date(2026, 3, 31)),
        ("2026-03-31T00:00:00", date(2026, 3, 31)),
        ("3rd March 2026", date(2026, 3, 3)),
        ("24/10/2022*", date(2022, 10, 24)),
        ("12/25/2025", None),
        ("yesterday", None),
    ],
)
def test_days_come_before_months(text: str, expected: date | None) -> None:
    """UK order; what cannot be a day in it is none."""
    assert parse_day(text) == expected


def test_month_first_where_the_column_says_so() -> None:
    """The other order is read when it is asked for."""
    assert parse_day("12/25/2025", month_first=True) == date(2025, 12, 25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FBC Monitoring 2025-26 Q4 v2 RESUBMITTED.xlsx", ["2025-26-Q4"]),
        ("Kelderbrook T2 Monthly_Feb26 corrected.xlsx", ["2026-02"]),
        ("Return 01.04.2025 - 30.06.2025", ["2025-26-Q1"]),
        ("April 2025 to March 2026 by quarter", ["FY2025-26"]),
        ("SQPR M09 Dec-25", ["2025-12", "M09"]),
        ("Position at 31 March 2026", ["2026-03"]),
        ("H2 (Mar-Aug) 2024/25", ["2025-03-01_2025-08-31", "FY2024-25"]),
        ("Clients aged 16-17 seen", []),
        ("Maypole centre", []),
    ],
)
def test_periods_inside_titles_and_file_names(text: str, expected: list[str]) -> None:
    """The longest names come first, and no part of one is named again."""
    found = [
        mark.period.id if mark.period else f"M{(mark.first_month or 0) + 1:02d}"
        for mark in periods_within(text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Return 2025/26", 2025),
        ("Monitoring 2025-26 Q4", 2025),
        ("FY25/26", 2025),
        ("Financial year 2024 to 2025", 2024),
        ("aged 16-17", None),
        ("01/02/2025", None),
        ("2025/27", None),
        ("version 10.11", None),
    ],
)
def test_financial_years_in_texts(text: str, expected: int | None) -> None:
    """Two years that follow one another, and not a date or an age."""
    assert financial_year_in(text) == expected
