"""How far a workbook is filled is told by periods of one length among themselves."""

from __future__ import annotations

from datetime import date

from pipeline.compare.filled import last_filled
from pipeline.domain.periods import Period
from tests.by_hand import Q3, SHA, fact, facts
from tests.compare_frames import month


def filled(*told: tuple[Period, int]) -> date:
    """Return the last day of a workbook with so many figures for each period."""
    rows = [
        fact(f"B{row}", 5, period=period)
        for period, number in told
        for row in range(1, number + 1)
    ]  # fmt: skip
    return last_filled(facts(*rows).with_row_index("fact").to_dicts())[SHA]


def test_a_survey_of_the_quarter_leaves_its_last_month_as_full_as_it_is() -> None:
    """19 figures a month and 101 for the quarter: December is filled like the others."""
    months = [(month(number), 19) for number in (7, 8, 9)]
    assert filled(*months, (Q3, 101)) == Q3.end


def test_a_quarter_that_is_being_filled_is_open() -> None:
    """October and November have figures, and December has one that was set beforehand."""
    assert filled((month(7), 19), (month(8), 19), (month(9), 1), (Q3, 20)) == month(8).end


def test_one_figure_for_a_time_to_come_fills_nothing() -> None:
    """An allocation for the next quarter stands in a workbook of months."""
    assert filled((month(5), 19), (month(6), 19), (Q3, 1)) == month(6).end
