"""What one cell says of time as hurried people type it; every expected period by hand."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import period_of
from pipeline.read.when.short_words import written_out
from pipeline.read.when.spelling import corrected, month_meant

YEAR = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # misspelt months
        ("Janurary", "2026-01"),
        ("Febuary 2026", "2026-02"),
        ("Mrach", "2026-03"),
        ("Arpil", "2025-04"),
        ("Jume", "2025-06"),
        ("Jully", "2025-07"),
        ("Augst '25", "2025-08"),
        ("Setp", "2025-09"),
        ("Septmber", "2025-09"),
        ("Noverber", "2025-11"),
        # short words
        ("YE 31 Mar 24", "FY2023-24"),
        ("Y/E 31.3.25", "FY2024-25"),
        ("QE Jun 25", "2025-26-Q1"),
        ("9m to 31/12/25", "2025-04-01_2025-12-31"),
        ("6 mths to 30 Sept 25", "2025-26-H1"),
        ("M/E 30.4.25", "2025-04"),
        ("M/E 31 Jul", "2025-07"),
        ("quarter to December", "2025-26-Q3"),
        ("1st qtr", "2025-26-Q1"),
        ("April right thru to March", "FY2025-26"),
        ("Jan to Mar inc.", "2025-26-Q4"),
        ("Week beg 3 Nov", "2025-11-03_2025-11-09"),
        ("Wk ending 7 Dec 2025", "2025-12-01_2025-12-07"),
        # days of one month, days without a year, days of the week
        ("12-30 May 2025", "2025-05-12_2025-05-30"),
        ("17-21 Feb", "2026-02-17_2026-02-21"),
        ("6 & 7 Sept 2025", "2025-09-06_2025-09-07"),
        ("2 Sep - 25 Oct", "2025-09-02_2025-10-25"),
        ("24 Dec - 4 Jan", "2025-12-24_2026-01-04"),
        ("Tuesdays, 4-25 Nov 2025", "2025-11-04_2025-11-25"),
        ("Monday 1 September to Sunday 26 October 2025", "2025-09-01_2025-10-26"),
        ("01.07 - 30.09", "2025-26-Q2"),
        ("1/4 to 30/9", "2025-26-H1"),
        # none of these names a period
        ("1/2 - 3/4", None),
        ("30-12 May 2025", None),
        ("Jane", None),
        ("Marsh", None),
        ("Match", None),
        ("the week", None),
    ],
)
def test_period(text: str, expected: str | None) -> None:
    """Read in a year from April 2025."""
    mark = period_of(text)
    period = mark.complete(YEAR) if mark is not None else None
    assert (period.id if period is not None else None) == expected


def test_names_and_common_words_are_no_misspelt_months() -> None:
    """Each of these is a letter or two from a month."""
    words = "Mary Judy Junk Jury Marc Augusta Members Decent Novel Apron Janet Sector Sepsis"
    assert [month_meant(word) for word in words.split()] == [None] * 13
    assert corrected("Debt and Date") == "Debt and Date"


def test_short_words_are_written_out_only_where_they_stand_alone() -> None:
    """Not inside other words, and not where they mean a way."""
    assert written_out("Prev. qtr tot") == "previous quarter total"
    assert written_out("walk through the park") == "walk through the park"
    assert written_out("YES") == "YES"


def test_days_on_which_a_hall_was_shut_are_no_period() -> None:
    """Nothing could be counted on them."""
    assert periods_within("temple hall shut 3-28 Dec, roof repairs") == ()
