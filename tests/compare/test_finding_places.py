"""Findings of the comparison stand at their cell, and one wrong figure is told once."""

from __future__ import annotations

from dataclasses import replace

from pipeline.domain.contract import MeasureType, Requirement
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from tests.by_hand import FILE, Q1, Q2, Q3, SHA, timeline
from tests.compare.test_compare import NEW, QUITS, Rows, compared, contract, quits

OWN = {"submission": NEW}
DATES = Requirement("A1", "Quit dates set", target=100)


def told(code: str, *asked: Requirement, rows: Rows, period: Period = Q2) -> list[Finding]:
    """Return the findings of one code."""
    got = compared(contract(*asked), rows, period)
    return [finding for finding in got.findings if finding.code == code]


def _elsewhere(*values: float) -> Rows:
    """Return the quit dates of Q2 again, once on each of some more sheets, in B9."""
    return [
        row
        for number, value in enumerate(values, start=2)
        for row in timeline(9, "Quit dates set", (Q2, value), sheet=f"Table {number}",
                            sheet_no=number, **OWN)
    ]  # fmt: skip


def test_one_wrong_figure_is_one_finding_at_the_figure() -> None:
    """821 was typed in C3, which is used; three tables say 281. A1 and A2 rest on it."""
    rows = quits((Q1, 128, 262), (Q2, 139, 821), **OWN) + _elsewhere(281, 281, 281)
    (one,) = told("DQ-DISAGREE", DATES, QUITS, rows=rows)

    assert (one.sheet, one.cell, one.ref) == ("Q4", "C3", "A1")
    assert "821 here, which is used; 281 in Table 2!B9, Table 3!B9, Table 4!B9" in one.found
    assert one.found.endswith("; bears on A1, A2")


def test_two_places_that_differ_each_in_its_own_way_are_two_findings() -> None:
    """280 in one table and 279 in another are two slips; the third agrees."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281), **OWN) + _elsewhere(280, 279, 281)
    found = told("DQ-DISAGREE", QUITS, rows=rows)

    assert [(item.sheet, item.cell) for item in found] == [("Table 2", "B9"), ("Table 3", "B9")]


def test_places_that_agree_are_silent() -> None:
    """281 four times."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281), **OWN) + _elsewhere(281, 281, 281)
    assert told("DQ-DISAGREE", DATES, QUITS, rows=rows) == []


def test_a_blank_stands_at_its_cell() -> None:
    """The quits of Q2, in C2; nothing where all is filled."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281), **OWN)
    assert told("DQ-BLANK", QUITS, rows=rows) == []
    rows[1].update(value=None, text="", status="blank")
    (one,) = told("DQ-BLANK", QUITS, rows=rows)

    assert (one.file, one.sheet, one.cell, one.submission) == (FILE, "Q4", "C2", NEW)


def test_a_figure_that_is_not_yet_due_stands_at_its_cell() -> None:
    """Six months after the quarter: at the end of Q3, Q1 is due, and Q2 in C2 is the first not."""
    lagged = replace(QUITS, lag_months=6)
    rows = quits((Q1, 66, 128), (Q2, 0, 0), (Q3, 0, 0), **OWN)
    (one,) = told("DQ-LAG", lagged, rows=rows, period=Q3)

    assert (one.sheet, one.cell) == ("Q4", "C2")


def test_too_few_answers_stand_at_how_many_were_asked() -> None:
    """20 of 100 answered, where the contract accepts 30%; the 100 are in C4, and B4 is n/a."""
    asked = Requirement("A12", "Satisfied", measure=MeasureType.RATE, target=0.9,
                        numerator="Satisfied clients", denominator="Survey responses",
                        response_base="Surveys sent", least_response=0.3)  # fmt: skip
    rows = [
        *timeline(2, "Clients satisfied", (Q2, 18), **OWN),
        *timeline(3, "Survey responses", (Q2, 20), **OWN),
        *timeline(4, "Surveys sent", (Q1, None), (Q2, 100), **OWN),
    ]
    (one,) = told("DQ-RESPONSE", asked, rows=rows)

    assert (one.sheet, one.cell) == ("Q4", "C4")


def test_what_an_older_workbook_left_blank_stands_at_no_cell_of_this_one() -> None:
    """The blank is in the workbook before; in the new one nothing is stated for Q2."""
    rows = quits((Q1, 128, 262), (Q2, 139, 281), submission=SHA)
    rows[1].update(value=None, text="", status="blank")
    found = told("DQ-BLANK", QUITS, rows=[*rows, *quits((Q1, 128, 262), **OWN)])

    assert [item.cell for item in found] == [""]
