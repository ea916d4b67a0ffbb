"""What a person said about where a figure stands is used: this is it, this is not, it is there."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from pipeline.compare import compare
from pipeline.compare.matching.known import place_of
from pipeline.compare.measures import measures_of
from pipeline.compare.run import Compared
from pipeline.domain.contract import Known, MeasureType, Pin, Requirement
from pipeline.domain.keys import ReturnKey
from pipeline.store import run_sql
from tests.by_hand import Q3, Q4, SHA, YEAR, facts, timeline
from tests.compare.test_compare import NEW, contract

ASKED = Requirement("A1", "People who came to the drop-in")
ROWS = [
    *timeline(2, "Different men who came along", (Q3, 30), (Q4, 40)),
    *timeline(3, "Sessions at the hall", (Q3, 6), (Q4, 7)),
]
WHY = "2025-26-Q4 by Data lead"
AT = ("r review.xlsx", "Questions", "I5")


def compared(
    *known: Known, rows: list[dict[str, Any]] = ROWS, asked: Requirement = ASKED,
    pins: tuple[Pin, ...] = (),
) -> Compared:  # fmt: skip
    """Compare the rows with one requirement."""
    made = contract(asked, pins=pins, known=known)
    sent = {row["submission"] for row in rows}
    order = {name: rank for rank, name in enumerate((SHA, NEW)) if name in sent}
    return compare(made, ReturnKey("X1", Q4), facts(*rows), order, run_sql)


def question(got: Compared) -> dict[str, Any]:
    """Return the only question."""
    (row,) = got.questions.to_dicts()
    return row


def said(row: dict[str, Any], *, is_it: bool) -> Known:
    """Answer a question."""
    ref, part, place = row["question"].rsplit(" | ", 2)
    return Known(ref, part, is_it=is_it, place=place, why=WHY, answer=AT)


def used(got: Compared) -> list[tuple[str, float, str]]:
    """Return cell, confidence and reason of what the result rests on."""
    rows = got.matches.filter(pl.col("used")).sort("cell")
    return list(rows.select("cell", "confidence", "why").iter_rows())


def place(rows: list[dict[str, Any]], label: str) -> str:
    """Return the identity of the row whose label begins so."""
    measures = measures_of(facts(*rows), {SHA: 0}, YEAR.start, YEAR.end)
    return next(place_of(measure) for measure in measures if measure.row.startswith(label))


def test_the_nearest_row_is_asked_about_where_nothing_is_sure() -> None:
    """Nothing is matched, the row that comes nearest is offered, with its cell and figure."""
    got = compared()
    row = question(got)
    assert got.matches.is_empty()
    assert (row["doubt"], row["found"], row["sheet"], row["cell"], row["shown"]) == (
        "no row fits well enough", "Q4 > Different men who came along", "Q4", "C2", "40",
    )  # fmt: skip
    assert row["rank"] == 1
    assert 0.3 <= row["confidence"] < 0.55


def test_a_confirmed_row_is_used_and_says_so() -> None:
    """30 + 40 = 70; the reason names review and person, and nothing is asked any more."""
    got = compared(said(question(compared()), is_it=True))
    reason = f"confirmed in the review of {WHY}: Q4 > Different men who came along"
    assert used(got) == [("B2", 1.0, reason), ("C2", 1.0, reason)]
    assert got.results["value"].to_list() == [70]
    assert got.questions.is_empty()


def test_it_is_found_again_in_the_next_workbook_by_its_words() -> None:
    """Three rows lower, on a sheet that is called after another quarter."""
    answer = said(question(compared()), is_it=True)
    moved = timeline(5, "Different men who came along", (Q3, 30), (Q4, 44), submission=NEW,
                     sheet="Q4")  # fmt: skip
    got = compared(answer, rows=[*ROWS, *moved])
    assert got.results["value"].to_list() == [74]
    assert not [item for item in got.findings if item.code == "REVIEW-PLACE"]


def test_a_refused_row_is_neither_used_nor_offered_again() -> None:
    """Next comes the row that fits second, or the question without a row."""
    sure = Requirement("A1", "Different men who came")
    assert [cell for cell, _, _ in used(compared(asked=sure))] == ["B2", "C2"]
    refused = Known("A1", "value", is_it=False, place=place(ROWS, "Different"), why=WHY)
    got = compared(refused, asked=sure)
    assert got.matches.is_empty()
    assert question(got)["found"] != "Q4 > Different men who came along"


def test_a_cell_is_looked_up_in_the_workbook_it_was_said_of() -> None:
    """Q4!B3 is the row of sessions: 6 + 7 = 13."""
    there = Known("A1", "value", is_it=True, submission=SHA, sheet="Q4", cell="B3", why=WHY)
    got = compared(there)
    assert got.results["value"].to_list() == [13]
    assert [confidence for _, confidence, _ in used(got)] == [1.0, 1.0]


def test_the_newest_answer_counts() -> None:
    """First the sessions, then the men, then not the men after all."""
    row = question(compared())
    sessions = Known("A1", "value", is_it=True, submission=SHA, sheet="Q4", cell="C3", why="Q2")
    men = said(row, is_it=True)
    assert compared(sessions, men).results["value"].to_list() == [70]
    assert compared(men, sessions).results["value"].to_list() == [13]
    assert compared(men, said(row, is_it=False)).results["value"].to_list() == [None]


def test_what_the_contract_workbook_points_to_goes_before() -> None:
    """A pin is the contract's own word."""
    pins = (Pin("A1", "value", row="Sessions at the hall"),)
    got = compared(said(question(compared()), is_it=True), pins=pins)
    assert got.results["value"].to_list() == [13]
    assert got.questions.is_empty()


