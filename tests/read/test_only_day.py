"""The only column of dates of a list dates its records, where a careful person would say so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Drawn, Seen, draw, period

_DAYS = [date(2025, 4, 9), date(2025, 5, 19), date(2025, 7, 3), date(2025, 9, 25)]


def _list(title: str, head: str, days: list[date] | None = None) -> Drawn:
    rows = [
        [f"R-1{at}", day, 40 + at, 3, 5 + at % 2]
        for at, day in enumerate(_DAYS if days is None else days)
    ]
    heads = ["Ref", head, "Nights here", "Confidence at start", "Confidence at end"]
    return draw([["Helford House 2025/26"], [title], heads, *rows])


@pytest.mark.parametrize("head", ["Moved out", "Left on", "Assessed", "Re-checked on", "Seen"])
def test_each_record_is_of_the_day_in_its_row(head: str) -> None:
    """Whatever the one column of days is called, as long as something happened on them."""
    seen = Seen(_list("Households", head))
    assert period(seen.fact("C4")) == "2025-04-09_2025-04-09"
    assert period(seen.fact("E7")) == "2025-09-25_2025-09-25"


@pytest.mark.parametrize("head", ["Date of birth", "Next review", "Ends by", "Due", "DBS", "Since"])
def test_other_days_date_nothing(head: str) -> None:
    """What lies ahead, holds until a day or tells who somebody is says nothing of the figures."""
    assert period(Seen(_list("Households", head)).fact("C4")) == ""


def test_what_began_dates_its_record_only_in_the_year_reported_on() -> None:
    """Whoever joined in 2019 has given hours since, and these are of no day in 2019."""
    assert period(Seen(_list("Members", "Joined group")).fact("C4")) == "2025-04-09_2025-04-09"
    before = [date(2019, 3, 4), *_DAYS[1:]]
    assert period(Seen(_list("Members", "Joined group", before)).fact("C5")) == ""


def test_a_list_that_says_when_counts_all_in_that() -> None:
    """A list of a quarter is of that quarter; one of a longer time is so where days lie outside."""
    seen = Seen(_list("Households, July to September 2025", "Moved out", _DAYS[2:] * 2))
    assert period(seen.fact("C4")) == "2025-26-Q2"
    long = "Households, April to December 2025"
    assert period(Seen(_list(long, "Moved out")).fact("C4")) == "2025-04-09_2025-04-09"
    outside = [date(2025, 3, 2), *_DAYS[1:]]
    seen = Seen(_list(long, "Moved out", outside))
    assert period(seen.fact("C4")) == "2025-04-01_2025-12-31"
    assert period(Seen(_list(long, "Started")).fact("C4")) == "2025-04-01_2025-12-31"


def test_few_days_or_figures_so_far_date_nothing() -> None:
    """Most rows must have their day, and figures so far are of more than one day."""
    rows: list[list[object]] = [
        [f"P{at}", day if at < 2 else None, at + 4] for at, day in enumerate(_DAYS)
    ]
    seen = Seen(draw([["Pairs 2025/26"], ["Pair", "Visited", "Cups of tea"], *rows]))
    assert period(seen.fact("C3")) == ""
    rows = [[f"P{at}", day, at + 4] for at, day in enumerate(_DAYS)]
    seen = Seen(draw([["Pairs 2025/26"], ["Pair", "Moved out", "Visits so far"], *rows]))
    assert period(seen.fact("C3")) != "2025-04-09_2025-04-09"
