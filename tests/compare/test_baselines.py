"""Baselines worked out by hand: how often a figure is stated, its range, and what it is part of."""

from __future__ import annotations

from typing import Any

from pipeline.compare import compare
from pipeline.domain.contract import MeasureType, Requirement
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency
from pipeline.domain.places import split_places
from pipeline.store import run_sql
from tests.by_hand import Q1, Q2, Q3, Q4, SHA, fact, facts, timeline
from tests.compare.test_candidates import volunteers
from tests.compare.test_compare import contract
from tests.compare_frames import month

QUIT_DATES = Requirement("A1", "Quit dates set", target=100)


def baseline(*rows: dict[str, Any], **given: Any) -> dict[str, Any]:
    """Return the only baseline of one comparison for Q4."""
    asked = contract(*given.pop("requirements", (QUIT_DATES,)), **given)
    got = compare(asked, ReturnKey("X1", Q4), facts(*rows), {SHA: 0}, run_sql)
    (row,) = [item for item in got.baselines.to_dicts()
              if not item["candidate"].startswith("family-taking")]  # fmt: skip
    return row


def cells(row: dict[str, Any], column: str) -> list[str]:
    """Return the addresses in a column."""
    return [place.cell for place in split_places(row[column])]


def test_a_flow_in_every_quarter() -> None:
    """4, 5, 0 and 8: lowest 0, highest 8, lowest above zero 4."""
    row = baseline(
        *timeline(2, "Clients moved into paid work", (Q1, 4), (Q2, 5), (Q3, 0), (Q4, 8), (None, 17))
    )
    assert (row["period_months"], row["periods_due"], row["periods_stated"]) == (3, 4, 4)
    assert (row["least"], row["most"], row["least_above_zero"]) == (0, 8, 4)
    assert cells(row, "cells") == ["B2", "C2", "D2", "E2"]
    assert (row["base"], row["base_label"]) == (None, "")


def test_months_make_the_quarters_of_a_quarterly_contract() -> None:
    """10 + 20 + 30 in January to March; the other quarters say nothing."""
    rows = timeline(2, "Clients moved into paid work", (month(10), 10), (month(11), 20),
                    (month(12), 30))  # fmt: skip
    row = baseline(*rows)
    assert (row["periods_due"], row["periods_stated"], row["least"], row["most"]) == (4, 1, 60, 60)
    monthly = baseline(*rows, frequency=Frequency.MONTHLY)
    assert (monthly["period_months"], monthly["periods_due"]) == (1, 12)
    assert (monthly["periods_stated"], monthly["least"], monthly["most"]) == (3, 10, 30)


def test_the_last_figure_of_a_stock_is_its_figure() -> None:
    """Volunteers 14 in October and 19 in December are 19 for the quarter, not 33."""
    row = baseline(*volunteers("Active", (month(7), 14), (month(9), 19), (month(12), 16)))
    assert (row["periods_stated"], row["least"], row["most"]) == (2, 16, 19)


def test_a_year_to_date_alone_is_no_series() -> None:
    """One figure for the year says nothing of its quarters."""
    row = baseline(*timeline(2, "Clients moved into paid work", (None, 21)))
    assert (row["period_months"], row["periods_due"], row["least"]) == (0, 0, None)


def test_the_row_above_is_what_it_is_a_part_of() -> None:
    """38 of 96 guests lost weight; where the row above is the smaller one it cannot be."""

    def rows(guests: float) -> list[dict[str, Any]]:
        above = "Guests attending at least one session"
        return [
            *timeline(2, above, (Q4, guests)),
            *timeline(3, "of whom lost weight", (Q4, 38), row_group=above),
        ]

    row = baseline(*rows(96))
    assert (row["base"], row["base_label"]) == (96, "Guests attending at least one session")
    assert cells(row, "base_cells") == ["B2"]
    assert baseline(*rows(30))["base"] is None


def test_what_is_a_rate_for_all_is_one_for_a_part() -> None:
    """The contract's rate is quit over set; of couples 46 quit of 68 that set a date."""
    rate = Requirement("A2", "Quit rate", measure=MeasureType.RATE, numerator="Successfully quit",
                       denominator="Quit dates set")  # fmt: skip
    rows = [
        fact(f"{letter}{at}", value, section="Part 1G Intervention type", row_label=label,
             column_label=column, total=label == "Total")
        for at, (label, values) in enumerate(
            {"05 Family/couple": (68, 46), "Total": (1128, 562)}.items(), start=2)
        for letter, column, value in zip("BC", ("Quit dates set", "Successfully quit"), values,
                                         strict=True)
    ]  # fmt: skip
    row = baseline(*rows, requirements=(rate,))
    assert row["candidate"].startswith("family-outcomes")
    assert (row["base"], row["base_label"], cells(row, "base_cells")) == (
        68, "Quit dates set", ["B2"],
    )  # fmt: skip