@pytest.mark.parametrize("cell", ["Z9", "A2"])
def test_a_cell_without_a_figure_is_told_at_the_answer(cell: str) -> None:
    """Nothing is used, and the finding stands at the cell of the review."""
    got = compared(
        Known("A1", "value", is_it=True, submission=SHA, sheet="Q4", cell=cell, answer=AT)
    )
    (finding,) = [item for item in got.findings if item.code == "REVIEW-PLACE"]
    assert (finding.file, finding.sheet, finding.cell) == AT
    assert f"no figure stands in Q4!{cell}" in finding.found
    assert got.matches.is_empty()


def test_a_confirmed_row_that_is_gone_is_told() -> None:
    """A template changed: the wording decides again, and somebody should know."""
    answer = said(question(compared()), is_it=True)
    got = compared(answer, rows=timeline(2, "Something else altogether", (Q4, 5)))
    assert [item.code for item in got.findings if item.code.startswith("REVIEW")] == [
        "REVIEW-PLACE"
    ]


RATE = Requirement(
    "D2", "Seen in time", measure=MeasureType.RATE, numerator="Seen within 5 days",
    denominator="Referrals accepted",
)  # fmt: skip
RATES = [
    *timeline(2, "Seen in time", (Q4, 0.8), unit="percent", ref="D2"),
    *timeline(3, "First contact made promptly", (Q4, 80)),
    *timeline(4, "Everybody who was sent to us", (Q4, 100)),
    *timeline(5, "Home visits in the evening", (Q4, 60)),
]


def test_a_confirmed_part_stays_where_the_printed_rate_says_otherwise() -> None:
    """A person said 60; arithmetic that gives 80 of 100 does not overrule it."""
    by_arithmetic = compared(rows=RATES, asked=RATE)
    assert by_arithmetic.results.select("numerator", "denominator").rows() == [(80, 100)]
    parts = [
        Known("D2", part, is_it=True, submission=SHA, sheet="Q4", cell=cell, why=WHY)
        for part, cell in (("numerator", "B5"), ("denominator", "B4"))
    ]
    got = compared(*parts, rows=RATES, asked=RATE)
    assert got.results.select("numerator", "denominator", "value").rows() == [(60, 100, 0.6)]


def test_a_refused_part_is_not_found_again_by_arithmetic() -> None:
    """80 is not it, so the quotient that needs it is not taken."""
    got = compared(
        Known("D2", "numerator", is_it=False, place=place(RATES, "First"), why=WHY),
        rows=RATES,
        asked=RATE,
    )
    assert got.results["numerator"].to_list() == [None]
