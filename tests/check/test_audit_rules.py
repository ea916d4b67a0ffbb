"""Rules over tables: each with its fault, told at its cell, and silent on the honest table."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.check.rules.chance import count_is_unlike, leans, none_is_unlikely
from pipeline.check.rules.missing import least_share
from tests.check.drawn import (
    AGES,
    ETHNICITY,
    HONEST,
    REASONS,
    REFERRALS,
    SCORES,
    STAGES,
    STOCK,
    WAITS,
    Rows,
    findings_in,
    findings_on,
    other,
    places,
    places_in,
)
from tests.read.drawing import Percent, draw


@pytest.mark.parametrize("rows", HONEST.values(), ids=list(HONEST))
def test_an_honest_table_is_silent(rows: Rows) -> None:
    """No rule fires where nothing is wrong."""
    assert places_in(rows) == []


# --- one fault in an honest table -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "cell", "value", "expected"),
    [
        # 44 at the end of April and 43 at the start of May, which then explains nothing either.
        (STOCK, (1, 2), 43, [("DQ-CARRY", "C2"), ("DQ-BALANCE", "C5")]),
        (STOCK, (3, 3), 10, [("DQ-BALANCE", "D5")]),  # 47 + 9 - 10 = 46, not 45
        (REFERRALS, (1, 9), 105, [("DQ-JUMP", "J2")]),  # 37 to 45 until then
        (REFERRALS, (2, 5), 0, [("DQ-GAP", "F3")]),  # 19 to 26 otherwise
        (WAITS, (3, 3), Percent(0.75), [("DQ-ROW-RATE", "D4")]),  # 13 of 20 is 65%
        (STAGES, (3, 3), 40.5, [("DQ-FRACTION", "D4")]),
        (ETHNICITY, (5, 0), "99 Not known", [("DQ-CODE", "B6")]),
        (SCORES, (2, 2), 38.0, [("DQ-SCALE", "C3")]),  # 7 to 35
        (SCORES, (2, 1), 6.9, [("DQ-SCALE", "B3")]),
        (STAGES, (1, 2), 960, [("DQ-INVITE", "C2")]),  # 900 eligible
        (STAGES, (2, 5), 26, [("DQ-STAGE", "F3")]),  # 25 quits
        (STAGES, (3, 4), 42, [("DQ-STAGE", "E4")]),  # 41 quit dates set
        (REASONS, (3, 3), None, [("DQ-EXCEPT", "C4")]),  # 10 of 14 is 71.4%
        (REASONS, (1, 2), 21, [("DQ-EXCEPT", "C2")]),  # 21 of 60 is 35.0%
        (AGES, (2, 0), "Test row", [("DQ-TEST-ROW", "B3")]),
    ],
)  # fmt: skip
def test_a_fault_in_a_table_is_told_at_its_cell(
    rows: Rows, cell: tuple[int, int], value: object, expected: list[tuple[str, str]]
) -> None:
    """One cell is exchanged; the finding stands there, or at the figure that it makes wrong."""
    assert sorted(places_in(other(rows, cell, value))) == sorted(expected)


def test_how_many_filled_in_a_scale_is_no_score() -> None:
    """37 people under the name of an instrument; a mean of 37 there would be off its scale."""
    rows: Rows = [
        ["Short Warwick-Edinburgh scale", "1st half", "2nd half"],
        ["Filled it in at the start and again", 29, 37],
        ["Average at the start", 20.4, 19.8],
    ]

    assert places_in(rows) == []
    assert places_in(other(rows, (2, 2), 37.0)) == [("DQ-SCALE", "C3")]


@pytest.mark.parametrize(
    ("unknown", "known", "expected"),
    [
        (24, 96, ["DQ-COMPLETE"]),  # 12% of 200; at least 8.2% with 95% confidence
        (17, 103, ["DQ-MISSING"]),  # 8.5% of 200; at least 5.4%
        (14, 106, []),  # 7% of 200; at least 4.2%: it could be one in twenty
    ],
)
def test_how_many_are_not_known(unknown: int, known: int, expected: list[str]) -> None:
    """A tenth is much, clearly more than one in twenty is worth a note, less is chance."""
    rows = other(other(ETHNICITY, (5, 1), unknown), (1, 1), known + 6)

    assert [code for code, _ in places_in(rows)] == expected


def test_a_tenth_of_few_people_is_no_finding() -> None:
    """2 of 20 are a tenth, and chance."""
    rows: Rows = [["Age", "People"], ["Under 45", 8], ["45 and over", 10], ["Not known", 2],
                  ["Total", 20]]  # fmt: skip

    assert places_in(rows) == []


def test_the_least_share_is_wilsons() -> None:
    """24 of 200: the lower end of Wilson's 95% interval is 8.2%, as by his formula by hand.

    (0.12 + 3.8416 / 400 - 1.96 * sqrt(0.12 * 0.88 / 200 + 3.8416 / 160000)) / (1 + 3.8416 / 200)
    """
    assert least_share(24, 200) == pytest.approx(0.0820, abs=5e-5)


# --- history --------------------------------------------------------------------------------------


def test_what_the_whole_service_does_is_no_jump() -> None:
    """In December three of four lines fall to a third: a holiday, not a slip in a cell."""
    rows = [list(row) for row in REFERRALS]
    for row in (1, 2, 3):
        rows[row][9] = 13

    assert [code for code, _ in places_in(rows) if code == "DQ-JUMP"] == []


@pytest.mark.parametrize(
    ("value", "others", "is_unlike"),
    [
        (9, [4, 4, 4, 4], False),  # 2 * (sqrt(9.375) - sqrt(4.375)) = 1.94 of chance's 3.35
        (14, [4, 4, 4, 4], True),  # 2 * (sqrt(14.375) - sqrt(4.375)) = 3.40
        (140, [100, 100, 100, 100], True),  # 2 * (sqrt(140.375) - sqrt(100.375)) = 3.66
        (140, [60, 100, 150, 90], False),  # the line itself varies as much
    ],
)
def test_small_numbers_jump_by_chance(value: float, others: list[float], is_unlike: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """The limit is 3 * sqrt(1 + 1/4) = 3.35 in units of chance, wider where the line varies."""
    assert count_is_unlike(value, others) is is_unlike


def test_a_lean_is_more_than_one_deviation() -> None:
    """2 * (sqrt(50.375) - sqrt(40.375)) is 1.49: up; 42 against 40 is level."""
    assert [leans(50, [40, 40]), leans(42, [40, 40]), leans(30, [40, 40])] == [
        "up",
        "level",
        "down",
    ]


def test_none_is_unlikely_from_seven() -> None:
    """exp(-7) is 0.0009, below one in a thousand; exp(-6) is 0.0025."""
    assert none_is_unlikely([7, 7])
    assert not none_is_unlikely([6, 6])


def test_a_rare_event_may_be_absent() -> None:
    """A zero among threes is chance."""
    rows = other(REFERRALS, (4, 0), "Rare")
    for month in range(1, 10):
        rows[4][month] = 3
    rows[4][4] = 0

    assert places_in(rows) == []


def test_a_period_that_repeats_the_last_is_told() -> None:
    """Nine figures of May are those of April, to the last one."""
    rows: Rows = [["Measure", "Apr 25", "May 25"]]
    rows += [[f"Contact type {n}", 10 + 3 * n, 10 + 3 * n] for n in range(9)]

    assert places_in(rows) == [("DQ-COPIED", "C2")]
    assert places_in(other(rows, (4, 2), 20)) == []


# --- several tables, suppressed figures -----------------------------------------------------------


def test_tables_that_count_the_same_are_held_together() -> None:
    """Age and sex agree in two quarters; in the third, sex counts 196 of 200."""

    def quarter(number: int, women: int) -> Any:
        name = f"Q{number} 2025-26"
        sex: Rows = [[], ["Sex", "Clients"], ["Women", women], ["Men", 80], ["Total", women + 80]]
        ages: Rows = [["Age", "Clients"], *AGES[1:]]
        rows: Rows = [[f"Return for {name}"], [], *ages, [], *sex]
        return draw(rows, name=name, number=number)

    honest = [quarter(number, 120) for number in (1, 2, 3)]
    assert findings_on(*honest) == []
    found = findings_on(*honest[:2], quarter(3, 116))
    assert [(f.code, f.sheet) for f in found] == [("DQ-XTAB", "Q3 2025-26")]


def test_a_wrong_row_under_a_confirmed_total_is_a_wrong_breakdown() -> None:
    """The ages make 199; sex confirms the 200."""
    sex: Rows = [["Sex", "People"], ["Women", 120], ["Men", 80], ["Total", 200]]

    assert places_in([*other(AGES, (3, 1), 59), [], *sex]) == [("DQ-BREAKDOWN", "B6")]
    assert places_in([*AGES, [], *sex]) == []


def test_one_suppressed_part_can_be_worked_out() -> None:
    """200 - 120 - 31 - 25 - 18 = 6; with a second part kept back it cannot be told."""
    rows = other(ETHNICITY, (5, 1), "*")

    assert places_in(rows) == [("DQ-DERIVABLE", "B6")]
    assert places_in(other(rows, (4, 1), "*")) == []


# --- stand-ins, leftovers, thresholds, units ------------------------------------------------------


def test_a_stand_in_number_is_told() -> None:
    """999 among ages of contacts; a real 999 among hundreds is none."""
    rows: Rows = [["Site", "Contacts"], *([f"Site {n}", 12 + n] for n in range(6)), ["Quay", 999]]

    assert places_in(rows) == [("DQ-DEFAULT", "B8")]
    large = [[row[0], 900 + n if n else row[1]] for n, row in enumerate(rows[:-1])]
    assert places_in([*large, ["Quay", 999]]) == []


def test_examples_of_the_template_are_told_once() -> None:
    """The row of the example was set aside by the reader."""
    rows: Rows = [["Site", "Seen", "Hours"], ["e.g. Example site", 10, 4]]
    rows += [[f"Site {n}", 20 + n, n] for n in range(5)]
    found = findings_in(rows)

    assert places(found) == [("DQ-TEMPLATE", "A2")]


@pytest.mark.parametrize(
    ("text", "is_shared"),
    [
        ("100-90 / 90-75 / 75>", True),
        ("Green 0-10, amber 10-20, red 20+", True),
        ("Green 100-90%, amber 89-75%", False),
        ("2024-25 / 2025-26", False),
        ("18-24, 25-34", False),
    ],
)
def test_a_bound_of_two_ratings_is_told(text: str, is_shared: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """90 is green and amber at once in the first ladder; years and ages are no ladders."""
    rows: Rows = [["Measure", "Threshold", "Q4 2025/26"], ["Seen in 5 days", text, Percent(0.9)]]

    assert [code for code, _ in places_in(rows)] == (["DQ-THRESH"] if is_shared else [])


def test_a_unit_that_is_not_read_is_told() -> None:
    """13st 2 is read as kilograms, 12 stone four is not."""
    rows: Rows = [
        ["Client", "End weight"],
        *([f"W{n}", 80.5 + n] for n in range(6)),
        ["W6", "13st 2"],
    ]

    assert places_in(rows) == []
    assert places_in([*rows, ["W7", "12 stone four"]]) == [("DQ-UNIT", "B9")]
