"""Faults as people make them that the first rules passed by, each beside the honest table."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from pipeline.check.facts import check_facts
from pipeline.domain.periods import Period
from pipeline.read.reader import read_file
from tests.by_hand import cells, facts, grid
from tests.check.drawn import MONTHS, Rows, other, places_in

# --- a month down the side, with a stock and its flows --------------------------------------------

# 14 + 1 - 0 is 15, 15 + 0 - 1 is 14, 14 + 2 - 0 is 16, and so on.
VOLUNTEERS: Rows = [
    ["Month", "Active", "New", "Left", "Hours"],
    *([month, *line] for month, line in zip(MONTHS, [
        (14, 2, 0, 78), (15, 1, 0, 84), (14, 0, 1, 82), (16, 2, 0, 92), (16, 0, 0, 74),
        (17, 2, 1, 101), (18, 1, 0, 108), (17, 0, 1, 104), (17, 0, 0, 71)], strict=True)),
]  # fmt: skip


def test_a_stock_that_follows_from_the_one_before_is_silent() -> None:
    """Nine months, each explained by the one before it."""
    assert places_in(VOLUNTEERS) == []


def test_a_stock_that_does_not_follow_from_the_one_before_is_told_once() -> None:
    """18 typed as 81 in October: off in October and, the other way, in November; no more than one.

    81 is more than three times 17, the most of the other months.
    """
    assert places_in(other(VOLUNTEERS, (7, 1), 81)) == [("DQ-BALANCE", "B8"), ("DQ-JUMP", "B8")]
    assert places_in(other(VOLUNTEERS, (7, 1), 19)) == [("DQ-BALANCE", "B8")]


def test_a_month_with_two_rows_is_told() -> None:
    """August was typed as July: July stands twice; which of the two is wrong nobody can see."""
    assert places_in(other(VOLUNTEERS, (5, 0), MONTHS[3])) == [("DQ-PERIOD-TWICE", "B6")]


def test_several_events_in_a_month_are_no_month_twice() -> None:
    """Two of several months have two rows: it is a list of events."""
    head, *lines = VOLUNTEERS
    rows = [head, lines[0], lines[0], lines[1], lines[1], *lines[2:]]

    assert "DQ-PERIOD-TWICE" not in [code for code, _ in places_in(rows)]


def test_a_period_that_ends_a_day_early_is_not_missing_too() -> None:
    """Down the side, 1 October to 30 December is one finding: a day is left out, no quarter."""
    rows: Rows = [["Period", "Sessions"], ["1 April - 30 June 2025", 5],
                  ["1 July - 30 September 2025", 6], ["1 October - 30 December 2025", 6],
                  ["1 January - 31 March 2026", 7]]  # fmt: skip

    assert places_in(rows) == [("DQ-PERIOD-GAP", "B4")]


# --- lists without a number for each record -------------------------------------------------------

GROUPS: Rows = [
    ["Group", "Venue", "Starters", "Completers", "Lost to FU"],
    ["G1", "Library", 26, 17, 4],
    ["G2", "Hall", 23, 12, 6],
    ["G3", "Online", 24, 13, 6],
    ["G4", "Club", 26, 12, 9],
    ["G5", "Hub", 18, 9, 5],
    ["G6", "Centre", 20, 13, 3],
    ["G7", "School", 22, 11, 6],
]


def test_a_row_that_stands_twice_is_told() -> None:
    """G2 was pasted again over nothing: the same venue, the same figures."""
    assert places_in(GROUPS) == []
    assert places_in([*GROUPS, list(GROUPS[2])]) == [("DQ-DUPLICATE", "C9")]


def test_rows_without_words_of_their_own_are_no_duplicates() -> None:
    """Where several groups have one name, equal figures may be chance."""
    rows = [GROUPS[0], *(["Walk", "Park", *line[2:]] for line in [*GROUPS[1:], GROUPS[2]])]

    assert places_in(rows) == []


def test_more_finished_a_group_than_started_it() -> None:
    """27 of 26; in a table by month those who finish may have started in the month before."""
    assert places_in(other(GROUPS, (1, 3), 27)) == [("DQ-STAGE", "D2")]
    by_month: Rows = [["Measure", "Apr 25", "May 25", "Jun 25"], ["Starters", 30, 12, 28],
                      ["Completers", 14, 19, 15]]  # fmt: skip
    assert places_in(by_month) == []


def test_of_whom_cannot_be_more_than_those_above() -> None:
    """61 of 96 guests were weighed; 161 cannot be."""
    rows: Rows = [["Guests", "People"], ["Guests at one session", 96],
                  ["of whom weighed twice", 61], ["of whom lost weight", 38]]  # fmt: skip

    assert places_in(rows) == []
    assert places_in(other(rows, (2, 1), 161)) == [("DQ-STAGE", "B3")]


# --- tables with the periods over their columns ---------------------------------------------------

QUARTERS: list[object] = ["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"]
# 166 + 48 is 214 is 88 + 126, and so on; referrals are counted otherwise.
PEOPLE: Rows = [
    ["Gender", *QUARTERS],
    ["Women", 166, 178, 142, 202],
    ["Men", 48, 53, 45, 60],
    ["Total", 214, 231, 187, 262],
    [],
    ["Deprivation", *QUARTERS],
    ["Quintile 1", 88, 97, 78, 108],
    ["Quintiles 2 to 5", 126, 134, 109, 154],
    ["Total", 214, 231, 187, 262],
    [],
    ["Age", *QUARTERS],
    ["Under 50", 114, 123, 97, 141],
    ["50 and over", 100, 108, 90, 121],
    ["Total", 214, 231, 187, 262],
    [],
    ["Referred by", *QUARTERS],
    ["GP", 168, 180, 150, 221],
    ["Self", 173, 182, 148, 234],
    ["Total", 341, 362, 298, 455],
]


def test_breakdowns_under_quarters_are_held_together() -> None:
    """49 men for 48 and a total of 215: the two other tables count 214 for the same quarter."""
    wrong = other(other(PEOPLE, (2, 1), 49), (3, 1), 215)

    assert places_in(PEOPLE) == []
    assert places_in(wrong) == [("DQ-XTAB", "B4")]


def test_small_totals_under_quarters_are_equal_by_chance() -> None:
    """Three, five and four people in two tables prove nothing about the fourth quarter."""
    few: Rows = [["Left for", *QUARTERS], ["Work", 1, 3, 2, 4], ["Study", 2, 2, 2, 1],
                 ["Total", 3, 5, 4, 5], [],
                 ["Complaints", *QUARTERS], ["Upheld", 2, 4, 1, 2], ["Not upheld", 1, 1, 3, 4],
                 ["Total", 3, 5, 4, 6]]  # fmt: skip

    assert places_in(few) == []


def test_a_stand_in_in_a_short_table_is_told() -> None:
    """999 carers beside 34, 29 and 38: two rows are too few to know by the column alone."""
    rows: Rows = [["Circumstances", *QUARTERS], ["Disabled", 79, 85, 70, 96],
                  ["Unpaid carer", 31, 34, 29, 38]]  # fmt: skip

    assert places_in(rows) == []
    assert ("DQ-DEFAULT", "B3") in places_in(other(rows, (2, 1), 999))


# --- outcomes whose base stands again in the table ------------------------------------------------

REFERRED: Rows = [
    ["Measure", "Apr 25", "May 25", "Jun 25", "Jul 25"],
    ["Referrals accepted", 189, 196, 203, 214],
    ["Referrals received", 211, 219, 228, 240],
    ["Referrals declined", 22, 23, 25, 26],
    ["Seen in 5 days", 170, 175, 178, 184],
    ["Denominator: referrals accepted", 189, 196, 203, 214],
]


def test_a_base_that_stands_again_hides_no_slip() -> None:
    """189 + 22 is 211, 196 + 23 is 219, 203 + 25 is 228; 196 + 33 is 229 and not 219."""
    assert places_in(REFERRED) == []
    assert places_in(other(REFERRED, (3, 2), 33)) == [("DQ-PARTS", "C3")]


def test_better_the_same_and_worse_make_n() -> None:
    """412 + 388 + 142 is 942, 361 + 431 + 150 is 942, 398 + 379 + 165 is 942."""
    rows: Rows = [["Domain", "n", "Improved", "Same", "Worse"], ["Life", 942, 412, 388, 142],
                  ["Worth", 942, 361, 431, 150], ["Happy", 942, 398, 379, 165],
                  ["Calm", 938, 341, 402, 195]]  # fmt: skip

    assert places_in(rows) == []
    assert places_in(other(rows, (2, 3), 341)) == [("DQ-PARTS", "B3")]


# --- what Excel hides -----------------------------------------------------------------------------


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    return tmp_path / "Monitoring 2025-26 Q4.xlsx"


def _found(book: Workbook, path: Path) -> list[tuple[str, str]]:
    book.save(path)
    reading = read_file(path)
    return [(f.code, f.cell) for f in check_facts(reading.facts, reading.cells)]


def _ages() -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Age", "People"], ["Under 25", 40], ["25 to 44", 71], ["45 to 64", 60],
                ["65 and over", 29], ["Total", 200]):  # fmt: skip
        sheet.append(row)
    return book


def test_a_hidden_row_still_belongs_to_its_total(path: Path) -> None:
    """40 + 71 + 60 + 29 is 200, whether or not the row of 60 is shown; that it is not is told."""
    book = _ages()
    book.worksheets[0].row_dimensions[4].hidden = True

    assert _found(book, path) == [("HIDDEN-CONTENT", "B4")]


def test_digits_that_are_text_are_told(path: Path) -> None:
    """71 as text: a SUM leaves it out, and nobody sees why."""
    book = _ages()
    book.worksheets[0]["B3"] = "71"

    assert _found(book, path) == [("TEXT-NUMBER", "B3")]


@pytest.mark.parametrize(("at", "cell"), [(0, "B4"), (2, "D4"), (3, "E4")])
def test_a_total_typed_over_its_sum_is_told_at_the_ends_too(at: int, cell: str) -> None:
    """A sum of its own column starts from no neighbour, so that the first one counts as well."""
    lines: dict[str, list[float | None]] = {"A": [10] * 4, "B": [20] * 4, "Total": [30] * 4}
    rows = grid(["Men", "Women", "Adults", "Young"], lines, period=Period.quarter(2025, 4))
    for place, row in enumerate(rows[-4:]):
        column = "BCDE"[place]
        row["formula"] = None if place == at else f"=SUM({column}2:{column}3)"

    assert [(f.code, f.cell) for f in check_facts(facts(*rows), cells())] == [
        ("FORMULA-OVERWRITTEN", cell)
    ]
