"""Answers to a survey: only those that tell something good are counted, and never all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from pipeline.compare.records.scales import Answer, answer_of, is_scale, positive
from pipeline.compare.records.surveys import with_answers
from tests.by_hand import fact, facts
from tests.compare.test_candidates import surfaced

SLEEP, AGREE = "I sleep better", ("Strongly agree", "Agree", "Neither", "Disagree")
FORMS = {"sheet": "Survey", "section": "Members' survey"}


def asked(statement: str, answers: Sequence[str], *values: float) -> list[dict[str, Any]]:
    """Return a statement with its answers across: a figure in each column."""
    return [
        fact(f"{chr(ord('B') + at)}5", value, row_label=statement, column_label=answer, **FORMS)
        for at, (answer, value) in enumerate(zip(answers, values, strict=True))
    ]


def counted(rows: Sequence[dict[str, Any]]) -> list[tuple[str, float]]:
    """Return heading and figure of what is left of a survey."""
    made = with_answers(facts(*rows))
    return [
        (row["column_label"], row["value"]) for row in made.to_dicts() if row["role"] == "value"
    ]


@pytest.mark.parametrize(
    ("statement", "answers", "values", "kept"),
    [
        (SLEEP, ("Yes", "A bit", "No"), (38, 29, 25), [("Yes", 38)]),
        (SLEEP, AGREE, (12, 20, 6, 4), [("Strongly agree or Agree", 12),
                                        ("Strongly agree or Agree", 20)]),
        (SLEEP, ("Agree", "Asked"), (20, 42), [("Agree", 20)]),
        ("Sleep", ("Much better", "A bit better", "Same", "Worse"), (3, 4, 5, 6),
         [("Much better or A bit better", 3), ("Much better or A bit better", 4)]),
        ("Walks in a week", ("More", "Same", "Less"), (9, 5, 2), [("More", 9)]),
        ("Worry about falling", ("More", "Same", "Less"), (2, 5, 9), [("Less", 9)]),
        ("Did it help?", ("A lot", "A bit", "Not at all"), (7, 8, 2), [("A lot", 7)]),
    ],
    ids=["yes", "agree", "beside the asked", "better", "more", "less", "a lot"],
)  # fmt: skip
def test_only_good_answers_count(
    statement: str, answers: Sequence[str], values: Sequence[float], kept: list[tuple[str, float]]
) -> None:
    """What is partly so, the same, not so, and how many were asked, is left out."""
    assert counted(asked(statement, answers, *values)) == kept


@pytest.mark.parametrize(
    ("statement", "answers"),
    [
        ("I go out", ("Always", "Often", "Never")),
        ("I often feel lonely", ("Yes", "Not sure", "No")),
        ("The weekly plan", ("More", "Same", "Less")),
    ],
    ids=["how often", "something bad", "no direction"],
)
def test_where_it_is_not_plain_which_are_good_none_counts(
    statement: str, answers: Sequence[str]
) -> None:
    """Who says yes to being lonely tells no gain, and nobody knows whether more is better."""
    assert counted(asked(statement, answers, 9, 5, 2)) == []


@pytest.mark.parametrize(
    "headings",
    [
        ("Better", "Left", "Started"),
        ("Yes", "Elm Road", "Mill Lane"),
        ("Total", "Asked", "Sent"),
        ("Stopped", "Reduced", "No change"),
    ],
    ids=["one of three", "places", "no answer at all", "what became of them"],
)
def test_what_is_no_survey_is_left_alone(headings: Sequence[str]) -> None:
    """One word that may be an answer, beside others that are none, is a heading like others."""
    made = facts(*asked("Clients who sleep better", headings, 9, 5, 2))
    assert with_answers(made).equals(made)


def test_a_relief_from_something_bad_is_good() -> None:
    """Yes to "I feel less lonely" is no yes to feeling lonely."""
    answers = {Answer.YES, Answer.NO}
    assert positive(answers, "I feel less lonely") is Answer.YES
    assert positive(answers, "I feel lonely") is None


def test_answers_down_and_statements_across() -> None:
    """14 say yes; the 3 and 2 below are no part of it."""
    rows = [
        fact(f"B{row}", value, row_label=answer, column_label=SLEEP, **FORMS)
        for row, (answer, value) in enumerate((("Yes", 14), ("No", 3), ("Not sure", 2)), start=5)
    ]
    assert counted(rows) == [(SLEEP, 14)]


def test_answers_below_their_statement_are_named_by_it() -> None:
    """4 + 10 = 14 in the rows below the statement, which then bear its name."""
    answers = (("Strongly agree", 4), ("Agree", 10), ("Disagree", 3))
    rows = [
        fact(f"B{row}", value, row_label=answer, row_group=SLEEP, column_label="Number", **FORMS)
        for row, (answer, value) in enumerate(answers, start=5)
    ]
    made = with_answers(facts(*rows))
    kept = made.filter(made["role"] == "value")
    assert set(kept["row_label"]) == {f"{SLEEP}: Strongly agree or Agree"}
    assert kept["value"].to_list() == [4, 10]


def test_a_heading_over_its_answers_is_a_question_of_its_own() -> None:
    """Two questions side by side: 5 and 7 say yes, each to its own."""
    headings = (
        "Sleeps better - Yes",
        "Sleeps better - No",
        "Eats better - Yes",
        "Eats better - No",
    )
    assert counted(asked("", headings, 5, 1, 7, 2)) == [(headings[0], 5), (headings[2], 7)]


def test_a_survey_gives_its_good_answers_as_the_quantity() -> None:
    """12 + 20 = 32 of 42 forms agree that they sleep better; both cells are kept."""
    (row,) = surfaced(*asked(SLEEP, AGREE, 12, 20, 6, 4))
    assert (row["quantity"], row["title"]) == (32, SLEEP)
    assert row["cells"].count("Survey!") == 2


def test_words_of_answers() -> None:
    """Whole words only; a level and a number of forms are told apart from answers."""
    said = {"Yes, definitely": Answer.YES, "Agree / strongly agree": Answer.YES, "Same": Answer.NO,
            "Don't know": Answer.NO, "Neither agree nor disagree": Answer.NO,
            "To some extent": Answer.PARTLY, "A little better": Answer.BETTER,
            "Forms back": Answer.BASE, "Yes or no": None, "Most of the time": Answer.LEVEL,
            "Better at home": None}  # fmt: skip
    assert {text: answer_of(text) for text in said} == said
    assert not is_scale({Answer.BETTER, Answer.BASE})
