"""Days down a column that their neighbours tell, feasts among weeks, and courses by their days."""

from __future__ import annotations

from datetime import date

from tests.read.drawing import Seen, draw, period


def _down(seen: Seen, rows: range, col: str = "C") -> list[str]:
    return [period(seen.fact(f"{col}{row}")) for row in rows]


def test_days_typed_anyhow() -> None:
    """The month of the first day is that of the fifth; ditto is the day above."""
    rows: list[list[object]] = [
        ["Drop-in, November 2025"],
        ["When", "Initials", "Minutes"],
        ["Mon 3rd", "TR", 25],
        ["4/11", "KM", 40],
        ["ditto", "SB", 15],
        ["Weds 5 Nov", "AL", 15],
        ["06.11.25", "PW", 30],
        [date(2025, 11, 7), "TR", 20],
        ["Mon 10th", "JO", 55],
        ["11th Nov", "KM", 35],
    ]
    days = [3, 4, 4, 5, 6, 7, 10, 11]
    expected = [f"2025-11-{day:02}_2025-11-{day:02}" for day in days]
    assert _down(Seen(draw(rows)), range(3, 11)) == expected


def test_weeks_named_by_a_feast_between_others() -> None:
    """Two weeks are missing between 15 December and 5 January; the total is of all six."""
    rows: list[list[object]] = [
        ["Night shelter, winter 2025-26"],
        ["Week", "Nights", "Guests"],
        ["w/c 8 Dec", 80, 15],
        ["15 Dec", 78, 16],
        ["Xmas wk", 84, 14],
        ["New Yr", 79, 13],
        ["5 Jan", 82, 17],
        ["Total so far", 403, 75],
    ]
    assert _down(Seen(draw(rows)), range(3, 9), "B") == [
        "2025-12-08_2025-12-14",
        "2025-12-15_2025-12-21",
        "2025-12-22_2025-12-28",
        "2025-12-29_2026-01-04",
        "2026-01-05_2026-01-11",
        "2025-12-08_2026-01-11",
    ]


def test_a_feast_is_no_week_where_another_number_is_missing() -> None:
    """Between 8 December and 5 January three weeks are missing, and one row stands for them."""
    rows: list[list[object]] = [
        ["Winter 2025-26"],
        ["Week", "Nights", "Guests"],
        ["w/c 1 Dec", 71, 14],
        ["8 Dec", 80, 15],
        ["Xmas week", 84, 14],
        ["5 Jan", 82, 17],
    ]
    assert period(Seen(draw(rows)).fact("B5")) == ""


def test_courses_by_their_first_and_last_day() -> None:
    """Each row is for the days on which it ran."""
    rows: list[list[object]] = [
        ["Course", "Ran", "Enrolled", "Stayed"],
        ["Sleep well", "9 Jan - 13 Feb 2025", 14, 11],
        ["Worry", "27 Feb - 3 Apr 2025", 12, 10],
        ["Loss", "11 Sept - 16 Oct 2025", 8, 8],
    ]
    seen = Seen(draw(rows))
    assert _down(seen, range(2, 4)) == ["2025-01-09_2025-02-13", "2025-02-27_2025-04-03"]


def test_a_year_so_far_below_its_quarters() -> None:
    """Q1 and Q2 of 2025/26: the third has no figure yet."""
    rows: list[list[object]] = [
        ["Qtr", "New", "Orders"],
        ["24/25 Q4", 103, 9],
        ["25/26 Q1", 97, 11],
        ["Q2", 91, 6],
        ["Q3", None, None],
        ["25/26 so far", 188, 17],
    ]
    assert period(Seen(draw(rows)).fact("B6")) == "2025-26-H1"


def test_a_quarter_to_come_heads_no_total_below_it() -> None:
    """The last quarter has no figure yet; what stands below takes the three before together."""
    rows: list[list[object]] = [
        ["Period", "At home", "Aids"],
        ["QE Jun 25", 58, 90],
        ["QE Sep 25", 61, 88],
        ["QE Dec 25", 49, 75],
        ["QE Mar 26"],
        ["9 mths", 168, 253],
    ]
    seen = Seen(draw(rows))
    assert _down(seen, range(2, 5), "B") == ["2025-26-Q1", "2025-26-Q2", "2025-26-Q3"]
    assert period(seen.fact("B6")) == "2025-04-01_2025-12-31"
