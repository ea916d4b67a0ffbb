"""Columns called Half or Qtr behind their months, and headings that lean on the one before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period

_MONTHS = ["Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "June"]


@pytest.mark.parametrize("name", ["Half", "Half year", "6 months", "Half total", "Total"])
def test_a_half_under_its_year_is_of_the_months_before_it(name: str) -> None:
    """2024 over July to December and their half, 2025 over January to June and theirs."""
    years: list[object] = ["", 2024, *[None] * 6, 2025]
    heads: list[object] = ["COUNSELLING", *_MONTHS[:6], name, *_MONTHS[6:], name]
    row: list[object] = ["Women seen", 8, 6, 9, 10, 8, "c.6", 50, 9, 8, 10, 9, 8, 8, 52]
    other: list[object] = ["Sessions", 62, 48, 70, 78, 74, 52, 384, 75, 72, 80, 76, 74, 71, 448]
    seen = Seen(draw([["Our own page, July 2024 to June 2025"], years, heads, row, other]))
    assert period(seen.fact("H4")) == "2024-07-01_2024-12-31"
    assert period(seen.fact("O5")) == "2025-01-01_2025-06-30"
    assert period(seen.fact("G4")) == "2024-12"


def test_of_them_leans_on_the_column_before() -> None:
    """New listeners; of them, on free meals; of them, helped before."""
    heads = ["Term", "New listeners", "of them, helped before", "of them, on free meals"]
    rows: list[list[object]] = [["Holmbury", 6, 2, 2], ["St Wilfrid's", 4, 2, 1]]
    seen = Seen(draw([["Listeners 2025-26"], heads, *rows]))
    assert "New listeners" in seen.fact("C3")["label"]
    assert "New listeners" in seen.fact("D4")["label"]
    assert "helped" not in seen.fact("D4")["label"]


def test_what_was_asked_then_and_now_is_of_the_two_days() -> None:
    """Days out of the house, when they were matched and when last asked."""
    rows: list[list[object]] = [
        ["B.H.", date(2024, 11, 14), date(2025, 6, 10), 1, 3],
        ["T.W.", date(2024, 11, 28), date(2025, 6, 12), 0, 1],
        ["P.G.", date(2025, 1, 9), date(2025, 7, 3), 0, 0],
    ]
    heads = ["Friend", "Matched on", "Last asked", "Days out - then", "Days out - now"]
    seen = Seen(draw([["Pairs"], heads, *rows]))
    assert period(seen.fact("E3")) == "2025-06-10_2025-06-10"
    assert period(seen.fact("E5")) == "2025-07-03_2025-07-03"
    assert period(seen.fact("D3")) == "2024-11-14_2024-11-14"
