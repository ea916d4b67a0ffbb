"""Columns of a list that sort its records, and scores at the start and the end of each."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.compare.records.changed import what_changed, with_changes
from pipeline.compare.records.gained import with_gains
from pipeline.compare.records.kinds import with_kinds
from pipeline.compare.records.ticked import with_ticks
from pipeline.domain.contract import Requirement
from tests.by_hand import fact, facts
from tests.compare.test_candidates import surfaced
from tests.compare.test_compare import contract
from tests.compare.test_lists import answers

WORRY = ("Worry about falling, week 1", "Worry about falling, week 12")


def scores(heading: str, *values: float, letter: str = "E") -> list[dict[str, Any]]:
    """Return a column of scores of a client list, one for each row."""
    return [
        fact(f"{letter}{row}", value, row=row, unit="score", role="attribute", row_label="Elm Road",
             column_label=heading, sheet="Clients", section="Everyone who finished")
        for row, value in enumerate(values, start=5)
    ]  # fmt: skip


def told(made: Any) -> dict[str, float]:
    """Return the sum of each column after the lists were told."""
    summed = made.filter(made["role"] == "value").group_by("column_label").agg("value")
    return {row["column_label"]: sum(row["value"]) for row in summed.to_dicts()}


def test_each_kind_of_answer_counts_under_its_own_name() -> None:
    """Three gave up, two cut down; one who says another thing is no kind of its own."""
    words = ["given up", "cut down", "given up", "never did", "cut down", "given up", "never did",
             "asked later"]  # fmt: skip
    found = told(with_kinds(facts(*answers(words, "Vaping"))))
    assert found == {"Vaping: given up": 3, "Vaping: cut down": 2, "Vaping: never did": 2}


def test_what_each_went_on_to_counts_together() -> None:
    """Four of six went on to something, each to another thing."""
    words = ["Tea dance", "nothing yet", "Tai chi at the hall", "bowls", "nothing yet", "college"]
    assert told(with_kinds(facts(*answers(words, "Gone on to")))) == {"Gone on to": 4}


@pytest.mark.parametrize(
    "words",
    [
        ["Ann", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"],
        ["Yes", "No", "Yes", "No", "Yes", "No"],
        ["given up", "cut down", "given up"],
    ],
    ids=["names", "yes and no", "too few"],
)
def test_columns_that_sort_nothing_are_left_alone(words: list[str]) -> None:
    """Names differ in each row, and yes and no are counted elsewhere."""
    made = facts(*answers(words, "Helper"))
    assert with_kinds(made).equals(made)


def test_one_third_answer_leaves_a_column_of_yes_and_no() -> None:
    """Safe now: two of three to whom it applies, though it applies to few."""
    words = ["Y", "doesn't apply", "N", "doesn't apply", "Y", "doesn't apply", "doesn't apply"]
    assert told(with_ticks(facts(*answers(words, "Safe from him now?")))) == {
        "Safe from him now?": 2
    }


def test_less_worry_and_more_confidence_are_better() -> None:
    """Worry fell in rows 1 and 3 of four; confidence rose in row 1 alone of three."""
    worry = [*scores(WORRY[0], 8, 5, 7, 4), *scores(WORRY[1], 3, 5, 6, 6, letter="F")]
    first, last = "Confidence at start", "Confidence at end"
    trust = [*scores(first, 3, 5, 6, letter="G"), *scores(last, 6, 5, 4, letter="H")]
    made = with_changes(facts(*worry, *trust))
    assert told(made) == {
        "worry about falling: better at the end than at the start": 2,
        "confidence: better at the end than at the start": 1,
    }
    assert set(made.filter(made["column_label"] == WORRY[0])["role"]) == {"attribute"}


@pytest.mark.parametrize(
    "headings",
    [
        ("Confidence 1-10 coming in", "Confidence 1-10 going out"),
        ("Confidence, start (1-10)", "Confidence, now (1-10)"),
        ("Confidence at home, first chat (0-10)", "Confidence now (0-10)"),
        ("Confidence - then", "Confidence - now"),
        ("Confidence when left hospital", "Confidence now"),
        ("Confidence, 12 weeks before", "Confidence, 12 weeks with us"),
    ],
)
def test_the_two_ends_of_a_score_are_said_in_many_ways(headings: tuple[str, str]) -> None:
    """Of three, one rose from 3 to 6."""
    made = with_changes(facts(*scores(headings[0], 3, 5, 6),
                              *scores(headings[1], 6, 5, 4, letter="F")))  # fmt: skip
    assert list(told(made).values()) == [1]


def test_who_could_before_has_gained_nothing() -> None:
    """No became yes in rows 1 and 4 of five; of the last nobody asked at the end."""
    start = answers(["No", "Yes", "No", "no", "No"], "Could get upstairs on day one?")
    end = answers(["Yes", "Yes", "No", "yes", ""], "Gets upstairs now?")
    made = with_gains(facts(*start, *({**row, "cell": f"E{row['row']}"} for row in end)))
    assert told(made) == {"could get upstairs: yes now, no at the start": 2}
    assert told(with_ticks(made)) == told(made)


def test_yes_to_something_bad_is_no_gain() -> None:
    """Who feels lonely now and did not before has lost something: nothing is offered of it."""
    start = answers(["No", "No", "No"], "Feels lonely - first")
    end = answers(["Yes", "Yes", "No"], "Feels lonely - last")
    made = with_ticks(with_gains(facts(*start, *end)))
    assert told(made) == {}


def test_who_did_not_change_is_a_kind_of_his_own() -> None:
    """Given up, cut down and no change are three kinds; the latter is nothing yet to come."""
    words = ["given up", "cut down", "no change", "given up", "cut down", "no change"]
    found = told(with_kinds(facts(*answers(words, "Vaping"))))
    assert found == {"Vaping: given up": 2, "Vaping: cut down": 2, "Vaping: no change": 2}


def test_what_is_no_known_score_is_left_alone() -> None:
    """More volunteers at the end are no better score, nor more of a scale that nobody described."""
    helpers = [*scores("Volunteers at start", 8, 5, 7), *scores("Volunteers at end", 9, 6, 8)]
    unknown = [*scores("Zed score first", 8, 5, 7, letter="G"),
               *scores("Zed score last", 9, 6, 8, letter="H")]  # fmt: skip
    made = facts(*helpers, *unknown)
    assert with_changes(made).equals(made)


def test_only_pairs_of_the_same_thing_are_compared() -> None:
    """Pain at the start and confidence at the end are two things."""
    made = facts(
        *scores("Pain at start", 8, 5, 7), *scores("Confidence at end", 3, 4, 6, letter="F")
    )
    assert with_changes(made).equals(made)


def test_a_score_that_the_contract_asks_about_is_covered() -> None:
    """Its change is what the requirement tells of."""
    columns = [*scores(WORRY[0], 8, 5, 7, 4), *scores(WORRY[1], 3, 4, 6, 6, letter="F")]
    asked = contract(Requirement("F1", "People with less worry about falling at week 12", target=9))
    assert surfaced(*columns, asked=asked) == []


def test_what_changed_is_read_back() -> None:
    """Only from a column that was made of two."""
    assert what_changed("pain: better at the end than at the start") == "pain"
    assert what_changed("Feels better") == ""


@pytest.mark.parametrize(
    ("stated", "label", "offered"),
    [
        (3, "Clubs still running at six months", 1),
        (4, "Clubs still running at six months", 2),
        (3, "People moved into paid work", 2),
    ],
    ids=["the same", "another number", "other words"],
)
def test_a_line_that_states_what_a_list_adds_up_to_is_told_once(
    stated: int, label: str, offered: int
) -> None:
    """Three say yes; where a line says it too, both places stand under one candidate."""
    words = ["Yes", "Yes", "No", "Yes"]
    column = answers(words, "Running at six months?")
    line = fact("B20", stated, row=20, row_label=label, sheet="Clients", section="Summary")
    found = surfaced(*column, line)
    assert len(found) == offered
    cells = " ".join(row["cells"] for row in found)
    assert all(place in cells for place in ("Clients!B20", "Clients!D5"))


def test_the_name_of_a_club_is_no_outcome() -> None:
    """Fifteen people come to the Thursday walkers; under another heading it may be told so."""
    label = {"row_label": "Keep walking every Thursday", "column_label": "People"}
    named = fact("B6", 15, row=6, section="At year end > Club", sheet="Clubs", **label)
    assert surfaced(named) == []
    assert len(surfaced({**named, "section": "At year end > What changed"})) == 1


def test_a_heading_that_lists_the_choice_is_named_without_it() -> None:
    """Who led 4 groups and who led 2 are two numbers, and never 6 of one."""
    words = ["vol", "staff", "vol", "vol", "staff", "vol"]
    assert told(with_kinds(facts(*answers(words, "Led by (vol/staff)")))) == {
        "Led by: vol": 4,
        "Led by: staff": 2,
    }
