"""Quirks of honest workbooks that brought false alarms, each beside the fault it looks like."""

from __future__ import annotations

import pytest

from tests.check.drawn import MONTHS, Rows, findings_in, places_in
from tests.read.drawing import Formula


def codes(rows: Rows, *wanted: str) -> list[tuple[str, str]]:
    """Return code and cell of the findings of some codes."""
    return [place for place in places_in(rows) if place[0] in wanted]


# --- columns of changes ---------------------------------------------------------------------------

NEGATIVE = ("DQ-NEGATIVE", "DQ-DEFAULT")
SITES = ["Elm Road", "Marsh Street", "Kite", "Quay", "Hill", "Dene"]


def _sites(head: str, *values: int) -> Rows:
    rows: Rows = [["Site", "Visits", head]]
    for site, value in zip(SITES, values, strict=True):
        rows.append([site, 40, value])
    return rows


@pytest.mark.parametrize("head", ["Up/down", "Change", "Difference", "v last quarter"])
def test_a_column_of_changes_may_fall(head: str) -> None:
    """One of six is -1, and the heading says that it may be."""
    assert codes(_sites(head, 4, 3, -1, 5, 2, 4), *NEGATIVE) == []


def test_a_column_of_which_a_third_is_below_zero_is_one_of_changes() -> None:
    """Three of six, under a heading that does not say so."""
    assert codes(_sites("By review", 4, -3, -1, 5, -2, 4), *NEGATIVE) == []


def test_one_count_below_zero_is_told() -> None:
    """One of six under a plain heading: below zero, and -1 may stand in for what is missing."""
    told = codes(_sites("Calls", 4, 3, -1, 5, 2, 4), *NEGATIVE)
    assert told == [("DQ-NEGATIVE", "C4"), ("DQ-DEFAULT", "C4")]


# --- totals that nobody could calculate -----------------------------------------------------------


def _ages(first: object, typed: object) -> Rows:
    """Return five rows by age with their sum, of which the third is typed."""
    rows: Rows = [["Outcome", "11 to 15", "16 to 18", "19 to 24", "All"]]
    for row, name in enumerate(["In school", "In work", "In a club", "At home", "Moved"], start=2):
        rows.append([name, 4, 3, 5, Formula(f"=SUM(B{row}:D{row})", 12)])
    rows[3][1], rows[3][4] = first, typed
    return rows


@pytest.mark.parametrize("part", ["<5", "n/a", "not collected"])
def test_a_total_is_typed_where_a_part_is_not_told(part: str) -> None:
    """A sum would leave the part out."""
    assert codes(_ages(part, 11), "FORMULA-OVERWRITTEN") == []


def test_a_total_that_is_typed_over_its_parts_is_told() -> None:
    """4 + 3 + 5 is 12; where a part is n/a, 3 + 5 is more than 7; and the others are sums."""
    told = [("FORMULA-OVERWRITTEN", "E4")]
    assert codes(_ages(4, 12), "FORMULA-OVERWRITTEN") == told
    assert codes(_ages("n/a", 7), "FORMULA-OVERWRITTEN") == told


def _year(name: str, typed: int) -> Rows:
    """Return four measures over nine months with their sum, of which the last is typed."""
    rows: Rows = [["Measure", *MONTHS, "Year to date"]]
    for row, words in enumerate(["Calls made", "Letters sent", "Visits made"], start=2):
        rows.append([words, *[10] * 9, Formula(f"=SUM(B{row}:J{row})", 90)])
    rows.append([name, 21, 23, 22, 24, 25, 23, 26, 27, 28, typed])
    return rows


@pytest.mark.parametrize(
    ("name", "typed"), [("Helpers who gave time", 38), ("Kits held in the store", 28)]
)
def test_people_and_stocks_are_not_added_up_over_time(name: str, typed: int) -> None:
    """38 different helpers; 28 kits as at the last month."""
    assert codes(_year(name, typed), "FORMULA-OVERWRITTEN") == []


# --- a note below a list of months ----------------------------------------------------------------


def test_a_note_that_begins_with_a_month_is_no_second_row_of_it() -> None:
    """The note stands two rows below the months; no figure beside it."""
    rows: Rows = [["Month", "Visits", "Hours"]]
    rows += [[month, 30 + at, 12] for at, month in enumerate(MONTHS)]
    told = codes([*rows, ["Dec 25: the hall was shut for a week", None, None]], "DQ-PERIOD-TWICE")
    assert told == []
    assert codes([*rows, [MONTHS[8], 31, 12]], "DQ-PERIOD-TWICE") != []


# --- cells that cannot have a figure --------------------------------------------------------------


def test_a_total_row_is_blank_where_there_is_nothing_to_add_up() -> None:
    """Days of notice are no count of anything; a blank in the row of a place is one to fill."""
    rows: Rows = [["Patch", "Drivers", "Trips", "Days of notice"]]
    rows += [[site, 8, 40, 6] for site in SITES]
    rows.append(["All patches", 48, 240, None])
    assert codes(rows, "DQ-BLANK") == []
    rows[3][2] = None
    assert codes(rows, "DQ-BLANK") == [("DQ-BLANK", "C4")]


def test_a_difference_is_blank_where_a_part_was_not_measured() -> None:
    """The second review of Kite was not done; without a formula in the column it would be told."""
    rows: Rows = [["Site", "Score before", "Contacts at review", "By how many"]]
    for row, site in enumerate(SITES, start=2):
        rows.append([site, 40, 36, Formula(f"=C{row}-B{row}", 4)])
    rows[3][2:] = ["not done", None]
    assert codes(rows, "DQ-BLANK") == []
    for line in rows[1:]:
        line[3] = None if line[0] == "Kite" else 4
    assert codes(rows, "DQ-BLANK") == [("DQ-BLANK", "D4")]


def test_a_count_has_no_bottom_number() -> None:
    """The second KPI is a count, and so its denominator is blank."""
    findings = findings_in([
        ["", "KPI 1", "KPI 2", "KPI 3"],
        ["Numerator", 30, 17, 12], ["Denominator", 40, None, 16],
        ["Reached", 31, 18, 13], ["Asked", 41, 19, 17],
    ])  # fmt: skip
    assert [finding for finding in findings if finding.code == "DQ-BLANK"] == []
