"""A printed rate leads to the two rows it was made from, and to no others."""

from __future__ import annotations

from datetime import date

from pipeline.compare.matching.arithmetic import quotient_of
from pipeline.compare.measures import Cell, Measure
from pipeline.domain.periods import Period

QUARTERS = [Period.quarter(2025, number) for number in (1, 2, 3)]
TABLE = {("Return", "A1:E9")}


def line(row: int, label: str, values: list[float], texts: list[str] | None = None) -> Measure:
    """Make one row of a table: a figure for each of three quarters."""
    unit = "percent" if texts else "count"
    shown = texts or [f"{value:g}" for value in values]
    cells = [
        Cell(
            fact=10 * row + at,
            period=QUARTERS[at],
            to_date=False,
            value=value,
            status="reported",
            text=shown[at],
            sheet="Return",
            address=f"{'BCD'[at]}{row}",
            row=row,
            hidden=False,
            total=False,
            unit=unit,
            file="a.xlsx",
            over=QUARTERS[at].end <= date(2025, 12, 31),
        )
        for at, value in enumerate(values)
    ]
    return Measure("s", 0, "Return", "", "", "", label, "", tables=set(TABLE), cells=cells)


def test_the_rows_whose_quotient_is_printed_are_found() -> None:
    """12/40, 15/50 and 18/45 are 30%, 30% and 40%; 40 and 50 of 80 and 100 are not."""
    rate = line(5, "Share who left as planned", [0.3, 0.3, 0.4], ["30%", "30%", "40%"])
    top, base = line(6, "As planned", [12, 15, 18]), line(7, "All leavers", [40, 50, 45])
    other = line(8, "Starts", [80, 100, 90])
    assert quotient_of(rate, [rate, other, base, top]) == (top, base)


def test_one_period_that_disagrees_refuses_the_pair() -> None:
    """12/40 and 15/50 agree, but 18/60 is 30% and 40% is printed."""
    rate = line(5, "Share", [0.3, 0.3, 0.4], ["30%", "30%", "40%"])
    top, base = line(6, "As planned", [12, 15, 18]), line(7, "All leavers", [40, 50, 60])
    assert quotient_of(rate, [top, base]) is None


def test_a_typed_rate_allows_for_its_rounding() -> None:
    """1/3 may be typed as 33.3%, and 2/3 as 66.7%, but 33.9% is another rate."""
    top, base = line(6, "Part", [1, 2, 1]), line(7, "Whole", [3, 3, 3])
    near = line(5, "Share", [0.333, 0.667, 0.333], ["33.3%", "66.7%", "33.3%"])
    far = line(5, "Share", [0.339, 0.667, 0.333], ["33.9%", "66.7%", "33.3%"])
    assert quotient_of(near, [top, base]) == (top, base)
    assert quotient_of(far, [top, base]) is None


def test_rows_of_another_table_are_not_taken() -> None:
    """A quotient may agree by chance; only the rate's own table is looked at."""
    rate = line(5, "Share", [0.3, 0.3, 0.4], ["30%", "30%", "40%"])
    top, base = line(6, "As planned", [12, 15, 18]), line(7, "All leavers", [40, 50, 45])
    base.tables = {("Other", "A1:C4")}
    assert quotient_of(rate, [top, base]) is None
