"""What the findings mean for the headline figures, and the checks of a submission as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.check.effects import effects_of
from pipeline.check.told import (
    cells_accounted,
    periods_there,
    requirements_answered,
    saved_in_time,
)
from pipeline.domain.audit import Effect
from pipeline.domain.findings import CATALOGUE
from pipeline.domain.tables import AUDITED, RESULTS
from tests.by_hand import FILE, result, row_of

CELLS = f"{FILE} | Q4!C3; {FILE} | Q4!C4; {FILE} | Q4!C5"


def effect(
    outcome: str, *findings: tuple[str, str, str, str], denominator: float | None = 100
) -> Effect:
    """Return the effect on A2, which rests on C3 to C5, of findings as code, cell, ref, state."""
    rows = [
        row_of(AUDITED, finding=str(at), code=code, severity=CATALOGUE[code].severity.value,
               file=FILE, sheet="Q4" if cell else "", cell=cell, ref=ref, state=state, found="x")
        for at, (code, cell, ref, state) in enumerate(findings)
    ]  # fmt: skip
    row = result("A2", outcome=outcome, cells=CELLS, denominator=denominator)
    results = RESULTS.frame([row])
    (made,) = effects_of(results, AUDITED.frame(rows))
    return made


@pytest.mark.parametrize(
    ("outcome", "findings", "said"),
    [
        ("met", [], ("high", 3, 0, 0)),
        ("met", [("DQ-TOTAL", "C4", "", "new")], ("fair", 3, 1, 1)),
        ("met", [("DQ-TOTAL", "C9", "", "new")], ("high", 3, 0, 0)),
        ("met", [("DQ-RATE", "H2", "A2", "still open")], ("fair", 3, 0, 1)),
        ("met", [("TABLE-SCHEMA", "C3", "", "new"), ("DQ-RAG", "", "A2", "new")],
         ("low", 3, 1, 2)),
        ("met", [("DQ-TOTAL", "C4", "", "accepted")], ("high", 3, 0, 0)),
        ("met", [("DQ-TOTAL", "C4", "", "fixed")], ("high", 3, 0, 0)),
        ("met", [("COMMENT", "C4", "", "new")], ("high", 3, 0, 0)),
        ("met", [("DQ-SMALL", "", "A2", "new")], ("fair", 3, 0, 1)),
        ("missing", [], ("none", 3, 0, 0)),
        ("not due", [], ("not due", 3, 0, 0)),
    ],
)  # fmt: skip
def test_the_confidence_follows_from_the_findings(
    outcome: str, findings: list[tuple[str, str, str, str]], said: tuple[str, int, int, int]
) -> None:
    """Cells behind, cells touched and findings are counted by hand."""
    made = effect(outcome, *findings)
    assert (made.confidence.value, made.cells, made.touched, made.findings) == said
    assert made.reason


def test_a_figure_that_cannot_be_rated_says_what_was_found() -> None:
    """The reason names the rule as well as the finding."""
    made = effect("not calculable", ("DQ-RESPONSE", "", "A2", "new"))
    assert made.reason == "by the contract's rule it cannot be rated: too few answers to judge"


def test_a_rate_of_nobody_is_not_one_without_confidence() -> None:
    """No complaints, so none answered late: nothing is wrong, and no rule of the contract is."""
    made = effect("not calculable", denominator=0)
    assert (made.confidence.value, made.reason) == (
        "no cases",
        "there was nobody and nothing to measure",
    )
    assert effect("not calculable", denominator=12).confidence.value == "none"


def test_in_time_is_the_day_of_the_first_version() -> None:
    """Due on 23 April 2026: saved that day is in time, 25 April is two days late."""
    due = date(2026, 4, 23)
    (once,) = saved_in_time(due, due, due)
    (again,) = saved_in_time(due, date(2026, 5, 19), due)
    (late,) = saved_in_time(date(2026, 4, 25), date(2026, 4, 25), due)
    assert once.sentence == "Last saved on 23 April 2026, in time (due 23 April 2026)."
    assert again.sentence == (
        "First version: last saved on 23 April 2026, in time (due 23 April 2026). "
        "This version: 19 May 2026."
    )
    assert late.sentence == (
        "Last saved on 25 April 2026, 2 days after it was due (due 23 April 2026)."
    )
    assert (once.holds, again.holds, late.holds) == (True, True, False)
    assert saved_in_time(None, None, due) == []


def test_periods_are_counted_from_the_first_workbook() -> None:
    """Three of four, and the missing one by name."""
    (told,) = periods_there(["Q1", "Q2", "Q3", "Q4"], ["Q3"])
    assert (told.holds, told.sentence) == (
        False, "Workbooks for 3 of 4 periods since Q1; missing: Q3.",
    )  # fmt: skip
    assert periods_there([], []) == []


def test_requirements_that_are_not_due_do_not_count() -> None:
    """Two due, one of them missing; one not due, one superseded."""
    outcomes = {"A1": "met", "A2": "missing", "A3": "not due", "A4": "superseded"}
    rows = [result(ref, outcome=outcome) for ref, outcome in outcomes.items()]
    (told,) = requirements_answered(RESULTS.frame(rows))
    assert (told.holds, told.sentence) == (False, "1 of 2 requirements due have their figures.")


def test_cells_that_are_lost_are_told() -> None:
    """10 read and 8 accounted for are 2 lost."""
    assert cells_accounted(10, 10)[0].sentence == "All 10 cells are accounted for."
    assert cells_accounted(10, 8)[0].sentence == "2 of 10 cells are not accounted for."
