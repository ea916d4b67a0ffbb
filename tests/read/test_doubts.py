"""What is doubtful about a workbook is told with its place."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.domain.findings import Finding
from pipeline.read.book import Cell, Kind
from tests.read.drawing import Drawn, Seen, draw

TABLE: list[list[object]] = [
    ["Measure", "Apr 25", "May 25", "Jun 25"],
    ["Visits", 4, 5, 6],
    ["Calls", 7, 8, 9],
]


def _told(sheet: Drawn, code: str) -> list[Finding]:
    return [finding for finding in Seen(sheet).findings if finding.code == code]


@pytest.mark.parametrize(
    ("row", "col", "address"), [(900_000, 2, "B900000"), (3, 300, "KN3"), (1500, 1, "A1500")]
)
def test_a_cell_far_from_all_others(row: int, col: int, address: str) -> None:
    """A figure in row 900,000 is found, accounted for, and pointed out."""
    sheet = draw(TABLE)
    sheet.put(Cell(row, col, Kind.NUMBER, "17", 17.0))
    (finding,) = _told(sheet, "CELL-FAR")
    assert (finding.sheet, finding.cell) == ("Sheet1", address)


def test_a_second_table_further_down_is_no_stray_cell() -> None:
    """A table of twenty rows below a long gap is what the sheet holds."""
    sheet = draw(TABLE)
    for step in range(20):
        sheet.put(Cell(2000 + step, 1, Kind.TEXT, f"Venue {step}"))
        sheet.put(Cell(2000 + step, 2, Kind.NUMBER, "3", 3.0))
    assert _told(sheet, "CELL-FAR") == []


@pytest.mark.parametrize(("row", "is_cut"), [(65_536, True), (65_535, False), (1_048_576, True)])
def test_a_sheet_that_ends_where_its_format_ends(row: int, *, is_cut: bool) -> None:
    """A list of 65,536 rows has been through the old format, and may have lost its end."""
    sheet = draw(TABLE)
    sheet.put(Cell(row, 1, Kind.TEXT, "Last of the list"))
    assert [f.cell for f in _told(sheet, "SHEET-CUT")] == ([f"A{row}"] if is_cut else [])


def test_columns_that_contradict_their_heading() -> None:
    """The title was carried over from the last quarter; the columns tell the months."""
    title = "Quarter 4 2024/25 (Jan-Mar 2025)"
    seen = Seen(draw([[title], *TABLE]))
    (finding,) = [f for f in seen.findings if f.code == "PERIOD-CONFLICT"]
    assert "Q4 2024/25" in finding.found
    assert "Q1 2025/26" in finding.found
    assert seen.told("B3")[1] == "2025-04"


@pytest.mark.parametrize(
    "title",
    ["Quarter 1 2025/26", "June 2025", "Year 2025/26", "Position at 31 March 2026", "Visits"],
)
def test_headings_that_contradict_nothing(title: str) -> None:
    """A heading for the quarter, for one of its months, for the year or for a later day."""
    assert _told(draw([[title], *TABLE]), "PERIOD-CONFLICT") == []


def _quarter(name: str, period: str) -> Drawn:
    """Draw the form of one quarter: its period, and a table without one."""
    rows: list[list[object]] = [["Provider", "A"], ["Period", period], []]
    rows += [["Setting", "People"], ["Ward", 12], ["Clinic", 30], ["Total", 42]]
    return draw(rows, name=name)


def test_a_tab_copied_with_the_period_of_the_one_before() -> None:
    """Two tabs say October to December and one is called Q4: its name is believed, and told."""
    tabs = (_quarter("Q2", "Jul-Sep 2025"), _quarter("Q3", "Oct-Dec 2025"))
    copied = Seen(*tabs, _quarter("Q4", "Oct-Dec 2025"), file="Return 2025-26 Q4.xlsx")
    told = [f for f in copied.findings if f.code == "PERIOD-CONFLICT"]

    assert [(f.sheet, f.cell) for f in told] == [("Q4", "B2")]
    assert {row["period_start"] for row in copied.rows if row["sheet"] == "Q4"} == {
        date(2026, 1, 1)
    }
    right = Seen(*tabs, _quarter("Q4", "Jan-Mar 2026"), file="Return 2025-26 Q4.xlsx")
    assert [f for f in right.findings if f.code == "PERIOD-CONFLICT"] == []


def test_tabs_that_count_their_quarters_from_january_contradict_nothing() -> None:
    """Where Q1 is January to March on each tab, no tab was copied from another."""
    tabs = (_quarter("Q1", "Jan-Mar 2025"), _quarter("Q2", "Apr-Jun 2025"))

    assert [f for f in Seen(*tabs).findings if f.code == "PERIOD-CONFLICT"] == []


def test_days_written_month_first_are_told() -> None:
    """13 and 21 are no months: the whole column is read month first. Day first is silent."""
    rows: list[list[object]] = [["Date", "Venue", "Came"]]
    american = ["04/13/2025", "05/02/2025", "05/21/2025", "06/03/2025"]
    seen = [[*rows, *([day, "Hall", 4] for day in days)]
            for days in (american, [f"{day[3:5]}/{day[:2]}/2025" for day in american])]  # fmt: skip
    told, silent = (_told(draw(one), "DATE-DOUBT") for one in seen)
    assert [(finding.sheet, finding.cell) for finding in told] == [("Sheet1", "A2")]
    assert silent == []
