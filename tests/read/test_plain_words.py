"""Words that look like time and are none, and numbers that look like figures and are none."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import financial_year_in
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    "text",
    ["Members who said we may share", "People who may come again", "How far they march each day"],
)
def test_may_and_march_are_verbs_too(text: str) -> None:
    """After whoever does it, and before what is done."""
    assert periods_within(text) == ()


@pytest.mark.parametrize("text", ["Figures for may", "Visits in may and june 2025", "swims, may"])
def test_may_is_a_month_where_one_may_stand(text: str) -> None:
    """However it is written."""
    assert len(periods_within(text)) == 1


def test_the_days_of_a_span_make_no_year() -> None:
    """From a day of 2026 to the 27th of March; 2026 to 27 alone is a year."""
    assert financial_year_in("Figures 23 Feb 2026 to 27 March 2026") is None
    assert financial_year_in("Figures 2026 to 27") == 2026


def test_we_is_no_week_ending() -> None:
    """The day on which somebody was rung is that day, and a week's last day its week."""
    rows: list[list[object]] = [
        ["Family", day, 3 + at]
        for at, day in enumerate((date(2025, 10, 14), date(2025, 10, 29), date(2025, 11, 11)))
    ]
    seen = Seen(draw([["Mum", "Date we rang", "How sure now (0-10)"], *rows]))
    assert period(seen.fact("C2")) == "2025-10-14_2025-10-14"
    seen = Seen(draw([["Hall", "w/e", "Came"], *rows]))
    assert period(seen.fact("C2")) == "2025-10-08_2025-10-14"


def test_numbers_that_members_were_given_are_no_figures() -> None:
    """101, 104, 109 rise and are whole; attendances that rise and fall are figures."""
    rows: list[list[object]] = [
        [number, "Heart", walked]
        for number, walked in zip((101, 104, 109, 113, 118), (340, 210, 265, 390, 315), strict=True)
    ]
    seen = Seen(draw([["Member", "Heart or lung", "Walk (m)"], *rows]))
    assert set(seen.figures()) == {"C2", "C3", "C4", "C5", "C6"}


def test_months_down_a_calendar_year_begin_it() -> None:
    """January to June under Year 2025 are of 2025, though the file names June 2025 alone."""
    months = ("January", "February", "March", "April", "May", "June")
    rows: list[list[object]] = [[month, 50 + at, 9] for at, month in enumerate(months)]
    head: list[list[object]] = [["Breaks"], ["Year 2025"], [], ["Month", "Carers", "New"]]
    seen = Seen(draw([*head, *rows]), file="Carers breaks return June 2025.xlsx")
    assert period(seen.fact("B5")) == "2025-01"
    assert period(seen.fact("B10")) == "2025-06"


def test_weeks_from_one_day_to_another_are_one_span() -> None:
    """Five weeks from 23 February to 27 March, and not the first of them."""
    rows: list[list[object]] = [["Families in", 12, 9], ["Toys lent", 30, 22]]
    title = "Week beginning 23 Feb 2026 to 27 Mar 2026"
    seen = Seen(draw([["Toy library"], [title], [], ["", "Hall", "Library"], *rows]))
    assert period(seen.fact("B5")) == "2026-02-23_2026-03-27"
