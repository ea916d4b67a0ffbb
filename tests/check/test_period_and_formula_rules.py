"""Periods and formulas of tables: each rule with its fault, and silent on the honest table."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pipeline.check.facts import check_facts
from pipeline.domain.periods import Period
from tests.by_hand import cells, fact, facts, grid, timeline
from tests.check.drawn import Rows, places, places_in

# --- periods --------------------------------------------------------------------------------------


def test_a_quarter_that_ends_a_day_early_is_told() -> None:
    """1 October to 30 December leaves out a day; to 31 December it does not."""
    head: list[object] = ["Measure", "1 October - 30 December 2025"]

    assert places_in([head, ["Clients seen", 40], ["Calls made", 90]]) == [("DQ-PERIOD-GAP", "B2")]
    head[1] = "1 October - 31 December 2025"
    assert places_in([head, ["Clients seen", 40], ["Calls made", 90]]) == []


def test_a_period_over_two_columns_is_told() -> None:
    """April twice, where the second should be May."""
    rows: Rows = [["Measure", "Apr 25", "Apr 25", "Jun 25"], ["Clients seen", 40, 44, 38],
                  ["Calls made", 90, 97, 88]]  # fmt: skip

    assert places_in(rows) == [("DQ-PERIOD-TWICE", "C2")]


def test_a_rolling_figure_under_a_quarter_is_told() -> None:
    """Twelve months of clients under one quarter; a rolling programme is something else."""
    rows: Rows = [
        ["Measure", "Q3 2025/26", "Q4 2025/26"],
        ["Clients (rolling 12 months)", 400, 410],
        ["Open (rolling) group", 40, 41],
    ]

    assert places_in(rows) == [("DQ-ROLLING", "B2")]
    assert places_in([rows[0], rows[2]]) == []


# --- formulas -------------------------------------------------------------------------------------

Q = [Period.quarter(2025, number) for number in (1, 2, 3, 4)]


def totals(*formulas: str | None) -> list[dict[str, Any]]:
    """Return a total row over four columns that each hold 10 and 20, with its formulas."""
    heads = ["Men", "Women", "Adults", "Young"]
    lines: dict[str, list[float | None]] = {"A": [10] * 4, "B": [20] * 4, "Total": [30] * 4}
    rows = grid(heads, lines)
    for row, formula in zip(rows[-4:], formulas, strict=True):
        row["formula"] = formula
    return rows


@pytest.mark.parametrize(
    ("formulas", "expected"),
    [
        (("=SUM(B2:B3)", "=SUM(C2:C3)", "=SUM(D2:D3)", "=SUM(E2:E3)"), []),
        (("=SUM(B2:B3)", None, "=SUM(D2:D3)", "=SUM(E2:E3)"), [("FORMULA-OVERWRITTEN", "C4")]),
        (("=SUM(B2:B3)", "=SUM(C2:C3)", "=SUM(D3:D3)", "=SUM(E2:E3)"), [("FORMULA-RANGE", "D4")]),
        ((None, None, "=SUM(D2:D3)", "=SUM(E2:E3)"), []),
    ],
)
def test_formulas_are_held_against_their_neighbours(
    formulas: tuple[str | None, ...], expected: list[tuple[str, str]]
) -> None:
    """Three formulas and a typed number; a sum that leaves out a row; two of each say nothing."""
    assert places(check_facts(facts(*totals(*formulas)), cells())) == expected


def test_people_who_are_counted_once_may_be_typed() -> None:
    """A number of people cannot be added up from the months."""
    rows = timeline(3, "People", *((quarter, 10) for quarter in Q), (None, 25))
    for row in rows[:2]:
        row["formula"] = f"=SUM({row['cell'][0]}1:{row['cell'][0]}2)"

    assert check_facts(facts(*rows), cells()) == []


def test_subtotals_down_a_column_are_counted_twice() -> None:
    """60 is twice 10 + 20."""
    rows = [fact("B2", 10, row_label="A"), fact("B3", 20, row_label="B"),
            fact("B4", 60, row_label="Total", total=True)]  # fmt: skip

    assert places(check_facts(facts(*rows), cells())) == [("DQ-SUBTOTAL", "B4")]


def test_days_outside_lists_are_no_records() -> None:
    """A date in a table of figures is not judged as a record."""
    rows: Rows = [
        ["Group", "Started", "Ended", "People"],
        ["Walk", date(2024, 4, 1), None, 12],
        ["Choir", date(2025, 9, 1), None, 14],
        ["Art", date(2025, 10, 6), None, 9],
    ]

    assert places_in(rows) == []
