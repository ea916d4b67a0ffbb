"""The parts of a label weigh by rarity, and a label of many parts no more than one of few."""

from __future__ import annotations

import csv
import math

import pytest

from pipeline.compare.phrasing import KINDS, Parts, letters_of, phrases_of
from pipeline.compare.vocabulary import Labels
from pipeline.compare.words import DATA


def labels(row: str, column: str = "", group: str = "") -> Labels:
    """Return what is said of a count."""
    return Labels("", "", group, row, column, "count", frozenset())


def test_a_label_is_as_long_as_any_other() -> None:
    """Rarities 2 and 1.5 make a length of 2.5: -1 + (2 x 3 + 1.5 x -1) / 2.5 = 0.8."""
    parts = Parts(-1.0, {"garden": (2.0, 3.0), "shared": (1.5, -1.0)})
    assert parts.score({"garden": 1, "shared": 1, "unheard": 1}) == pytest.approx(0.8)
    assert parts.score({"garden": 1}) == pytest.approx(2.0)
    assert parts.score({"unheard": 1}) == pytest.approx(-1.0)


def test_what_comes_again_counts_more_but_not_twice() -> None:
    """Twice is 1 + ln 2 = 1.693 times the size: beside one of size 1, 1.693 / 1.966 of 2."""
    parts = Parts(0.0, {"sing": (1.0, 2.0), "ing_": (1.0, 0.0)})
    size = 1 + math.log(2)
    wanted = 2.0 * size / math.sqrt(size * size + 1)
    assert parts.score({"sing": 2, "ing_": 1}) == pytest.approx(wanted)
    assert wanted == pytest.approx(1.722, abs=1e-3)


def test_phrases_are_words_and_pairs_of_group_row_and_heading() -> None:
    """Numbers are all alike."""
    found = phrases_of(labels("home 12", group="now"), "kept")
    assert sorted(found) == ["#", "# kept", "home", "home #", "kept", "now", "now home"]


def test_letters_stay_within_words() -> None:
    """Of "at home": _at_ has two of three; _home_ has four of three, three of four, two of five.

    Every word that is no longer than the letters looked at counts once, as it is.
    """
    found = letters_of(labels("at home"), "")
    of_at = {"_at", "at_", "_at_"}
    of_home = {"_ho", "hom", "ome", "me_", "_hom", "home", "ome_", "_home", "home_"}
    assert set(found) == of_at | of_home
    assert set(found.values()) == {1}


def test_what_was_learnt_is_a_table_with_each_part_once() -> None:
    """Each kind has one line for what all labels share."""
    with (DATA / "phrasing.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["kind"], row["part"]) for row in csv.DictReader(file)]
    assert len(rows) == len(set(rows))
    assert {kind for kind, part in rows if not part} == set(KINDS)
