"""What a newer workbook says otherwise; every change here was made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from pipeline.check.changes import (
    NEW_VERSION,
    NEXT_PERIOD,
    Pair,
    Sent,
    change_findings,
    changes_between,
)
from pipeline.domain.tables import CELLS, CHANGES, FACTS
from tests.read.drawing import Drawn, Seen, draw

HEAD: list[object] = ["Ref", "Measure", "Target", "Q1 25/26", "Q2 25/26"]
BASE: list[list[object]] = [
    HEAD,
    ["A1", "Quit dates set", 290, 262, 281],
    ["A2", "Quits at 4 weeks", 145, 128, 139],
    ["A3", "Referrals to debt advice", None, 9, 14],
    ["A4", "Drop-in sessions held", None, 24, 26],
]


def _sent(name: str, *sheets: Drawn) -> Sent:
    seen = Seen(*sheets, file=f"{name}.xlsx")
    of = {"submission": name * 8, "file": f"{name}.xlsx"}
    facts = FACTS.frame([{**of, **fact} for fact in seen.rows])
    cells = CELLS.frame([{**of, **cell} for cell in seen.cells.values()])
    return Sent(name * 8, f"{name}.xlsx", facts, cells)


def _with(changes: dict[tuple[int, int], object]) -> list[list[object]]:
    rows = [list(row) for row in BASE]
    for (row, col), value in changes.items():
        rows[row][col] = value
    return rows


def _compare(
    older: list[list[object]],
    newer: list[list[object]],
    relation: str = NEW_VERSION,
    until: date | None = None,
) -> list[dict[str, Any]]:
    pair = Pair(_sent("old", draw(older)), _sent("new", draw(newer)), relation, "KEY", until)
    changes = changes_between(pair)
    assert changes.schema == CHANGES.schema
    return changes.to_dicts()


def test_the_same_workbook_changes_nothing() -> None:
    """Two readings of the same figures differ in nothing, and nothing is said."""
    assert _compare(BASE, BASE) == []
    assert change_findings(CHANGES.frame()) == []


def test_a_changed_figure_is_named_with_both_cells_and_the_difference() -> None:
    """262 became 259: the difference is minus 3."""
    (change,) = _compare(BASE, _with({(1, 3): 259}))
    assert change["what"] == "figure changed"
    assert (change["older_text"], change["newer_text"], change["delta"]) == ("262", "259", -3)
    assert (change["cell"], change["older_cell"]) == ("D2", "D2")
    assert (change["period_start"], change["period_end"]) == (date(2025, 4, 1), date(2025, 6, 30))
    assert not change["flagged"]


@pytest.mark.parametrize(
    ("cell", "value", "what"),
    [
        ((1, 2), 300, "target changed"),
        ((3, 4), None, "figure gone"),
        ((3, 4), "not due", "figure changed"),
    ],
)
def test_other_changes_of_a_figure(cell: tuple[int, int], value: object, what: str) -> None:
    """A target that moved, a figure that went away, a figure that became a stand-in."""
    (change,) = _compare(BASE, _with({cell: value}))
    assert change["what"] == what
    assert change["delta"] == (10 if what == "target changed" else None)


def test_a_figure_that_was_blank_is_added() -> None:
    """What was left out before and is given now."""
    (change,) = _compare(_with({(3, 4): None}), BASE)
    assert change["what"] == "figure added"
    assert (change["newer_text"], change["older_text"]) == ("14", "")


def test_a_workbook_that_says_so_is_flagged() -> None:
    """A note that figures were corrected is found, and named with its cell."""
    note = "Q1 figures were corrected after the audit of June records."
    rows: list[list[object]] = [*_with({(1, 3): 259}), [], [note]]
    (change,) = _compare(BASE, rows)
    assert change["flagged"]
    assert change["flagged_by"] == "Sheet1!A7"


@pytest.mark.parametrize("note", ["Joining the choir changed her life.", "The hall was painted."])
def test_other_notes_flag_nothing(note: str) -> None:
    """A story of change is no word about figures."""
    (change,) = _compare(BASE, [*_with({(1, 3): 259}), [], [note]])
    assert not change["flagged"]


def test_the_next_period_is_expected_to_be_filled_in() -> None:
    """New figures for a new quarter are no change; another figure for the old one is."""
    older = _with({(row, 4): None for row in range(1, 5)})
    newer = _with({(1, 3): 259})
    found = _compare(older, newer, NEXT_PERIOD, date(2025, 6, 30))
    assert [(c["what"], c["cell"], c["delta"]) for c in found] == [("figure changed", "D2", -3)]


def test_a_renamed_measure_is_proposed_as_the_same() -> None:
    """The same reference and figures under another name."""
    found = _compare(BASE, _with({(2, 1): "Four-week quits (self-report)"}))
    assert [change["what"] for change in found] == ["measure renamed"] * 2  # target and figures
    change = found[1]
    assert (change["cell"], change["older_cell"]) == ("D3", "D3")
    assert "Quits at 4 weeks" in change["older_label"]
    assert "Four-week quits" in change["label"]
    assert change["likeness"] >= 0.6


def test_a_moved_measure_is_the_same_at_another_place() -> None:
    """A row under another group heading keeps its name."""
    older: list[list[object]] = [HEAD, ["ACCESS"], *BASE[1:3], ["OUTCOMES"], *BASE[3:]]
    newer: list[list[object]] = [HEAD, ["ACCESS"], *BASE[1:2], ["OUTCOMES"], *BASE[2:]]
    found = _compare(older, newer)
    assert {change["what"] for change in found} == {"measure moved"}


def test_new_and_gone_measures() -> None:
    """A row of another kind takes nobody's place."""
    row: list[object] = ["B7", "Volunteer hours in the community garden", None, 310.5, 402]
    found = _compare(BASE, [*BASE[:4], row])
    assert {(change["what"], change["older_cell"] or change["cell"]) for change in found} == {
        ("measure gone", "D5"),
        ("measure new", "D5"),
    }


