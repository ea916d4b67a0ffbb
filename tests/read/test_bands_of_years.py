"""This year and last year over the same columns, years with a name, and the last day of a term."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.named_years import year_by_name, years_named
from tests.read.drawing import Seen, draw, period


def test_month_and_cumulative_under_this_year_and_last() -> None:
    """In November 2025 the same month of last year is November 2024."""
    rows: list[list[object]] = [
        ["Riverside Reablement", None, None, None, "M8 2025/26"],
        ["Dashboard for month 8 (November 2025)"],
        [],
        [None, "This year", None, "Last year"],
        [None, "In month", "Cumulative from 1 April", "Same month", "Cumulative to same point"],
        ["Starting", 46, 371, 39, 340],
        ["Finishing", 41, 352, 42, 331],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B6")) == "2025-11"
    assert period(seen.fact("C6")) == "2025-04-01_2025-11-30"
    assert period(seen.fact("D6")) == "2024-11"
    assert period(seen.fact("E7")) == "2024-04-01_2024-11-30"
    assert seen.fact("E7")["role"] == "year to date"


@pytest.mark.parametrize(
    ("said", "name", "wanted"),
    [
        ("FY26 = yr to 31 March 2026", "FY25 Mth 5", "2024-08-01_2024-08-31"),
        ("FY26 (year ending March 2026)", "FY26 Q1", "2025-04-01_2025-06-30"),
        ("FY25 is the year from 1 April 2025", "FY26", "2026-04-01_2027-03-31"),
    ],
)
def test_years_are_called_as_the_workbook_says(said: str, name: str, wanted: str) -> None:
    """FY26 ends in March 2026, or begins in April 2026."""
    first = years_named([said])
    mark = year_by_name(name, first) if first is not None else None
    assert mark is not None
    assert mark.period is not None
    assert f"{mark.period.start}_{mark.period.end}" == wanted


def test_a_year_that_nobody_explains_has_no_name() -> None:
    """FY26 alone, or explained two ways, says nothing."""
    assert years_named(["FY26 target"]) is None
    assert years_named(["FY26 = year to 31 March 2026", "FY26 = year to 31 March 2027"]) is None


def test_who_waits_on_the_last_day_of_term() -> None:
    """The others are for the whole term."""
    rows: list[list[object]] = [
        ["Counselling 24-25"],
        ["Term dates", "2 September - 20 December 2024"],
        [],
        ["Pupils referred", 88],
        ["Waiting on last day of term", 19],
    ]
    seen = Seen(draw(rows, name="Autumn"))
    assert period(seen.fact("B4")) == "2024-09-02_2024-12-20"
    assert seen.fact("B5")["period_start"] == date(2024, 12, 20)


def test_last_season_tells_not_which_season_this_is() -> None:
    """The file says 2025-26; a row of last season has its own days."""
    rows: list[list[object]] = [
        ["Night shelter - end of season"],
        [None, "Men", "Women"],
        ["1 December to 28 February", 48, 13],
        ["Whole of last season (1 December 2024 to 28 February 2025)", 40, 9],
    ]
    seen = Seen(draw(rows), file="Night shelter winter 2025-26.xlsx")
    assert period(seen.fact("B3")) == "2025-12-01_2026-02-28"
    assert period(seen.fact("B4")) == "2024-12-01_2025-02-28"
