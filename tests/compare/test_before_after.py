"""Headings that say when something was measured, and pairs of them in a list."""

from __future__ import annotations

import pytest

from pipeline.compare.records.before_after import END, START, measured
from pipeline.compare.records.changed import BETTER, with_changes
from pipeline.domain.contract import Requirement
from tests.by_hand import facts
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract
from tests.compare.test_list_columns import scores, told
from tests.compare.test_lists import answers


@pytest.mark.parametrize(
    ("first", "last", "what"),
    [
        ("Cravings at start (0-10)", "Cravings at exit", "cravings"),
        ("Confidence 1-10 coming in", "Confidence 1-10 going out", "confidence"),
        ("Worry 1st (0-10)", "Worry last", "worry"),
        ("Confidence (out of 20) - First", "Confidence (out of 20) - Latest", "confidence"),
        ("GP visits, 3 months before", "GP visits, 3 months since", "gp visits"),
        ("Police calls 3m before", "Police calls last 3m", "police calls"),
        ("Arrears at start £", "Arrears at end £", "arrears"),
        ("When joined - Worry (0-20)", "At review - Worry (0-20)", "worry"),
    ],
)
def test_a_heading_says_what_is_measured_and_when(first: str, last: str, what: str) -> None:
    """The scale and the unit are no part of it."""
    start, end = measured(first, START), measured(last, END)
    assert start is not None
    assert end is not None
    assert (start.what, end.what) == (what, what)


@pytest.mark.parametrize("heading", ["Members", "Sessions (of 24)", "Confidence - Latest done"])
def test_other_headings_say_neither(heading: str) -> None:
    """A plain amount, and the day of a score."""
    assert measured(heading, START) is None
    assert measured(heading, END) is None


def test_which_end_of_a_scale_is_bad_stands_in_the_heading() -> None:
    """Of an unknown score 9 is worst: it fell in rows 1 and 3."""
    columns = [*scores("Zed at match (3-9, 9 worst)", 8, 7, 9, 6),
               *scores("Zed at review", 6, 7, 6, 7, letter="F")]  # fmt: skip
    assert told(with_changes(facts(*columns))) == {f"zed{BETTER}": 2}


def test_scores_that_nobody_explains_are_no_amount() -> None:
    """Neither 24 nor 30 points of an unknown scale of ten are offered as a number of people."""
    columns = [*scores("More settled at start (0-10)", 8, 9, 7),
               *scores("More settled at end (0-10)", 9, 10, 11, letter="F")]  # fmt: skip
    made = with_changes(facts(*columns))
    assert set(made["role"]) == {"attribute"}


def test_a_total_below_the_scores_is_left_out() -> None:
    """Three of four worry less; the sums 26 and 17 below are no fifth person."""
    columns = [*scores("Worry first", 8, 5, 7, 6, 26), *scores("Worry last", 3, 5, 6, 3, 17,
               letter="F")]  # fmt: skip
    for row in columns:
        row["total"] = row["row"] == 9
    assert told(with_changes(facts(*columns))) == {f"worry{BETTER}": 3}


def test_levels_in_words_are_compared() -> None:
    """Risk fell from high in rows 1 and 3; what is not known counts nowhere."""
    first = answers(["High", "Medium", "High", "High", "Medium"], "Risk in")
    last = [
        {**row, "cell": row["cell"].replace("D", "E")}
        for row in answers(["Medium", "Medium", "Standard", "High", "not known"], "Risk out")
    ]
    made = with_changes(facts(*first, *last))
    assert told(made) == {f"risk{BETTER}": 2}
    assert made.filter(made["value"].is_not_null()).height == 4


def test_a_questionnaire_is_asked_about_by_what_it_measures() -> None:
    """The contract says difficulties, the list SDQ; debts are something else."""
    columns = [*scores("SDQ before", 20, 25, 19, 21), *scores("SDQ after", 17, 25, 16, 18,
               letter="F")]  # fmt: skip
    asked = contract(Requirement("C1", "Children whose difficulties score falls", target=9))
    assert surfaced(*columns, asked=asked) == []
    debts = [*scores("Debts before", 20, 25, 19, 21), *scores("Debts after", 17, 25, 16, 18,
             letter="F")]  # fmt: skip
    assert [row["quantity"] for row in surfaced(*debts, asked=asked)] == [3]