def test_lists_of_records_are_no_template() -> None:
    """The sessions of one month are not those of the next, and no measure is renamed."""
    head: list[object] = ["Session", "People", "Hours"]

    def sessions(letter: str) -> list[list[object]]:
        return [head, *([f"{letter} {i} at the hall", 10 + i, 2] for i in range(12))]

    assert _compare(sessions("Walk"), sessions("Choir"), NEXT_PERIOD, date(2025, 6, 30)) == []


def test_the_next_of_a_list_is_no_new_template() -> None:
    """Groups 1 and 2 were listed, group 3 has begun; a fourth measure of no series is new."""
    head: list[object] = ["Group", "Starters", "Finishers"]
    rows: list[list[object]] = [head, ["Group 1, the hall", 11, 7], ["Group 2, the hall", 12, 9]]
    assert _compare(rows, [*rows, ["Group 3, the barn", 9, 2]]) == []
    new = _compare(rows, [*rows, ["Peer mentors", 9, 2]])
    assert {change["what"] for change in new} == {"measure new"}


def test_a_changed_limit_in_a_name_is_a_renamed_measure() -> None:
    """Within 4 weeks became within 6: the definition changed, and the old one is named."""
    older: list[list[object]] = [*BASE[:4], ["", "Seen within 4 weeks of referral", None, 20, 22]]
    newer: list[list[object]] = [*BASE[:4], ["", "Seen within 6 weeks of referral", None, 20, 22]]
    (change,) = _compare(older, newer)
    assert change["what"] == "measure renamed"
    assert "within 4 weeks" in change["older_label"]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (_with({(1, 3): 259}), ["VERSION-CHANGED-SILENTLY"]),
        ([*_with({(1, 3): 259}), [], ["Corrected after audit."]], ["VERSION-CHANGED"]),
        (_with({(2, 1): "Four-week quits (self-report)"}), ["TEMPLATE-CHANGED"]),
    ],
)
def test_findings_of_a_new_version(rows: list[list[object]], codes: list[str]) -> None:
    """A silent correction is a warning, a flagged one a note; the template is told apart."""
    changes = changes_between(Pair(_sent("old", draw(BASE)), _sent("new", draw(rows))))
    findings = change_findings(changes)
    assert [finding.code for finding in findings] == codes
    assert all(finding.file == "new.xlsx" and finding.cell for finding in findings)


def test_findings_of_the_next_period() -> None:
    """What was restated is told once, with its cell and the difference."""
    pair = Pair(
        _sent("old", draw(_with({(row, 4): None for row in range(1, 5)}))),
        _sent("new", draw(_with({(1, 3): 259}))),
        NEXT_PERIOD, until=date(2025, 6, 30),
    )  # fmt: skip
    (finding,) = change_findings(changes_between(pair))
    assert finding.code == "EARLIER-CHANGED"
    assert "Sheet1!D2 262 became 259 (-3)" in finding.found


def test_hidden_sheets_are_compared_as_well() -> None:
    """A figure changed where nobody looks is still a figure changed."""
    hidden = [draw(rows, name="Old", number=1) for rows in (BASE, _with({(1, 3): 259}))]
    for sheet in hidden:
        sheet.hidden = True
    shown = draw([["Measure", "Q1 25/26"], ["Visits", 4], ["Calls", 5]], name="Now", number=2)
    pair = Pair(_sent("old", hidden[0], shown), _sent("new", hidden[1], shown))
    assert changes_between(pair).select(pl.len()).item() == 1
