"""Outcomes in people's own words: recognised by their signs, each once, none that is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.domain.contract import Contract, Requirement
from tests.by_hand import FILE, Q3, Q4, fact, grid, timeline
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract

JOBS = "Left us for a job or a course"
SHOPPING = "Back on the bus or doing their own shopping"
ALONGSIDE = "Husbands and wives who took the whole course too"


def quantities(*rows: dict[str, Any], asked: Contract | None = None) -> dict[str, float]:
    """Return what is surfaced: title and quantity."""
    return {row["title"]: row["quantity"] for row in surfaced(*rows, asked=asked)}


@pytest.mark.parametrize(
    ("label", "kind", "beneficiary"),
    [
        (JOBS, "outcome", "client"),
        (SHOPPING, "outcome", "client"),
        ("Got away from a violent partner with our help", "outcome", "client"),
        (ALONGSIDE, "method", "partner or family"),
        ("Circles of mums that meet on without us", "outcome", "community"),
        ("Kept out of hospital", "outcome", "other service"),
    ],
)
def test_words_of_no_vocabulary_are_recognised(label: str, kind: str, beneficiary: str) -> None:
    """Said as people say it; the candidate keeps their words, and says that only these spoke."""
    got = surfaced(*timeline(2, label, (Q3, 5), (Q4, 8)))
    assert [(row["title"], row["quantity"]) for row in got] == [(label, 13)]
    assert (got[0]["kind"], got[0]["beneficiary"]) == (kind, beneficiary)
    assert "only its wording" in got[0]["why_additional"]


@pytest.mark.parametrize(
    "label",
    ["Leaflets handed out", "Sessions held", "Home visits made", "Paid staff in post",
     "Room hire, tea, travel", "Aged 65 and over", "Questionnaires filled in at both ends",
     "People on the list at month end", "Letters we wrote to the housing office"],
)  # fmt: skip
def test_what_a_service_does_spends_and_counts_by_is_not(label: str) -> None:
    """Activity, staff, spend, demography, denominators."""
    assert surfaced(*timeline(2, label, (Q3, 5), (Q4, 8))) == []


def test_two_outcomes_of_one_size_stay_two() -> None:
    """11 and 11 under one heading are 11 people and 11 others."""
    rows = grid(["Actual"], {SHOPPING: [11], JOBS: [11]})
    assert quantities(*rows) == {SHOPPING: 11, JOBS: 11}


def test_a_summary_that_says_the_same_is_the_same() -> None:
    """One candidate, resting on both cells."""
    rows = [
        fact("B2", 8, row_label=JOBS, sheet="Q4", section="What else happened"),
        fact("C9", 8, row_label=JOBS, sheet="On a page", sheet_no=2, section="Highlights"),
    ]
    got = surfaced(*rows)
    assert [(row["title"], row["quantity"]) for row in got] == [(JOBS, 8)]
    assert set(got[0]["cells"].split("; ")) == {f"{FILE} | Q4!B2", f"{FILE} | On a page!C9"}


def test_tabs_of_a_period_each_are_added() -> None:
    """5 on the tab of quarter 3 and 8 on that of quarter 4."""
    rows = [
        fact(f"B{row}", value, row_label=JOBS, sheet=sheet, sheet_no=row, period=period)
        for row, (sheet, period, value) in enumerate((("Q3", Q3, 5), ("Q4", Q4, 8)), 2)
    ]
    assert quantities(*rows) == {JOBS: 13}


def test_the_parts_of_a_row_are_added_once() -> None:
    """3 at one place and 5 at another, whose total says 8."""
    rows = grid(["Harbour", "Hilltop", "Total"], {ALONGSIDE: [3, 5, 8]})
    assert quantities(*rows) == {ALONGSIDE: 8}


def test_the_figures_of_a_requirement_are_covered_in_any_words() -> None:
    """41 and 57 answer the requirement; said again in other words they are no more than that."""
    asked = contract(Requirement("A1", "Quit dates set", target=100))
    own = timeline(2, "Quit dates set", (Q3, 41), (Q4, 57))
    again = timeline(9, "Smokers who gave up cigarettes with us", (Q3, 41), (Q4, 57))
    others = timeline(9, "Smokers who gave up cigarettes with us", (Q3, 41), (Q4, 58))
    assert quantities(*own, *again, asked=asked) == {}
    assert quantities(*own, *others, asked=asked) == {"Smokers who gave up cigarettes with us": 99}


def test_few_figures_that_agree_by_chance_cover_nothing() -> None:
    """2 and 3 beside a requirement's 2 and 3."""
    asked = contract(Requirement("A1", "Quit dates set", target=100))
    rows = timeline(2, "Quit dates set", (Q3, 2), (Q4, 3)) + timeline(9, JOBS, (Q3, 2), (Q4, 3))
    assert quantities(*rows, asked=asked) == {JOBS: 5}


def test_what_another_contract_asks_for_in_these_words_is_marked() -> None:
    """The outcome may already be paid for elsewhere."""
    other = replace(contract(Requirement("Z4", "Left for a job or a course")), reference="Other 7")
    got = surfaced(*timeline(2, JOBS, (Q4, 8)), others=(other,))
    assert "Other 7 Z4" in got[0]["double_claim"]


def test_decisions_outlive_the_weights() -> None:
    """An identity is made of the workbook's words; which sign was heaviest is no part of it."""
    got = surfaced(*timeline(2, JOBS, (Q4, 8)))[0]
    assert got["concept"] not in got["candidate"]
