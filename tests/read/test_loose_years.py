"""The year of a sheet that names it only in passing: in a tab, a file name, a start."""

from __future__ import annotations

import pytest

from tests.read.drawing import Drawn, Seen, draw, period


def _months(*months: str, title: str = "Swims", name: str = "Sheet1") -> Drawn:
    row: list[object] = ["Swimmers", *range(11, 11 + len(months))]
    again: list[object] = ["Carers", *range(31, 31 + len(months))]
    return draw([[title], ["Group", *months], row, again], name=name)


def test_a_bare_year_holds_months_that_do_not_turn_it() -> None:
    """April to June of a file called 2025 lie in it, and so do January to May of another."""
    seen = Seen(_months("Apr", "May", "Jun"), file="Splash swims 2025.xlsx")
    assert period(seen.fact("B3")) == "2025-04"
    seen = Seen(_months("Jan", "Feb", "Mar", "Apr", "May", title="Swims 2025"))
    assert period(seen.fact("B3")) == "2025-01"
    assert period(seen.fact("F3")) == "2025-05"
    seen = Seen(_months("Jan", "Feb", "Mar"), file="Splash swims 2025.xlsx")
    assert period(seen.fact("D3")) == "2025-03"


def test_a_bare_year_that_months_turn_says_nothing() -> None:
    """October to March of 2025 may end in it or begin in it."""
    seen = Seen(_months("Oct", "Nov", "Dec", "Jan", "Feb", "Mar"), file="Splash 2025.xlsx")
    assert period(seen.fact("B3")) == ""


@pytest.mark.parametrize(
    "title", ["Swims (open since 2012)", "Printed 3 January 2026", "Swims 2024, swims 2025"]
)
def test_a_year_of_something_else_says_nothing(title: str) -> None:
    """A year since which they swim, a day of printing, or one of two years is not theirs."""
    assert period(Seen(_months("Apr", "May", "Jun", title=title)).fact("B3")) == ""


def test_a_tab_may_write_its_financial_year_in_four_figures() -> None:
    """Q3 2425 is October to December 2024; the next tab is of another year."""
    seen = Seen(
        _months("Oct", "Nov", "Dec", "Q3", name="Q3 2425"),
        _months("Apr", "May", "Jun", "Q1", "YTD", name="Q1 2526"),
    )
    assert period(seen.fact("B3", "Q3 2425")) == "2024-10"
    assert period(seen.fact("E3", "Q3 2425")) == "2024-25-Q3"
    assert period(seen.fact("F3", "Q1 2526")) == "2025-26-Q1"


def test_months_that_begin_when_something_started_turn_the_year_after_it() -> None:
    """Started 1 October 2025: January is the next year's; months from April are no such months."""
    started = "started 1 Oct 2025, ends 31 March"
    seen = Seen(_months("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", title=started))
    assert period(seen.fact("B3")) == "2025-10"
    assert period(seen.fact("E3")) == "2026-01"
    assert period(Seen(_months("Apr", "May", "Jun", title=started)).fact("B3")) == ""
