"""Lists of records and sessions: what their columns say of all lines together is surfaced."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from pipeline.compare.records.ticked import with_ticks
from pipeline.domain.contract import Requirement
from pipeline.domain.periods import Period
from tests.by_hand import Q4, fact, facts, timeline
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract

HEADING = "Back in paid work now?"


def answers(words: Sequence[str], heading: str = HEADING) -> list[dict[str, Any]]:
    """Return a column of a client list: one row for each code, with words in it."""
    return [
        fact(f"D{row}", text=word, status="text", unit="text", role="attribute",
             ref=f"C-{row:02}", row_label="Elm Road", column_label=heading, sheet="Clients",
             section="Clients who left this quarter")
        for row, word in enumerate(words, start=5)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ["Yes", "No", "Yes", "No", "Yes"],
        ["Y", "N", "Y", "n", "y"],
        ["Yes", "n/k", "Yes, part time", "No", "Yes"],
        ["✓", "not yet", "✓", "✗", "✓"],
    ],
)
def test_how_many_say_yes_is_an_outcome(words: list[str]) -> None:
    """Three of five say yes, each in its own cell; the codes are no part of the title."""
    (row,) = surfaced(*answers(words))
    assert (row["quantity"], row["title"].rstrip("?")) == (3, HEADING.rstrip("?"))
    assert row["cells"].count("Clients!") == sum(word != "n/k" for word in words)


@pytest.mark.parametrize(
    "words",
    [
        ["Yes", "Yes"],
        ["No", "No", "No", "No"],
        ["Yes", "has applied for two posts", "No", "moved to Leigh with her sister", "Yes"],
        ["Yes", "a", "b", "c", "No", "d"],
    ],
    ids=["too few", "nobody", "sentences", "mostly others"],
)
def test_what_is_no_list_of_answers_is_left_alone(words: list[str]) -> None:
    """Nothing is counted, and the facts are as they were."""
    made = facts(*answers(words))
    assert with_ticks(made).equals(made)
    assert surfaced(*answers(words)) == []


def test_a_count_that_the_list_states_itself_is_not_counted_again() -> None:
    """Below the answers stands 3: the list says how many."""
    total = fact("D20", 3, row_label="How many", column_label=HEADING, sheet="Clients",
                 section="Clients who left this quarter", total=True)  # fmt: skip
    made = facts(*answers(["Yes", "No", "Yes", "No", "Yes"]), total)
    assert with_ticks(made).equals(made)


def test_no_requirement_is_judged_by_answers() -> None:
    """The contract asks for people in work; the list does not answer it, and is covered by it."""
    asked = contract(Requirement("W1", "People back in paid work", target=10))
    assert surfaced(*answers(["Yes", "No", "Yes"]), asked=asked) == []


def sessions(column: str, *values: float, **given: object) -> list[dict[str, Any]]:
    """Return a column of a diary: every second week a line with its day and its place."""
    return [
        fact(f"C{row}", value, column_label=column, sheet="Diary", section="Sunday walks",
             row_label="Library" if row % 2 else "Hall", period_from="row",
             period=Period(day, day), **given)
        for row, value in enumerate(values, start=5)
        for day in [date(2026, 1, 4) + timedelta(days=14 * (row - 5))]
    ]  # fmt: skip


def test_a_column_of_a_diary_is_one_outcome_wherever_they_met() -> None:
    """2 + 0 + 1 + 3 + 1 = 7 on five Sundays in two places."""
    rows = sessions("New volunteers who now lead a walk", 2, 0, 1, 3, 1)
    (row,) = surfaced(*rows)
    assert (row["quantity"], row["title"]) == (7, "New volunteers who now lead a walk")


def test_rows_that_are_for_a_quarter_are_no_diary() -> None:
    """Two services beside each other are two lines, with an amount each."""
    rows = timeline(2, "Clients moved into paid work", (Q4, 4))
    rows += timeline(3, "Clients moved into a home of their own", (Q4, 6))
    assert sorted(row["quantity"] for row in surfaced(*rows)) == [4, 6]


def test_a_column_whose_sum_is_a_requirements_figure_is_covered() -> None:
    """30 + 25 + 20 = 75 walks is the 75 that the contract asks for, told by place."""
    asked = contract(Requirement("A1", "Walks held", target=100))
    stated = timeline(2, "Walks held", (Q4, 75))
    heading = "People who now go out by themselves"

    def by_place(*values: int) -> list[dict[str, Any]]:
        return [
            fact(f"C{row}", value, row_label=place, column_label=heading, sheet="Places",
                 table="A4:C9", section="By place")
            for row, place, value in zip((5, 6, 7), ("Elm", "Kite", "Quay"), values, strict=True)
        ]  # fmt: skip

    assert surfaced(*stated, *by_place(30, 25, 20), asked=asked) == []
    (row,) = surfaced(*stated, *by_place(30, 25, 21), asked=asked)
    assert row["quantity"] == 76


def test_a_row_that_opens_with_a_reference_is_the_requirements() -> None:
    """In other words than the contract's, and without a column of references."""
    asked = contract(Requirement("RC4", "Leaving treatment as planned", target=50))
    row = timeline(5, "RC4 Clients moved into paid work or back home", (Q4, 8))
    assert surfaced(*row, asked=asked) == []
    assert len(surfaced(*timeline(5, "Clients moved into paid work", (Q4, 8)), asked=asked)) == 1
