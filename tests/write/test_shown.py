"""Figures are shown as a careful person would write them."""

from __future__ import annotations

import pytest

from pipeline.domain.places import Place, join_places, split_places
from pipeline.write.shown import (
    COUNT,
    HOURS,
    MEAN,
    PERCENT,
    POUNDS,
    counted,
    figure,
    in_words,
    listed,
    number_format,
    points,
    sentence,
    sentences,
    without_numbers,
)


@pytest.mark.parametrize(
    ("value", "unit", "words", "shape"),
    [
        (562 / 1128, PERCENT, "49.8%", "0.0%"),
        (0.0625, PERCENT, "6.3%", "0.0%"),  # half up, as Excel does; Python alone says 6.2
        (1128, COUNT, "1,128", "#,##0"),
        (3.6, COUNT, "3.6", "#,##0.0"),
        (1148, HOURS, "1,148", "#,##0"),
        (318_400, POUNDS, "£318,400", "£#,##0"),
        (12.21, POUNDS, "£12.21", "£#,##0.00"),
        (-14.5, POUNDS, "-£14.50", "£#,##0.00"),
        (3.24, MEAN, "3.2", "#,##0.0"),
        (0, COUNT, "0", "#,##0"),
    ],
)
def test_a_figure_in_words_and_in_a_cell(value: float, unit: str, words: str, shape: str) -> None:
    """The sentence and the cell show the same."""
    assert in_words(value, unit) == words
    assert number_format(value, unit) == shape


def test_rounding_never_hides_on_which_side_of_a_target_a_rate_lies() -> None:
    """1,601 of 1,779 is below 90%, and is not shown as 90.0%."""
    assert in_words(1601 / 1779, PERCENT, 0.9) == "89.99%"
    assert number_format(1601 / 1779, PERCENT, 0.9) == "0.00%"
    assert in_words(0.9, PERCENT, 0.9) == "90.0%"


def test_a_missing_figure_is_a_mark_and_never_zero() -> None:
    """None becomes [x], or the mark that was given."""
    assert figure(None, COUNT).value == "[x]"
    assert figure(None, COUNT, mark="[c]").value == "[c]"
    assert figure(0, COUNT).value == 0


def test_words_around_figures() -> None:
    """Plurals, lists and sentences come out as people write them."""
    assert counted(1, "outcome") == "1 outcome"
    assert counted(1200, "outcome") == "1,200 outcomes"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert points(0.18967) == "19.0"
    assert sentence("it is “so”") == "It is “so”."
    assert sentence("it is “so.”") == "It is “so.”"
    assert sentences("one", "", "two.") == "One. Two."


def test_numbers_are_taken_out_of_a_text_and_references_stay() -> None:
    """A2 and Q4 are names, 1,128 and 49.8% are figures."""
    text = "A2 in Q4: 562 of 1,128 (49.8%)"
    assert without_numbers(text) == "A2 in Q4: [c] of [c] ([c])"


def test_places_survive_writing_and_reading() -> None:
    """Semicolons and exclamation marks in names do no harm."""
    places = [Place("a; b.xlsx", "It's; on!", "C27"), Place("c.xlsx", "Q4", "AB3")]
    assert split_places(join_places(places)) == places
    assert split_places("") == []
