"""Outcomes of any cohort, and parts of any whole: each with its fault, and silent without."""

from __future__ import annotations

import pytest

from pipeline.domain.findings import CATALOGUE, Severity
from tests.check.drawn import MONTHS, Rows, findings_in, other, places_in

# 45 = 20 + 9 + 16, 50 = 24 + 8 + 18, and so on: every month adds up.
COURSE: Rows = [
    ["Course", *MONTHS[:6]],
    ["Started", 45, 50, 38, 41, 47, 52],
    ["Completed", 20, 24, 19, 22, 21, 25],
    ["Left early", 9, 8, 7, 5, 10, 9],
    ["Still attending", 16, 18, 12, 14, 16, 18],
]
ASKED: Rows = [
    ["Site", "Asked", "Yes", "No", "Not known"],
    ["Elm Road", 40, 22, 11, 7],
    ["Marsh Street", 55, 30, 15, 10],
    ["Kite", 31, 18, 9, 4],
    ["Quay", 62, 35, 20, 7],
    ["Total", 188, 105, 55, 28],
]
PAIRED: Rows = [
    ["Group", "Measured twice", "Improved", "No change", "Worse"],
    ["Walking", 30, 18, 8, 4],
    ["Choir", 24, 13, 7, 4],
    ["Garden", 41, 25, 10, 6],
    ["Gym", 36, 20, 12, 4],
]
REFERRED: Rows = [
    ["Referrals", *MONTHS[:5]],
    ["Referrals received", 60, 71, 55, 64, 58],
    ["Accepted", 41, 50, 37, 45, 40],
    ["Declined", 12, 13, 10, 11, 9],
    ["Waiting for a decision", 7, 8, 8, 8, 9],
]
# No word says that these belong together: contacts are made at home, by phone or online.
CONTACTS: Rows = [
    ["Worker", "Contacts", "At home", "By phone", "Online", "Miles"],
    ["Team 1", 120, 61, 40, 19, 210],
    ["Team 2", 98, 50, 31, 17, 155],
    ["Team 3", 143, 70, 52, 21, 302],
    ["Team 4", 88, 40, 35, 13, 140],
    ["Team 5", 110, 58, 37, 15, 198],
]
HONEST = {"course": COURSE, "asked": ASKED, "paired": PAIRED, "referred": REFERRED,
          "contacts": CONTACTS}  # fmt: skip


@pytest.mark.parametrize("rows", HONEST.values(), ids=list(HONEST))
def test_what_adds_up_brings_no_finding(rows: Rows) -> None:
    """Every whole is the sum of its parts."""
    assert places_in(rows) == []


@pytest.mark.parametrize(
    ("rows", "cell", "value", "found"),
    [
        # Completed in June 18 and not 19: 18 + 7 + 12 = 37 of 38.
        (COURSE, (2, 3), 18, [("DQ-PARTS", "D2")]),
        # 42 asked, and 22 + 11 + 7 = 40: the row of a site, whose total is told by its own rule.
        (ASKED, (1, 1), 42, [("DQ-TOTAL", "B6"), ("DQ-SPLIT", "B2")]),
        # The headline: 105 + 55 + 29 = 189 of 188.
        (ASKED, (5, 4), 29, [("DQ-TOTAL", "E6"), ("DQ-PARTS", "B6")]),
        # 25 + 10 + 9 = 44 of 41.
        (PAIRED, (3, 4), 9, [("DQ-PARTS", "B4")]),
        # 45 + 1 + 8 = 54 of 64: a digit was lost.
        (REFERRED, (3, 4), 1, [("DQ-PARTS", "E2")]),
        # 70 + 25 + 21 = 116 of 143: two digits changed places.
        (CONTACTS, (3, 3), 25, [("DQ-SPLIT", "B4")]),
    ],
    ids=["still attending", "a site", "the total", "worse", "declined", "by arithmetic alone"],
)  # fmt: skip
def test_parts_that_do_not_make_their_whole_are_told(
    rows: Rows, cell: tuple[int, int], value: int, found: list[tuple[str, str]]
) -> None:
    """One figure is wrong: the finding stands at the whole of its row or column."""
    assert places_in(other(rows, cell, value)) == found


def test_a_headline_blocks_and_a_row_is_looked_at() -> None:
    """The sentence names the figures that do not fit, by their cells."""
    (found,) = findings_in(other(COURSE, (2, 3), 18))

    assert found.found == "38 are those who started; their outcomes (D3, D4, D5) make 37."
    assert CATALOGUE["DQ-PARTS"].severity == Severity.BLOCK
    assert CATALOGUE["DQ-SPLIT"].severity == Severity.WARN


def test_outcomes_that_are_not_known_yet_are_no_slip() -> None:
    """Without those still there, the last months fall short until everybody has finished."""
    rows: Rows = [
        ["Course", *MONTHS],
        ["Started", 45, 50, 38, 41, 47, 52, 44, 40, 39],
        ["Completed", 30, 34, 25, 29, 31, 36, 30, 22, 21],
        ["Left early", 15, 16, 13, 12, 16, 16, 14, 10, 9],
    ]  # fmt: skip
    assert places_in(rows) == []
    # In the middle of the line nobody is still there: 25 + 12 = 37 of 38.
    assert places_in(other(rows, (3, 3), 12)) == [("DQ-PARTS", "D2")]


def test_a_table_that_does_not_name_all_outcomes_proves_nothing() -> None:
    """Some left for a job: completed and left early never make those who started."""
    rows: Rows = [
        ["Course", *MONTHS[:5]],
        ["Started", 45, 50, 38, 41, 47],
        ["Completed", 20, 24, 19, 22, 21],
        ["Left early", 9, 8, 7, 5, 10],
    ]
    assert places_in(rows) == []


def test_small_numbers_and_copies_prove_no_sum() -> None:
    """3 = 1 + 2 comes out by chance, and one row copied down proves itself once."""
    small: Rows = [["Site", "Visits", "Calls", "Letters"], ["Elm Road", 3, 1, 2],
                   ["Kite", 4, 2, 2], ["Quay", 2, 1, 1], ["Hill", 5, 2, 2]]  # fmt: skip
    copied: Rows = [["Site", "Visits", "Calls", "Letters"], ["Elm Road", 30, 12, 18],
                    ["Kite", 30, 12, 18], ["Quay", 30, 12, 18], ["Hill", 33, 12, 18]]  # fmt: skip
    assert places_in(small) == []
    assert places_in(copied) == []


def test_what_is_counted_within_another_part_is_no_part() -> None:
    """Of those seen 12 were seen twice: the columns make the whole by chance, in two rows."""
    rows: Rows = [
        ["Site", "Seen", "At home", "In clinic", "of which seen twice"],
        ["Elm Road", 40, 22, 18, 12],
        ["Kite", 51, 30, 21, 9],
        ["Quay", 63, 33, 30, 14],
        ["Hill", 37, 20, 17, 5],
    ]
    assert places_in(rows) == []
