"""What is no sum of its periods is not added up: positions, people counted once, bare means."""

from __future__ import annotations

from pipeline.domain.contract import MeasureType, Requirement
from tests.by_hand import Q1, Q2, fact, timeline
from tests.compare.test_compare import compared, contract, result


def test_a_position_at_the_end_of_each_month_is_the_last_one() -> None:
    """38 drivers, then 44: there are 44, whatever the form leaves blank."""
    asked = contract(Requirement("D1", "Drivers active at month end", target=45))
    rows = timeline(5, "Drivers active at month end", (Q1, 38), (Q2, 44))
    assert result(compared(asked, rows), "D1")["value"] == 44


def test_what_is_done_by_the_end_of_a_month_is_added_up() -> None:
    """12 and 15 letters written by the end of treatment are 27."""
    asked = contract(Requirement("D2", "Letters written at the end of treatment", target=45))
    rows = timeline(5, "Letters written at the end of treatment", (Q1, 12), (Q2, 15))
    assert result(compared(asked, rows), "D2")["value"] == 27


def test_different_people_are_those_of_the_year_where_it_is_stated() -> None:
    """149 and 161 people in the quarters are 230 people, because 80 came in both."""
    asked = contract(Requirement("P1", "Different people seen", target=400))
    rows = timeline(5, "Different people seen", (Q1, 149), (Q2, 161))
    assert result(compared(asked, rows), "P1")["value"] == 310
    year = fact("F5", 230, row_label="Different people seen", period=None, role="year to date")
    got = result(compared(asked, [*rows, year]), "P1")
    assert (got["value"], got["period_value"]) == (230, 161)


def test_a_mean_without_its_people_is_the_one_printed_for_the_year() -> None:
    """5.8 and 6.7 points; over the year 6.4 of all who had two scores, which stand nowhere."""
    asked = contract(Requirement("M5", "Average fall in score", measure=MeasureType.MEAN, target=6))
    rows = timeline(5, "Average fall in score", (Q1, 5.8), (Q2, 6.7))
    year = fact("F5", 6.4, row_label="Average fall in score", period=None, role="year to date")
    got = result(compared(asked, [*rows, year]), "M5")
    assert (got["value"], got["period_value"]) == (6.4, 6.7)


def test_the_periods_of_a_stated_year_stand_in_the_column_actual() -> None:
    """1 and 2 in the quarters under "Actual", and 3 for the year in a column without a name."""
    asked = contract(Requirement("W5", "People going into paid work", target=10))
    row = {"row_label": "People going into paid work"}
    rows = [
        fact("C5", 1, column_label="Actual", period=Q1, **row),
        fact("E5", 2, column_label="Actual", period=Q2, **row),
        fact("L5", 3, period=None, role="year to date", **row),
    ]
    got = result(compared(asked, rows), "W5")
    assert (got["value"], got["period_value"]) == (3, 2)


def test_whoever_is_counted_the_different_ones_are_those_of_the_year() -> None:
    """418 and 431 residents in the quarters are 563; with different needs they are added up."""
    for name, value in (
        ("Different older residents carried", 563),
        ("Talks on different needs", 849),
    ):
        asked = contract(Requirement("P2", name, target=620))
        rows = timeline(5, name, (Q1, 418), (Q2, 431))
        year = fact("F5", 563, row_label=name, period=None, role="year to date")
        assert result(compared(asked, [*rows, year]), "P2")["value"] == value
