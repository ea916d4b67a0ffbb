"""Weeks, months and years that a workbook numbers from a day which it names."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw, period


def _across(*head: str, said: str, more: str = "") -> Seen:
    numbers = range(11, 11 + len(head))
    titles = [[said], [more]] if more else [[said]]
    return Seen(draw([*titles, [], [None, *head], ["Visits", *numbers], ["Calls", *numbers]]))


@pytest.mark.parametrize(
    ("said", "head", "wanted"),
    [
        ("(wk 1 began Mon 7 April 2025)", "wk 14", "2025-07-07_2025-07-13"),
        ("Week 1 began on Monday 6 January 2025.", "Week 8", "2025-02-24_2025-03-02"),
        ("Week 3 starts 20 January 2025", "w1", "2025-01-06_2025-01-12"),
        ("Week 1 = w/c 7/4/25", "Weeks 1-4", "2025-04-07_2025-05-04"),
        ("Started Monday 8 September 2025, six weeks", "Week 2", "2025-09-15_2025-09-21"),
    ],
)
def test_weeks_are_counted_from_the_day_that_is_named(said: str, head: str, wanted: str) -> None:
    """Week 14 begins 13 weeks after week 1."""
    assert period(_across(head, "Note", said=said).fact("B5")) == wanted


def test_weeks_of_which_some_were_left_out_are_not_counted() -> None:
    """After a week off nobody can say whether it had a number."""
    said = "Week 1 began on Monday 6 January 2025"
    assert period(_across("Week 8", said=said, more="No class in half term").fact("B6")) == ""


def test_week_one_cannot_begin_twice() -> None:
    """Two first days are none."""
    seen = _across("Week 2", said="Week 1 began 6 January 2025", more="Week 1 began 7 April 2025")
    assert period(seen.fact("B6")) == ""


def test_months_of_a_contract_go_on_past_twelve() -> None:
    """Month 1 is the November in which the contract commenced, month 14 the December after."""
    rows: list[list[object]] = [
        ["Contract commenced 1 November 2024"],
        ["Contract month", "Referred", "Seen"],
        *([f"Month {n}", 10 + n, 20 + n] for n in (1, 2, 12, 13, 14)),
        ["Year 1", 296, 251],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B3")) == "2024-11"
    assert period(seen.fact("B5")) == "2025-10"
    assert period(seen.fact("B7")) == "2025-12"
    assert period(seen.fact("B8")) == "2024-11-01_2025-10-31"


def test_months_by_number_are_those_of_the_year_unless_they_are_the_contracts() -> None:
    """M8 of 2025/26 is November, whenever the contract began."""
    seen = _across("M8 2025/26", "M9 2025/26", said="Contract began 1 July 2023")
    assert period(seen.fact("B4")) == "2025-11"


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("Yr 1 Q2", "2024-03-01_2024-05-31"),
        ("Contract year 2", "2024-12-01_2025-11-30"),
        ("Year 2 H1", "2024-12-01_2025-05-31"),
        ("Yr 2 up to end Feb", "2024-12-01_2025-02-28"),
    ],
)
def test_years_of_a_contract_begin_on_its_day(head: str, wanted: str) -> None:
    """From 1 December 2023 year 2 begins on 1 December 2024."""
    said = "Contract: 1 December 2023 to 30 November 2026 (3 years)"
    assert period(_across("Yr 1", head, said=said).fact("C4")) == wanted


def test_year_seven_is_one_of_a_school() -> None:
    """Where pupils of year 7 are counted, year 2 is no year of the grant."""
    seen = _across("Year 2", "Year 7", said="Grant began 1 October 2023")
    assert period(seen.fact("B4")) == ""


def test_since_the_start_runs_to_the_last_figures() -> None:
    """From 1 October 2023 to the end of the last year that has figures."""
    seen = _across("Yr 1", "Yr 2", "Since the start", said="Grant began 1 Oct 23, 3 yrs")
    assert period(seen.fact("D4")) == "2023-10-01_2025-09-30"
    assert seen.fact("D4")["role"] == "year to date"


def test_a_year_so_far_runs_to_the_end_of_what_the_report_covers() -> None:
    """Contract year 3 began on 1 July 2025, the report ends on 31 December."""
    seen = _across(
        "This report",
        "Contract year 3 so far",
        "Since the contract began",
        said="Contract began 1 July 2023",
        more="Covers 1 October to 31 December 2025",
    )
    assert period(seen.fact("B5")) == "2025-26-Q3"
    assert period(seen.fact("C5")) == "2025-07-01_2025-12-31"
    assert period(seen.fact("D5")) == "2023-07-01_2025-12-31"


def test_a_block_from_the_start_of_the_project() -> None:
    """Its heading says from when; until when is told of the report."""
    rows: list[list[object]] = [
        ["Project began 3 February 2025 and will end 30 January 2027"],
        ["This report covers 1 July to 30 September 2025"],
        [],
        ["A. This reporting period", None, "Target"],
        ["People enrolled", 32, 30],
        ["Started training", 19, 20],
        [],
        ["B. From the start of the project to the end of this reporting period", None, "Target"],
        ["People enrolled", 84, 80],
        ["Started training", 51, 50],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2025-26-Q2"
    assert period(seen.fact("B9")) == "2025-02-03_2025-09-30"


def test_months_by_their_order_beside_a_year() -> None:
    """The 2nd month of year 3, which began on 1 October 2025, is November."""
    rows: list[list[object]] = [
        ["Grant began 1 Oct 23"],
        [],
        ["Yr 3 in months", "1st mth", "2nd mth"],
        ["People joined", 7, 6],
        ["Workshops", 9, 9],
    ]
    assert period(Seen(draw(rows)).fact("C4")) == "2025-11"
