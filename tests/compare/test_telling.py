"""The words of a figure are weighed by what was learnt; the weights here are set by hand."""

from __future__ import annotations

import csv

import pytest

from pipeline.compare import phrasing, telling
from pipeline.compare.said import tells
from pipeline.compare.telling import (
    Standing,
    by_signs,
    heaviest,
    is_plain_column,
    says,
    score,
    signs_of,
)
from pipeline.compare.vocabulary import Labels
from pipeline.compare.words import DATA

BY_HAND = {
    "always": -1.0, "own:kitchen": 2.0, "own:again": 0.5, "own:kitchen again": 0.25,
    "own:visit": -0.75, "is:base": -3.0, "own:better": 0.5,
}  # fmt: skip

# Phrasing says nothing, but for one word.
PARTS_BY_HAND = {
    "phrases": phrasing.Parts(0.0, {"garden": (2.0, 3.0), "shared": (1.5, -1.0)}),
    "letters": phrasing.Parts(0.25, {}),
}


def labels(row: str, column: str = "", section: str = "") -> Labels:
    """Return what is said of a count."""
    return Labels("", section, "", row, column, "count", frozenset())


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a few weights in place of those learnt."""
    monkeypatch.setattr(telling, "weights", lambda: BY_HAND)
    monkeypatch.setattr(phrasing, "learnt", lambda: PARTS_BY_HAND)
    score.cache_clear()
    says.cache_clear()


@pytest.mark.usefixtures("by_hand")
def test_the_score_is_the_sum_of_the_weights_of_its_signs() -> None:
    """-1 + 2 + 0.5 + 0.25 = 1.75; a row of which others are a part counts 3 less.

    What phrasing adds to all is 0.25 more.
    """
    assert by_signs(labels("kitchen again"), Standing()) == pytest.approx(1.75)
    assert score(labels("kitchen again"), Standing()) == pytest.approx(2.0)
    assert score(labels("kitchen again"), Standing(is_base=True)) == pytest.approx(-1.0)
    assert score(labels("visits"), Standing()) == pytest.approx(-1.5)
    score.cache_clear()


@pytest.mark.usefixtures("by_hand")
def test_the_words_that_say_most_are_named() -> None:
    """As they are written, the heaviest first; what speaks against it is not named."""
    assert list(heaviest(labels("visits again in the kitchen"))) == ["kitchen", "again"]
    score.cache_clear()


@pytest.mark.usefixtures("by_hand")
def test_in_a_table_of_groups_the_row_or_the_column_must_tell_it() -> None:
    """The word kitchen alone tells it (-1 + 2); better and again do not, nor both together."""
    assert tells(labels("kitchen", "hubs"), Standing())
    assert tells(labels("north", "kitchen"), Standing())
    assert not tells(labels("better", "again"), Standing())
    score.cache_clear()


@pytest.mark.usefixtures("by_hand")
def test_names_under_a_telling_heading_tell_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of helpers by name: the heading weighs 5, the name of a person nothing."""
    monkeypatch.setattr(telling, "weights", lambda: {**BY_HAND, "section:kitchen": 5.0})
    says.cache_clear()
    named = labels("bernie", "quay street", section="kitchen helpers")
    assert by_signs(named, Standing()) == pytest.approx(4.0)
    assert not tells(named, Standing())
    assert tells(labels("kitchen", section="kitchen helpers"), Standing())
    score.cache_clear()
    says.cache_clear()


def test_signs_say_where_a_word_stands() -> None:
    """First and last word of the row, two in a row, and the section beside them."""
    signs = signs_of(labels("cooks at home", "number", "what changed"), Standing(is_total=True))
    wanted = {
        "always", "own:^cook", "own:cook", "own:cook at", "row:home", "row:home$",
        "section:what", "is:total", "unit:count", "column-length:none", "row-length:few",
    }  # fmt: skip
    assert wanted <= signs
    # A heading that only says that numbers stand below it is none.
    assert not any(sign.startswith("column:") for sign in signs)


@pytest.mark.parametrize(("text", "plain"), [("no.", True), ("number", True), ("so far", True),
                                             ("since may", True), ("now home", False)])  # fmt: skip
def test_plain_columns(text: str, plain: bool) -> None:  # noqa: FBT001
    """They say nothing of what is counted."""
    assert is_plain_column(text) is plain


def test_the_weights_are_a_table_that_people_can_read() -> None:
    """Each sign once, in order, and the one that every figure has."""
    with (DATA / "weights.csv").open(encoding="utf-8", newline="") as file:
        signs = [row["sign"] for row in csv.DictReader(file)]
    assert signs == sorted(set(signs))
    assert "always" in signs
    known = {"always", "own", "row", "column", "section", "group", "sheet", "unit", "is", "cue",
             "vocabulary", "row-length", "column-length"}  # fmt: skip
    assert {sign.partition(":")[0] for sign in signs} <= known
