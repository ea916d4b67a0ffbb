"""Parts of seasons and school years, so many weeks to a day, and days under their month."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.period_words import period_of
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4 wks to 27/4/25", "2025-03-31_2025-04-27"),
        ("Period 8 (4 weeks to 30 Nov)", "2025-11-03_2025-11-30"),
        ("four weeks ending 4 Jan", "2025-12-08_2026-01-04"),
    ],
)
def test_so_many_weeks_to_a_day(text: str, days: str) -> None:
    """Four weeks are 28 days, the last one included; the year is 2025/26."""
    mark = period_of(text)
    span = mark.complete(date(2025, 4, 1)) if mark is not None else None
    assert span is not None
    assert f"{span.start}_{span.end}" == days


def test_days_without_a_year_are_near_those_before_them() -> None:
    """After the weeks to 27/4/25 those to 25/5 are of 2025, and all twelve the sum of them."""
    rows: list[list[object]] = [
        [None, "4 wks to 27/4/25", "4 wks to 25/5", "4 wks to 22/6", "all 12 wks"],
        ["Trips", 96, 101, 88, 285],
        ["Passengers", 412, 440, 371, 1223],
        ["Could not take", 4, 0, 7, 11],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("C2")) == "2025-04-28_2025-05-25"
    assert period(seen.fact("E2")) == "2025-03-31_2025-06-22"


def test_a_winter_so_far_and_the_ones_before() -> None:
    """Until 31 January: this winter, the last one at the same point, and the last one in full."""
    rows: list[list[object]] = [
        ["Warm homes (runs 1 October to 31 March each winter)"],
        ["Report to 31 January 2026"],
        [],
        [None, "Winter 2025/26 so far", "Winter 2024/25 at same point", "Winter 2024/25 in full"],
        ["Homes visited", 214, 187, 262],
        ["Boilers mended", 39, 35, 51],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2025-10-01_2026-01-31"
    assert period(seen.fact("C5")) == "2024-10-01_2025-01-31"
    assert period(seen.fact("D6")) == "2024-25-H2"


def test_school_years_begin_when_the_workbook_says() -> None:
    """From 1 September; the last one only to a day in May."""
    rows: list[list[object]] = [
        ["Academic years run 1 September to 31 August"],
        [],
        ["", "AY 2022-23", "AY 2023-24", "AY 2024-25 to 31 May"],
        ["Identified", 64, 81, 77],
        ["Bursaries", 22, 30, 28],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B4")) == "2022-09-01_2023-08-31"
    assert period(seen.fact("D4")) == "2024-09-01_2025-05-31"


def _under_months(said: str) -> Seen:
    rows: list[list[object]] = [
        ["Youth project drop-in"],
        [said],
        [None, "October 2025", None, "November 2025", None],
        ["", "20th", "27th", "3rd", "10th"],
        ["Boys", 31, 29, 33, 18],
        ["Girls", 22, 25, 21, 14],
    ]
    return Seen(draw(rows))


def test_numbers_of_days_under_their_month() -> None:
    """The 27th is a day, unless a line says that weeks commence on it."""
    assert period(_under_months("counted by hand").fact("C5")) == "2025-10-27_2025-10-27"
    assert period(_under_months("week commencing Monday").fact("C5")) == "2025-10-27_2025-11-02"
