"""Scores and means are no numbers of people."""

from __future__ import annotations

import pytest

from pipeline.compare.records.scored import is_score, without_scores
from tests.by_hand import facts
from tests.compare.test_candidates import surfaced
from tests.compare.test_list_columns import scores


@pytest.mark.parametrize(
    "heading",
    ["Confidence 1-10 going out", "How sure now (0-10)", "SWEMWBS end", "Wellbeing, out of 10",
     "Last score", "CORE-10 - last"],
)  # fmt: skip
def test_a_heading_tells_a_score(heading: str) -> None:
    """Each line below it holds one."""
    assert is_score(heading)


@pytest.mark.parametrize(
    "heading",
    ["Scores went up", "People with a better score", "CORE-10 - Pairs", "Second score - Managing",
     "Scored twice", "Aged 1-10 years", "Weeks 1-12", "Improved on SWEMWBS",
     "0-5", "Children 0-5"],
)  # fmt: skip
def test_a_heading_tells_a_number_of_people(heading: str) -> None:
    """How many went up, how many in a band, who has two scores, and how old they are."""
    assert not is_score(heading)


def test_scores_without_a_pair_give_no_candidate() -> None:
    """6 + 7 + 5 = 18 is nobody's confidence."""
    column = scores("Confidence 1-10 going out", 6, 7, 5)
    rows = [{**row, "role": "value", "unit": "count"} for row in column]
    assert surfaced(*rows) == []
    assert set(without_scores(facts(*rows))["role"]) == {"attribute"}


@pytest.mark.parametrize(
    ("section", "values", "number"),
    [
        ("Average, 1 to 10", (5.8, 5.5), 0),
        ("Average, 1 to 10", (5, 6), 1),
        ("Gifts", (5.8, 5.5), 1),
    ],
)
def test_half_a_person_is_a_mean(section: str, values: tuple[float, float], number: int) -> None:
    """5.8 people in work is a mean where means are told; elsewhere it may be kilograms."""
    rows = [
        {**row, "role": "value", "unit": "count", "row_label": "", "section": section}
        for row in scores("Now in paid work", *values)
    ]
    assert len(surfaced(*rows)) == number
