"""Sums among the lines that they add up are counted once; running totals are never added."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from pipeline.compare.records.summed import sums_of_lines
from pipeline.domain.periods import Period
from tests.by_hand import Q3, Q4, fact, facts, timeline
from tests.compare.test_candidates import surfaced

JOBS = "Clients moved into paid work"


def lines(*rows: tuple[str, float, float], total: Sequence[int] = ()) -> list[dict[str, Any]]:
    """Return two columns of figures down the page, with the label of each line."""
    return [
        fact(f"{letter}{at}", value, row_label=label, column_label=heading, sheet="Diary",
             total=at in total)
        for at, (label, jobs, hours) in enumerate(rows, start=5)
        for letter, heading, value in (("B", JOBS, jobs), ("C", "Hours", hours))
    ]  # fmt: skip


def sums(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Return the cells that only add up others."""
    return [rows[at]["cell"] for at in sorted(sums_of_lines(facts(*rows)))]


def test_a_line_without_a_name_that_adds_up_is_a_sum() -> None:
    """1 + 2 = 3 and 4 + 6 = 10; then 5 + 2 = 7 and 3 + 4 = 7: each sum begins anew."""
    rows = lines(("wk 1", 1, 4), ("wk 2", 2, 6), ("", 3, 10), ("wk 1", 5, 3), ("wk 2", 2, 4),
                 ("", 7, 7))  # fmt: skip
    assert sums(rows) == ["B7", "C7", "B10", "C10"]


@pytest.mark.parametrize(
    "last",
    [("wk 3", 3, 10), ("", 3, 11), ("", 0, 10)],
    ids=["a name like the others", "one does not add up", "one is nothing"],
)
def test_what_adds_up_by_chance_is_a_line(last: tuple[str, float, float]) -> None:
    """The third week may well have as many as the two before."""
    assert sums(lines(("wk 1", 1, 4), ("wk 2", 2, 6), last)) == []


def test_what_the_reader_calls_a_total_is_one_where_its_column_adds_up() -> None:
    """1 + 2 = 3, but 4 + 6 is not 12: somebody counted what stands elsewhere."""
    assert sums(lines(("wk 1", 1, 4), ("wk 2", 2, 6), ("In all", 3, 12), total=[7])) == ["B7"]


def test_the_lines_of_a_month_and_their_sum_are_not_added() -> None:
    """1 + 2 = 3 people, not 6, and each in the cell of its week."""
    rows = surfaced(*lines(("wk 1", 1, 4), ("wk 2", 2, 6), ("", 3, 10)))
    (row,) = [row for row in rows if row["concept"] == "employment"]
    assert row["quantity"] == 3
    assert "B7" not in row["cells"]


def test_the_sum_of_a_diary_has_no_day() -> None:
    """2 + 3 + 1 + 4 = 10 over four visits; the 10 below bears the day of the last."""
    days = [Period(date(2026, 1, day), date(2026, 1, day)) for day in (5, 12, 19, 26, 26)]
    rows = [
        fact(f"B{row}", value, sheet="Visits", row_label="Elm Road", column_label=JOBS, period=day,
             period_from="row", total=row == 9)
        for row, (value, day) in enumerate(zip((2, 3, 1, 4, 10), days, strict=True), start=5)
    ]  # fmt: skip
    (row,) = surfaced(*rows)
    assert row["quantity"] == 10
    assert "B9" not in row["cells"]


def test_running_totals_are_never_added() -> None:
    """Counted from April on: 4 by June, 9 by September, 15 by December are 15 people."""
    start = date(2025, 4, 1)
    ends = (date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31))
    rows = [
        fact(f"{letter}5", value, row_label=JOBS, role="year to date", period=Period(start, end))
        for letter, value, end in zip("BCD", (4, 9, 15), ends, strict=True)
    ]
    (row,) = surfaced(*rows, period=Q3)
    assert row["quantity"] == 15


@pytest.mark.parametrize(
    ("label", "quantity"),
    [("Signed up with a GP", 5), ("Volunteers signed up", 3)],
    ids=["a flow", "a stock"],
)
def test_who_signed_up_with_a_doctor_did_so_once(label: str, quantity: float) -> None:
    """2 + 3 = 5 new with a doctor; of volunteers there are 3 now."""
    (row,) = surfaced(*timeline(5, label, (Q3, 2), (Q4, 3)))
    assert row["quantity"] == quantity
