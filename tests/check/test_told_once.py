"""A slip in several lines of one month is told once; so are two rows with one number."""

from __future__ import annotations

import pytest

from pipeline.check.facts import check_facts
from tests.by_hand import cells, fact, facts
from tests.check.drawn import MONTHS, Rows, findings_in, other, places_in

# Six sources over nine months, none of which is far from the others of its line.
SOURCES: Rows = [
    ["Where from", *MONTHS],
    ["GP", 41, 38, 44, 40, 37, 42, 45, 39, 43],
    ["Hospital", 22, 25, 19, 24, 21, 23, 26, 20, 24],
    ["Self", 30, 27, 33, 29, 31, 28, 34, 30, 32],
    ["Housing", 12, 9, 14, 11, 10, 13, 12, 11, 9],
]


def test_one_month_typed_ten_times_too_large_is_one_finding() -> None:
    """The third and the fifth source of August: 370 and 310 where others are 45 and 34 at most."""
    rows = other(other(SOURCES, (1, 5), 370), (3, 5), 310)
    (one,) = [item for item in findings_in(rows) if item.code == "DQ-JUMP"]

    assert one.cell == "F2"
    assert one.found.endswith("In the same period 2 figures stand out: F2, F4.")


def test_slips_in_two_months_are_two_findings() -> None:
    """August of the first source, October of the third."""
    rows = other(other(SOURCES, (1, 5), 370), (3, 7), 310)
    jumps = [place for place in places_in(rows) if place[0] == "DQ-JUMP"]

    assert jumps == [("DQ-JUMP", "F2"), ("DQ-JUMP", "H4")]


def test_months_as_usual_are_silent() -> None:
    """The honest table."""
    assert places_in(SOURCES) == []


GROUPS: Rows = [
    ["Group no.", "Venue", "Sessions", "People"],
    ["G1", "Elm Hall", 4, 12], ["G2", "Kite", 5, 14], ["G3", "Quay", 4, 9],
    ["G4", "Dene", 6, 11], ["G5", "Hill", 4, 10], ["G6", "Oak", 4, 8],
]  # fmt: skip


@pytest.mark.parametrize("head", ["Group no.", "Group", "Class code"])
def test_a_group_number_of_two_rows_is_told(head: str) -> None:
    """G4 was typed as G1, in A5; the same rows with six numbers are silent."""
    honest = other(GROUPS, (0, 0), head)
    assert places_in(honest) == []
    (told,) = findings_in(other(honest, (4, 0), "G1"))

    assert (told.code, told.cell) == ("DQ-ID-TWICE", "A5")
    assert told.found == "The number stands in A2 already, with another row."


def test_a_list_of_sessions_names_its_groups_again() -> None:
    """Three groups, six rows: no list of groups."""
    rows = other(other(other(GROUPS, (4, 0), "G1"), (5, 0), "G2"), (6, 0), "G3")
    assert [code for code, _ in places_in(rows)] == []


def test_a_client_of_two_records_is_told() -> None:
    """Seven records of six clients: a note, for it may be a second attempt."""
    rows = [["Client ID", *GROUPS[0][1:]], *GROUPS[1:], ["G2", "Ash", 3, 7]]
    assert places_in(rows) == [("DQ-ATTEMPTS", "A8")]


@pytest.mark.parametrize(
    ("head", "told"),
    [("Q4 (rolling 12 months)", True), ("Rolling 12 months to March 2026", False), ("Q4", False)],
)
def test_a_rolling_heading_over_a_quarter_is_told(head: str, told: bool) -> None:  # noqa: FBT001
    """The heading names a quarter and calls it rolling; a rolling year by its own name is right."""
    row = fact("E2", 171, row_label="Visits", column_label=head)
    row.update(period_start=None, period_end=None, period_from="none")
    found = check_facts(facts(row), cells("A note"))

    assert [item.cell for item in found if item.code == "DQ-ROLLING"] == (["E2"] if told else [])
