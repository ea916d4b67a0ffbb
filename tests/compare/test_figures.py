"""No period is counted twice, and the newest visible figure stands."""

from typing import Any

import polars as pl

from pipeline.compare.queries import query
from pipeline.domain.periods import Period
from pipeline.store import run_sql
from tests.by_hand import Q1, Q2, Q3, YEAR
from tests.compare_frames import SPANS, STATED, month, stated, typed


def in_force(*rows: dict[str, Any], span: Period = YEAR) -> list[tuple[str, float]]:
    """Return the figures that count, as period id and value."""
    spans = typed(SPANS, {"item": "A", "span_start": span.start, "span_end": span.end})
    got = run_sql(query("figures"), {"stated": typed(STATED, *rows), "spans": spans})
    return [
        (Period(row["period_start"], row["period_end"]).id, row["value"]) for row in got.to_dicts()
    ]


def test_the_newest_submission_that_states_a_figure_stands() -> None:
    """262, then 259, then blank: the blank says nothing, 259 stands; Q2 is only in the old one."""
    got = in_force(
        stated(Q1, 262), stated(Q1, 259, rank=1), stated(Q1, None, rank=2), stated(Q2, 281)
    )
    assert got == [("2025-26-Q1", 259.0), ("2025-26-Q2", 281.0)]


def test_a_hidden_figure_never_wins_over_a_visible_one() -> None:
    """However new it is; alone, it is all there is."""
    assert in_force(stated(Q1, 5), stated(Q1, 9, rank=3, hidden=True)) == [("2025-26-Q1", 5.0)]
    assert in_force(stated(Q1, 9, hidden=True)) == [("2025-26-Q1", 9.0)]


def test_three_months_stand_for_their_quarter() -> None:
    """The quarter between the months is not added to them."""
    months = [stated(month(n), n) for n in (1, 2, 3)]
    assert in_force(*months, stated(Q1, 6)) == [("2025-04", 1), ("2025-05", 2), ("2025-06", 3)]


def test_a_quarter_stands_where_a_month_is_missing() -> None:
    """Two months of three are part of the quarter that somebody typed."""
    assert in_force(stated(month(1), 1), stated(month(2), 2), stated(Q1, 6)) == [("2025-26-Q1", 6)]


def test_a_printed_sum_does_not_stand_for_a_month_that_is_blank() -> None:
    """A subtotal of two filled months is no more than they are."""
    rows = (stated(month(1), 1), stated(month(2), 2), stated(month(3), None))
    assert in_force(*rows, stated(Q1, 3, total=True)) == [("2025-04", 1), ("2025-05", 2)]


def test_a_year_falls_into_quarters_and_these_into_months_where_they_can() -> None:
    """Each stretch of time is counted once, in its smallest complete steps."""
    rows = [stated(month(n), n) for n in (1, 2, 3, 4)]
    rows += [stated(Period.quarter(2025, n), 10 * n) for n in (1, 2, 3, 4)]
    got = in_force(*rows, stated(YEAR, 100))
    assert [name for name, _ in got] == [
        "2025-04", "2025-05", "2025-06", "2025-26-Q2", "2025-26-Q3", "2025-26-Q4",
    ]  # fmt: skip


def test_a_year_to_date_stands_for_the_periods_that_are_not_shown() -> None:
    """A printed year to date is a sum; of several the one that reaches furthest stands.

    25 by the end of September, 10 of them by the end of June: no workbook shows the second quarter
    alone. Where it is shown, or its cell is blank, the year to date is no more than its periods.
    """
    first = Period(YEAR.start, Q1.end)
    second = Period(YEAR.start, Q2.end)
    to_date = (stated(first, 10, to_date=True), stated(second, 25, to_date=True, rank=1))
    assert in_force(*to_date) == [("2025-26-H1", 25)]
    assert in_force(*to_date, stated(Q1, 10)) == [("2025-26-H1", 25)]
    shown = in_force(*to_date, stated(Q1, 10), stated(Q2, 14))
    assert shown == [("2025-26-Q1", 10), ("2025-26-Q2", 14)]
    assert in_force(*to_date, stated(Q1, 10), stated(Q2, None)) == [("2025-26-Q1", 10)]


def test_what_lies_outside_the_span_does_not_count() -> None:
    """The year before, and periods that reach beyond the span."""
    before = Period.quarter(2024, 4)
    got = in_force(stated(before, 9), stated(Q1, 1), stated(Q3, 3), span=Period(Q1.start, Q2.end))
    assert got == [("2025-26-Q1", 1)]


def test_cells_of_one_submission_are_added_in_decimals() -> None:
    """0.1 + 0.2 is 0.3; the places are all named."""
    spans = typed(SPANS, {"item": "A", "span_start": YEAR.start, "span_end": YEAR.end})
    rows = typed(STATED, stated(Q1, 0.1, place="a"), stated(Q1, 0.2, place="b"))
    got = run_sql(query("figures"), {"stated": rows, "spans": spans})
    assert got.select("value", "cells").row(0) == (0.3, "a; b")
    assert isinstance(got, pl.DataFrame)


def test_a_quarter_that_runs_beyond_the_year_to_date_is_in_both() -> None:
    """181 up to November hold what is in the quarter to December; 244 would count it twice."""
    to_november = Period(YEAR.start, month(8).end)
    rows = [stated(Q1, 58), stated(Q2, 60), stated(Q3, 63), stated(to_november, 181, to_date=True)]
    assert in_force(*rows) == [(to_november.id, 181)]
    later = [stated(Q2, 60), stated(Q3, 63), stated(Period(YEAR.start, Q1.end), 58, to_date=True)]
    assert [value for _, value in in_force(*later)] == [58, 60, 63]
