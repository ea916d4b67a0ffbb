"""A column called Year beside one of the quarter or month is the year to date."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw, period

_ROWS: list[list[object]] = [["Started", 117, 436, 0.27], ["Girls", 73, 271, 0.62]]


@pytest.mark.parametrize("name", ["Year", "Whole year", "Full year", "This year", "Year so far"])
def test_the_year_beside_one_quarter_runs_from_its_first_day(name: str) -> None:
    """Q3, the year and its share: nine months to December, and not the third quarter."""
    seen = Seen(draw([["Equality 2025-26"], ["", "Q3", name, "% of year"], *_ROWS]))
    assert period(seen.fact("B3")) == "2025-26-Q3"
    assert period(seen.fact("C3")) == "2025-04-01_2025-12-31"
    assert seen.fact("C3")["role"] == "year to date"
    assert period(seen.fact("D4")) == "2025-04-01_2025-12-31"


@pytest.mark.parametrize("part", ["This qtr", "Actual this quarter", "Quarter", "No."])
def test_this_quarter_is_that_of_the_title(part: str) -> None:
    """Under a title that names the quarter."""
    rows: list[list[object]] = [
        ["Carers of Wend - Quarter 4 2025-26"],
        ["", part, "Year"],
        *[r[:3] for r in _ROWS],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B3")) == "2025-26-Q4"
    assert period(seen.fact("C3")) == "FY2025-26"


def test_years_of_school_and_years_alone_are_none() -> None:
    """A year at the left of the quarter says who it is, and without a quarter nothing is known."""
    rows: list[list[object]] = [["Hill", 7, 14], ["Vale", 8, 11], ["Mount", 10, 9]]
    seen = Seen(draw([["Schools 2025-26"], ["School", "Year", "Q3"], *rows]))
    assert seen.fact("B3")["role"] == "value"
    seen = Seen(draw([["Schools 2025-26"], ["School", "Pupils", "Year"], *rows]))
    assert seen.fact("C3")["role"] == "value"


def test_a_title_that_also_speaks_of_the_year_to_date_makes_no_quarter_run() -> None:
    """Each measure over Qtr and YTD, and a title that explains both."""
    rows: list[list[object]] = [
        ["Advice - October to December 2025 (YTD from 1 April)"],
        ["Surgery", "Patients", None, "Hours", None],
        [None, "Qtr", "YTD", "Qtr", "YTD"],
        ["Bell Street", 24, 71, 30, 92],
        ["Riverside", 31, 90, 42, 121],
    ]
    seen = Seen(draw(rows, merged=["B2:C2", "D2:E2"]))
    assert period(seen.fact("B4")) == "2025-26-Q3"
    assert period(seen.fact("E5")) == "2025-04-01_2025-12-31"
    plain = [["Advice - October to December 2025, year to date"], ["Surgery", "Patients"]]
    seen = Seen(draw([*plain, ["Bell Street", 71], ["Riverside", 90]]))
    assert period(seen.fact("B3")) == "2025-04-01_2025-12-31"
