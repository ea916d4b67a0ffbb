"""Which rows are taken for the parts of a rate, and when rather none are."""

from __future__ import annotations

from pipeline.domain.contract import MeasureType, Requirement
from tests.by_hand import Q1, Q2, fact, timeline
from tests.compare.test_compare import compared, contract, result

IN_TIME = Requirement(
    "K1", "First contact within 2 days", measure=MeasureType.RATE, target=0.9,
    numerator="women contacted within 2 days", denominator="referrals accepted",
)  # fmt: skip


def test_rows_called_number_and_out_of_are_the_parts() -> None:
    """47 of 52: the reference says whose parts they are, the rows which."""
    rows = [
        fact("C5", 47, row_label="Number", column_label="First contact", ref="K1", period=Q1),
        fact("C6", 52, row_label="Out of", column_label="First contact", ref="K1", period=Q1),
    ]
    row = result(compared(contract(IN_TIME), rows, period=Q1), "K1")
    assert (row["numerator"], row["denominator"]) == (47, 52)


def test_a_part_larger_than_its_whole_is_refused() -> None:
    """60 women of 52 referrals: these two rows are not a part and its whole."""
    rows = timeline(2, "Women contacted within 2 days", (Q1, 60), (Q2, 64))
    rows += timeline(3, "Referrals accepted", (Q1, 52), (Q2, 55))
    row = result(compared(contract(IN_TIME), rows), "K1")
    assert (row["value"], row["outcome"]) == (None, "missing")


def test_rows_that_give_the_printed_rate_go_before_mere_wording() -> None:
    """47 of 52 is the printed 90.38%; the 61 referrals of another table are not its whole."""
    table = {"table": "A1:C4", "sheet": "KPI"}
    rows = [
        fact("B2", 47 / 52, row_label="First contact within 2 days", unit="percent", period=Q1,
             text=str(47 / 52), **table),
        fact("B3", 47, row_label="In time", period=Q1, **table),
        fact("B4", 52, row_label="Everybody", period=Q1, **table),
        fact("B9", 47, row_label="Contacted within 2 days", period=Q1, sheet="Log", table="A8:B9"),
        fact("B8", 61, row_label="Referrals accepted or not", period=Q1, sheet="Log",
             table="A8:B9"),
    ]  # fmt: skip
    row = result(compared(contract(IN_TIME), rows, period=Q1), "K1")
    assert (row["numerator"], row["denominator"]) == (47, 52)


def test_a_table_of_the_quarter_and_one_of_the_year_are_one_measure() -> None:
    """30 in the quarter, 71 since April: the first quarter alone is stated nowhere."""
    asked = contract(Requirement("K4", "Children join a group", target=200))
    same = {"row_label": "Children join a group", "ref": "K4"}
    rows = [
        fact("B5", 30, period=Q2, section="This quarter", table="A4:B5", **same),
        fact("B9", 71, period=None, role="year to date", section="Year so far", table="A8:B9",
             **same),
    ]  # fmt: skip
    row = result(compared(asked, rows), "K4")
    assert (row["value"], row["period_value"]) == (71, 30)
